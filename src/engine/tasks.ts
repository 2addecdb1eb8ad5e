/** Work that can be cancelled: the page names it with a token, the worker keeps its AbortController. */
import type { Progress } from './protocol.ts';

/** How often progress is told, ms: more would only cost. */
const PROGRESS_EVERY_MS = 50;

export class Tasks {
  private readonly running = new Map<string, AbortController>();

  async run<Answer>(token: string, work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    const controller = new AbortController();
    this.running.set(token, controller);
    try {
      return await work(controller.signal);
    } finally {
      this.running.delete(token);
    }
  }

  cancel(token: string): void {
    this.running.get(token)?.abort();
  }
}

/** `onProgress`, called at most every 50 ms and always for the end. */
export function paced(
  onProgress: ((progress: Progress) => void) | undefined,
): (fraction: number, done?: number) => void {
  let last = -Infinity;
  return (fraction, done = 0) => {
    const now = performance.now();
    if (!onProgress || (fraction < 1 && now - last < PROGRESS_EVERY_MS)) return;
    last = now;
    onProgress({ fraction: Math.min(1, fraction), done });
  };
}
