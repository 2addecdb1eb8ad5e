/** Adds a category: for money that comes in or goes out, in a group if there is one for it. */
import { useId, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { text } from '../../messages/index.ts';
import type { ChartOfAccounts } from '../chart-of-accounts.ts';
import { focusFirstWrong } from '../focus-wrong.ts';
import { tellWithUndo } from '../tell-with-undo.ts';
import styles from './account-form.module.css';
import { GroupPicker } from './group-picker.tsx';
import { useAccountForm } from './use-account-form.ts';

export interface CategoryStart {
  readonly kind: 'income' | 'expense';
  readonly group: string;
}

interface CategoryDialogProps {
  readonly start: CategoryStart;
  readonly chart: ChartOfAccounts;
  readonly onClose: () => void;
}

export function CategoryDialog({ start, chart, onClose }: CategoryDialogProps) {
  const form = useAccountForm(chart);
  const id = useId();
  const [kind, setKind] = useState(start.kind);
  const [name, setName] = useState('');
  const [group, setGroup] = useState(start.group);
  const groups = [
    ...new Set(
      chart.categories
        .filter((account) => account.kind === kind)
        .map((account) => account.group)
        .filter(Boolean),
    ),
  ];

  const add = async () => {
    const called = name.trim();
    if (called === '') return form.complain('name', text.accounts.nameMissing);
    const data = {
      account: crypto.randomUUID(),
      name: called,
      kind,
      ...(group.trim() ? { group: group.trim() } : {}),
    };
    const added = await form.send({ type: 'OpenAccount', data });
    if (!added) return;
    tellWithUndo(added, text.accounts.categoryAdded(called));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.accounts.addCategory}
      footer={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button kind="primary" type="submit" form={id} disabled={form.sending}>
            {text.accounts.add}
          </Button>
        </>
      }
    >
      <form
        id={id}
        class={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add().then(() => focusFirstWrong(id));
        }}
      >
        <Segmented
          label={text.accounts.kind}
          value={kind}
          choices={[
            { value: 'expense', label: text.accounts.spending },
            { value: 'income', label: text.accounts.income },
          ]}
          onChoose={setKind}
        />
        <Field label={text.accounts.name} error={form.error('name')}>
          {(control) => (
            <TextInput
              {...control}
              data-autofocus
              value={name}
              onText={(next) => {
                setName(next);
                form.forget();
              }}
            />
          )}
        </Field>
        <Field label={text.accounts.group} optional error={form.error('group')}>
          {(control) => <GroupPicker control={control} group={group} onGroup={setGroup} known={groups} />}
        </Field>
        {form.error('form') !== undefined && (
          <p role="alert" class={styles.error}>
            {form.error('form')}
          </p>
        )}
      </form>
    </Dialog>
  );
}
