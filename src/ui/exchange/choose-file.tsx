/** The beginning of an import: the account, the file, and what was imported before. */
import { useEffect, useState } from 'preact/hooks';
import { formatNumber } from '../app/format.ts';
import { ProgressBar } from '../components/progress-bar.tsx';
import type { Account } from '../finance/chart-of-accounts.ts';
import { text } from '../messages/index.ts';
import { AccountSelect } from './account-select.tsx';
import styles from './choose-file.module.css';
import { EarlierImports } from './earlier-imports.tsx';
import { FileDrop } from './file-drop.tsx';
import { describeFileProblem } from './file-problems.ts';
import type { ImportSession } from './import-session.ts';
import type { ImportStep } from './import-step.ts';

interface ChooseFileProps {
  readonly session: ImportSession;
  readonly step: Extract<ImportStep, { type: 'choosing' | 'opening' }>;
  readonly accounts: readonly Account[];
}

/** Most files are open before a bar could be read: it would only flicker. */
const patienceMs = 250;

function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, [waiting]);
  return late && waiting;
}

export function ChooseFile({ session, step, accounts }: ChooseFileProps) {
  const words = text.importing;
  const late = useLate(step.type === 'opening');
  const waiting = session.waiting.value;
  const withoutAccount = step.type === 'choosing' && waiting.length > 0 && session.account.value === '';
  return (
    <div class={styles.screen}>
      <header>
        <h1>{words.title}</h1>
        <p class={styles.lead}>{words.lead}</p>
      </header>
      <AccountSelect
        accounts={accounts}
        account={session.account.value}
        onChoose={session.chooseAccount}
        hint={words.accountHint}
        error={withoutAccount ? words.accountFirst : undefined}
        class={styles.account}
      />
      {step.type === 'choosing' && step.refused && (
        <div role="alert" class={styles.refused}>
          <strong class={styles.file}>{step.refused.fileName}</strong>
          <p>{describeFileProblem(step.refused.problem)}</p>
        </div>
      )}
      {step.type === 'opening' && late ? (
        <div class={styles.opening}>
          <ProgressBar
            label={words.opening(step.fileName)}
            fraction={step.progress.fraction}
            detail={
              step.progress.done > 0
                ? words.rows(step.progress.done, formatNumber(step.progress.done))
                : undefined
            }
            onCancel={step.cancel}
          />
        </div>
      ) : (
        <FileDrop
          label={words.choose}
          title={words.dropHere}
          hint={words.chooseHint}
          accept=".csv,.tsv,.txt,.tab,text/csv,text/tab-separated-values,text/plain"
          multiple
          primary
          onFiles={session.choose}
        />
      )}
      {waiting.length > 0 && <p class={styles.waiting}>{waiting.map(({ name }) => name).join(', ')}</p>}
      <EarlierImports />
    </div>
  );
}
