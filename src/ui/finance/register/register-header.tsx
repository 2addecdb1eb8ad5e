/** Whose register this is, what it holds, and the ways to find something in it. */
import chevron from 'lucide-static/icons/chevron-down.svg?raw';
import filter from 'lucide-static/icons/list-filter.svg?raw';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keyName } from '../../app/keyboard.ts';
import { isPhone } from '../../app/use-media.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Menu } from '../../components/menu.tsx';
import { MoneyText } from '../../components/money-text.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { text } from '../../messages/index.ts';
import type { Account, ChartOfAccounts } from '../chart-of-accounts.ts';
import { holdsMoney } from '../chart-of-accounts.ts';
import { ToCome } from '../to-come.tsx';
import styles from './register-header.module.css';
import type { RegisterView } from './register-address.ts';

interface RegisterHeaderProps {
  readonly view: RegisterView;
  readonly chart: ChartOfAccounts;
  readonly onAccount: (account: string | undefined) => void;
  readonly onText: (text: string | undefined) => void;
  readonly filtersOpen: boolean;
  readonly onFilters: () => void;
  /** Down from the search to the rows. */
  readonly onLeaveSearch: () => void;
}

export function RegisterHeader(props: RegisterHeaderProps) {
  const { view, chart, onAccount, onText, filtersOpen, onFilters, onLeaveSearch } = props;
  const account = view.account === undefined ? undefined : chart.find(view.account);
  return (
    <header class={styles.header}>
      <div class={styles.title}>
        {/* The menu opens inside its place, and is no part of the heading. */}
        <h1 class="visually-hidden">{account?.name ?? text.register.allAccounts}</h1>
        <div class={styles.name}>
          <Menu
            label={text.register.chooseAccount}
            class={styles.switch}
            items={[
              {
                label: text.register.allAccounts,
                checked: view.account === undefined,
                run: () => onAccount(undefined),
              },
              ...chart.own
                .filter((own) => own.open || own.id === view.account || holdsMoney(own))
                .map(({ id, name }, index) => ({
                  label: name,
                  checked: id === view.account,
                  run: () => onAccount(id),
                  separated: index === 0,
                })),
            ]}
          >
            <span class={styles.word}>{account?.name ?? text.register.allAccounts}</span>
            <Icon svg={chevron} />
          </Menu>
        </div>
        {account && <AccountBalance account={account} />}
      </div>
      <div class={styles.find}>
        <SearchField view={view} onText={onText} onLeave={onLeaveSearch} />
        <Button icon={filter} aria-expanded={filtersOpen} onClick={onFilters}>
          {text.register.filter}
        </Button>
      </div>
    </header>
  );
}

function AccountBalance({ account: { balances } }: { readonly account: Account }) {
  return (
    <p class={styles.balance}>
      {balances.map(({ currency, balanceMinor, toComeMinor, clearedMinor }) => (
        <span key={currency} class={styles.amounts}>
          <MoneyText class={styles.amount} amountMinor={balanceMinor} currency={currency} />
          <ToCome amountMinor={toComeMinor} currency={currency} />
          {clearedMinor !== balanceMinor && (
            <span class={styles.cleared}>
              {text.register.clearedBalance}{' '}
              <MoneyText amountMinor={clearedMinor} currency={currency} tone="quiet" />
            </span>
          )}
        </span>
      ))}
    </p>
  );
}

interface SearchFieldProps {
  readonly view: RegisterView;
  readonly onText: (text: string | undefined) => void;
  readonly onLeave: () => void;
}

/** Long enough to type on, short enough to feel at once. */
const SEARCH_PAUSE_MS = 120;

function SearchField({ view, onText, onLeave }: SearchFieldProps) {
  const [typed, setTyped] = useState(view.text ?? '');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // What came back from the address is shorter than what is being typed: only another's change is taken.
  const said = useRef(view.text);
  useLayoutEffect(() => {
    if (said.current === view.text) return;
    said.current = view.text;
    setTyped(view.text ?? '');
  }, [view.text]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const say = (words: string | undefined) => {
    said.current = words;
    onText(words);
  };
  return (
    <TextInput
      type="search"
      class={styles.search}
      aria-label={text.register.search}
      placeholder={isPhone.value ? text.register.search : `${text.register.search} (${keyName('/')})`}
      value={typed}
      onText={(next) => {
        setTyped(next);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => say(next.trim() || undefined), SEARCH_PAUSE_MS);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'ArrowDown') {
          event.preventDefault();
          onLeave();
        }
        if (event.key === 'Escape') {
          event.stopPropagation(); // It empties the field, and is no wish to leave the past.
          clearTimeout(timer.current);
          if (typed === '') {
            event.currentTarget.blur(); // There may be no rows to go to.
            onLeave();
          }
          setTyped('');
          say(undefined);
        }
      }}
    />
  );
}
