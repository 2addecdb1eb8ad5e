/** The full form above the page: to record a transaction, or to revise one that is in the books. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { Outcome } from '../../../engine/client.ts';
import { useQuery } from '../../app/engine.ts';
import { toastWithUndo } from '../../app/undo.ts';
import { Button } from '../../components/button.tsx';
import { Dialog, Sheet } from '../../components/dialog.tsx';
import { text } from '../../messages/index.ts';
import { isPhone } from '../../app/use-media.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { focusFirstWrong } from '../focus-wrong.ts';
import type { Draft } from './draft.ts';
import { draftOf } from './draft-from-postings.ts';
import { MovedNotice } from './moved-notice.tsx';
import { TransactionFields } from './transaction-form.tsx';
import { recognised } from './transfer.ts';
import { useTransactionForm } from './use-transaction-form.ts';

/** What to open the form with: a new draft, or a recorded transaction as seen from an account. */
export type FormRequest =
  { readonly draft: Draft } | { readonly transaction: string; readonly from?: string | undefined };

interface TransactionDialogProps {
  readonly request: FormRequest | null;
  readonly chart: ChartOfAccounts;
  readonly currency: string;
  readonly onClose: () => void;
  /** What was recorded or revised. */
  readonly onDone?: ((transaction: string) => void) | undefined;
}

export function TransactionDialog({ request, ...rest }: TransactionDialogProps) {
  if (!request) return null;
  return 'draft' in request ? (
    <FormDialog key={request.draft.transaction} start={request.draft} {...rest} />
  ) : (
    <Revising key={request.transaction} {...request} {...rest} />
  );
}

type Passed = Omit<TransactionDialogProps, 'request'>;

/** The form begins with the transaction as it was when it was opened; what happens to it meanwhile is told on sending. */
function Revising({
  transaction,
  from,
  ...rest
}: Passed & { readonly transaction: string; readonly from?: string | undefined }) {
  const { answer } = useQuery('transaction', { transaction });
  const [start, setStart] = useState<Draft | null>(null);
  useEffect(() => {
    if (answer && !start) setStart(recognised(draftOf(answer, rest.chart, from), rest.chart));
  }, [answer]);
  const reload = () => (answer ? recognised(draftOf(answer, rest.chart, from), rest.chart) : null);
  return start && <FormDialog start={start} reload={reload} {...rest} />;
}

interface FormDialogProps extends Passed {
  readonly start: Draft;
  /** The books' present version of it. */
  readonly reload?: () => Draft | null;
}

function FormDialog({ start, reload, chart, currency, onClose, onDone }: FormDialogProps) {
  const form = useTransactionForm(start, chart, currency);
  const id = useId();
  const isNew = start.version === null;

  const finish = async (sent: Promise<Outcome | undefined>) => {
    const outcome = await sent;
    if (!outcome?.accepted) return focusFirstWrong(id);
    toastWithUndo(outcome, isNew ? text.transaction.recorded : text.transaction.revised);
    onDone?.(start.transaction);
    onClose();
  };
  const Surface = isPhone.value ? Sheet : Dialog;
  return (
    <Surface
      open
      wide
      onClose={onClose}
      title={isNew ? text.transaction.newTitle : text.transaction.editTitle}
      footer={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button kind="primary" type="submit" form={id} disabled={form.sending}>
            {isNew ? text.transaction.record : text.transaction.save}
          </Button>
        </>
      }
    >
      {form.movedTo !== null && start.version !== null && (
        <MovedNotice
          transaction={start.transaction}
          since={form.draft.version ?? start.version}
          chart={chart}
          onKeepMine={() => void finish(form.keepMine())}
          onReload={() => {
            const fresh = reload?.();
            if (fresh) form.restart(fresh);
          }}
        />
      )}
      <TransactionFields
        id={id}
        form={form}
        chart={chart}
        currency={currency}
        onSubmit={() => void finish(form.submit())}
      />
    </Surface>
  );
}
