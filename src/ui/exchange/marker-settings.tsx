/** Amounts without a sign: the column whose words say which way the money went. */
import { Segmented } from '../components/segmented.tsx';
import { text } from '../messages/index.ts';
import { ColumnField } from './column-field.tsx';
import type { AmountMapping } from './csv-types.ts';
import { markerValues, meansOut, withMarker, withMarkerColumn } from './mapping-edits.ts';
import type { MappingProps } from './mapping-props.ts';
import styles from './setting-fields.module.css';

interface MarkerSettingsProps extends MappingProps {
  readonly amount: Extract<AmountMapping, { kind: 'marker' }>;
}

export function MarkerSettings({ mapping, columns, onMap, amount }: MarkerSettingsProps) {
  const words = text.importing.settings;
  return (
    <>
      <ColumnField
        label={words.markerColumn}
        columns={columns}
        column={amount.markerColumn}
        needed
        onChoose={(column) => column !== null && onMap(withMarkerColumn(mapping, column, columns))}
      />
      {markerValues(amount, columns).map((value) => {
        const out = meansOut(amount, value);
        return (
          <div key={value} class={styles.inline}>
            <span class={styles.label}>{words.markerValue(value)}</span>
            <Segmented<'in' | 'out' | ''>
              label={words.markerValue(value)}
              size="small"
              value={out === undefined ? '' : out ? 'out' : 'in'}
              choices={[
                { value: 'out', label: words.markerOut },
                { value: 'in', label: words.markerIn },
              ]}
              onChoose={(way) => onMap(withMarker(mapping, value, way === 'out'))}
            />
          </div>
        );
      })}
    </>
  );
}
