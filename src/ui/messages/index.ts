/** Every text that a person reads, in one typed catalogue. */
import { en } from './en.ts';

export type Messages = typeof en;
export const text: Messages = en;
