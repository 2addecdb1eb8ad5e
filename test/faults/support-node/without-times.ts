/** What a book answers, without what follows from the clock: when things were recorded, and what lies before today. */
import type { Session } from '../../../src/engine/session.ts';
import { everyAnswer } from './every-answer.ts';

export async function withoutTimes(session: Session, nowMs: number): Promise<string[]> {
  const answers = await everyAnswer(session, 'now', nowMs);
  return answers.map((answer) => answer.replaceAll(/"recordedAt":-?[\d.e+]+/g, '"recordedAt":0'));
}
