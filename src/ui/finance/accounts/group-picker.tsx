/** A heading to list an account under: one that is there, or any new one. */
import { Combobox } from '../../components/combobox.tsx';
import type { ControlProps } from '../../components/field.tsx';

interface GroupPickerProps {
  readonly control: ControlProps;
  readonly group: string;
  readonly onGroup: (group: string) => void;
  readonly known: readonly string[];
}

export function GroupPicker({ control, group, onGroup, known }: GroupPickerProps) {
  const wanted = group.trim().toLocaleLowerCase();
  const exact = known.some((name) => name.toLocaleLowerCase() === wanted);
  return (
    <Combobox
      {...control}
      free
      text={group}
      onText={onGroup}
      options={known
        .filter((name) => exact || name.toLocaleLowerCase().includes(wanted))
        .map((name) => ({ id: name, label: name }))}
      onChoose={({ label }) => onGroup(label)}
    />
  );
}
