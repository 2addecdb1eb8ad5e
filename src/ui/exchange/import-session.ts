/** One sitting at the import screen: files waiting, the one that is open, its settings and preview, and its recording. */
import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { CsvOpened, CsvRowStatus, FileProblem, Outcome } from '../../engine/client.ts';
import type { CsvMapping } from './csv-types.ts';
import { followWork, messageOf, wasCancelled } from './follow-work.ts';
import type { CsvEngine, ImportStep, ReadAs } from './import-step.ts';
import { openPreview, type PreviewPages } from './preview-pages.ts';
import { createTableOpener } from './table-opener.ts';

export type Overrides = Readonly<Record<number, 'take' | 'leave'>>;

export interface ImportSession {
  readonly step: ReadonlySignal<ImportStep>;
  readonly waiting: ReadonlySignal<readonly File[]>;
  readonly account: ReadonlySignal<string>;
  readonly readAs: ReadonlySignal<ReadAs>;
  readonly mapping: ReadonlySignal<CsvMapping | undefined>;
  readonly overrides: ReadonlySignal<Overrides>;
  readonly filter: ReadonlySignal<CsvRowStatus>;
  readonly pages: ReadonlySignal<PreviewPages | undefined>;
  /** Opens the first and keeps the others for later. Without an account they wait until there is one. */
  choose(files: readonly File[]): void;
  chooseAccount(account: string): void;
  /** Takes the open file apart in another way. */
  read(as: ReadAs): void;
  map(mapping: CsvMapping): void;
  /** `undefined` takes the word back. */
  override(line: number, choice: 'take' | 'leave' | undefined): void;
  showOnly(status: CsvRowStatus): void;
  /** Asks for the preview again: the books have changed. */
  refresh(): void;
  /** Undefined if it was cancelled, or the preview is not what was asked last. */
  record(): Promise<Outcome | undefined>;
  /** Puts the open file away unrecorded. */
  leave(): void;
  /** Goes on to the next file that waits, if there is one. */
  next(): void;
  close(): void;
}

export function createImportSession(engine: CsvEngine, startAccount = ''): ImportSession {
  const step: Signal<ImportStep> = signal<ImportStep>({ type: 'choosing' });
  const waiting = signal<readonly File[]>([]);
  const account = signal(startAccount);
  const readAs = signal<ReadAs>({});
  const mapping = signal<CsvMapping | undefined>(undefined);
  const overrides = signal<Overrides>({});
  const filter = signal<CsvRowStatus>('new');
  const pages = signal<PreviewPages | undefined>(undefined);
  let file: File | undefined;
  const opener = createTableOpener(engine);

  const ask = () => {
    const wanted = mapping.peek();
    if (wanted) pages.peek()?.ask({ mapping: wanted, overrides: overrides.peek(), show: filter.peek() });
  };

  const putAway = () => {
    const now = step.peek();
    if (now.type === 'checking' || now.type === 'recording') void engine.csvClose(now.opened.session);
    pages.peek()?.close();
    pages.value = undefined;
  };

  /** With `before`, that file stays as it is until it could be taken apart anew. */
  const open = async (chosen: File, as: ReadAs, before?: CsvOpened) => {
    const back = (problem?: FileProblem) => {
      if (before) step.value = { type: 'checking', opened: before, problem };
      else
        step.value = {
          type: 'choosing',
          ...(problem ? { refused: { fileName: chosen.name, problem } } : {}),
        };
    };
    const cancel = () => {
      opener.stop();
      back();
    };
    const answer = await opener.open(chosen, { account: account.peek(), ...as }, ({ progress }) => {
      const work = { progress, cancel };
      step.value = before
        ? { type: 'checking', opened: before, rereading: work }
        : { type: 'opening', fileName: chosen.name, ...work };
    });
    if (answer?.ok) check(chosen, as, answer.opened);
    else if (answer) back(answer.problem);
  };

  const check = (chosen: File, as: ReadAs, opened: CsvOpened) =>
    batch(() => {
      const again = chosen === file;
      putAway();
      file = chosen;
      readAs.value = as;
      pages.value = openPreview((question, offset, limit) =>
        engine.csvPreview({ session: opened.session, account: account.peek(), ...question, offset, limit }),
      );
      mapping.value = opened.mapping;
      overrides.value = {};
      if (!again) filter.value = 'new';
      step.value = { type: 'checking', opened };
      ask();
    });

  const reopen = (as: ReadAs) => {
    const now = step.peek();
    if (now.type === 'checking' && file) void open(file, as, now.opened);
  };

  const leave = () => {
    opener.stop();
    putAway();
    file = undefined;
    step.value = { type: 'choosing' };
  };

  const next = () => {
    const [first, ...rest] = waiting.peek();
    leave();
    if (!first || account.peek() === '') return;
    waiting.value = rest;
    void open(first, {});
  };

  return {
    step,
    waiting,
    account,
    readAs,
    mapping,
    overrides,
    filter,
    pages,
    choose(files) {
      waiting.value = [...waiting.peek(), ...files];
      if (step.peek().type === 'choosing') next();
    },
    chooseAccount(chosen) {
      if (chosen === account.peek()) return;
      account.value = chosen;
      if (step.peek().type === 'choosing') next();
      else reopen(readAs.peek()); // What is remembered, and what is a duplicate, is another account's now.
    },
    read: (as) => reopen({ ...readAs.peek(), ...as }),
    map(changed) {
      mapping.value = changed;
      ask();
    },
    override(line, choice) {
      const { [line]: _former, ...others } = overrides.peek();
      overrides.value = choice ? { ...others, [line]: choice } : others;
      ask();
    },
    showOnly(status) {
      if (status === filter.peek()) return;
      filter.value = status;
      ask();
    },
    refresh: ask,
    async record() {
      const now = step.peek();
      const preview = pages.peek()?.preview.peek();
      if (now.type !== 'checking' || now.rereading || !preview || !pages.peek()?.settled.peek())
        return undefined;
      const { opened } = now;
      try {
        const outcome = await followWork(
          (onProgress) => engine.csvCommit(opened.session, onProgress),
          ({ progress, cancel }) => {
            const under = progress.fraction < 1;
            step.value = {
              type: 'recording',
              opened,
              fraction: under ? progress.fraction : undefined,
              cancel: under ? cancel : undefined,
            };
          },
        );
        if (!outcome.accepted) {
          step.value = { type: 'checking', opened, refusal: outcome.rejection };
          ask(); // The books may have moved: another tab can have recorded the same rows.
          return outcome;
        }
        putAway();
        file = undefined;
        const { taken: transactions, sumMinor, currency } = preview;
        const { act } = outcome;
        const recorded = {
          fileName: opened.fileName,
          account: account.peek(),
          act,
          transactions,
          sumMinor,
          currency,
        };
        step.value = { type: 'recorded', recorded };
        return outcome;
      } catch (error) {
        const problem = wasCancelled(error)
          ? undefined
          : { type: 'RecordingFailed', message: messageOf(error) };
        step.value = { type: 'checking', opened, problem };
        return undefined;
      }
    },
    leave,
    next,
    close: leave,
  };
}
