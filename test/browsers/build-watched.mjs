// @ts-check
/** The app as it is built for people, with one thing more: page and worker listen for trouble. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const watch = fileURLToPath(new URL('page/watch-for-trouble.ts', import.meta.url));

/** @param {string} folder the project's @param {string} outDir */
export async function buildWatched(folder, outDir) {
  await build({
    root: folder,
    logLevel: 'error',
    plugins: [listening()],
    worker: { plugins: () => [listening()] },
    build: { outDir, emptyOutDir: true },
  });
}

/** @returns {import('vite').Plugin} */
function listening() {
  return {
    name: 'watch-for-trouble',
    enforce: 'pre',
    transform: (code, id) =>
      /\/src\/(main\.tsx|engine\/worker\.ts)$/.test(id) ? `import ${JSON.stringify(watch)};\n${code}` : null,
  };
}
