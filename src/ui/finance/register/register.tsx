/** Every transaction, or those of one account: found, narrowed, sorted, ticked off, and recorded in a line of its own. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { RegisterRow } from '../../../domains/finance/index.ts';
import { useKeys } from '../../app/keyboard.ts';
import { isPast, today } from '../../app/moment.ts';
import { Sheet } from '../../components/dialog.tsx';
import { text } from '../../messages/index.ts';
import { isNarrow, isPhone } from '../../app/use-media.ts';
import { QueryFailed } from '../query-failed.tsx';
import { duplicateOf } from '../transaction/draft.ts';
import { draftOf } from '../transaction/draft-from-postings.ts';
import { type FormRequest, TransactionDialog } from '../transaction/transaction-dialog.tsx';
import { recognised } from '../transaction/transfer.ts';
import { useBookCurrency } from '../use-book-currency.ts';
import { useChart } from '../use-chart.ts';
import { FilterChips } from './filter-chips.tsx';
import { FilterFields } from './filter-fields.tsx';
import { type RegisterView, type SortKey, queryOf, withoutFilters } from './register-address.ts';
import { RegisterEmpty } from './register-empty.tsx';
import { RegisterFoot } from './register-foot.tsx';
import { RegisterHeader } from './register-header.tsx';
import { RegisterList } from './register-list.tsx';
import { RegisterSide } from './register-side.tsx';
import styles from './register.module.css';
import { Recording } from './recording.tsx';
import { emptySelection, type Selection, toggled } from './selection.ts';
import { SelectionBar } from './selection-bar.tsx';
import { useRegisterPages } from './use-register-pages.ts';
import { useRegisterView, useWish } from './use-register-view.ts';
import { voidSelection } from './void-selection.ts';

/** Short enough to follow the eye. */
const FOLLOW_MS = 90;

export function Register() {
  const [view, change] = useRegisterView();
  const { chart, ready } = useChart();
  const bookCurrency = useBookCurrency();
  const { pages, show } = useRegisterPages(queryOf(view, today.value));
  const [cursor, setCursor] = useState(-1);
  const [selection, setSelection] = useState<Selection>(emptySelection);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [form, setForm] = useState<FormRequest | null>(null);
  // The same for ever, so that rows that have not changed are not drawn again.
  const pick = useCallback((row: RegisterRow) => setSelection((before) => toggled(before, row)), []);
  const searchWish = useWish('find');
  const main = useRef<HTMLDivElement>(null);
  const following = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [fresh, setFresh] = useState<string | null>(null);
  const phone = isPhone.value;

  useEffect(() => setSelection(emptySelection), [view.account]);
  useEffect(() => () => clearTimeout(following.current), []);
  const focusList = () => {
    main.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
    setCursor((at) => Math.max(0, at));
  };
  const focusSearch = () => main.current?.querySelector<HTMLElement>('input[type=search]')?.focus();
  useEffect(() => {
    if (searchWish > 0) focusSearch();
  }, [searchWish, ready]);
  // At once, rather than by the address: the next key may already be meant for the field.
  useKeys({ j: focusList, k: focusList, '/': focusSearch });

  const currency = chart.find(view.account ?? '')?.currency ?? bookCurrency;
  const total = pages.total();
  const error = pages.error();
  if (!ready || total === undefined) return error ? <QueryFailed error={error} /> : null;

  const open = ({ transaction }: Pick<RegisterRow, 'transaction'>) => change({ open: transaction });
  const edit = (row: Pick<RegisterRow, 'transaction' | 'status'>) => {
    // What is past or void can be looked at.
    if (isPast.peek() || row.status === 'void') open(row);
    else setForm({ transaction: row.transaction, from: view.account });
  };
  const moveTo = (index: number) => {
    setCursor(index);
    if (view.open === undefined || isNarrow.peek()) return;
    // The detail beside the list follows, once the cursor rests: a held key goes through many rows.
    clearTimeout(following.current);
    following.current = setTimeout(() => {
      const row = pages.row(index);
      if (row) open(row);
    }, FOLLOW_MS);
  };
  const leave = () => {
    if (selection.size > 0) setSelection(emptySelection);
    else if (view.open !== undefined) change({ open: undefined });
    else return false;
    return true;
  };
  const sort = (key: SortKey) => {
    const same = (view.sort ?? 'date') === key;
    change({ sort: key === 'date' ? undefined : key, ascending: same && !view.ascending ? true : undefined });
  };
  const filters = <FilterFields view={view} chart={chart} currency={currency} onChange={change} />;
  const clear = () => change({ ...emptied(view), ...withoutFilters(view) });
  return (
    <div class={styles.register}>
      <div ref={main} class={styles.main}>
        <RegisterHeader
          view={view}
          chart={chart}
          onAccount={(account) => change({ account, open: undefined })}
          onText={(words) => change({ text: words })}
          filtersOpen={filtersOpen}
          onFilters={() => setFiltersOpen(!filtersOpen)}
          onLeaveSearch={focusList}
        />
        {phone ? (
          <Sheet open={filtersOpen} onClose={() => setFiltersOpen(false)} title={text.register.filter}>
            {filters}
          </Sheet>
        ) : (
          filtersOpen && <div class={styles.filters}>{filters}</div>
        )}
        <FilterChips view={view} chart={chart} currency={currency} onChange={change} onClear={clear} />
        <SelectionBar
          selection={selection}
          onVoid={() => {
            void voidSelection(selection, chart);
            setSelection(emptySelection);
          }}
          onClear={() => setSelection(emptySelection)}
        />
        <Recording
          view={view}
          chart={chart}
          currency={bookCurrency}
          onMore={(draft) => setForm({ draft })}
          onClosed={focusList}
          onRecorded={setFresh}
        />
        {error && <QueryFailed error={error} />}
        {total === 0 ? (
          <RegisterEmpty view={view} chart={chart} onClear={clear} />
        ) : (
          <>
            <RegisterList
              {...{ view, chart, pages, cursor, selection, phone }}
              onRange={show}
              onCursor={moveTo}
              onPick={pick}
              onOpen={open}
              onEdit={edit}
              onSort={sort}
              onLeave={leave}
              fresh={fresh}
            />
            <RegisterFoot total={total} sums={pages.sums()} />
          </>
        )}
      </div>
      {view.open !== undefined && (
        <RegisterSide
          transaction={view.open}
          chart={chart}
          onClose={() => change({ open: undefined })}
          onEdit={() => view.open !== undefined && edit({ transaction: view.open, status: 'standing' })}
          onDuplicate={(detail) =>
            setForm({
              draft: duplicateOf(recognised(draftOf(detail, chart, view.account), chart), today.peek()),
            })
          }
        />
      )}
      <TransactionDialog
        request={form}
        chart={chart}
        currency={bookCurrency}
        onClose={() => setForm(null)}
        onDone={setFresh}
      />
    </div>
  );
}

/** Every key of the view set to nothing, so that merging takes it out. */
function emptied(view: RegisterView): Partial<RegisterView> {
  return Object.fromEntries(Object.keys(view).map((key) => [key, undefined]));
}
