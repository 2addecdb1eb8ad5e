/** What the book is, at the moment being looked at. */
import * as z from 'zod/mini';
import { defineQuery } from '../../../kernel/index.ts';
import type { BookAnswer } from '../answers.ts';
import type { Ledger } from '../ledger/ledger.ts';

export const book = defineQuery({
  reads: 'ledger',
  params: z.strictObject({}),
  run({ book: { opened, names } }: Ledger, _params, { position }): BookAnswer {
    const known = opened && opened.from <= position ? opened : undefined;
    const name = names.findLast(({ from }) => from <= position)?.name ?? '';
    return {
      book: known?.book ?? '',
      name,
      currency: known?.currency ?? '',
      timeZone: known?.timeZone ?? 'UTC',
    };
  },
});
