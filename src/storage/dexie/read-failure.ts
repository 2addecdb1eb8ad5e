/** What it means where the store cannot read what it holds. */
import type { Position } from '../../kernel/index.ts';
import { DamagedCommit } from '../../kernel/index.ts';
import { failureOf } from './append-commits.ts';

/** Names of what browsers throw where bytes on the disk are not what they wrote: not of a store that was closed, or is full. */
const DAMAGE = ['UnknownError', 'DataError', 'NotReadableError', 'DataCloneError', 'EncodingError'];

export function isReadFailure(error: unknown): boolean {
  return DAMAGE.includes(failureOf(error).name);
}

/** What reading threw: damage at `position` where the disk is at fault, else as it is. */
export function asDamage(error: unknown, position: Position): unknown {
  if (error instanceof DamagedCommit || !isReadFailure(error)) return error;
  const { name, message } = failureOf(error);
  return new DamagedCommit(position, `the store cannot read it (${name}: ${message})`);
}
