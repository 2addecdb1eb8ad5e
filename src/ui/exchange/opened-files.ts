/** Files that a person opened with the app or dropped anywhere on it: each goes to the screen that takes its kind. */
import { signal, type Signal } from '@preact/signals';
import { status } from '../app/engine-client.ts';
import { navigate } from '../app/router.ts';
import { toast } from '../components/toasts.tsx';
import { text } from '../messages/index.ts';

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
  if (status.peek().phase === 'noBook') {
    if (tables.length > 0) toast({ message: text.importing.bookFirst });
    return; // The welcome takes the log.
  }
  if (log) navigate('/settings', { open: 'log' });
  else if (tables.length > 0) navigate('/import');
}

/** Call once. Without it, the browser would leave the app to show a file that missed its place. */
export function receiveDroppedFiles(): void {
  const bringsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', (event) => {
    if (bringsFiles(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (!bringsFiles(event) || event.defaultPrevented) return; // A place for files has taken them.
    event.preventDefault();
    receiveFiles([...(event.dataTransfer?.files ?? [])]);
  });
}

function isLog({ name }: File): boolean {
  return /\.json(\.gz)?$/i.test(name);
}
