/** Everything that happened, newest first; choosing an event looks at the moment just after it. */
import { useComputed } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EventView } from '../../engine/client.ts';
import { status } from '../app/engine.ts';
import { formatNumber, formatWhen } from '../app/format.ts';
import { at, goToEvent, momentInfo } from '../app/moment.ts';
import { classes } from '../components/class-names.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { VirtualList } from '../components/virtual-list.tsx';
import { describeEvent, type EventNames } from '../messages/events.ts';
import { text } from '../messages/index.ts';
import { EventDetail } from './event-detail.tsx';
import styles from './event-list.module.css';
import { EventPages } from './event-pages.ts';
import { useEventNames } from './use-event-names.ts';

/** `wide` where a row has room for its sentence on one line. */
export function EventList({ wide = false }: { readonly wide?: boolean }) {
  const book = status.value.book?.book;
  const head = status.value.head.position;
  const pages = useMemo(() => new EventPages(), [book]);
  const names = useEventNames();
  const [chosen, setChosen] = useState<Choice | undefined>(undefined);
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  // Row 0 is the newest event, at the head.
  const positionOf = (row: number) => head - row;
  const here = useComputed(() => (at.value === 'now' ? head : (momentInfo.value?.position ?? 0))).value;

  useEffect(() => {
    if (range[1] > range[0]) pages.want(positionOf(range[1] - 1), positionOf(range[0]), head);
  }, [pages, range[0], range[1], head]);
  void pages.arrivals.value; // Drawn again when a page arrives.

  if (head === 0) return <EmptyState drawing="clock" title={text.eventList.empty} />;
  // Once the moment has been moved elsewhere, the list follows it rather than what was chosen before.
  const current =
    chosen && (chosen.leadsTo === undefined || chosen.leadsTo === here) ? chosen.position : undefined;
  const cursor =
    current !== undefined ? head - current : at.value === 'now' ? -1 : Math.min(head - 1, head - here);
  const event = current === undefined ? undefined : pages.at(current);
  const choose = (row: number) => {
    const position = positionOf(row);
    setChosen({ position });
    void goToEvent(position).then((leadsTo) =>
      setChosen((latest) => (latest?.position === position ? { position, leadsTo } : latest)),
    );
  };
  return (
    <div class={styles.list}>
      <VirtualList
        label={text.eventList.label}
        rowCount={head}
        rowHeightPx={wide ? 52 : 68}
        rowKey={positionOf}
        cursor={cursor}
        onCursor={choose}
        onRange={(first, end) => setRange([first, end])}
        rowClass={(row) =>
          classes(
            styles.row,
            positionOf(row) > here && styles.later,
            positionOf(row) === here && at.value !== 'now' && styles.here,
          )
        }
        renderRow={(row) => (
          <EventRow event={pages.at(positionOf(row))} names={names} later={positionOf(row) > here} />
        )}
      />
      {event && (
        <EventDetail key={event.id} event={event} names={names} onClose={() => setChosen(undefined)} />
      )}
    </div>
  );
}

interface Choice {
  readonly position: number;
  /** The moment that choosing it went to, once that is known. */
  readonly leadsTo?: number;
}

interface EventRowProps {
  readonly event: EventView | undefined;
  readonly names: EventNames;
  readonly later: boolean;
}

function EventRow({ event, names, later }: EventRowProps) {
  if (!event) return <div role="gridcell" class={styles.coming} />;
  return (
    <div role="gridcell" class={styles.cell}>
      <span class={styles.words}>
        {describeEvent(event, names)}
        {later && <span class="visually-hidden"> ({text.eventList.later})</span>}
      </span>
      <span class={styles.facts}>
        <span class={styles.type}>{event.type}</span>
        <time dateTime={new Date(event.recordedAt).toISOString()}>{formatWhen(event.recordedAt)}</time>
        <span>{formatNumber(event.position)}</span>
      </span>
    </div>
  );
}
