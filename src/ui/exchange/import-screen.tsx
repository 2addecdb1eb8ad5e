/** Takes a bank's file into an account: chosen, looked at, recorded as one act, undone as one. */
import { useEffect } from 'preact/hooks';
import { isPast, goToNow } from '../app/moment.ts';
import { route } from '../app/router.ts';
import { status } from '../app/engine.ts';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { useChart } from '../finance/use-chart.ts';
import { QueryFailed } from '../finance/query-failed.tsx';
import { text } from '../messages/index.ts';
import { Checking } from './checking.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ImportResult } from './import-result.tsx';
import type { ImportSession } from './import-session.ts';
import { NoAccountYet } from './no-account-yet.tsx';
import { openedTables } from './opened-files.ts';
import { sittingOfOpenBook } from './sitting.ts';

export function ImportScreen() {
  const session = sittingOfOpenBook();
  if (isPast.value) return <PastRefusal />;
  return <Sitting key={status.value.book?.book} session={session} />;
}

function Sitting({ session }: { readonly session: ImportSession }) {
  const { chart, ready, error } = useChart();
  const accounts = chart.own.filter(({ open }) => open);
  const wanted = route.value.params.get('account') ?? '';
  const step = session.step.value;

  useEffect(() => {
    if (!ready || session.step.peek().type === 'checking') return;
    const [only, ...others] = accounts;
    const chosen = accounts.some(({ id }) => id === wanted)
      ? wanted
      : others.length === 0
        ? only?.id
        : undefined;
    if (chosen && (wanted !== '' || session.account.peek() === '')) session.chooseAccount(chosen);
  }, [ready, wanted]);

  const opened = openedTables.value;
  useEffect(() => {
    if (opened.length === 0) return;
    openedTables.value = [];
    session.choose(opened);
  }, [opened]);

  // What is new and what a duplicate depends on the books: an undo, or another tab, may change it.
  const { position } = status.value.head;
  useEffect(() => session.refresh(), [position]);

  if (error) return <QueryFailed error={error} />;
  if (!ready) return null;
  if (accounts.length === 0) return <NoAccountYet />;
  switch (step.type) {
    case 'choosing':
    case 'opening':
      return <ChooseFile session={session} step={step} accounts={accounts} />;
    case 'checking':
    case 'recording':
      return <Checking session={session} step={step} accounts={accounts} />;
    case 'recorded':
      return <ImportResult session={session} recorded={step.recorded} accounts={accounts} />;
  }
}

function PastRefusal() {
  const { title, body } = text.importing.past;
  return (
    <EmptyState
      drawing="clock"
      title={title}
      action={
        <Button kind="primary" onClick={goToNow}>
          {text.timeMachine.backToNow}
        </Button>
      }
    >
      <p>{body}</p>
    </EmptyState>
  );
}
