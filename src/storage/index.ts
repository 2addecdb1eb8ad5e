/** Storage's public face: the log on disk, and the books there are. */
export { openLog } from './open-log.ts';
export type { OpenedLog } from './open-log.ts';
export type { StorageNotice } from './notices.ts';
export { MemoryLog, MemoryStore } from './memory-log.ts';
export type { MemoryRecord } from './memory-log.ts';
