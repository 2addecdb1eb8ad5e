/** Opens tables in the engine one at a time: only the latest counts, and what an earlier one brings is put away. */
import type { CsvOpenAnswer } from '../../engine/client.ts';
import { followWork, messageOf, type Work } from './follow-work.ts';
import type { CsvEngine, ReadAs } from './import-step.ts';

export interface TableOpener {
  /** Undefined if it was stopped or another file was opened meanwhile. Never rejects: what fails is a problem. */
  open(
    file: File,
    options: ReadAs & { readonly account: string },
    show: (work: Work) => void,
  ): Promise<CsvOpenAnswer | undefined>;
  stop(): void;
}

export function createTableOpener(engine: Pick<CsvEngine, 'csvOpen' | 'csvClose'>): TableOpener {
  let turn = 0;
  let cancel: () => void = () => {};

  const stop = () => {
    turn += 1;
    cancel();
  };

  return {
    stop,
    async open(file, options, show) {
      stop();
      const mine = turn;
      const answer = await followWork(
        (onProgress) => engine.csvOpen(file, options, onProgress),
        (work) => {
          if (mine !== turn) return;
          ({ cancel } = work);
          show(work);
        },
      ).catch(failed);
      if (mine === turn) return answer;
      if (answer.ok) void engine.csvClose(answer.opened.session);
      return undefined;
    },
  };
}

function failed(error: unknown): CsvOpenAnswer {
  return { ok: false, problem: { type: 'OpeningFailed', message: messageOf(error) } };
}
