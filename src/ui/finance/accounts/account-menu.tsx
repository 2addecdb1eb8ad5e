/** What can be done with an account or a category. In the past only its history can be read. */
import archive from 'lucide-static/icons/archive.svg?raw';
import more from 'lucide-static/icons/ellipsis.svg?raw';
import history from 'lucide-static/icons/history.svg?raw';
import landmark from 'lucide-static/icons/flag.svg?raw';
import pencil from 'lucide-static/icons/pencil.svg?raw';
import reopen from 'lucide-static/icons/archive-restore.svg?raw';
import { isPast } from '../../app/moment.ts';
import { Menu, type MenuItem } from '../../components/menu.tsx';
import { text } from '../../messages/index.ts';
import type { Account, ChartOfAccounts } from '../chart-of-accounts.ts';
import { isOwnKind } from '../chart-of-accounts.ts';
import type { AccountTask } from './account-dialogs.tsx';
import { setOpen } from './close-reopen.ts';

interface AccountMenuProps {
  readonly account: Account;
  readonly chart: ChartOfAccounts;
  readonly onTask: (task: AccountTask) => void;
}

export function AccountMenu({ account, chart, onTask }: AccountMenuProps) {
  const { id, name, kind, open } = account;
  const past = isPast.value;
  const changes: readonly MenuItem[] = [
    {
      label: text.accounts.rename,
      icon: pencil,
      disabled: past,
      run: () => onTask({ type: 'rename', account: id }),
    },
    ...(isOwnKind(kind) && open
      ? [
          {
            label: text.accounts.setOpening,
            icon: landmark,
            disabled: past,
            run: () => onTask({ type: 'opening', account: id }),
          },
        ]
      : []),
  ];
  return (
    <Menu
      label={text.accounts.menuOf(name)}
      icon={more}
      size="small"
      align="end"
      items={[
        ...changes,
        { label: text.history.title, icon: history, run: () => onTask({ type: 'history', account: id }) },
        {
          label: open ? text.accounts.close : text.accounts.reopen,
          icon: open ? archive : reopen,
          disabled: past,
          separated: true,
          run: () => void setOpen(account, !open, chart),
        },
      ]}
    />
  );
}
