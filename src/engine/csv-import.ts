/** CSV imports in the making: a file opened, previewed under a mapping, and recorded exactly as it was previewed. */
import type { BalanceRow } from '../domains/finance/index.ts';
import type { CsvTable, Encoding } from '../exchange/csv/index.ts';
import { CsvMapping, guessMapping, mappingSignature, readTable } from '../exchange/csv/index.ts';
import type { CommandRow, CsvPlan } from './csv-plan.ts';
import { planImport, previewPage } from './csv-plan.ts';
import { eventViews } from './event-view.ts';
import { freshIds } from './fresh-ids.ts';
import type { CsvOpenAnswer, CsvPreviewAnswer, CsvPreviewRequest, Outcome } from './protocol.ts';
import type { Session } from './session.ts';

interface Opened {
  readonly table: CsvTable;
  readonly fileName: string;
  readonly signature: string;
  /** The import's id, and its command's: recording twice records once. */
  readonly id: string;
  readonly command: string;
  /** What the last preview showed; only this is recorded. */
  plan?: CsvPlan | undefined;
}

/** So many rows are made ready before a cancel is listened for again. */
const ROWS_AT_ONCE = 5000;

export interface CsvOptions {
  readonly account: string;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  /** The line the header is on, or null for none; found where left out. */
  readonly headerLine?: number | null | undefined;
}

export class CsvImports {
  private readonly opened = new Map<string, Opened>();

  async open(
    session: Session,
    file: File,
    options: CsvOptions,
    signal: AbortSignal,
    onProgress: (fraction: number, done?: number) => void,
  ): Promise<CsvOpenAnswer> {
    const account = await accountOf(session, options.account);
    if (!account) return { ok: false, problem: { type: 'AccountUnknown', account: options.account } };
    const read = await readTable(file, {
      encoding: options.encoding as Encoding | undefined, // A name that is none of these is refused by TextDecoder.
      delimiter: options.delimiter,
      ...(options.headerLine === undefined ? {} : { headerLine: options.headerLine }),
      signal,
      onProgress,
    });
    if (!read.ok) return { ok: false, problem: read.problem };
    const { table } = read;
    const signature = mappingSignature(table);
    const remembered = await rememberedMapping(session, options.account, signature);
    const guess = guessMapping(table, { currency: account.currency });
    const [id, command] = freshIds(2);
    this.opened.set(id!, { table, fileName: file.name, signature, id: id!, command: command! });
    return {
      ok: true,
      opened: {
        session: id!,
        fileName: file.name,
        bytes: table.bytes,
        encoding: table.encoding,
        delimiter: table.delimiter,
        headerLine: table.headerLine,
        preamble: table.preamble,
        columns: table.columns,
        records: table.records.length,
        mapping: remembered ?? guess.mapping,
        remembered: remembered !== undefined,
        ambiguities: remembered ? [] : guess.ambiguities,
        signFlipSuggested: !remembered && guess.signFlipSuggested !== null,
        currencySuggested: guess.currencySuggested,
      },
    };
  }

  async preview(session: Session, request: CsvPreviewRequest): Promise<CsvPreviewAnswer> {
    const opened = this.opened.get(request.session);
    if (!opened) return { ok: false, problem: { type: 'FileClosed' } };
    const account = await accountOf(session, request.account);
    if (!account) return { ok: false, problem: { type: 'AccountUnknown', account: request.account } };
    const mapping = CsvMapping.safeParse(request.mapping);
    if (!mapping.success)
      return {
        ok: false,
        problem: {
          type: 'MappingInvalid',
          issues: mapping.error.issues.map(({ path, message }) => ({ path, message })),
        },
      };
    opened.plan = await planImport({
      session,
      table: opened.table,
      importId: opened.id,
      account,
      mapping: mapping.data,
      overrides: request.overrides,
      before: opened.plan,
    });
    return { ok: true, preview: previewPage(opened.plan, request) };
  }

  /**
   * Records the plan that was previewed last. While its rows are made ready `signal` stops it, and progress is of that.
   * Progress of 1 says that all is handed over: what follows is one act, recorded whole, and cannot be stopped. Of the
   * events only the first, `FileImported`, is handed back: the rows would be a long message that nobody reads.
   */
  async commit(
    session: Session,
    id: string,
    signal: AbortSignal,
    onProgress: (fraction: number, done?: number) => void,
  ): Promise<Outcome> {
    const opened = this.opened.get(id);
    if (!opened?.plan) return { accepted: false, rejection: { type: 'FileClosed' } };
    const { plan, table, fileName, signature, command } = opened;
    const rows: CommandRow[] = [];
    do {
      for (const row of plan.commandRows(rows.length, rows.length + ROWS_AT_ONCE)) rows.push(row);
      if (rows.length < plan.taken.length) onProgress(rows.length / plan.taken.length, rows.length);
      await new Promise((resolve) => setTimeout(resolve)); // A cancel that was sent meanwhile is heard here.
      signal.throwIfAborted();
    } while (rows.length < plan.taken.length);
    onProgress(1, rows.length);
    const submitted = await session.submit(
      {
        type: 'ImportTransactions',
        id: command,
        data: {
          import: id,
          account: plan.account.account,
          fileName,
          fileHash: table.fileHash,
          signature,
          mapping: JSON.stringify(plan.mapping),
          newAccounts: plan.newAccounts,
          rows,
        },
      },
      Date.now(),
    );
    if (!submitted.accepted) return submitted;
    this.close(id);
    const { arrived, act, position } = submitted;
    return { accepted: true, act, position, events: arrived.slice(0, 1).flatMap(eventViews).slice(0, 1) };
  }

  close(id: string): void {
    this.opened.delete(id);
  }
}

async function accountOf(session: Session, account: string): Promise<BalanceRow | undefined> {
  const rows = (await session.query('balances', {}, 'now', Date.now())) as readonly BalanceRow[];
  return rows.find((row) => row.account === account && (row.kind === 'asset' || row.kind === 'liability'));
}

/** The mapping used last for such files; undefined if there is none, or a later build wrote it in a form unknown here. */
async function rememberedMapping(
  session: Session,
  account: string,
  signature: string,
): Promise<CsvMapping | undefined> {
  const found = (await session.query('importMapping', { account, signature }, 'now', Date.now())) as {
    mapping: string;
  } | null;
  if (!found) return undefined;
  try {
    const parsed = CsvMapping.safeParse(JSON.parse(found.mapping));
    return parsed.success ? parsed.data : undefined;
  } catch (failure) {
    if (failure instanceof SyntaxError) return undefined; // A script recorded a mapping that is no JSON: guess anew.
    throw failure;
  }
}
