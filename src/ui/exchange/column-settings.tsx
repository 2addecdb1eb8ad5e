/** Which column of the file means what. */
import { Segmented } from '../components/segmented.tsx';
import { text } from '../messages/index.ts';
import { AmountSettings } from './amount-settings.tsx';
import { ColumnField } from './column-field.tsx';
import type { CsvColumn, DateOrder } from './csv-types.ts';
import type { ImportSession } from './import-session.ts';
import { withColumn, type SingleColumn } from './mapping-edits.ts';
import type { MappingProps } from './mapping-props.ts';
import { MoreColumns } from './more-columns.tsx';
import { NoteColumns } from './note-columns.tsx';
import styles from './setting-fields.module.css';

interface ColumnSettingsProps {
  readonly session: ImportSession;
  readonly columns: readonly CsvColumn[];
  /** Of the account. */
  readonly currency: string;
}

export function ColumnSettings({ session, columns, currency }: ColumnSettingsProps) {
  const mapping = session.mapping.value;
  if (!mapping) return null;
  const words = text.importing.settings;
  const props: MappingProps = { mapping, columns, onMap: session.map };
  const single = (part: Extract<SingleColumn, 'date' | 'dateFallback' | 'payee'>) => ({
    label: words[part],
    columns,
    column: mapping[part],
    onChoose: (column: number | null) => session.map(withColumn(mapping, part, column)),
  });
  return (
    <>
      <section class={styles.section}>
        <h3 class={styles.heading}>{words.columns}</h3>
        <ColumnField
          {...single('date')}
          needed
          error={mapping.date === null ? text.importing.questions.dateMissing : undefined}
        />
        <div class={styles.inline}>
          <span class={styles.label}>{words.dateOrder}</span>
          <Segmented<DateOrder>
            label={words.dateOrder}
            size="small"
            value={mapping.dateFormat.order}
            choices={(['dmy', 'mdy', 'ymd'] as const).map((order) => ({
              value: order,
              label: words.dateOrders[order],
            }))}
            onChoose={(order) => session.map({ ...mapping, dateFormat: { ...mapping.dateFormat, order } })}
          />
        </div>
        {mapping.dateFallback !== null && <ColumnField {...single('dateFallback')} />}
        <ColumnField {...single('payee')} />
        <NoteColumns {...props} />
      </section>
      <AmountSettings {...props} />
      <MoreColumns {...props} currency={currency} />
    </>
  );
}
