/** The events beside the screen, so that one sees what each did. */
import x from 'lucide-static/icons/x.svg?raw';
import { IconButton } from '../components/button.tsx';
import { text } from '../messages/index.ts';
import { EventList } from './event-list.tsx';
import styles from './event-panel.module.css';
import { togglePanel } from './panel-open.ts';

export function EventPanel() {
  return (
    <div class={styles.panel}>
      <header class={styles.header}>
        <h2>{text.eventList.title}</h2>
        <IconButton
          icon={x}
          size="small"
          label={text.timeMachine.closePanel}
          keys="t"
          onClick={togglePanel}
        />
      </header>
      <EventList />
    </div>
  );
}
