/** Receives the files that a person opened with the installed app, from their desktop or file manager. */

/** https://developer.mozilla.org/docs/Web/API/LaunchQueue; not in TypeScript's own types. */
interface LaunchQueue {
  setConsumer(receive: (launch: { files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** `receive` also hears of files opened before it was set: the browser keeps them until then. */
export function onFilesOpened(receive: (files: File[]) => void): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length === 0) return;
    void Promise.all(files.map((handle) => handle.getFile())).then(receive);
  });
}
