/** Stands in for the engine where only the sitting at the import screen is looked at: every file has one row. */
import type { CsvOpened, CsvPreview, FileProblem, Outcome, Running } from '../../../src/engine/client.ts';
import type { CsvEngine } from '../../../src/ui/exchange/import-step.ts';
import { plainMapping } from './plain-mapping.ts';

export interface FakeCsvEngine extends CsvEngine {
  /** Sessions that nobody has closed. */
  readonly open: string[];
  committed: number;
  refuseNext(problem: FileProblem): void;
}

export const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

const preview: CsvPreview = {
  counts: { new: 1, duplicate: 0, leftOut: 0, unreadable: 0 },
  taken: 1,
  sumMinor: -399,
  feesMinor: 0,
  currency: 'EUR',
  newCategories: [],
  total: 1,
  rows: [{ line: 2, raw: '2025-03-01,Kiosk,-3.99', status: 'new', canTake: true }],
};

export function fakeCsvEngine(answers: { problem?: FileProblem; outcome?: Outcome } = {}): FakeCsvEngine {
  const open: string[] = [];
  let next: FileProblem | undefined = answers.problem;
  let sessions = 0;
  return {
    open,
    committed: 0,
    refuseNext(problem) {
      next = problem;
    },
    csvOpen(file) {
      const problem = next;
      next = undefined;
      if (problem) return running({ ok: false, problem });
      sessions += 1;
      const session = `session-${sessions}`;
      const opened: CsvOpened = {
        session,
        fileName: file.name,
        bytes: file.size,
        encoding: 'utf-8',
        delimiter: ',',
        headerLine: 1,
        preamble: [],
        columns: [],
        records: 1,
        mapping: plainMapping,
        remembered: false,
        ambiguities: [],
        signFlipSuggested: false,
        currencySuggested: null,
      };
      return running({ ok: true, opened }, () => open.push(session));
    },
    csvPreview: async () => ({ ok: true, preview }),
    csvCommit() {
      this.committed += 1;
      return running(answers.outcome ?? { accepted: true, events: [], act: 'act-1', position: 2 });
    },
    async csvClose(session) {
      open.splice(open.indexOf(session), 1);
    },
  };
}

function running<Answer>(answer: Answer, onDone: () => void = () => {}): Running<Answer> {
  let fail: (error: Error) => void = () => {};
  return {
    answer: new Promise((resolve, reject) => {
      fail = reject;
      setTimeout(() => {
        onDone();
        resolve(answer);
      });
    }),
    cancel() {
      onDone = () => {};
      fail(new DOMException('Cancelled', 'AbortError'));
    },
  };
}
