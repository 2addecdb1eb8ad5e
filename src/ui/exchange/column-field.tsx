/** One part of a transaction and the column that it comes from, with what the column holds beside it. */
import type { ComponentChildren } from 'preact';
import { Field } from '../components/field.tsx';
import { Select } from '../components/text-input.tsx';
import { text } from '../messages/index.ts';
import type { CsvColumn } from './csv-types.ts';
import styles from './setting-fields.module.css';

interface ColumnFieldProps {
  readonly label: string;
  readonly columns: readonly CsvColumn[];
  readonly column: number | null;
  readonly onChoose: (column: number | null) => void;
  /** It cannot be left out. */
  readonly needed?: boolean | undefined;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
}

export function ColumnField({ label, columns, column, onChoose, needed, hint, error }: ColumnFieldProps) {
  const words = text.importing.settings;
  const none = { value: '', label: needed ? words.choose : words.none };
  const options = columns.map(({ index, name }) => ({ value: String(index), label: name }));
  return (
    <Field label={label} error={error} hint={hint ?? <Samples columns={columns} column={column} />}>
      {(control) => (
        <Select
          {...control}
          value={String(column ?? '')}
          options={needed && column !== null ? options : [none, ...options]}
          onChoose={(chosen) => onChoose(chosen === '' ? null : Number(chosen))}
        />
      )}
    </Field>
  );
}

const mostSamples = 3;

/** The first few values of a column: text of the file, shown as text. */
export function Samples({ columns, column }: Pick<ColumnFieldProps, 'columns' | 'column'>) {
  const samples = columns.find(({ index }) => index === column)?.samples ?? [];
  if (samples.length === 0) return null;
  const shown = samples.slice(0, mostSamples);
  return (
    <span class={styles.samples} title={shown.join('\n')}>
      <span class="visually-hidden">{text.importing.settings.samples}: </span>
      {shown.map((sample, index) => (
        <span key={index} class={styles.sample}>
          {sample}
        </span>
      ))}
    </span>
  );
}
