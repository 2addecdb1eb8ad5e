/** Serves the built app once for all journeys, on a port that is free. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../../src/host/serve.mjs';

export const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

export default async function serveTheBuild() {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('Nothing is built yet: npm run build');
  const { url, close } = await serve({ root: dist });
  process.env['DAYBOOK_URL'] = url; // Playwright hands the environment on to its workers.
  return close;
}
