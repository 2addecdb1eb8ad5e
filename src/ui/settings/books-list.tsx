/** The books on this device: which one is open, and the way to the others. */
import { engine, status } from '../app/engine.ts';
import { formatInstant } from '../app/format.ts';
import { navigate } from '../app/router.ts';
import { Button } from '../components/button.tsx';
import { Tag } from '../components/tag.tsx';
import { text } from '../messages/index.ts';
import styles from './settings.module.css';

export function BooksList() {
  const { books, book: open } = status.value;
  const words = text.settings.book;
  return (
    <ul class={styles.books} aria-label={words.all}>
      {books.map(({ book, name, createdAt }) => (
        <li key={book} class={styles.bookRow}>
          <span class={styles.bookName}>
            {name} <span class={styles.since}>· {words.since(formatInstant(createdAt, 'date'))}</span>
          </span>
          {book === open?.book ? (
            <Tag tone="accent">{words.isOpen}</Tag>
          ) : (
            <Button size="small" aria-label={words.openNamed(name)} onClick={() => void openBook(book)}>
              {words.open}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

async function openBook(book: string): Promise<void> {
  await engine().openBook(book);
  navigate('/');
}
