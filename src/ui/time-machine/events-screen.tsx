/** The events on a page of their own. */
import { text } from '../messages/index.ts';
import { isPhone } from '../app/use-media.ts';
import { EventList } from './event-list.tsx';
import styles from './events-screen.module.css';

export function EventsScreen() {
  return (
    <div class={styles.screen}>
      <header>
        <h1>{text.eventList.title}</h1>
        <p class={styles.lead}>{text.eventList.lead}</p>
      </header>
      <div class={styles.list}>
        <EventList wide={!isPhone.value} />
      </div>
    </div>
  );
}
