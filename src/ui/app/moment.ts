/** The moment that every screen looks at: now, or a position in the past. */
import { computed, effect, signal, untracked, type ReadonlySignal, type Signal } from '@preact/signals';
import { calendarDay, type At, type MomentInfo } from '../../engine/client.ts';
import { engine, openBook, status } from './engine-client.ts';

export const at: Signal<At> = signal<At>('now');

/** Where `at` lies among the acts. Undefined until the engine has answered, or while no book is open. */
export const momentInfo: Signal<MomentInfo | undefined> = signal<MomentInfo | undefined>(undefined);

export const isPast: ReadonlySignal<boolean> = computed(() => at.value !== 'now');

const head = computed(() => status.value.head.position);
const timeZone = computed(() => status.value.book?.timeZone);

const clock = signal(Date.now());
// An app left open overnight must not date a transaction yesterday.
if (globalThis.document) setInterval(() => (clock.value = Date.now()), 30_000);

/** The calendar day (`YYYY-MM-DD`) of the moment being looked at, in the book's time zone. */
export const today: ReadonlySignal<string> = computed(() => {
  if (at.value !== 'now' && momentInfo.value) return momentInfo.value.today;
  return calendarDay(clock.value, timeZone.value ?? new Intl.DateTimeFormat().resolvedOptions().timeZone);
});

/** Looks at the book as it was at `position`; the head and anything beyond it is now. */
export function goTo(position: number): void {
  at.value = position >= head.peek() ? 'now' : Math.max(0, Math.trunc(position));
}

export function goToNow(): void {
  at.value = 'now';
}

let stepping: Promise<void> = Promise.resolve();

/** Goes to the end of the act before or after. Steps asked for at once are done one after the other. */
export function step(direction: 1 | -1): Promise<void> {
  stepping = stepping.then(async () => {
    const here = at.peek() === 'now' ? head.peek() : Number(at.peek());
    const known = momentInfo.peek();
    const info = known?.position === here ? known : await engine().moment({ position: here });
    const wanted = direction < 0 ? info.previous : info.next;
    if (wanted !== undefined) goTo(wanted);
    else if (direction > 0) goToNow();
    else if (here > 0) goTo(0);
  });
  return stepping;
}

/** Goes to where an answer of the engine's `moment` lies. */
export function goToMoment(info: MomentInfo): void {
  if (info.position < head.peek()) momentInfo.value = info;
  goTo(info.position);
}

/** Goes to the last act recorded by `time` (ms since 1970). */
export async function goToTime(time: number): Promise<void> {
  goToMoment(await engine().moment({ time }));
}

/** Goes to just after the act that the event at `position` belongs to. Answers the position gone to. */
export async function goToEvent(position: number): Promise<number> {
  const info = await engine().moment({ position });
  const end = info.position >= position ? info.position : (info.next ?? info.position);
  if (end === info.position) goToMoment(info);
  else goTo(end);
  return end;
}

let asked = 0;
effect(() => {
  const book = openBook.value;
  const position = at.value === 'now' ? head.value : at.value;
  asked += 1;
  const question = asked;
  if (book === '') {
    momentInfo.value = undefined;
    return;
  }
  // The past does not change, but for what comes after its newest act.
  if (at.value !== 'now' && momentInfo.peek()?.position === position) return;
  engine()
    .moment({ position })
    .then((info) => {
      if (question === asked) momentInfo.value = info; // A later question makes this answer stale.
    })
    .catch(() => {}); // The book was closed meanwhile; its successor asks again.
});

let lookedAtBook: string | undefined;
effect(() => {
  const book = status.value.book?.book;
  if (book === lookedAtBook) return;
  lookedAtBook = book;
  untracked(goToNow); // A position means nothing in another book.
});
