/**
 * One live question to the engine, shared by every part of the screen that asks the same. Kept a moment after the
 * last one stops listening, so that going to the next screen and back shows its numbers at once.
 */
import { engine } from './engine-client.ts';

export interface LiveAnswer {
  readonly answer?: unknown;
  readonly error?: Error | undefined;
}

interface LiveQuery {
  latest: LiveAnswer | undefined;
  readonly listeners: Set<(latest: LiveAnswer) => void>;
  readonly stop: () => void;
  linger?: ReturnType<typeof setTimeout> | undefined;
}

export interface Question {
  readonly book: string;
  readonly name: string;
  /** JSON of the parameters: equal by value is the same question. */
  readonly params: string;
  readonly at: 'now' | number;
}

const lingerMs = 2000;
const queries = new Map<string, LiveQuery>();
let unanswered = 0;

/** True when every question asked so far has its answer: the sign that the screen has caught up with the moment. */
export function caughtUp(): boolean {
  return unanswered === 0;
}

const keyOf = ({ book, name, params, at }: Question) => `${book}\n${name}\n${at}\n${params}`;

/** The latest answer, if the question is live already. */
export function latestAnswer(question: Question): LiveAnswer | undefined {
  return queries.get(keyOf(question))?.latest;
}

/** Calls `listener` with each answer, the present one included. Returns the way to stop. */
export function listenTo(question: Question, listener: (latest: LiveAnswer) => void): () => void {
  const key = keyOf(question);
  const query = queries.get(key) ?? start(key, question);
  clearTimeout(query.linger);
  query.listeners.add(listener);
  if (query.latest) listener(query.latest);
  return () => {
    query.listeners.delete(listener);
    if (query.listeners.size > 0) return;
    // A position passed while scrubbing is hardly ever looked at again: only now and failures aside are kept.
    if (question.at !== 'now') query.stop();
    else query.linger = setTimeout(query.stop, lingerMs);
  };
}

function start(key: string, question: Question): LiveQuery {
  let waiting = true;
  unanswered += 1;
  const settle = () => {
    if (waiting) unanswered -= 1;
    waiting = false;
  };
  const tell = (latest: LiveAnswer) => {
    settle();
    query.latest = latest;
    for (const listener of query.listeners) listener(latest);
  };
  const stopWatching = engine().watch(
    question.name,
    JSON.parse(question.params),
    question.at,
    (answer) => tell({ answer }),
    (error) => tell({ error }),
  );
  const query: LiveQuery = {
    latest: undefined,
    listeners: new Set(),
    stop() {
      clearTimeout(query.linger);
      settle();
      stopWatching();
      if (queries.get(key) === query) queries.delete(key);
    },
  };
  queries.set(key, query);
  return query;
}
