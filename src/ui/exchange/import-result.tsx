/** What an import recorded, its undo, and where to go from here. */
import { useState } from 'preact/hooks';
import circleCheck from 'lucide-static/icons/circle-check.svg?raw';
import undo from 'lucide-static/icons/undo-2.svg?raw';
import { formatNumber } from '../app/format.ts';
import { href } from '../app/router.ts';
import { undoAct } from '../app/undo.ts';
import { Button, LinkButton } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { MoneyText } from '../components/money-text.tsx';
import type { Account } from '../finance/chart-of-accounts.ts';
import { text } from '../messages/index.ts';
import { EarlierImports } from './earlier-imports.tsx';
import type { ImportSession } from './import-session.ts';
import type { Recorded } from './import-step.ts';
import styles from './import-result.module.css';

interface ImportResultProps {
  readonly session: ImportSession;
  readonly recorded: Recorded;
  readonly accounts: readonly Account[];
}

export function ImportResult({ session, recorded, accounts }: ImportResultProps) {
  const [undone, setUndone] = useState(false);
  const words = text.importing.done;
  const { fileName, account, act, transactions, sumMinor, currency } = recorded;
  const name = accounts.find(({ id }) => id === account)?.name ?? account;
  const [next] = session.waiting.value;

  const takeBack = async (committed: string) => {
    const outcome = await undoAct(committed, words.undone);
    setUndone(outcome.accepted);
  };

  return (
    <div class={styles.result}>
      <div class={styles.card} role="status">
        <Icon svg={undone ? undo : circleCheck} class={undone ? styles.undoneIcon : styles.icon} />
        <h1>{undone ? words.undoneTitle : words.title(transactions, formatNumber(transactions))}</h1>
        <p class={styles.body}>{undone ? words.undoneBody : words.body(fileName, name)}</p>
        {!undone && <MoneyText class={styles.sum} amountMinor={sumMinor} currency={currency} sign="always" />}
        <div class={styles.actions}>
          {next && (
            <Button kind="primary" onClick={session.next}>
              {words.next(next.name)}
            </Button>
          )}
          {!next && !undone && (
            <LinkButton kind="primary" href={href('/register', { account })}>
              {words.register}
            </LinkButton>
          )}
          {act && !undone && (
            <Button icon={undo} onClick={() => void takeBack(act)}>
              {words.undo}
            </Button>
          )}
          <Button kind={undone && !next ? 'primary' : 'quiet'} onClick={session.leave}>
            {words.another}
          </Button>
        </div>
      </div>
      <EarlierImports />
    </div>
  );
}
