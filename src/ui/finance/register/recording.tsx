/** The way to record from the register: a line above the rows on a wide screen, a sheet on a phone. */
import plus from 'lucide-static/icons/plus.svg?raw';
import { useEffect, useState } from 'preact/hooks';
import { keyName, useKeys } from '../../app/keyboard.ts';
import { goToNow, isPast, today } from '../../app/moment.ts';
import { Icon } from '../../components/icon.tsx';
import { toast } from '../../components/toasts.tsx';
import { text } from '../../messages/index.ts';
import { navigate } from '../../app/router.ts';
import { isPhone } from '../../app/use-media.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { isOwnKind } from '../chart-of-accounts.ts';
import { type Draft, emptyDraft } from '../transaction/draft.ts';
import { recognised } from '../transaction/transfer.ts';
import { QuickAdd } from './quick-add.tsx';
import type { RegisterView } from './register-address.ts';
import styles from './recording.module.css';
import { useWish } from './use-register-view.ts';

interface RecordingProps {
  readonly view: RegisterView;
  readonly chart: ChartOfAccounts;
  readonly currency: string;
  /** Opens the full form with a draft. */
  readonly onMore: (draft: Draft) => void;
  readonly onClosed: () => void;
  readonly onRecorded: (transaction: string) => void;
}

/** The account recorded into last is the likeliest for the next; for as long as the page is open. */
let lastAccount = '';

export function Recording({ view, chart, currency, onMore, onClosed, onRecorded }: RecordingProps) {
  const [open, setOpen] = useState(false);
  const [begun, setBegun] = useState(0);
  const wish = useWish('new');
  const here = chart.find(view.account ?? '');
  const account = here && here.open && isOwnKind(here.kind) ? here.id : undefined;
  const isOpen = (id: string) => chart.find(id)?.open === true;
  const usual = isOpen(lastAccount) ? lastAccount : (chart.own.find((own) => own.open)?.id ?? '');

  const begin = () => {
    if (isPast.peek()) {
      toast({
        message: text.timeMachine.writesRefused,
        action: { label: text.timeMachine.backToNow, run: goToNow },
        tone: 'warning',
      });
    } else if (usual === '') navigate('/accounts', { new: 'asset' });
    else if (isPhone.peek()) onMore(emptyDraft({ date: today.peek(), account: account ?? usual }));
    else {
      setOpen(true);
      setBegun((count) => count + 1);
    }
  };
  // At once, rather than by the address: the next key may already be meant for the form.
  useKeys({ n: begin });
  useEffect(() => {
    if (wish > 0) begin();
  }, [wish]);

  if (isPhone.value || chart.own.length === 0 || (isPast.value && !open)) return null;
  if (!open) {
    return (
      <button type="button" class={styles.begin} onClick={begin}>
        <Icon svg={plus} />
        {text.register.addLine}
        <kbd class={styles.key}>{keyName('n')}</kbd>
      </button>
    );
  }
  return (
    // In the past it is out of sight, and what is typed in it waits.
    <div hidden={isPast.value}>
      <QuickAdd
        key={account ?? ''}
        wish={begun}
        chart={chart}
        currency={currency}
        date={today.value}
        account={account}
        usualAccount={usual}
        onClose={() => {
          setOpen(false);
          onClosed();
        }}
        onMore={(draft) => {
          setOpen(false);
          onMore(recognised(draft, chart));
        }}
        onRecorded={(draft) => {
          lastAccount = draft.account;
          onRecorded(draft.transaction);
        }}
      />
    </div>
  );
}
