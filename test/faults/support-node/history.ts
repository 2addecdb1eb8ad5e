/** One random history: commands from several tabs on a store that fails now and then, held against plain books throughout. */
import assert from 'node:assert/strict';
import type { FinanceCommand } from '../../../src/domains/finance/index.ts';
import type { Outcome } from '../../../src/engine/protocol.ts';
import type { Session } from '../../../src/engine/session.ts';
import type { MemoryStore } from '../../../src/storage/memory-log.ts';
import type { Wire } from './failing-log.ts';
import { StoreFailure } from './failing-log.ts';
import { emptyStore, NOON, openTab, soundWire } from './finance-tabs.ts';
import { Following } from './following.ts';
import { HistoryCommands } from './history-commands.ts';
import { judge } from './judge.ts';
import { Random } from './random.ts';

/** Faults in a hundred operations, drawn once for a history. */
const FAULT_RATES = [0, 0, 3, 15] as const;

export class History {
  readonly store: MemoryStore = emptyStore();
  readonly wire: Wire = soundWire();
  readonly tabs: Session[] = [];
  readonly following: Following;
  readonly #random: Random;
  readonly #commands: HistoryCommands;
  readonly #sent = new Map<string, FinanceCommand>();
  readonly #answers = new Map<string, Outcome>();
  readonly #unsure: string[] = [];
  readonly #strict: boolean;
  #clock = NOON;
  #faults = 0;

  /**
   * Not `strict`: only appends fail, and a command sent again that would change nothing by now may be answered so, rather
   * than with its first answer.
   */
  constructor(seed: number, strict: boolean) {
    this.#strict = strict;
    this.#random = new Random(seed);
    this.following = new Following(this.store, this.#random, this.#sent);
    const longImports = this.#random.percent(1);
    this.#commands = new HistoryCommands(this.#random, {
      greatAmounts: this.#random.percent(15),
      longImports,
    });
  }

  async run(): Promise<void> {
    const random = this.#random;
    for (let tab = random.between(1, 3); tab > 0; tab -= 1)
      this.tabs.push(await openTab(this.store, this.wire));
    const opened = await this.tabs[0]!.openBook('opening', this.#tick());
    assert.ok(opened.accepted);
    this.following.follow();
    const rate = random.pick(FAULT_RATES);
    const faults = new Random(random.below(2 ** 31));
    for (const command of this.#commands.beginning()) await this.#one(command);
    this.wire.plan = (operation) => {
      if (!faults.percent(rate) || (!this.#strict && operation !== 'append')) return undefined;
      this.#faults += 1;
      return faults.pick(['before', 'after', 'afterAloud']);
    };
    for (let rounds = random.between(10, 60); rounds > 0; rounds -= 1) {
      if (random.percent(15)) await this.#race();
      else if (random.percent(8) && this.#sent.size > 0)
        await this.#again(random.pick([...this.#sent.keys()]));
      else if (random.percent(40) && this.#unsure.length > 0) await this.#again(this.#unsure.shift()!);
      else await this.#one(this.#commands.next(this.following.acts));
    }
    this.wire.plan = () => undefined;
    for (const id of this.#unsure) await this.#again(id);
    // Whatever a tab has not heard of yet, it learns of with its own next command.
    for (let round = 0; round < 2; round += 1)
      for (const [nth, tab] of this.tabs.entries())
        await this.#one({ type: 'RenameBook', data: { name: `In step ${round}.${nth}` } }, tab);
  }

  get now(): number {
    return this.#clock;
  }

  /** Mostly forward; now and then someone sets the clock back. */
  #tick(): number {
    this.#clock += this.#random.percent(5)
      ? -this.#random.below(40 * 86_400_000)
      : this.#random.below(9 * 3_600_000);
    return this.#clock;
  }

  async #one(command: FinanceCommand, tab = this.#random.pick(this.tabs)): Promise<void> {
    const id = `command-${this.#sent.size + 1}`;
    this.#sent.set(id, command);
    const current = tab.head.position === this.store.head.position;
    const verdict = command.type === 'Undo' ? undefined : judge(this.following.books, command);
    const { expected, stale } = this.#expected();
    const faults = this.#faults;
    const outcome = await this.#send(tab, id, expected);
    this.following.follow();
    this.#note(id, outcome);
    if (!outcome || !current || this.#faults > faults) return;
    const told = `${id} ${JSON.stringify(command)}: ${JSON.stringify(outcome).slice(0, 300)}`;
    if (stale) return assert.equal(rejectionOf(outcome), 'VersionMoved', told);
    if (!verdict)
      return this.#checkUndo(command as Extract<FinanceCommand, { type: 'Undo' }>, id, outcome, told);
    const { reasons, changes } = verdict;
    const changed = changes.accounts.size + changes.transactions.size > 0 || changes.bookName !== undefined;
    if (outcome.accepted) {
      assert.deepEqual([...reasons], [], told);
      assert.equal(outcome.events.length > 0, changed, told);
    } else
      assert.ok(
        reasons.has(outcome.rejection.type),
        `${told}, where it should be ${[...reasons].join(' or ') || 'accepted'}`,
      );
  }

  /** Versions as a screen would send them: mostly none, mostly right. */
  #expected(): { expected?: Record<string, number>; stale: boolean } {
    if (!this.#random.percent(12)) return { stale: false };
    const stream = this.#random.pick([...this.following.versions.keys(), 'transaction:never']);
    const stale = this.#random.percent(25);
    return { expected: { [stream]: (this.following.versions.get(stream) ?? 0) + (stale ? 1 : 0) }, stale };
  }

  #checkUndo(
    { data: { act } }: Extract<FinanceCommand, { type: 'Undo' }>,
    id: string,
    outcome: Outcome,
    told: string,
  ): void {
    const type = rejectionOf(outcome);
    if (act === 'opening') return assert.equal(type, 'ActNotUndoable', told);
    if (!this.following.acts.includes(act)) return assert.equal(type, 'ActUnknown', told);
    if (type === undefined) return assert.ok(this.following.books.acts.has(id), told); // Its being right was looked at as it was followed.
    if (type === 'AmountUnsafe') return undefined;
    if (type === 'ActAlreadyUndone') return assert.ok(this.following.books.isUndone(act), told);
    assert.equal(type, 'LaterWorkDepends', told);
    const { acts } = (outcome as { rejection: { acts?: string[] } }).rejection as { acts: string[] };
    assert.ok(acts.length > 0, told);
    for (const later of acts) {
      assert.ok(
        this.following.acts.indexOf(later) > this.following.acts.indexOf(act),
        `${told}: ${later} is not later`,
      );
      assert.ok(!this.following.books.isUndone(later), `${told}: ${later} is undone`);
    }
  }

  /** Several tabs at once: who comes second decides again. */
  async #race(): Promise<void> {
    const ids = this.tabs.map((tab) => {
      const id = `command-${this.#sent.size + 1}`;
      this.#sent.set(id, this.#commands.next(this.following.acts));
      return [id, this.#send(tab, id)] as const;
    });
    const outcomes = await Promise.all(ids.map(async ([id, sent]) => [id, await sent] as const));
    this.following.follow();
    for (const [id, outcome] of outcomes) this.#note(id, outcome);
  }

  /** The same command again, from any tab, gets its first answer where it was accepted. */
  async #again(id: string): Promise<void> {
    const stored = this.store.commands.has(id);
    const outcome = await this.#send(this.#random.pick(this.tabs), id);
    this.following.follow();
    const first = this.#answers.get(id);
    const answersNothing = !this.#strict && outcome?.accepted && outcome.act === null;
    if (stored && outcome && !isFailure(outcome) && !answersNothing) {
      assert.ok(outcome.accepted, `${id} again: ${JSON.stringify(outcome)}`);
      assert.equal(outcome.act, id, `${id} again is answered with its act`);
      if (first) assert.deepEqual(outcome, first, `${id} again is answered as it was first`);
    }
    this.#note(id, outcome);
  }

  /** Undefined where the storage threw; which only a fault may bring about. */
  async #send(tab: Session, id: string, expected?: Record<string, number>): Promise<Outcome | undefined> {
    const message = { ...this.#sent.get(id)!, id, ...(expected ? { expected } : {}) };
    try {
      return await tab.dispatch(message, this.#tick());
    } catch (failure) {
      if (failure instanceof StoreFailure) return undefined;
      throw failure;
    }
  }

  #note(id: string, outcome: Outcome | undefined): void {
    if (!outcome || isFailure(outcome)) {
      assert.ok(this.#faults > 0, `${id}: ${JSON.stringify(outcome)} though the storage was sound`);
      if (!this.#unsure.includes(id)) this.#unsure.push(id);
    } else if (outcome.accepted && outcome.events.length > 0) {
      assert.ok(this.store.commands.has(id), `${id} was acknowledged, and is not in the store`);
      this.#answers.set(id, outcome);
    }
  }
}

function rejectionOf(outcome: Outcome): string | undefined {
  return outcome.accepted ? undefined : outcome.rejection.type;
}

function isFailure(outcome: Outcome): boolean {
  return rejectionOf(outcome) === 'StoreFailed';
}
