/** What the person should know about the app or the book's storage: bars at the top, each put away with a press. */
import { signal } from '@preact/signals';
import circleCheck from 'lucide-static/icons/circle-check.svg?raw';
import refresh from 'lucide-static/icons/refresh-cw.svg?raw';
import triangle from 'lucide-static/icons/triangle-alert.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';
import { status } from '../app/engine.ts';
import { Button, IconButton } from '../components/button.tsx';
import { classes } from '../components/class-names.ts';
import { Icon } from '../components/icon.tsx';
import { text } from '../messages/index.ts';
import { describeNotice, readOnlyReason } from '../messages/notices.ts';
import styles from './notice-bars.module.css';

/** Set by the composition root when a newer version waits. */
export const updateReady = signal<(() => void) | undefined>(undefined);

const dismissed = signal<ReadonlySet<string>>(new Set());

function dismiss(key: string): void {
  dismissed.value = new Set([...dismissed.peek(), key]);
}

export function NoticeBars() {
  const { notices, readOnly, book } = status.value;
  const shown = notices
    .map((notice) => ({
      key: `${book?.book ?? ''}\n${JSON.stringify(notice)}`,
      text: describeNotice(notice),
    }))
    .filter(({ key, text: words }) => words && !dismissed.value.has(key));
  const saysReadOnly = notices.some(({ type }) => type === 'ReadOnly');
  const apply = updateReady.value;
  return (
    <div class={styles.bars} role="status">
      {readOnly !== undefined && !saysReadOnly && (
        <div class={classes(styles.bar, styles.warning)}>
          <Icon svg={triangle} />
          <p>{text.notices.readOnly(readOnlyReason(readOnly))}</p>
        </div>
      )}
      {shown.map(({ key, text: words }) => (
        <div key={key} class={classes(styles.bar, words?.tone === 'warning' && styles.warning)}>
          <Icon svg={words?.tone === 'warning' ? triangle : circleCheck} />
          <p>{words?.message}</p>
          <IconButton icon={x} size="small" label={text.common.dismiss} onClick={() => dismiss(key)} />
        </div>
      ))}
      {apply && (
        <div class={styles.bar}>
          <Icon svg={refresh} />
          <p>{text.notices.updateReady}</p>
          <Button size="small" onClick={apply}>
            {text.notices.applyUpdate}
          </Button>
          <IconButton
            icon={x}
            size="small"
            label={text.notices.later}
            onClick={() => {
              updateReady.value = undefined;
            }}
          />
        </div>
      )}
    </div>
  );
}
