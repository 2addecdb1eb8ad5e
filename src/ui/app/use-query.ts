/** Reads the books in a screen: a live answer at the moment being looked at. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FinanceQueries } from '../../domains/finance/index.ts';
import type { At } from '../../engine/client.ts';
import { openBook } from './engine-client.ts';
import { latestAnswer, listenTo, type LiveAnswer } from './live-query.ts';
import { at } from './moment.ts';
import { settledTogether } from './settled-together.ts';

export interface QueryResult<Answer> {
  /** Undefined until the first answer; then always the latest, also while the next is on its way. */
  readonly answer: Answer | undefined;
  readonly error: Error | undefined;
  /** The moment that this is the answer of: not the one looked at while that one's answer is on its way. */
  readonly at: At;
}

interface Held extends LiveAnswer {
  readonly of: string;
  readonly at: At;
}

/**
 * Watches a query. Asks anew when the name, the parameters (by value), the moment or the book changes, and keeps the
 * previous answer of the same query and book until the new one comes, so that nothing flickers.
 */
export function useQuery<Name extends keyof FinanceQueries>(
  name: Name,
  params: FinanceQueries[Name]['params'],
): QueryResult<FinanceQueries[Name]['answer']> {
  const book = openBook.value;
  const moment = at.value;
  const key = JSON.stringify(params);
  const subject = `${book}\n${name}`;
  const [held, setHeld] = useState<Held | undefined>(undefined);

  useEffect(() => {
    if (book === '') return;
    return listenTo({ book, name, params: key, at: moment }, (latest) =>
      setHeld((before) =>
        before?.of === subject &&
        before.at === moment &&
        before.answer === latest.answer &&
        before.error === latest.error
          ? before
          : // A failure leaves the numbers that were there, marked by the error beside them.
            {
              of: subject,
              ...(latest.error && before?.of === subject ? { answer: before.answer } : {}),
              ...latest,
              at: latest.error && before?.of === subject ? before.at : moment,
            },
      ),
    );
  }, [book, name, key, moment]);

  const latest = latestAnswer({ book, name, params: key, at: moment });
  const now = latest && { ...latest, at: moment };
  const known = latest?.answer === undefined && held?.of === subject ? held : now;
  return {
    // The engine answers by name with what FinanceQueries says; messages between threads carry no types.
    answer: known?.answer as FinanceQueries[Name]['answer'] | undefined,
    error: known?.error,
    at: known?.at ?? moment,
  };
}

/**
 * For a screen that reads several answers as one: they change together. While some are of one moment and some of
 * another, those drawn last stay, so that no account is looked for in another moment's books.
 */
export function useTogether<Results extends Readonly<Record<string, QueryResult<unknown>>>>(
  results: Results,
): Results {
  const book = openBook.value;
  const drawn = useRef<{ readonly book: string; readonly results: Results } | undefined>(undefined);
  const before = drawn.current?.book === book ? drawn.current.results : undefined;
  const shown = settledTogether(results, before);
  drawn.current = { book, results: shown };
  return shown;
}
