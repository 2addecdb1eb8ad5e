// @ts-check
/** A build of the same sources that writes the next format: what a later release will be to the books of today. */
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const formatLine = /(export const LOG_FORMAT = )(\d+);/;

/** The format is a number in the sources, so it is changed while they are built. @returns {import('vite').Plugin} */
function nextFormat() {
  return {
    name: 'next-format',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/src/kernel/') || !formatLine.test(code)) return undefined;
      return code.replace(formatLine, (_, before, format) => `${before}${Number(format) + 1};`);
    },
  };
}

/** @param {import('./site.mjs').Site} site @returns {Promise<string>} the folder it was built into */
export async function buildNewer({ project, root }) {
  const newer = `${root}-newer`;
  await build({
    root: project,
    logLevel: 'error',
    plugins: [nextFormat()],
    worker: { plugins: () => [nextFormat()] },
    build: { outDir: newer, emptyOutDir: true },
  });
  await rm(join(newer, 'service-worker.js'), { force: true });
  // A page of the older build that is open finds its parts: a browser that was there before keeps them.
  await cp(join(root, 'assets'), join(newer, 'assets'), { recursive: true, force: false });
  return newer;
}
