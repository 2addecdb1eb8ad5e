/** The list of keys, at `?`. */
import { signal } from '@preact/signals';
import { keyName } from '../app/keyboard.ts';
import { Dialog } from '../components/dialog.tsx';
import { text } from '../messages/index.ts';
import { places } from './places.ts';
import styles from './keys-help.module.css';

export const helpOpen = signal(false);

interface KeyLine {
  /** Each inner list is a combination pressed one after the other; several are alternatives. */
  readonly keys: readonly (readonly string[])[];
  readonly does: string;
}

const { keys: words } = text;

const groups: readonly { readonly title: string; readonly lines: readonly KeyLine[] }[] = [
  {
    title: words.groups.anywhere,
    lines: [
      { keys: [['n']], does: words.newTransaction },
      { keys: [['/']], does: words.search },
      { keys: [['$mod+z']], does: words.undo },
      { keys: [['$mod+Shift+z']], does: words.redo },
      { keys: [['h']], does: words.hideAmounts },
      { keys: [['?']], does: words.help },
    ],
  },
  {
    title: words.groups.time,
    lines: [
      { keys: [['t']], does: words.timeMachine },
      { keys: [[','], ['.']], does: words.stepEvent },
      { keys: [['Escape']], does: words.now },
    ],
  },
  {
    title: words.groups.lists,
    lines: [
      { keys: [['j'], ['k']], does: words.rows },
      { keys: [['e']], does: words.edit },
      { keys: [['x']], does: words.select },
    ],
  },
  {
    title: words.groups.going,
    lines: places.map(({ key, label }) => ({ keys: [['g', key]], does: words.go(label) })),
  },
];

export function KeysHelp() {
  return (
    <Dialog
      open={helpOpen.value}
      wide
      title={words.title}
      onClose={() => {
        helpOpen.value = false;
      }}
    >
      <div class={styles.groups}>
        {groups.map(({ title, lines }) => (
          <section key={title}>
            <h3 class={styles.heading}>{title}</h3>
            <dl>
              {lines.map(({ keys, does }) => (
                <div key={does} class={styles.line}>
                  <dt>{does}</dt>
                  <dd class={styles.keys}>
                    {keys.map((sequence, index) => (
                      <span key={sequence.join(' ')}>
                        {index > 0 && <span class={styles.or}> {words.or} </span>}
                        {sequence.map((key, place) => (
                          <span key={key}>
                            {place > 0 && <span class={styles.or}> {words.then} </span>}
                            <kbd>{keyName(key)}</kbd>
                          </span>
                        ))}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
