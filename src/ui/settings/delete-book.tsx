/** The end of a book: says what goes with it, offers the export first, and wants its name typed. */
import { useState } from 'preact/hooks';
import type { BookInfo } from '../../engine/client.ts';
import { engine, status } from '../app/engine.ts';
import { formatInstant, formatNumber } from '../app/format.ts';
import { navigate } from '../app/router.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';
import { TextInput } from '../components/text-input.tsx';
import { toast } from '../components/toasts.tsx';
import { messageOf } from '../exchange/follow-work.ts';
import { LogExport } from '../exchange/log-export.tsx';
import { text } from '../messages/index.ts';
import { eventsSinceExport } from './safety.ts';
import styles from './settings.module.css';

export function DeleteBook({ book, onClose }: { readonly book: BookInfo; readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const words = text.settings.remove;
  const events = status.value.head.position;
  const confirmed = typed.trim() === book.name.trim();

  const remove = async () => {
    if (!confirmed || working) return;
    setWorking(true);
    try {
      await engine().deleteBook(book.book);
      toast({ message: words.done(book.name) });
      navigate('/');
      onClose();
    } catch (error) {
      setFailure(words.failed(messageOf(error)));
      setWorking(false);
    }
  };

  return (
    <Dialog
      open
      title={words.title(book.name)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.keep}</Button>
          <Button kind="danger" disabled={!confirmed || working} onClick={() => void remove()}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <form
        class={styles.deleteBody}
        onSubmit={(event) => {
          event.preventDefault();
          void remove();
        }}
      >
        <p>{words.body(text.logFile.events(events, formatNumber(events)))}</p>
        <div class={styles.exportBox}>
          <p>
            <strong>{words.exportFirst}</strong> {exportState(book, events)}
          </p>
          <LogExport />
        </div>
        <Field label={words.confirmLabel(book.name)} error={failure}>
          {(control) => <TextInput {...control} value={typed} onText={setTyped} data-autofocus />}
        </Field>
      </form>
    </Dialog>
  );
}

function exportState({ lastExport }: BookInfo, head: number): string {
  const words = text.settings.remove;
  if (!lastExport) return words.neverExported;
  const when = formatInstant(lastExport.at, 'long');
  const since = eventsSinceExport(head, lastExport);
  return since === 0
    ? words.exportedAll(when)
    : words.exportedBehind(when, text.logFile.events(since, formatNumber(since)));
}
