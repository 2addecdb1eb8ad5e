/** The book did not open. Nothing was changed; the details can be taken along. */
import { engine, status } from '../app/engine.ts';
import { Button } from '../components/button.tsx';
import { copyText } from '../components/copy-text.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { text } from '../messages/index.ts';

export function Failure() {
  const { failure = '', book, books } = status.value;
  const others = books.filter((one) => one.book !== book?.book);
  return (
    <div role="alert">
      <EmptyState
        level={1}
        drawing="tangle"
        title={text.failure.title}
        action={
          <>
            <Button kind="primary" onClick={() => location.reload()}>
              {text.failure.reload}
            </Button>{' '}
            <Button onClick={() => void copyText(`${book?.name ?? ''}\n${failure}\n${navigator.userAgent}`)}>
              {text.failure.copyDetails}
            </Button>
          </>
        }
      >
        <p>{text.failure.body}</p>
        {failure && <p>{failure}</p>}
        {others.map((one) => (
          <p key={one.book}>
            <Button kind="quiet" onClick={() => void engine().openBook(one.book)}>
              {text.book.switchTo(one.name)}
            </Button>
          </p>
        ))}
      </EmptyState>
    </div>
  );
}
