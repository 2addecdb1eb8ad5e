/** The opening record: what the screens showed last, so that they show it again before the log has been read. */
import type { Shelf } from '../storage/index.ts';
import type { Asked, Watches } from './watches.ts';
import { keyOf } from './watches.ts';
import type { Session } from './session.ts';

/** Written once nothing has changed for so long, ms. */
const QUIET_MS = 700;
const MOST_ANSWERS = 16;
/** A longer answer would make the record slower to read than the log. */
const MOST_CHARACTERS = 100_000;

/** Anything that differs, and the record says nothing: another log, another day, another build's way of asking. */
interface Basis {
  readonly logHash: string;
  readonly today: string;
  readonly build: string;
}

interface OpeningRecord extends Basis {
  readonly answers: readonly (Asked & { readonly json: string })[];
}

export class OpeningRecords {
  private readonly shelf: Shelf;
  private readonly watches: Watches;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What was on screen when the book was opened before; asked again for the next record. */
  private asked: readonly Asked[] = [];

  constructor(shelf: Shelf, watches: Watches) {
    this.shelf = shelf;
    this.watches = watches;
  }

  /** Answers by `keyOf`, as JSON, where they are still what the book would say; else undefined. */
  async read(session: Session): Promise<ReadonlyMap<string, string> | undefined> {
    // Written by this module alone; a record of another build is told by its basis.
    const record = (await this.shelf.readOpening(session.info.book)) as OpeningRecord | undefined;
    this.asked = record?.answers ?? [];
    if (!record || !sameBasis(record, basisOf(session))) return undefined;
    return new Map(record.answers.map((answer) => [keyOf(answer), answer.json]));
  }

  /** Keeps the record of an open book in step, in quiet moments. */
  follow(session: Session): void {
    const later = () => {
      clearTimeout(this.timer);
      // Where it cannot be written, the book opens without it.
      this.timer = setTimeout(() => void this.write(session).catch(() => undefined), QUIET_MS);
    };
    session.onChange(later);
    later();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async write(session: Session): Promise<void> {
    const basis = basisOf(session);
    const asked = new Map([...this.watches.aboutNow(), ...this.asked].map((each) => [keyOf(each), each]));
    const answers: (Asked & { json: string })[] = [];
    for (const { name, params } of [...asked.values()].slice(0, MOST_ANSWERS)) {
      // A question that fails is not kept: a script's mistake, or one that an older build asked.
      const answer = await session.query(name, params, 'now', Date.now()).catch(() => null);
      const json = JSON.stringify(answer);
      if (answer !== null && json.length <= MOST_CHARACTERS) answers.push({ name, params, json });
    }
    this.asked = answers;
    // Something happened meanwhile: there will be another quiet moment.
    if (sameBasis(basis, basisOf(session)))
      await this.shelf.writeOpening(session.info.book, { ...basis, answers });
  }
}

function basisOf(session: Session): Basis {
  // The worker's address carries a hash of its code.
  return {
    logHash: session.head.logHash,
    today: session.today(Date.now()),
    build: globalThis.location?.pathname ?? '',
  };
}

function sameBasis(one: Basis, other: Basis): boolean {
  return one.logHash === other.logHash && one.today === other.today && one.build === other.build;
}
