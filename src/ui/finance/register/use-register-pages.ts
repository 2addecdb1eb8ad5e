/** The register's pages for the view and the moment on screen; the rows before stay until the first of the new are there. */
import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import type { RegisterParams } from '../../../domains/finance/index.ts';
import { status } from '../../app/engine.ts';
import { listenTo } from '../../app/live-query.ts';
import { at } from '../../app/moment.ts';
import { openPages, PAGE_ROWS, type Pages } from './pages.ts';

const nothing: Pages = openPages(
  {},
  () => () => {},
  () => {},
);

export function useRegisterPages(query: RegisterParams): {
  readonly pages: Pages;
  readonly show: (first: number, end: number) => void;
} {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const book = status.value.phase === 'ready' ? (status.value.book?.book ?? '') : '';
  const moment = at.value;
  const key = JSON.stringify(query);
  const newest = useRef(nothing);
  const answered = useRef(nothing);
  const range = useRef({ first: 0, last: PAGE_ROWS - 1 });

  useEffect(() => {
    if (book === '') return;
    const pages = openPages(
      query,
      (params, listener) =>
        listenTo({ book, name: 'register', params: JSON.stringify(params), at: moment }, listener),
      () => {
        if (pages.total() !== undefined) answered.current = pages;
        redraw(undefined);
      },
    );
    newest.current = pages;
    pages.show(range.current.first, range.current.last);
    redraw(undefined);
    return pages.stop;
  }, [book, moment, key]);

  const show = useCallback((first: number, end: number) => {
    range.current = { first, last: Math.max(first, end - 1) };
    newest.current.show(range.current.first, range.current.last);
  }, []);

  return {
    pages:
      newest.current.total() === undefined && !newest.current.error() ? answered.current : newest.current,
    show,
  };
}
