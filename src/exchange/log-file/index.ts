/** Log files, `.daybook.json`: a book's whole log as a CloudEvents batch, out and in. */
export { exportLog } from './export-log.ts';
export type { FileProgress, LogExport } from './export-log.ts';
export type { LogDomain, LogManifest } from './format.ts';
export type { LogFileSummary } from './log-reading.ts';
export { LogFileProblem } from './problem.ts';
export type { LogFileFault } from './problem.ts';
export { readLogFile } from './read-log-file.ts';
export type { LogFileOptions } from './read-log-file.ts';
