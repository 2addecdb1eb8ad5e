/** The one form that is open on the accounts screen, if any. */
import { Sheet } from '../../components/dialog.tsx';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { HistoryList } from '../transaction/history-list.tsx';
import { CategoryDialog, type CategoryStart } from './category-dialog.tsx';
import { OpenAccountDialog } from './open-account-dialog.tsx';
import { OpeningBalanceDialog } from './opening-balance-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';

/** Accounts are named by id: the form shows them as they are now. */
export type AccountTask =
  | { readonly type: 'open' }
  | { readonly type: 'category'; readonly start: CategoryStart }
  | { readonly type: 'rename' | 'opening' | 'history'; readonly account: string };

interface AccountDialogsProps {
  readonly task: AccountTask | null;
  readonly chart: ChartOfAccounts;
  readonly currency: string;
  readonly onClose: () => void;
}

export function AccountDialogs({ task, chart, currency, onClose }: AccountDialogsProps) {
  if (!task) return null;
  if (task.type === 'open') return <OpenAccountDialog chart={chart} currency={currency} onClose={onClose} />;
  if (task.type === 'category') return <CategoryDialog start={task.start} chart={chart} onClose={onClose} />;
  const account = chart.find(task.account);
  if (!account) return null;
  switch (task.type) {
    case 'rename':
      return <RenameDialog account={account} chart={chart} onClose={onClose} />;
    case 'opening':
      return <OpeningBalanceDialog account={account} chart={chart} currency={currency} onClose={onClose} />;
    case 'history':
      return (
        <Sheet open onClose={onClose} title={text.accounts.historyTitle(account.name)}>
          <HistoryList subject={{ account: account.id }} chart={chart} />
        </Sheet>
      );
  }
}
