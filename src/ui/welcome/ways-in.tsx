/** The three ways in, as large buttons. */
import { useEffect, useRef } from 'preact/hooks';
import bookOpen from 'lucide-static/icons/book-open.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import folderOpen from 'lucide-static/icons/folder-open.svg?raw';
import house from 'lucide-static/icons/house.svg?raw';
import { classes } from '../components/class-names.ts';
import { Icon } from '../components/icon.tsx';
import { text } from '../messages/index.ts';
import { OtherBooks } from './other-books.tsx';
import styles from './ways-in.module.css';

export type WayIn = 'own' | 'sample' | 'log';

const ways: readonly { way: WayIn; icon: string }[] = [
  { way: 'own', icon: bookOpen },
  { way: 'sample', icon: house },
  { way: 'log', icon: folderOpen },
];

interface WaysInProps {
  readonly onChoose: (way: WayIn) => void;
  /** The one that the person came back from. */
  readonly focused?: WayIn | undefined;
}

export function WaysIn({ onChoose, focused }: WaysInProps) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <section class={styles.ways}>
      <h2 class={styles.title}>{text.welcome.choose}</h2>
      {ways.map(({ way, icon }) => (
        <button
          key={way}
          type="button"
          {...(way === focused ? { ref: back } : {})}
          class={classes(styles.way, way === 'own' && styles.first)}
          onClick={() => onChoose(way)}
        >
          <Icon svg={icon} class={styles.icon} />
          <span class={styles.words}>
            <span class={styles.name}>{text.welcome[way].title}</span>
            <span class={styles.body}>{text.welcome[way].body}</span>
          </span>
          <Icon svg={chevronRight} class={styles.go} />
        </button>
      ))}
      <OtherBooks />
    </section>
  );
}
