/** The way back for those who have books already and thought better of starting another. */
import book from 'lucide-static/icons/book.svg?raw';
import { engine, status } from '../app/engine.ts';
import { Button } from '../components/button.tsx';
import { text } from '../messages/index.ts';
import styles from './other-books.module.css';

export function OtherBooks() {
  const { books } = status.value;
  if (books.length === 0) return null;
  return (
    <div class={styles.books}>
      <h3 class={styles.title}>{text.welcome.books.title}</h3>
      <ul class={styles.list}>
        {books.map(({ book: id, name }) => (
          <li key={id}>
            <Button
              icon={book}
              onClick={() => void engine().openBook(id)}
              aria-label={text.welcome.books.open(name)}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
