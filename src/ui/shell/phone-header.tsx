/** The top of the page on a phone: the book, undo, and hiding amounts. */
import { BookMenu } from './book-menu.tsx';
import { HideAmounts } from './hide-amounts.tsx';
import styles from './phone-header.module.css';
import { UndoButtons } from './undo-buttons.tsx';

export function PhoneHeader() {
  return (
    <div class={styles.header}>
      <BookMenu class={styles.book} />
      <UndoButtons />
      <HideAmounts />
    </div>
  );
}
