/** Transfers between the person's own accounts, always told from the account that money leaves. */
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { isOwnKind } from '../chart-of-accounts.ts';
import type { Draft } from './draft.ts';
import { emptyLine } from './draft.ts';

export type DraftMode = 'out' | 'in' | 'transfer';

export const modeOf = ({ transfer, direction }: Draft): DraftMode => (transfer ? 'transfer' : direction);

/** A form of one line to an own account becomes a transfer, told from the paying side; any other stays as it is. */
export function recognised(draft: Draft, chart: ChartOfAccounts): Draft {
  const [line, ...more] = draft.lines;
  if (draft.fixed || !line || more.length > 0 || !isOwn(line.account, chart)) return draft;
  return turned({ ...draft, transfer: true });
}

/** What was chosen for the other mode and cannot be in this one is taken out. */
export function inMode(draft: Draft, mode: DraftMode, chart: ChartOfAccounts): Draft {
  const [first = emptyLine()] = draft.lines;
  if (mode === 'transfer') {
    const to = isOwn(first.account, chart) ? first : { ...emptyLine(), key: first.key };
    return turned({ ...draft, transfer: true, lines: [to] });
  }
  const lines = draft.transfer ? [{ ...emptyLine(), key: first.key }] : draft.lines;
  return { ...draft, transfer: false, direction: mode, lines };
}

/** Money that comes in from an account goes out of that one: the same postings, told from the other side. */
function turned(draft: Draft): Draft {
  const [line] = draft.lines;
  if (draft.direction === 'out' || !line) return draft;
  if (line.account === '') return { ...draft, direction: 'out' };
  return {
    ...draft,
    direction: 'out',
    account: line.account,
    state: line.state,
    amountMinor: line.otherMinor ?? draft.amountMinor,
    lines: [
      {
        ...line,
        account: draft.account,
        state: draft.state,
        amountMinor: draft.amountMinor,
        otherMinor: line.otherMinor === null ? null : draft.amountMinor,
        otherCurrency: null,
      },
    ],
  };
}

function isOwn(account: string, chart: ChartOfAccounts): boolean {
  const kind = chart.find(account)?.kind;
  return kind !== undefined && isOwnKind(kind);
}
