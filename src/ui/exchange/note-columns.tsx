/** The note: any number of columns, joined in order. */
import { Select } from '../components/text-input.tsx';
import { Tag } from '../components/tag.tsx';
import { text } from '../messages/index.ts';
import { Samples } from './column-field.tsx';
import { withNoteColumn } from './mapping-edits.ts';
import type { MappingProps } from './mapping-props.ts';
import styles from './setting-fields.module.css';

export function NoteColumns({ mapping, columns, onMap }: MappingProps) {
  const words = text.importing.settings;
  const others = columns.filter(({ index }) => !mapping.note.includes(index));
  const nameOf = (column: number) => columns.find(({ index }) => index === column)?.name ?? '';
  return (
    <div class={styles.note}>
      <span class={styles.label}>{words.note}</span>
      {mapping.note.length > 0 && (
        <div class={styles.tags}>
          {mapping.note.map((column) => (
            <Tag
              key={column}
              removeLabel={words.noteRemove(nameOf(column))}
              onRemove={() => onMap(withNoteColumn(mapping, column, false))}
            >
              {nameOf(column)}
            </Tag>
          ))}
        </div>
      )}
      {mapping.note.length === 1 && <Samples columns={columns} column={mapping.note[0] ?? null} />}
      {others.length > 0 && (
        <Select
          aria-label={words.noteAdd}
          value=""
          options={[
            { value: '', label: mapping.note.length === 0 ? words.none : words.noteAdd },
            ...others.map(({ index, name }) => ({ value: String(index), label: name })),
          ]}
          onChoose={(chosen) => chosen !== '' && onMap(withNoteColumn(mapping, Number(chosen), true))}
        />
      )}
    </div>
  );
}
