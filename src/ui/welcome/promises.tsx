/** What Daybook is, and what it promises: said before anything is asked. */
import hardDrive from 'lucide-static/icons/hard-drive.svg?raw';
import lock from 'lucide-static/icons/lock.svg?raw';
import wifiOff from 'lucide-static/icons/wifi-off.svg?raw';
import { Icon } from '../components/icon.tsx';
import { text } from '../messages/index.ts';
import { LedgerDrawing } from './ledger-drawing.tsx';
import styles from './promises.module.css';

export function Introduction() {
  return (
    <header class={styles.introduction}>
      <p class={styles.name}>
        <img src="/icons/icon.svg" alt="" width="28" height="28" />
        {text.app.name}
      </p>
      <h1 class={styles.title}>{text.welcome.title}</h1>
      <p class={styles.lead}>{text.welcome.lead}</p>
      <LedgerDrawing />
    </header>
  );
}

export function Promises() {
  const { here, nothingSent, offline } = text.welcome.promise;
  const promises = [
    { icon: hardDrive, words: here },
    { icon: lock, words: nothingSent },
    { icon: wifiOff, words: offline },
  ];
  return (
    <ul class={styles.promises}>
      {promises.map(({ icon, words }) => (
        <li key={words} class={styles.promise}>
          <Icon svg={icon} class={styles.icon} />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
