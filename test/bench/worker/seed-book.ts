/** Fills a book of the shelf: each step decided by the domain as a person gave it, and handed on as it is decided. */
import type { FinanceCommand } from '../../../src/domains/finance/index.ts';
import { finance } from '../../../src/domains/finance/index.ts';
import { sealAct } from '../../../src/engine/decide-loop.ts';
import { freshId } from '../../../src/engine/fresh-ids.ts';
import type { BookInfo } from '../../../src/engine/protocol.ts';
import type { ArrivedCommit, Head, Message } from '../../../src/kernel/index.ts';
import { StreamIndex, advanceHead, emptyHead, recordedEvents } from '../../../src/kernel/index.ts';
import type { Shelf } from '../../../src/storage/index.ts';
import type { Step } from './household.ts';
import { openings } from './household.ts';

export interface Wanted {
  /** Stops at so many events, … */
  readonly events?: number | undefined;
  /** … or transactions, whichever comes first. */
  readonly transactions?: number | undefined;
}

const COMMITS_AT_ONCE = 2000;

export async function seedBook(
  shelf: Shelf,
  name: string,
  steps: Iterator<Step>,
  wanted: Wanted,
): Promise<BookInfo> {
  const info: BookInfo = {
    book: freshId(),
    domain: 'finance',
    name,
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    createdAt: Date.now(),
  };
  await shelf.createFrom(
    info,
    freshId(),
    inBatches(commitsOf(new Writer(info, await finance.decider()), info, steps, wanted)),
  );
  return info;
}

/** One commit a step, as if a person had given one command after the other. */
function* commitsOf(
  writer: Writer,
  info: BookInfo,
  steps: Iterator<Step>,
  { events = Infinity, transactions = Infinity }: Wanted,
): Generator<ArrivedCommit> {
  const accounts = [...openings()];
  const { book, domain, name, currency, timeZone } = info;
  const opened = { type: 'BookOpened', data: { book, domain, name, currency, timeZone } };
  yield* writer.record([opened], accounts[0]!.recordedAt, freshId());
  for (const { command, recordedAt } of accounts) yield* writer.decide(command, recordedAt);
  for (let made = 0; writer.head.position < events && made < transactions;) {
    const { command, recordedAt } = steps.next().value as Step; // A household never ends.
    if (command.type === 'RecordTransaction') made += 1;
    yield* writer.decide(command, recordedAt);
  }
}

class Writer {
  head: Head = emptyHead(freshId());
  readonly #book: string;
  readonly #projection = finance.projections.find(({ name }) => name === finance.decidesOn)!; // A domain's own.
  readonly #state = this.#projection.init();
  readonly #streams = new StreamIndex();

  readonly #decide: Awaited<ReturnType<typeof finance.decider>>;

  constructor({ book }: BookInfo, decide: Awaited<ReturnType<typeof finance.decider>>) {
    this.#book = book;
    this.#decide = decide;
  }

  decide(command: FinanceCommand, recordedAt: number): Generator<ArrivedCommit> {
    const id = freshId();
    const decision = this.#decide({ ...command, id, recordedAt }, this.#state);
    if (!decision.accepted)
      throw new Error(`${command.type} was refused: ${JSON.stringify(decision.rejection)}`);
    return this.record(decision.events, recordedAt, id);
  }

  *record(events: readonly Message[], recordedAt: number, id: string): Generator<ArrivedCommit> {
    for (const sealed of sealAct(finance, this.#book, this.head, { id, recordedAt }, events)) {
      const position = this.head.position + 1;
      const arrived = { ...sealed, position, versions: this.#streams.learn(position, sealed.commit.events) };
      for (const event of recordedEvents(arrived, finance.events))
        this.#projection.evolve(this.#state, event);
      this.head = advanceHead(this.head, sealed.commit);
      yield arrived;
    }
  }
}

async function* inBatches(commits: Iterable<ArrivedCommit>): AsyncGenerator<readonly ArrivedCommit[]> {
  let batch: ArrivedCommit[] = [];
  for (const commit of commits) {
    batch.push(commit);
    if (batch.length < COMMITS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
