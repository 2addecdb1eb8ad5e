/** Columns that only some banks have: category, currency, state, fee, the bank's own number, a second date. */
import { text } from '../messages/index.ts';
import { CheckRow } from './check-row.tsx';
import { ColumnField } from './column-field.tsx';
import { stateValues, withColumn, withState, withStateColumn } from './mapping-edits.ts';
import type { MappingProps } from './mapping-props.ts';
import styles from './setting-fields.module.css';

export function MoreColumns({
  mapping,
  columns,
  onMap,
  currency,
}: MappingProps & { readonly currency: string }) {
  const words = text.importing.settings;
  const { categoryColumn, currencyColumn, feeColumn, bankIdColumn, dateFallback, state } = mapping;
  const used = [categoryColumn, currencyColumn, feeColumn, bankIdColumn, state].some((part) => part !== null);
  return (
    <details class={styles.more} open={used}>
      <summary class={styles.heading}>{words.more}</summary>
      <div class={styles.section}>
        <ColumnField
          label={words.category}
          columns={columns}
          column={categoryColumn}
          onChoose={(column) => onMap(withColumn(mapping, 'categoryColumn', column))}
        />
        <ColumnField
          label={words.currency}
          columns={columns}
          column={currencyColumn}
          hint={currencyColumn === null ? undefined : words.currencyHint(mapping.currencyOnly ?? currency)}
          onChoose={(column) =>
            onMap({
              ...withColumn(mapping, 'currencyColumn', column),
              currencyOnly: column === null ? null : currency,
            })
          }
        />
        <ColumnField
          label={words.state}
          columns={columns}
          column={state?.column ?? null}
          hint={state ? words.stateHint : undefined}
          onChoose={(column) => onMap(withStateColumn(mapping, column, columns))}
        />
        {stateValues(mapping, columns).map(({ value, taken }) => (
          <CheckRow
            key={value}
            label={value}
            checked={taken}
            onCheck={(now) => onMap(withState(mapping, value, now))}
          />
        ))}
        <ColumnField
          label={words.fee}
          columns={columns}
          column={feeColumn}
          hint={feeColumn === null ? undefined : words.feeHint}
          onChoose={(column) => onMap(withColumn(mapping, 'feeColumn', column))}
        />
        {feeColumn !== null && (
          <CheckRow
            label={words.feeIsNegative}
            checked={mapping.feeIsNegative}
            onCheck={(feeIsNegative) => onMap({ ...mapping, feeIsNegative })}
          />
        )}
        <ColumnField
          label={words.bankId}
          columns={columns}
          column={bankIdColumn}
          hint={bankIdColumn === null ? words.bankIdHint : undefined}
          onChoose={(column) => onMap(withColumn(mapping, 'bankIdColumn', column))}
        />
        {dateFallback === null && (
          <ColumnField
            label={words.dateFallback}
            columns={columns}
            column={dateFallback}
            onChoose={(column) => onMap(withColumn(mapping, 'dateFallback', column))}
          />
        )}
        <p class={styles.nextTime}>{words.nextTime}</p>
      </div>
    </details>
  );
}
