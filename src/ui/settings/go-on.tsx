/** The way on for a book whose log is whole in no copy: what is whole is kept, the rest let go, once it was exported. */
import { useState } from 'preact/hooks';
import type { Notice } from '../../engine/client.ts';
import { engine, status } from '../app/engine.ts';
import { formatNumber } from '../app/format.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { toast } from '../components/toasts.tsx';
import { messageOf } from '../exchange/follow-work.ts';
import { LogExport } from '../exchange/log-export.tsx';
import { text } from '../messages/index.ts';
import { Row } from './section.tsx';
import styles from './settings.module.css';

/** Shown only where there is something to go on from. */
export function GoOnRow() {
  const [asking, setAsking] = useState(false);
  const words = text.settings.goOn;
  const { book, notices } = status.value;
  if (!book || !notices.some(isHurt)) return null;
  return (
    <Row label={words.row} about={words.rowAbout}>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {words.button}
      </Button>
      {asking && <GoOn book={book.book} onClose={() => setAsking(false)} />}
    </Row>
  );
}

/** Told that the copies are damaged, or differ: not of a newer build, nor of a browser that keeps nothing. */
export function isHurt({ type, reason }: Notice): boolean {
  if (type !== 'ReadOnly' || typeof reason !== 'object' || reason === null || !('type' in reason))
    return false;
  return reason.type === 'Damaged' || reason.type === 'StoresDisagree';
}

function GoOn({ book, onClose }: { readonly book: string; readonly onClose: () => void }) {
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const words = text.settings.goOn;
  const events = status.value.head.position;

  const goOn = async () => {
    setWorking(true);
    try {
      const { kept, seen } = await engine().goOn(book);
      toast({
        message: words.done(text.logFile.events(kept, formatNumber(kept)), formatNumber(seen - kept)),
      });
      onClose();
    } catch (error) {
      setFailure(words.failed(messageOf(error)));
      setWorking(false);
    }
  };

  return (
    <Dialog
      open
      title={words.row}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.keep}</Button>
          <Button kind="danger" disabled={working} onClick={() => void goOn()}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <div class={styles.deleteBody}>
        <p>{words.body(text.logFile.events(events, formatNumber(events)))}</p>
        <div class={styles.exportBox}>
          <p>
            <strong>{text.settings.remove.exportFirst}</strong>
          </p>
          <LogExport />
        </div>
        {failure && <p role="alert">{failure}</p>}
      </div>
    </Dialog>
  );
}
