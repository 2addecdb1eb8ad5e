/** What a log throws where its stored bytes are not what was written: named, so that nobody takes the rest for whole. */
import type { Position } from './event.ts';

export class DamagedCommit extends Error {
  override readonly name = 'DamagedCommit';
  /** Of the commit's first event. */
  readonly position: Position;
  readonly reason: string;

  constructor(position: Position, reason: string) {
    super(`The commit at position ${position} is damaged: ${reason}`);
    this.position = position;
    this.reason = reason;
  }
}
