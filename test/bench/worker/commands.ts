/** One durable command through the engine, by turns with the same writes done bare. */
import type { CommandData } from '../../../src/domains/finance/index.ts';
import type { Outcome } from '../../../src/engine/protocol.ts';
import { freshId } from '../../../src/engine/fresh-ids.ts';
import { household } from './household.ts';
import type { Measured } from './timing.ts';
import { median, rest, timed } from './timing.ts';

export interface Command {
  readonly id: string;
  readonly type: 'RecordTransaction';
  readonly data: CommandData<'RecordTransaction'>;
}

export interface Turns {
  /** The engine, asked from here or from the page. */
  dispatch(command: Command): Promise<Outcome>;
  /** Takes up what the engine wrote, to write it again bare. */
  prepare(): Promise<unknown>;
  write(): Promise<void>;
}

const UNTIMED = 10;

/** p50 of each run, ms. */
export async function measureCommands(
  turns: Turns,
  seed: number,
  runs: number,
  commandsARun: number,
): Promise<Measured> {
  const figures: number[] = [];
  const against: number[] = [];
  const commands = newTransactions(seed);
  for (let run = -1; run < runs; run += 1) {
    const engine: number[] = [];
    const bare: number[] = [];
    const count = run < 0 ? UNTIMED : commandsARun; // The run before the first warms up both.
    for (let nth = 0; nth < count; nth += 1) {
      const command = commands.next().value;
      let outcome: Outcome | undefined;
      engine.push(await timed(async () => (outcome = await turns.dispatch(command))));
      if (!outcome?.accepted) throw new Error(`The command was refused: ${JSON.stringify(outcome)}`);
      await rest();
      await turns.prepare();
      await rest();
      bare.push(await timed(() => turns.write()));
      await rest();
    }
    if (run < 0) continue;
    figures.push(median(engine));
    against.push(median(bare));
  }
  return { figures, against };
}

/** Transactions of a person who goes on where the book was filled; ids are fresh each time. */
function* newTransactions(seed: number): Generator<Command, never> {
  for (const { command } of household(seed, 100_000))
    if (command.type === 'RecordTransaction') {
      yield { ...command, data: { ...command.data, transaction: freshId() }, id: freshId() };
    }
  throw new Error('A household never ends');
}
