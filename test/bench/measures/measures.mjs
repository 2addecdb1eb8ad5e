// @ts-check
/** Everything that can be measured, each by itself in a browser of its own. */
import { commands } from './commands.mjs';
import { importAct } from './import-act.mjs';
import { imports } from './imports.mjs';
import { interaction } from './interaction.mjs';
import { memory } from './memory.mjs';
import { monthCategory } from './month-category.mjs';
import { opening } from './opening.mjs';
import { plainText } from './plain-text.mjs';
import { preview } from './preview.mjs';
import { queries } from './queries.mjs';
import { rebuild } from './rebuild.mjs';
import { sizes } from './sizes.mjs';

/**
 * `runs` of each figure; `sizes` in events, the last being the one that most bars are set for; `site` is the folder
 * served, `folder` takes what is written meanwhile.
 * @typedef {{ runs: number, quick: boolean, sizes: readonly number[], site: string, folder: string,
 *   profiles: import('../host/profiles.mjs').Profiles }} Context
 * @typedef {{ name: string, bars: readonly string[], needsApp?: true,
 *   measure: (context: Context) => Promise<import('../judge.mjs').Measured[]> }} Measure
 */

/** @type {readonly Measure[]} */
export const measures = [
  sizes,
  commands,
  importAct,
  imports,
  preview,
  opening,
  rebuild,
  queries,
  monthCategory,
  interaction,
  memory,
  plainText,
];
