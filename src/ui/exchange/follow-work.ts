/** Follows work of the engine that can be cancelled, from its first progress to its answer. */
import type { Progress, Running } from '../../engine/client.ts';

export interface Work {
  readonly progress: Progress;
  readonly cancel: () => void;
}

/**
 * Shows the work at once and with each progress. Progress and answer come from the worker by different ways, so
 * progress that arrives after the answer is dropped: it would bring back a bar that nothing takes away again.
 */
export async function followWork<Answer>(
  begin: (onProgress: (progress: Progress) => void) => Running<Answer>,
  show: (work: Work) => void,
): Promise<Answer> {
  let over = false;
  const cancel = () => running.cancel();
  const running = begin((progress) => {
    if (!over) show({ progress, cancel });
  });
  show({ progress: { fraction: 0, done: 0 }, cancel });
  try {
    return await running.answer;
  } finally {
    over = true;
  }
}

/** Work that was cancelled rejects with an AbortError; anything else is told. */
export function wasCancelled(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
