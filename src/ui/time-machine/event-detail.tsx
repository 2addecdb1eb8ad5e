/** One event: what it did, its facts, its JSON on demand, and the undo of its act. */
import { useState } from 'preact/hooks';
import braces from 'lucide-static/icons/braces.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import undo from 'lucide-static/icons/undo-2.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';
import type { EventView } from '../../engine/client.ts';
import { formatInstant, formatNumber } from '../app/format.ts';
import { status } from '../app/engine.ts';
import { goToNow, isPast } from '../app/moment.ts';
import { undoAct } from '../app/undo.ts';
import { Button, IconButton } from '../components/button.tsx';
import { copyText } from '../components/copy-text.ts';
import { describeEvent, type EventNames } from '../messages/events.ts';
import { text } from '../messages/index.ts';
import styles from './event-detail.module.css';

const words = text.eventList;

interface EventDetailProps {
  readonly event: EventView;
  readonly names: EventNames;
  readonly onClose: () => void;
}

export function EventDetail({ event, names, onClose }: EventDetailProps) {
  const [json, setJson] = useState(false);
  const written = JSON.stringify(event, undefined, 2);
  // The book's beginning stays.
  const undoable = event.type !== 'BookOpened' && status.value.readOnly === undefined;
  return (
    <section class={styles.detail} aria-label={words.position(formatNumber(event.position))}>
      <header class={styles.header}>
        <p class={styles.words}>{describeEvent(event, names)}</p>
        <IconButton icon={x} size="small" label={text.common.close} onClick={onClose} />
      </header>
      <p class={styles.facts}>
        {event.type} · {formatInstant(event.recordedAt, 'precise')} ·{' '}
        {words.position(formatNumber(event.position))}
      </p>
      <div class={styles.actions}>
        {undoable && (
          <Button size="small" icon={undo} onClick={() => void undoFromHere(event)}>
            {undoWords(event)}
          </Button>
        )}
        <Button size="small" icon={braces} aria-expanded={json} onClick={() => setJson(!json)}>
          {json ? words.hideJson : words.showJson}
        </Button>
        {json && (
          <Button size="small" icon={copy} onClick={() => void copyText(written)}>
            {words.copyJson}
          </Button>
        )}
      </div>
      {json && (
        <pre class={styles.json} tabIndex={0} aria-label={words.showJson}>
          {written}
        </pre>
      )}
    </section>
  );
}

/** Undoing an undo is putting back; from the past the way leads over now, where alone things can change. */
function undoWords({ type }: EventView): string {
  const isUndo = type === 'ActUndone';
  if (isPast.value) return isUndo ? words.redoFromPast : words.undoFromPast;
  return isUndo ? words.redoAct : words.undoAct;
}

async function undoFromHere({ act, type }: EventView): Promise<void> {
  goToNow();
  await undoAct(act.id, type === 'ActUndone' ? text.undo.putBackDone : text.undo.undone);
}
