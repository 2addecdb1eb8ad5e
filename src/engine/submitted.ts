/** What becomes of a command: accepted, with what was recorded of it, or refused with the reason. */
import type { ArrivedCommit, Position, Rejection } from '../kernel/index.ts';
import { lastPosition } from './decide-loop.ts';
import type { EngineRejection, Outcome } from './protocol.ts';

/** What became of a command, with the commits that record it. */
export type Submitted =
  | {
      readonly accepted: true;
      readonly arrived: readonly ArrivedCommit[];
      readonly act: string | null;
      readonly position: Position;
    }
  | Extract<Outcome, { accepted: false }>;

export function rejected(rejection: Rejection | EngineRejection): Extract<Outcome, { accepted: false }> {
  return { accepted: false, rejection };
}

/** Of a command whose commits are these. */
export function submitted(arrived: readonly ArrivedCommit[]): Submitted {
  const last = arrived.at(-1);
  return {
    accepted: true,
    arrived,
    act: last?.commit.act.id ?? null,
    position: last ? lastPosition(last) : 0,
  };
}
