/** The open file: how it is read at the left, what that gives at the right, and the button that records exactly that. */
import { formatNumber } from '../app/format.ts';
import { Button } from '../components/button.tsx';
import { ProgressBar } from '../components/progress-bar.tsx';
import { toast } from '../components/toasts.tsx';
import type { Account } from '../finance/chart-of-accounts.ts';
import { text } from '../messages/index.ts';
import { describeRejection } from '../messages/rejections.ts';
import { protectWhatWasRecorded } from '../settings/protection.ts';
import { AccountSelect } from './account-select.tsx';
import styles from './checking.module.css';
import { ColumnSettings } from './column-settings.tsx';
import { FileSettings } from './file-settings.tsx';
import type { ImportSession } from './import-session.ts';
import type { ImportStep } from './import-step.ts';
import { PreviewPane } from './preview-pane.tsx';
import { Questions } from './questions.tsx';
import { SettingsFold } from './settings-fold.tsx';

interface CheckingProps {
  readonly session: ImportSession;
  readonly step: Extract<ImportStep, { type: 'checking' | 'recording' }>;
  readonly accounts: readonly Account[];
}

export function Checking({ session, step, accounts }: CheckingProps) {
  const { opened } = step;
  const account = accounts.find(({ id }) => id === session.account.value);
  const waiting = session.waiting.value.length;
  return (
    <div class={styles.screen}>
      <header class={styles.header}>
        <div class={styles.title}>
          <h1 class={styles.file}>{opened.fileName}</h1>
          <p class={styles.about}>
            {text.importing.rows(opened.records, formatNumber(opened.records))}
            {waiting > 0 && ` · ${text.importing.waiting(waiting)}`}
          </p>
        </div>
        <Button kind="quiet" onClick={session.leave} disabled={step.type === 'recording'}>
          {text.importing.otherFile}
        </Button>
      </header>
      <div class={styles.settings}>
        <AccountSelect
          accounts={accounts}
          account={session.account.value}
          onChoose={session.chooseAccount}
          class={styles.account}
        />
        <Questions key={opened.session} session={session} opened={opened} account={account} />
        <SettingsFold opened={opened}>
          <fieldset disabled={step.type === 'recording'} class={styles.fieldset}>
            <FileSettings session={session} step={step} />
            <ColumnSettings session={session} columns={opened.columns} currency={account?.currency ?? ''} />
          </fieldset>
        </SettingsFold>
      </div>
      <div class={styles.preview}>
        <PreviewPane key={opened.session} session={session} columns={opened.columns} />
      </div>
      <footer class={styles.foot}>
        <Problem step={step} />
        <RecordBar session={session} step={step} />
      </footer>
    </div>
  );
}

function Problem({ step }: Pick<CheckingProps, 'step'>) {
  if (step.type !== 'checking') return null;
  const { refusal, problem } = step;
  const reason = refusal
    ? describeRejection(refusal)
    : problem?.type === 'RecordingFailed'
      ? String(problem['message'])
      : undefined;
  return reason === undefined ? null : (
    <p role="alert" class={styles.problem}>
      {text.importing.preview.cannot(reason)}
    </p>
  );
}

function RecordBar({ session, step }: Pick<CheckingProps, 'session' | 'step'>) {
  const words = text.importing.preview;
  if (step.type === 'recording') {
    return <ProgressBar label={text.importing.recording} fraction={step.fraction} onCancel={step.cancel} />;
  }
  if (step.rereading) {
    const { progress, cancel } = step.rereading;
    return <ProgressBar label={text.importing.rereading} fraction={progress.fraction} onCancel={cancel} />;
  }
  const pages = session.pages.value;
  const taken = pages?.preview.value?.taken ?? 0;
  const ready = pages?.settled.value === true && taken > 0;
  return (
    <Button
      kind="primary"
      size="large"
      class={styles.record}
      disabled={!ready}
      onClick={() => void record(session)}
    >
      {taken > 0 ? words.record(taken, formatNumber(taken)) : words.nothingToRecord}
    </Button>
  );
}

async function record(session: ImportSession): Promise<void> {
  const outcome = await session.record();
  if (outcome?.accepted) await protectWhatWasRecorded(outcome.events);
  const after = session.step.peek();
  const cancelled = !outcome && after.type === 'checking' && !after.problem;
  if (cancelled) toast({ message: text.importing.preview.notRecorded });
}
