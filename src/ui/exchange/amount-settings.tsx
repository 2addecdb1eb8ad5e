/** Where the amounts stand, which way they go, and what their marks mean. */
import { Button } from '../components/button.tsx';
import { Segmented } from '../components/segmented.tsx';
import { text } from '../messages/index.ts';
import { CheckRow } from './check-row.tsx';
import { ColumnField } from './column-field.tsx';
import type { AmountKind, DecimalMark } from './csv-types.ts';
import { withAmountKind, withSwappedSides } from './mapping-edits.ts';
import type { MappingProps } from './mapping-props.ts';
import { MarkerSettings } from './marker-settings.tsx';
import styles from './setting-fields.module.css';

const kinds: readonly AmountKind[] = ['signed', 'inOut', 'marker'];
const marks: readonly DecimalMark[] = ['.', ','];

export function AmountSettings({ mapping, columns, onMap }: MappingProps) {
  const words = text.importing.settings;
  const { amount } = mapping;
  return (
    <section class={styles.section}>
      <h3 class={styles.heading}>{words.amount}</h3>
      {/* Undecided, no segment is chosen: the value is none of the choices. */}
      <Segmented<AmountKind | ''>
        label={words.amountKind}
        size="small"
        value={amount?.kind ?? ''}
        choices={kinds.map((kind) => ({ value: kind, label: words.amountKinds[kind] }))}
        onChoose={(kind) => kind !== '' && onMap(withAmountKind(mapping, kind, columns))}
      />
      {amount === null && (
        <p role="alert" class={styles.error}>
          {text.importing.questions.amountMissing}
        </p>
      )}
      {(amount?.kind === 'signed' || amount?.kind === 'marker') && (
        <ColumnField
          label={words.amountColumn}
          columns={columns}
          column={amount.column}
          needed
          onChoose={(column) => column !== null && onMap({ ...mapping, amount: { ...amount, column } })}
        />
      )}
      {amount?.kind === 'inOut' && (
        <>
          <div class={styles.pair}>
            <ColumnField
              label={words.outColumn}
              columns={columns}
              column={amount.outColumn}
              needed
              onChoose={(outColumn) =>
                outColumn !== null && onMap({ ...mapping, amount: { ...amount, outColumn } })
              }
            />
            <ColumnField
              label={words.inColumn}
              columns={columns}
              column={amount.inColumn}
              needed
              onChoose={(inColumn) =>
                inColumn !== null && onMap({ ...mapping, amount: { ...amount, inColumn } })
              }
            />
          </div>
          <div class={styles.inline}>
            <CheckRow
              label={words.outIsNegative}
              checked={amount.outIsNegative}
              onCheck={(outIsNegative) => onMap({ ...mapping, amount: { ...amount, outIsNegative } })}
            />
            <Button size="small" kind="quiet" onClick={() => onMap(withSwappedSides(mapping))}>
              {words.swap}
            </Button>
          </div>
        </>
      )}
      {amount?.kind === 'marker' && (
        <MarkerSettings mapping={mapping} columns={columns} onMap={onMap} amount={amount} />
      )}
      <div class={styles.inline}>
        <span class={styles.label}>{words.decimalMark}</span>
        <Segmented<DecimalMark>
          label={words.decimalMark}
          size="small"
          value={mapping.decimalMark}
          choices={marks.map((mark) => ({ value: mark, label: words.decimalMarks[mark] }))}
          onChoose={(decimalMark) => onMap({ ...mapping, decimalMark })}
        />
      </div>
      <CheckRow
        label={words.signFlip}
        hint={words.signFlipHint}
        checked={mapping.signFlip}
        onCheck={(signFlip) => onMap({ ...mapping, signFlip })}
      />
    </section>
  );
}
