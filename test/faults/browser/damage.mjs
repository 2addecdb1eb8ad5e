// @ts-check
/** Damage to one file of a store, at a place that a seed decides. */
import { open, truncate } from 'node:fs/promises';
import { basename } from 'node:path';
import { filesOf, withSizes } from './profile.mjs';

/** @typedef {import('./profile.mjs').Store} Store @typedef {import('../random.mjs').Random} Random */

/** A byte of the store: every second time any file is as likely as another, else any byte. @param {string} profile @param {Store} store @param {Random} random */
async function somewhere(profile, store, random) {
  const files = await withSizes(await filesOf(profile, store));
  if (random.below(2) === 0) {
    const { path, size } = random.pick(files);
    return { path, at: random.below(size) };
  }
  let place = random.below(files.reduce((sum, { size }) => sum + size, 0));
  for (const { path, size } of files) {
    if (place < size) return { path, at: place };
    place -= size;
  }
  throw new Error(`There is no file of ${store}`);
}

/** @param {string} profile @param {Store} store @param {Random} random @returns what was done, in words */
export async function truncateSomewhere(profile, store, random) {
  const { path, at } = await somewhere(profile, store, random);
  await truncate(path, at);
  return `${store}, ${basename(path)} cut to ${at} bytes`;
}

/** @param {string} profile @param {Store} store @param {Random} random @returns what was done, in words */
export async function flipSomewhere(profile, store, random) {
  const { path, at } = await somewhere(profile, store, random);
  const bit = random.below(8);
  const file = await open(path, 'r+');
  try {
    const { buffer } = await file.read(new Uint8Array(1), 0, 1, at);
    await file.write(Uint8Array.of((buffer[0] ?? 0) ^ (1 << bit)), 0, 1, at);
  } finally {
    await file.close();
  }
  return `${store}, bit ${bit} of byte ${at} of ${basename(path)} flipped`;
}
