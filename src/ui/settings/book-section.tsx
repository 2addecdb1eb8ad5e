/** The open book: its name, what cannot change any more, the other books, a new one, and its end. */
import { useState } from 'preact/hooks';
import { engine, status, useDispatch } from '../app/engine.ts';
import { currencyName } from '../app/format.ts';
import { isPast } from '../app/moment.ts';
import { toastWithUndo } from '../app/undo.ts';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { TextInput } from '../components/text-input.tsx';
import { text } from '../messages/index.ts';
import { describeRejection } from '../messages/rejections.ts';
import { BooksList } from './books-list.tsx';
import { DeleteBook } from './delete-book.tsx';
import { Row, Section } from './section.tsx';
import styles from './settings.module.css';

export function BookSection() {
  const { book } = status.value;
  const [deleting, setDeleting] = useState(false);
  const words = text.settings.book;
  if (!book) return null;
  return (
    <Section title={words.title}>
      <Row label={words.name} below={<Rename key={`${book.book} ${book.name}`} name={book.name} />} />
      <Row label={words.currency} about={words.fixed}>
        {book.currency} · {currencyName(book.currency)}
      </Row>
      <Row label={words.timeZone} about={words.fixed}>
        {book.timeZone.replaceAll('_', ' ')}
      </Row>
      <Row
        label={words.all}
        below={
          <>
            <BooksList />
            <Button class={styles.newBook} onClick={() => void engine().closeBook()}>
              {words.new}
            </Button>
          </>
        }
      />
      <Row label={text.settings.remove.row} about={text.settings.remove.rowAbout}>
        <Button kind="danger" onClick={() => setDeleting(true)}>
          {text.settings.remove.button}
        </Button>
      </Row>
      {deleting && <DeleteBook book={book} onClose={() => setDeleting(false)} />}
    </Section>
  );
}

function Rename({ name }: { readonly name: string }) {
  const [typed, setTyped] = useState(name);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const dispatch = useDispatch();
  const words = text.settings.book;
  const wanted = typed.trim();

  const rename = async () => {
    if (wanted === '') return setRefused(words.nameMissing);
    if (wanted === name) return;
    const outcome = await dispatch({ type: 'RenameBook', data: { name: wanted } });
    if (outcome.accepted) toastWithUndo(outcome, words.renamed);
    else setRefused(describeRejection(outcome.rejection));
  };

  return (
    <form
      class={styles.rename}
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      <Field
        label={words.name}
        labelHidden
        class={styles.renameField}
        error={refused}
        hint={isPast.value ? words.past : undefined}
      >
        {(control) => (
          <TextInput
            {...control}
            value={typed}
            maxLength={200}
            disabled={isPast.value}
            onText={(next) => {
              setTyped(next);
              setRefused(undefined);
            }}
          />
        )}
      </Field>
      <Button type="submit" disabled={isPast.value || wanted === name}>
        {words.rename}
      </Button>
    </form>
  );
}
