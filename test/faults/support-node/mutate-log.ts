/** Changes what a log tells of and seals it again: nothing gives it away but what it says. */
import type { Commit, JsonValue, StoredEvent } from '../../../src/kernel/index.ts';
import { placesIn } from './mutate-file.ts';
import type { Random } from './random.ts';

const VALUES: readonly JsonValue[] = [
  0, -1, 1.5, 2 ** 53 - 1, 1 - 2 ** 53, 1e15 + 0.5, '', '2026-02-30', '0000-00-00', '__proto__', 'constructor', 'toString', '\u0000', '𝄞',
  'x'.repeat(500), 'equity:exchange', 'opening', 'command-3', 'bank', 'XXX', 'JPY', 'Mars/Olympus', null, true, [], {}, ['trip', 'trip'],
]; // prettier-ignore
const TYPES = [
  'BookOpened', 'BookRenamed', 'AccountOpened', 'AccountClosed', 'AccountOpeningUndone', 'TransactionRecorded', 'TransactionRevised',
  'TransactionVoided', 'TransactionRestored', 'TransactionRecordingUndone', 'PostingsCleared', 'FileImported', 'ActUndone', 'toString', '__proto__', 'Unheard',
]; // prettier-ignore
const TIMES = ['ffffffffffff-ffff', 'ffffffffffff-0000', '000000000000-0000', '0ffffffffffff-000', ''];
const CLOCKS = [0, -1, 0.5, 8.64e15, 8.64e15 + 2, 1e300, -1e300, Date.UTC(1, 0, 1), Date.UTC(9999, 11, 31)];
const STREAMS = ['', 'book', 'transaction:__proto__', '__proto__', 'account:bank', 'transaction:t1'];

type Draft = { -readonly [Field in keyof Commit]: Commit[Field] };
type DraftEvent = { -readonly [Field in keyof StoredEvent]: StoredEvent[Field] };

/** One to three changes, anywhere. */
export function mutatedLog(random: Random, commits: readonly Commit[]): Commit[] {
  const drafts: Draft[] = structuredClone([...commits]);
  for (let changes = random.between(1, 3); changes > 0 && drafts.length > 0; changes -= 1)
    change(random, drafts);
  return drafts;
}

function change(random: Random, drafts: Draft[]): void {
  const place = random.below(drafts.length);
  const draft = drafts[place]!;
  const events = [...draft.events];
  const event: DraftEvent = { ...random.pick(events) };
  const at = events.findIndex(({ data }) => data === event.data);
  switch (random.below(10)) {
    case 0:
      draft.time = random.pick(TIMES);
      return;
    case 1:
      draft.recordedAt = random.pick(CLOCKS);
      return;
    case 2:
      draft.device = random.pick(['another', draft.device]);
      draft.command = random.pick(['__proto__', 'opening', '', draft.command]);
      return;
    case 3:
      draft.act = {
        id: random.pick(['__proto__', 'opening', draft.act.id]),
        index: random.below(2),
        count: random.between(1, 2),
      };
      return;
    case 4:
      drafts.splice(place, 1);
      return;
    case 5:
      drafts.splice(random.below(drafts.length), 0, {
        ...structuredClone(draft),
        command: `again-${place}`,
        act: { id: `again-${place}`, index: 0, count: 1 },
      });
      return;
    case 6:
      events.splice(at, random.below(2), {
        ...event,
        type: random.pick(TYPES),
        stream: random.percent(50) ? random.pick(STREAMS) : event.stream,
      });
      break;
    case 7:
      events.splice(random.below(events.length), 1, ...(random.percent(50) ? [event, event] : [event]));
      break;
    default: {
      const [holder, key] = random.pick(placesIn(event.data));
      if (random.percent(20)) delete (holder as Record<string, unknown>)[key];
      else (holder as Record<string, unknown>)[key] = random.pick(VALUES);
    }
  }
  draft.events = events;
}
