/** One row of the file as it would be recorded, or why it would not. */
import circleMinus from 'lucide-static/icons/circle-minus.svg?raw';
import circlePlus from 'lucide-static/icons/circle-plus.svg?raw';
import type { CsvPreviewRow } from '../../engine/client.ts';
import { formatDate, formatNumber } from '../app/format.ts';
import { IconButton } from '../components/button.tsx';
import { classes } from '../components/class-names.ts';
import { MoneyText } from '../components/money-text.tsx';
import { Tag } from '../components/tag.tsx';
import { text } from '../messages/index.ts';
import type { CsvColumn } from './csv-types.ts';
import { describeReason } from './reasons.ts';
import styles from './preview-row.module.css';

interface PreviewRowProps {
  /** Undefined while it is on the way. */
  readonly row: CsvPreviewRow | undefined;
  readonly columns: readonly CsvColumn[];
  /** Of the account. */
  readonly currency: string;
  readonly onChange: () => void;
}

export function PreviewRow({ row, columns, currency, onChange }: PreviewRowProps) {
  if (!row) return <div role="gridcell" class={styles.waiting} aria-busy="true" />;
  const words = text.importing.preview;
  const change = changeOf(row);
  const { date, payee, amountMinor, line, status } = row;
  const taken = isTaken(row);
  const look = classes(!taken && styles.not, row.override === 'leave' && styles.struck);
  return (
    <>
      <div role="gridcell" class={styles.date}>
        {date === undefined ? words.line(formatNumber(line)) : formatDate(date, 'numeric')}
      </div>
      <div role="gridcell" class={classes(styles.words, look)}>
        <div class={styles.payee}>
          {status === 'unreadable' ? <code class={styles.raw}>{row.raw}</code> : payee || words.noPayee}
        </div>
        <Below row={row} columns={columns} currency={currency} />
      </div>
      <div role="gridcell" class={classes(styles.amount, look)}>
        {amountMinor !== undefined && (
          <MoneyText
            amountMinor={amountMinor}
            currency={row.currency ?? currency}
            tone={taken ? 'flow' : 'plain'}
          />
        )}
        {row.feeMinor !== undefined && (
          <div class={styles.fee}>
            {words.fee}{' '}
            <MoneyText amountMinor={row.feeMinor} currency={row.currency ?? currency} tone="quiet" />
          </div>
        )}
      </div>
      <div role="gridcell" class={styles.act}>
        {change && (
          <IconButton
            icon={change.takes ? circlePlus : circleMinus}
            label={change.label}
            size="small"
            tabIndex={-1}
            onClick={onChange}
          />
        )}
      </div>
    </>
  );
}

/** Under the payee: where it goes and what it says, or why it does not go anywhere. */
function Below({
  row,
  columns,
  currency,
}: Pick<PreviewRowProps, 'columns' | 'currency'> & { readonly row: CsvPreviewRow }) {
  const words = text.importing.preview;
  const { reason, counter, note, override } = row;
  return (
    <div class={styles.below}>
      {override && <Tag tone="accent">{override === 'take' ? words.taken : words.left}</Tag>}
      {counter && isTaken(row) && (
        <span class={styles.category}>
          {counter.name}
          {counter.isNew && <span class={styles.fresh}> {words.newCategory}</span>}
        </span>
      )}
      {reason ? (
        <span class={styles.reason}>{describeReason(reason, columns, currency)}</span>
      ) : (
        note && <span>{note}</span>
      )}
    </div>
  );
}

function isTaken({ status, override }: CsvPreviewRow): boolean {
  return status === 'new' ? override !== 'leave' : override === 'take';
}

export interface RowChange {
  readonly takes: boolean;
  readonly label: string;
  /** What is said of the row from then on; undefined takes the word back. */
  readonly override: 'take' | 'leave' | undefined;
}

/** What a person can do about a row: undefined where nothing. */
export function changeOf({ status, override, canTake }: CsvPreviewRow): RowChange | undefined {
  const words = text.importing.preview;
  if (!canTake) return undefined;
  if (status === 'new') {
    return override === 'leave'
      ? { takes: true, label: words.takeBack, override: undefined }
      : { takes: false, label: words.leaveOut, override: 'leave' };
  }
  return override === 'take'
    ? { takes: false, label: words.leaveOut, override: undefined }
    : { takes: true, label: words.takeAnyway, override: 'take' };
}
