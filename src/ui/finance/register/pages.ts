/** The register's rows, fetched a page at a time around what is on screen and kept live there. */
import type { Register, RegisterParams, RegisterRow } from '../../../domains/finance/index.ts';
import type { LiveAnswer } from '../../app/live-query.ts';

export const PAGE_ROWS = 100;
/** Rows fetched before and after those on screen, so that scrolling seldom waits. */
const AHEAD_ROWS = 60;
/** Pages off screen that are kept for the way back; beyond them the farthest go. */
const KEPT_PAGES = 40;

export type Listen = (params: RegisterParams, listener: (latest: LiveAnswer) => void) => () => void;

export interface Pages {
  /** Rows in all; undefined before the first answer. */
  total(): number | undefined;
  sums(): Register['sums'];
  error(): Error | undefined;
  /** Undefined while its page is on the way. */
  row(index: number): RegisterRow | undefined;
  /** Every row that is here, in order: for finding one by its id. */
  indexOf(transaction: string): number | undefined;
  /** Fetches and keeps live the pages that hold these rows, both inclusive. */
  show(first: number, last: number): void;
  stop(): void;
}

/**
 * Pages of one query. A page stays as it was once it scrolls away, and is asked anew when it comes back, so that only
 * what is seen costs work after each commit. `changed` is called after every answer.
 */
export function openPages(query: RegisterParams, listen: Listen, changed: () => void): Pages {
  const pages = new Map<number, Register>();
  const live = new Map<number, () => void>();
  let latest: Register | undefined;
  let error: Error | undefined;

  const start = (page: number) => {
    // The place in the map is taken first: an answer that is there already comes before `listen` returns.
    live.set(page, () => {});
    const stop = listen({ ...query, offset: page * PAGE_ROWS, limit: PAGE_ROWS }, (answered) => {
      error = answered.error;
      if (answered.answer !== undefined) {
        latest = answered.answer as Register; // The engine answers `register` with it.
        pages.set(page, latest);
      }
      changed();
    });
    if (live.has(page)) live.set(page, stop);
    else stop();
  };

  /** Beyond the end there is nothing to fetch; before the first answer only what was asked for is. */
  const lastRow = () => Math.max(0, (latest?.total ?? PAGE_ROWS) - 1);

  const forgetFarthest = (from: number, to: number) => {
    if (pages.size <= KEPT_PAGES) return;
    const middle = (from + to) / 2;
    const byDistance = [...pages.keys()].toSorted((a, b) => Math.abs(b - middle) - Math.abs(a - middle));
    for (const page of byDistance.slice(0, pages.size - KEPT_PAGES)) pages.delete(page);
  };

  return {
    total: () => latest?.total,
    sums: () => latest?.sums ?? [],
    error: () => error,
    row: (index) => pages.get(Math.floor(index / PAGE_ROWS))?.rows[index % PAGE_ROWS],
    indexOf(transaction) {
      for (const [page, { rows }] of pages) {
        const at = rows.findIndex((row) => row.transaction === transaction);
        if (at >= 0) return page * PAGE_ROWS + at;
      }
      return undefined;
    },
    show(first, last) {
      const from = Math.max(0, Math.floor((first - AHEAD_ROWS) / PAGE_ROWS));
      const to = Math.max(from, Math.floor(Math.min(last + AHEAD_ROWS, lastRow()) / PAGE_ROWS));
      for (const [page, stop] of live) {
        if (page >= from && page <= to) continue;
        live.delete(page);
        stop();
      }
      for (let page = from; page <= to; page += 1) if (!live.has(page)) start(page);
      forgetFarthest(from, to);
    },
    stop() {
      for (const stop of live.values()) stop();
      live.clear();
    },
  };
}
