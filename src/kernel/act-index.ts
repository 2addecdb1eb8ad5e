/** Where acts end and when they were recorded: the moments one can go to. Two columns, 16 bytes an act. */
import type { ArrivedCommit } from './commit.ts';
import type { Position } from './event.ts';
import type { LoadedParts, SavedParts } from './snapshot.ts';

export class ActIndex {
  private ends = new Float64Array(1024);
  private times = new Float64Array(1024);
  private count = 0;
  private openAct: string | undefined;

  /** As `save` gave it, which is where an act ends. */
  static load(parts: LoadedParts): ActIndex {
    const index = new ActIndex();
    index.ends = parts.doubles('ends');
    index.times = parts.doubles('times');
    index.count = index.ends.length;
    return index;
  }

  *save(): SavedParts {
    yield ['ends', this.ends.subarray(0, this.count)];
    yield ['times', this.times.subarray(0, this.count)];
  }

  get acts(): number {
    return this.count;
  }

  /** Commits must come in order of arrival; the commits of an act follow each other. */
  add({ position, commit }: ArrivedCommit): void {
    const end = position + commit.events.length - 1;
    if (this.openAct !== commit.act.id) this.grow();
    this.ends[this.count - 1] = end;
    this.times[this.count - 1] = commit.recordedAt;
    this.openAct = commit.act.index + 1 < commit.act.count ? commit.act.id : undefined;
  }

  /** Index of the last act that ends at or before `position`; −1 if none does. */
  actAt(position: Position): number {
    return upperBound(this.ends, this.count, position) - 1;
  }

  /** Index of the last act such that it and every act before it was recorded at or before `ms`; −1 if none. */
  actAtTime(ms: number): number {
    // A clock set back makes times fall; the last act recorded by then is what "as known at" means, so scan from the end.
    for (let act = this.count - 1; act >= 0; act -= 1) if (this.times[act]! <= ms) return act;
    return -1;
  }

  /** Position at which an act ends; 0 for −1, "before the first". */
  endOf(act: number): Position {
    return act < 0 ? 0 : this.ends[Math.min(act, this.count - 1)]!;
  }

  /** Wall clock of an act's newest commit, ms. */
  timeOf(act: number): number {
    return this.count === 0 ? 0 : this.times[Math.max(0, Math.min(act, this.count - 1))]!;
  }

  /** Events per equal slice of time between the earliest and latest act. */
  density(slices: number): { firstAt: number; lastAt: number; byTime: Uint32Array } {
    let firstAt = Infinity;
    let lastAt = -Infinity;
    for (let act = 0; act < this.count; act += 1) {
      const at = this.times[act]!;
      if (at < firstAt) firstAt = at;
      if (at > lastAt) lastAt = at;
    }
    const byTime = new Uint32Array(slices);
    if (this.count === 0) return { firstAt: 0, lastAt: 0, byTime };
    const width = Math.max(1, lastAt - firstAt);
    for (let act = 0; act < this.count; act += 1) {
      const slice = Math.min(slices - 1, Math.floor(((this.times[act]! - firstAt) / width) * slices));
      byTime[slice]! += this.ends[act]! - (act > 0 ? this.ends[act - 1]! : 0);
    }
    return { firstAt, lastAt, byTime };
  }

  private grow(): void {
    if (this.count === this.ends.length) {
      this.ends = widened(this.ends);
      this.times = widened(this.times);
    }
    this.count += 1;
  }
}

function widened(column: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(column.length + (column.length >> 1) + 1);
  wider.set(column);
  return wider;
}

/** How many of the first `length` ascending `values` are at most `limit`. */
function upperBound(values: Float64Array, length: number, limit: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
