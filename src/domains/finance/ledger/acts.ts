/** The acts in the log: when each was, whose it was, and which undid which. */
import type { LoadedParts, Position, RecordedEvent } from '../../../kernel/index.ts';
import { IdTable } from '../../../kernel/index.ts';
import { Columns } from './columns.ts';

export class Acts {
  /** The id of the act that was noted newest: the events of an act follow each other. */
  #newest: string | undefined;
  ids = new IdTable();
  devices = new IdTable();
  /** `undoes`, `firstUndoer` and `nextUndoer` hold an act's ordinal plus one; 0 is none. `undoesFrom`: the position where it says so. */
  readonly columns = new Columns({
    from: 'u32',
    to: 'u32',
    recordedAt: 'f64',
    device: 'u32',
    undoes: 'u32',
    undoesFrom: 'u32',
    firstUndoer: 'u32',
    nextUndoer: 'u32',
    opensBook: 'u8',
  });

  /** Takes what was saved of `ids`, `devices` and `columns`. */
  load(parts: LoadedParts): void {
    this.ids = IdTable.load(parts.within('acts'));
    this.devices = IdTable.load(parts.within('devices'));
    this.columns.load(parts.within('actColumns'));
  }

  /** The ordinal of the act that `event` came in. */
  note({ commit, position }: RecordedEvent): number {
    const { id } = commit.act;
    const act = id === this.#newest ? this.ids.size - 1 : this.ids.add(id);
    const { columns } = this;
    if (act === columns.length) {
      this.#newest = id;
      columns.add();
      columns.at.from[act] = position;
      columns.at.recordedAt[act] = commit.recordedAt;
      columns.at.device[act] = this.devices.add(commit.device);
    }
    columns.at.to[act] = position;
    return act;
  }

  noteBookOpened(act: number): void {
    this.columns.at.opensBook[act] = 1;
  }

  /** `act` undoes `targetId`. Only an earlier act can have been undone: anything else is not taken in. */
  noteUndone(act: number, targetId: string, position: Position): void {
    const target = this.ids.ordinalOf(targetId);
    const { undoes, undoesFrom, firstUndoer, nextUndoer } = this.columns.at;
    if (target === undefined || target >= act || undoes[act] !== 0) return;
    undoes[act] = target + 1;
    undoesFrom[act] = position;
    nextUndoer[act] = firstUndoer[target]!;
    firstUndoer[target] = act + 1;
  }

  /** The act that `act` undoes. */
  targetOf(act: number, position: Position): number | undefined {
    const { undoes, undoesFrom } = this.columns.at;
    return undoes[act] === 0 || undoesFrom[act]! > position ? undefined : undoes[act]! - 1;
  }

  /** An act is undone while one that undoes it stands: undone in its turn, it no longer counts. */
  isUndone(act: number, position: Position): boolean {
    const { firstUndoer, nextUndoer, undoesFrom } = this.columns.at;
    // Walked with a path of its own: undoing an undo of an undo may go deeper than the call stack.
    const path = [act];
    const next = [firstUndoer[act]!];
    for (;;) {
      const undoer = next.at(-1)!;
      if (undoer !== 0) {
        next[next.length - 1] = nextUndoer[undoer - 1]!;
        if (undoesFrom[undoer - 1]! > position) continue;
        path.push(undoer - 1);
        next.push(firstUndoer[undoer - 1]!);
        continue;
      }
      // The last of the path stands; so the one that it undoes does not, and can undo nothing itself.
      if (path.length === 1) return false;
      if (path.length === 2) return true;
      path.length -= 2;
      next.length -= 2;
    }
  }
}
