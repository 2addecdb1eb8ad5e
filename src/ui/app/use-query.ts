/** Reads the books in a screen: a live answer at the moment being looked at. */
import { useEffect, useState } from 'preact/hooks';
import type { FinanceQueries } from '../../domains/finance/index.ts';
import { openBook } from './engine-client.ts';
import { latestAnswer, listenTo, type LiveAnswer } from './live-query.ts';
import { at } from './moment.ts';

interface QueryResult<Answer> {
  /** Undefined until the first answer; then always the latest, also while the next is on its way. */
  readonly answer: Answer | undefined;
  readonly error: Error | undefined;
}

interface Held extends LiveAnswer {
  readonly of: string;
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
        before?.of === subject && before.answer === latest.answer && before.error === latest.error
          ? before
          : // A failure leaves the numbers that were there, marked by the error beside them.
            {
              of: subject,
              ...(latest.error && before?.of === subject ? { answer: before.answer } : {}),
              ...latest,
            },
      ),
    );
  }, [book, name, key, moment]);

  const known =
    latestAnswer({ book, name, params: key, at: moment }) ?? (held?.of === subject ? held : undefined);
  return {
    // The engine answers by name with what FinanceQueries says; messages between threads carry no types.
    answer: known?.answer as FinanceQueries[Name]['answer'] | undefined,
    error: known?.error,
  };
}
