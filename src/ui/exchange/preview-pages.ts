/** The live preview of an import: asked anew when a setting changes, its rows fetched a page at a time around what is seen. */
import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type {
  CsvPreview,
  CsvPreviewAnswer,
  CsvPreviewRow,
  CsvRowStatus,
  FileProblem,
} from '../../engine/client.ts';
import type { CsvMapping } from './csv-types.ts';

const PAGE_ROWS = 100;

/** What a preview depends on. */
export interface PreviewQuestion {
  readonly mapping: CsvMapping;
  readonly overrides: Readonly<Record<number, 'take' | 'leave'>>;
  readonly show: CsvRowStatus;
}

export type FetchPreview = (
  question: PreviewQuestion,
  offset: number,
  limit: number,
) => Promise<CsvPreviewAnswer>;

export interface PreviewPages {
  /** The latest; of an earlier question while `settled` is false. */
  readonly preview: ReadonlySignal<CsvPreview | undefined>;
  /** The preview on the screen is of what was asked last: only then may it be recorded. */
  readonly settled: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<FileProblem | undefined>;
  /** Grows with every page that arrives, so that rows are drawn again. */
  readonly arrivals: ReadonlySignal<number>;
  ask(question: PreviewQuestion): void;
  /** Fetches the pages that hold these rows, both inclusive. */
  show(first: number, last: number): void;
  /** Undefined while it is on the way. A row of an earlier question stands until its successor comes. */
  row(index: number): CsvPreviewRow | undefined;
  close(): void;
}

export function openPreview(fetch: FetchPreview): PreviewPages {
  const preview = signal<CsvPreview | undefined>(undefined);
  const settled = signal(false);
  const problem = signal<FileProblem | undefined>(undefined);
  const arrivals = signal(0);
  const pages = new Map<number, { readonly generation: number; readonly rows: readonly CsvPreviewRow[] }>();
  let question: PreviewQuestion | undefined;
  let generation = 0;
  let wanted = { first: 0, last: 0 };
  let fetching = false;
  let closed = false;

  /** The next page to fetch: until the question has its first answer, nobody knows how many pages there are. */
  const missing = (): number | undefined => {
    if (!settled.peek()) return wanted.first;
    const lastPage = Math.floor(Math.max(0, (preview.peek()?.total ?? 0) - 1) / PAGE_ROWS);
    for (let page = wanted.first; page <= Math.min(wanted.last, lastPage); page += 1) {
      if (pages.get(page)?.generation !== generation) return page;
    }
    return undefined;
  };

  const take = (page: number, answer: CsvPreviewAnswer) =>
    batch(() => {
      settled.value = answer.ok;
      problem.value = answer.ok ? undefined : answer.problem;
      if (!answer.ok) return;
      preview.value = answer.preview;
      pages.set(page, { generation, rows: answer.preview.rows });
      arrivals.value += 1;
    });

  // One request at a time: while one is under way, the settings that follow it become one more.
  const fetchMissing = async () => {
    if (fetching) return;
    fetching = true;
    try {
      for (let page = missing(); page !== undefined && question && !closed; page = missing()) {
        const asked = generation;
        const answer = await fetch(question, page * PAGE_ROWS, PAGE_ROWS).catch(failed);
        if (closed || asked !== generation) continue; // Another question came meanwhile: it is asked in the next turn.
        take(page, answer);
        if (!answer.ok) break;
      }
    } finally {
      fetching = false;
    }
  };

  return {
    preview,
    settled,
    problem,
    arrivals,
    ask(next) {
      if (question?.show !== next.show) {
        pages.clear();
        wanted = { first: 0, last: 0 };
      }
      question = next;
      generation += 1;
      settled.value = false;
      void fetchMissing();
    },
    show(first, last) {
      wanted = {
        first: Math.floor(Math.max(0, first) / PAGE_ROWS),
        last: Math.floor(Math.max(0, last) / PAGE_ROWS),
      };
      if (question && problem.peek() === undefined) void fetchMissing();
    },
    row: (index) => pages.get(Math.floor(index / PAGE_ROWS))?.rows[index % PAGE_ROWS],
    close() {
      closed = true;
      pages.clear();
    },
  };
}

function failed(error: unknown): CsvPreviewAnswer {
  return {
    ok: false,
    problem: { type: 'PreviewFailed', message: error instanceof Error ? error.message : String(error) },
  };
}
