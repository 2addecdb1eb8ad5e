/** The settings of a file: open beside the preview where there is room, folded under one line where there is not. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import chevron from 'lucide-static/icons/chevron-down.svg?raw';
import history from 'lucide-static/icons/history.svg?raw';
import type { CsvOpened } from '../../engine/client.ts';
import { Icon } from '../components/icon.tsx';
import { text } from '../messages/index.ts';
import styles from './settings-fold.module.css';
import { delimiterName, encodingName } from './read-as-choices.ts';

/** The same width as in the style sheet of the screen. */
const roomy = '(min-width: 68rem)';

export function SettingsFold({
  opened,
  children,
}: {
  readonly opened: CsvOpened;
  readonly children: ComponentChildren;
}) {
  const [open, setOpen] = useState(() => matchMedia(roomy).matches);
  const words = text.importing.settings;
  useEffect(() => {
    const room = matchMedia(roomy);
    const follow = () => setOpen(room.matches);
    room.addEventListener('change', follow);
    return () => room.removeEventListener('change', follow);
  }, []);
  return (
    <details class={styles.fold} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class={styles.summary}>
        <h2>{words.title}</h2>
        <span class={styles.about}>
          {words.summary(encodingName(opened.encoding), delimiterName(opened.delimiter))}
        </span>
        <Icon svg={chevron} class={styles.chevron} />
      </summary>
      {opened.remembered && (
        <p class={styles.remembered}>
          <Icon svg={history} />
          {words.remembered}
        </p>
      )}
      {children}
    </details>
  );
}
