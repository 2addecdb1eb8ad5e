/** The tags in use and how often, the most used first. */
import * as z from 'zod/mini';
import { defineQuery } from '../../../kernel/index.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { eachStandingRow } from './standing-rows.ts';

export const tags = defineQuery({
  reads: 'ledger',
  params: z.strictObject({}),
  run(ledger: Ledger, _params, { position }): readonly { readonly tag: string; readonly uses: number }[] {
    const usesOfSets = new Uint32Array(ledger.tagSets.size);
    const { tags: tagSet } = ledger.transactions.rows.at;
    eachStandingRow(ledger, position, (row) => {
      usesOfSets[tagSet[row]!]! += 1;
    });
    const uses = new Map<string, number>();
    usesOfSets.forEach((count, set) => {
      if (count > 0)
        for (const tag of ledger.tagSets.tagsOf(set)) uses.set(tag, (uses.get(tag) ?? 0) + count);
    });
    return [...uses]
      .map(([tag, count]) => ({ tag, uses: count }))
      .sort((a, b) => b.uses - a.uses || (a.tag < b.tag ? -1 : 1));
  },
});
