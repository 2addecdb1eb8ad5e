/** Log files, `.daybook.json`: a book's whole log as a CloudEvents batch, out and in. */
export { exportLog } from './export-log.ts';
export type { LogDomain } from './format.ts';
export { LogFileProblem } from './problem.ts';
export type { LogFileFault } from './problem.ts';
export { readLogFile } from './read-log-file.ts';
