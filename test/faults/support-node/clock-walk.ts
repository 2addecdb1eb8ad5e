/** One history written by a clock that behaves, and again by one that does not: only the times may differ. */
import assert from 'node:assert/strict';
import type { MomentInfo } from '../../../src/engine/protocol.ts';
import type { Session } from '../../../src/engine/session.ts';
import type { ArrivedCommit } from '../../../src/kernel/index.ts';
import { verifyChain } from '../../../src/kernel/index.ts';
import { compareBooks } from './compare-books.ts';
import { bookInfo, emptyStore, NOON, openTab, storedCommits } from './finance-tabs.ts';
import { HistoryCommands } from './history-commands.ts';
import { judge } from './judge.ts';
import { PlainBooks } from './plain-books.ts';
import { Random } from './random.ts';
import { dayIn } from './zones.ts';

const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;
const JUMPS = [YEAR, -YEAR, 6 * MINUTE, -6 * MINUTE, 10 * YEAR, -30 * YEAR, 0, 0.25];

/** How a clock goes on: mostly a minute. */
export type Clock = (random: Random, before: number) => number;

export const steady: Clock = (_random, before) => before + MINUTE;
export const jumping: Clock = (random, before) =>
  random.percent(20) ? before + random.pick(JUMPS) : before + random.below(3) * MINUTE;

export interface Written {
  readonly session: Session;
  readonly commits: readonly ArrivedCommit[];
  readonly answers: readonly string[];
}

/** Each tab may have a clock of its own, as two computers on one store never have, but a sleeping laptop's tabs may. */
export async function write(seed: number, clock: Clock, zone: string): Promise<Written> {
  const random = new Random(seed);
  const clocks = new Random(seed + 1);
  const commands = new HistoryCommands(random, { greatAmounts: false, longImports: false });
  const store = emptyStore();
  const info = bookInfo(zone);
  const tabs = [await openTab(store, undefined, info), await openTab(store, undefined, info)];
  const books = new PlainBooks('Mine', 'EUR');
  const times = tabs.map(() => NOON);
  const acts: string[] = [];
  const answers: string[] = [];
  await tabs[0]!.openBook('opening', NOON);
  const steps = [...commands.beginning(), ...Array.from({ length: 40 }, () => undefined)];
  for (const [nth, given] of steps.entries()) {
    const command = given ?? commands.next(acts);
    const tab = random.below(tabs.length);
    times[tab] = clock(clocks, times[tab]!);
    const id = `command-${nth}`;
    const verdict = command.type === 'Undo' ? undefined : judge(books, command);
    const outcome = await tabs[tab]!.dispatch({ ...command, id }, times[tab]);
    answers.push(outcome.accepted ? `accepted at ${outcome.position}` : outcome.rejection.type);
    if (!outcome.accepted || outcome.events.length === 0) continue;
    acts.push(id);
    if (command.type === 'ImportTransactions')
      books.imports.set(command.data.import, { act: id, account: command.data.account });
    if (command.type === 'Undo') books.apply(id, books.undoing(command.data.act), command.data.act);
    else books.apply(id, verdict!.changes);
  }
  const session = await openTab(store, undefined, info);
  await compareBooks(session, 'now', books, times[0]!);
  return { session, commits: await storedCommits(store), answers };
}

/** Positions without a gap, logical time ever rising, a chain that holds, and moments that know their neighbours and day. */
export async function checkOrder({ session, commits }: Written, zone: string): Promise<void> {
  assert.equal((await verifyChain(session.log)).ok, true, 'the chain holds');
  let [position, time, previous] = [1, '', 0];
  for (const { commit, position: at } of commits) {
    assert.equal(at, position, 'positions have no gap');
    assert.ok(commit.time > time, `logical time rises: ${commit.time} after ${time}`);
    assert.match(commit.time, /^[0-9a-f]{12}-[0-9a-f]{4}$/);
    [position, time] = [position + commit.events.length, commit.time];
    const end = position - 1;
    const moment = await session.moment({ position: end });
    const wanted: Partial<MomentInfo> = {
      position: end,
      recordedAt: commit.recordedAt,
      today: dayIn(zone, commit.recordedAt),
      previous,
    };
    assert.deepEqual({ ...moment, next: undefined }, { ...wanted, next: undefined });
    const known = await session.moment({ time: commit.recordedAt });
    const last = commits.findLast((one) => one.commit.recordedAt <= commit.recordedAt)!;
    assert.equal(
      known.position,
      last.position + last.commit.events.length - 1,
      'the last that was recorded by then',
    );
    const { today } = (await session.query('overview', {}, end, 0)) as { today: string };
    assert.equal(today, wanted.today, 'the day of a moment past');
    previous = end;
  }
}
