/** No rows: nothing was recorded yet, nothing fits the filters, or there is no account, or not the one asked for. */
import plus from 'lucide-static/icons/plus.svg?raw';
import { isPast } from '../../app/moment.ts';
import { href, setParams } from '../../app/router.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { isFiltered, type RegisterView } from './register-address.ts';

interface RegisterEmptyProps {
  readonly view: RegisterView;
  readonly chart: ChartOfAccounts;
  readonly onClear: () => void;
}

export function RegisterEmpty({ view, chart, onClear }: RegisterEmptyProps) {
  if (isFiltered(view)) {
    return (
      <EmptyState
        drawing="search"
        title={text.register.noneFitTitle}
        action={<Button onClick={onClear}>{text.register.clearFilters}</Button>}
      >
        {text.register.noneFitBody}
      </EmptyState>
    );
  }
  if (isPast.value) {
    return <EmptyState drawing="clock" title={text.register.nothingThen} />;
  }
  if (view.account !== undefined && chart.find(view.account) === undefined) {
    return (
      <EmptyState
        drawing="search"
        title={text.register.noSuchAccount}
        action={<LinkButton href={href('/register')}>{text.overview.allTransactions}</LinkButton>}
      />
    );
  }
  if (chart.own.length === 0) {
    return (
      <EmptyState
        drawing="wallet"
        title={text.overview.emptyTitle}
        action={
          <LinkButton kind="primary" icon={plus} href={href('/accounts', { new: 'asset' })}>
            {text.overview.openFirst}
          </LinkButton>
        }
      >
        {text.register.needsAccount}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      drawing="ledger"
      title={text.overview.firstTitle}
      action={
        <Button kind="primary" icon={plus} onClick={() => setParams({ new: '1' })}>
          {text.overview.recordFirst}
        </Button>
      }
    >
      <p>{text.overview.firstBody}</p>
      <p>
        <a href={href('/import')}>{text.overview.orImport}</a>
      </p>
    </EmptyState>
  );
}
