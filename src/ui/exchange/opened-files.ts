/** Files that a person opened with the app from their desktop: each goes to the screen that takes its kind. */
import { signal, type Signal } from '@preact/signals';
import { status } from '../app/engine-client.ts';
import { navigate } from '../app/router.ts';

/** Taken by the import screen. */
export const openedTables: Signal<readonly File[]> = signal<readonly File[]>([]);
/** Taken by whichever screen opens logs: the welcome, or the settings where there are books already. */
export const openedLogFile: Signal<File | undefined> = signal<File | undefined>(undefined);

/** Call with the files that the browser hands over. Several tables come one after the other; of logs, the first. */
export function receiveFiles(files: readonly File[]): void {
  const tables = files.filter((file) => !isLog(file));
  const log = files.find(isLog);
  if (tables.length > 0) openedTables.value = [...openedTables.peek(), ...tables];
  if (log) openedLogFile.value = log;
  if (status.peek().phase === 'noBook') return; // The welcome is there; tables wait for the first account.
  if (log) navigate('/settings', { open: 'log' });
  else if (tables.length > 0) navigate('/import');
}

function isLog({ name }: File): boolean {
  return /\.json(\.gz)?$/i.test(name);
}
