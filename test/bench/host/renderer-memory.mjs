// @ts-check
/** How much memory a tab's process has taken at its peak, as the kernel of Linux counts it. */
import { readFile, readdir } from 'node:fs/promises';
import { platform } from 'node:os';

/** Elsewhere there is no such count. */
export const canMeasureMemory = platform() === 'linux';

const SAMPLE_MS = 500;

/**
 * Watches the tabs of the browser that runs on `profile`; of several renderers the largest counts, which is the one that
 * holds the book. Answers MB: the greatest resident set (`VmHWM`), and the most that was seen of it that belongs to no
 * file, which the programs' own text does.
 * @param {string} profile @returns {() => Promise<{ peak: number, own: number }>} `stop`
 */
export function watchRenderers(profile) {
  const most = { peak: 0, own: 0 };
  const look = async () => {
    for (const { peakMB, ownMB } of await renderersOf(profile)) {
      most.peak = Math.max(most.peak, peakMB);
      most.own = Math.max(most.own, ownMB);
    }
  };
  const timer = setInterval(() => void look(), SAMPLE_MS);
  return async () => {
    clearInterval(timer);
    await look();
    if (most.peak === 0) throw new Error('The browser’s processes were not found');
    return most;
  };
}

/** @param {string} profile @returns {Promise<Process[]>} */
async function renderersOf(profile) {
  const all = await Promise.all((await readdir('/proc')).map(processOf));
  const processes = all.filter((one) => one !== undefined);
  const browser = processes.find(({ command }) => command.includes(`--user-data-dir=${profile}`));
  return processes.filter(
    (one) => one.command.includes('--type=renderer') && isBelow(one, browser?.pid, processes),
  );
}

/** @typedef {{ pid: number, parent: number, command: string, peakMB: number, ownMB: number }} Process */

/** @param {string} name @returns {Promise<Process | undefined>} */
async function processOf(name) {
  const pid = Number(name);
  if (!Number.isInteger(pid)) return undefined;
  try {
    const [command, status] = await Promise.all([
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
      readFile(`/proc/${pid}/status`, 'utf8'),
    ]);
    const number = (/** @type {string} */ field) =>
      Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    const megabytes = (/** @type {string} */ field) => (number(field) * 1024) / 1e6;
    const ownMB = megabytes('RssAnon') + megabytes('RssShmem');
    const peakMB = megabytes('VmHWM');
    return { pid, parent: number('PPid'), command, peakMB, ownMB };
  } catch {
    return undefined; // It ended meanwhile, or is another's.
  }
}

/** @param {Process} process @param {number | undefined} ancestor @param {readonly Process[]} all */
function isBelow(process, ancestor, all) {
  /** @type {Process | undefined} */
  let one = process;
  for (let steps = 0; one && steps < 20; steps += 1) {
    /** @type {number} */
    const parent = one.parent;
    if (parent === ancestor) return true;
    one = all.find((candidate) => candidate.pid === parent);
  }
  return false;
}
