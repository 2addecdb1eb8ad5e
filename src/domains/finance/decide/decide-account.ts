/** Decides what may be done to accounts. */
import type { Decision } from '../../../kernel/index.ts';
import { accept, reject } from '../../../kernel/index.ts';
import type { CommandData } from '../commands.ts';
import type { FinanceEvent } from '../events.ts';
import type { AccountVersion } from '../ledger/accounts.ts';
import { accountNow } from '../ledger/accounts.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { FinanceRejection } from '../rejections.ts';
import type { AccountFields } from './account-rules.ts';
import { checkOpenings, holderOfName } from './account-rules.ts';

type FinanceDecision = Decision<FinanceEvent, FinanceRejection>;

/** All of them, or none. */
export function openAccounts(accounts: readonly AccountFields[], ledger: Ledger): FinanceDecision {
  const openings = checkOpenings(ledger, accounts);
  if (!openings.ok) return reject(openings.rejection);
  return accept(...[...openings.value.values()].map((data) => ({ type: 'AccountOpened', data }) as const));
}

export function renameAccount(
  { account, name }: CommandData<'RenameAccount'>,
  ledger: Ledger,
): FinanceDecision {
  const known = accountNow(ledger.accounts, account);
  if (!known) return reject({ type: 'AccountUnknown', account });
  if (known.name === name) return accept();
  const taken = nameTaken(ledger, account, { ...known, name });
  return taken ? reject(taken) : accept({ type: 'AccountRenamed', data: { account, name } });
}

export function regroupAccount(
  { account, group }: CommandData<'RegroupAccount'>,
  ledger: Ledger,
): FinanceDecision {
  const known = accountNow(ledger.accounts, account);
  if (!known) return reject({ type: 'AccountUnknown', account });
  if (known.group === group) return accept();
  const taken = nameTaken(ledger, account, { ...known, group });
  return taken ? reject(taken) : accept({ type: 'AccountRegrouped', data: { account, group } });
}

export function closeAccount({ account }: CommandData<'CloseAccount'>, ledger: Ledger): FinanceDecision {
  const known = accountNow(ledger.accounts, account);
  if (!known) return reject({ type: 'AccountUnknown', account });
  return known.open ? accept({ type: 'AccountClosed', data: { account } }) : accept();
}

export function reopenAccount({ account }: CommandData<'ReopenAccount'>, ledger: Ledger): FinanceDecision {
  const known = accountNow(ledger.accounts, account);
  if (!known) return reject({ type: 'AccountUnknown', account });
  if (known.open) return accept();
  const taken = nameTaken(ledger, account, { ...known, open: true });
  return taken ? reject(taken) : accept({ type: 'AccountReopened', data: { account } });
}

/** A closed account keeps its name, but does not keep others from it. */
function nameTaken(ledger: Ledger, account: string, wanted: AccountVersion): FinanceRejection | undefined {
  const holder = wanted.open ? holderOfName(ledger, wanted, account) : undefined;
  return holder === undefined ? undefined : { type: 'AccountNameTaken', name: wanted.name, account: holder };
}
