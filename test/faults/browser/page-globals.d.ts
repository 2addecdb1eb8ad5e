/** What a campaign's pages have beside the app: put there before it loads. */
import type { commandOf as commandOfNumber } from './commands.mjs';

declare global {
  var commandOf: typeof commandOfNumber;
  /** Heard outside the browser, in order. */
  function sending(n: number): Promise<void>;
  function answered(n: number, position: number, hash: string, refusal: string): void;
}
