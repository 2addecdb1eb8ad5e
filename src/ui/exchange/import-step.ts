/** Where one stands at the import screen. */
import type { CsvOpened, EngineClient, FileProblem, Outcome } from '../../engine/client.ts';
import type { Work } from './follow-work.ts';

export type CsvEngine = Pick<EngineClient, 'csvOpen' | 'csvPreview' | 'csvCommit' | 'csvClose'>;
export type Refusal = Extract<Outcome, { accepted: false }>['rejection'];

/** How the file is taken apart, before its columns mean anything. What is left out is found. */
export interface ReadAs {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  /** Null: there is no header. */
  readonly headerLine?: number | null | undefined;
}

export interface Recorded {
  readonly fileName: string;
  readonly account: string;
  readonly act: string | null;
  readonly transactions: number;
  readonly sumMinor: number;
  readonly currency: string;
}

export type ImportStep =
  | {
      readonly type: 'choosing';
      readonly refused?: { readonly fileName: string; readonly problem: FileProblem };
    }
  | ({ readonly type: 'opening'; readonly fileName: string } & Work)
  | {
      readonly type: 'checking';
      readonly opened: CsvOpened;
      /** The file is being taken apart in another way meanwhile. */
      readonly rereading?: Work | undefined;
      /** Why it could not be taken apart in another way; `opened` is as before. */
      readonly problem?: FileProblem | undefined;
      /** Why it could not be recorded. */
      readonly refusal?: Refusal | undefined;
    }
  | {
      readonly type: 'recording';
      readonly opened: CsvOpened;
      /** Undefined once all is handed over: it is one act, written in one go. */
      readonly fraction: number | undefined;
      /** Undefined once it can no longer be stopped. */
      readonly cancel: (() => void) | undefined;
    }
  | { readonly type: 'recorded'; readonly recorded: Recorded };
