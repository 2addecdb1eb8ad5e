// @ts-check
/** Everything that can be measured, each by itself in a browser of its own. */
import { commands } from './commands.mjs';
import { imports } from './imports.mjs';
import { opening } from './opening.mjs';
import { preview } from './preview.mjs';
import { queries } from './queries.mjs';
import { replay } from './replay.mjs';
import { sizes } from './sizes.mjs';

/**
 * `runs` of each figure; `sizes` in events, the last being the one that bars are set for; `site` is the folder served.
 * @typedef {{ runs: number, quick: boolean, sizes: readonly number[], site: string,
 *   inFreshBrowser: <Answer>(work: (open: (path: string) => Promise<import('@playwright/test').Page>) => Promise<Answer>) => Promise<Answer> }} Context
 * @typedef {{ name: string, bars: readonly (keyof typeof import('../bars.mjs').bars)[], needsApp?: true,
 *   measure: (context: Context) => Promise<import('../bars.mjs').Measured[]> }} Measure
 */

/** @type {readonly Measure[]} */
export const measures = [sizes, commands, imports, preview, opening, queries, replay];
