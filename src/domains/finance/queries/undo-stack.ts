/** What Ctrl-Z and its opposite would take: this device's last act, and its last undo if nothing was done since. */
import * as z from 'zod/mini';
import type { Position } from '../../../kernel/index.ts';
import { defineQuery } from '../../../kernel/index.ts';
import type { UndoStack } from '../answers.ts';
import type { Ledger } from '../ledger/ledger.ts';

export const undoStack = defineQuery({
  reads: 'ledger',
  params: z.strictObject({ device: z.string() }),
  run({ acts }: Ledger, { device: id }, { position }): UndoStack {
    const { from, to, device, opensBook } = acts.columns.at;
    const wanted = acts.devices.ordinalOf(id);
    const place = (act: number) => ({ act: acts.ids.idOf(act), position: Math.min(to[act]!, position) });
    let redo: UndoStack['redo'];
    let worked = false;
    for (let act = acts.columns.length - 1; act >= 0; act -= 1) {
      if (from[act]! > position || device[act] !== wanted) continue;
      const depth = undoDepth(acts, act, position);
      const undone = acts.isUndone(act, position);
      if (depth % 2 === 1 && !undone && !worked) redo ??= place(act);
      if (depth > 0) continue;
      worked = true;
      if (!undone && opensBook[act] === 0) return { undo: place(act), ...(redo ? { redo } : {}) };
    }
    return redo ? { redo } : {};
  },
});

/** 0 for work, 1 for its undo, 2 for the redo, and so on. */
function undoDepth(acts: Ledger['acts'], act: number, position: Position): number {
  let depth = 0;
  for (
    let target = acts.targetOf(act, position);
    target !== undefined;
    target = acts.targetOf(target, position)
  )
    depth += 1;
  return depth;
}
