/** Gives an account or category another name, or another group. */
import { useId, useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { text } from '../../messages/index.ts';
import type { Account, ChartOfAccounts } from '../chart-of-accounts.ts';
import { focusFirstWrong } from '../focus-wrong.ts';
import { tellWithUndo } from '../tell-with-undo.ts';
import styles from './account-form.module.css';
import { GroupPicker } from './group-picker.tsx';
import { useAccountForm } from './use-account-form.ts';

interface RenameDialogProps {
  readonly account: Account;
  readonly chart: ChartOfAccounts;
  readonly onClose: () => void;
}

export function RenameDialog({ account, chart, onClose }: RenameDialogProps) {
  const form = useAccountForm(chart);
  const id = useId();
  // The form compares with what it began with: what others change meanwhile is refused as moved.
  const [start] = useState(account);
  const [name, setName] = useState(start.name);
  const [group, setGroup] = useState(start.group);
  const groups = [
    ...new Set(
      chart.all
        .filter(({ kind }) => kind === start.kind)
        .map((other) => other.group)
        .filter(Boolean),
    ),
  ];

  const save = async () => {
    const [called, under] = [name.trim(), group.trim()];
    if (called === '') return form.complain('name', text.accounts.nameMissing);
    const stream = `account:${start.id}`;
    const renamed = called !== start.name;
    const commands = [
      ...(renamed
        ? [
            {
              type: 'RenameAccount' as const,
              data: { account: start.id, name: called },
              expected: { [stream]: start.version },
            },
          ]
        : []),
      ...(under === start.group
        ? []
        : [
            {
              type: 'RegroupAccount' as const,
              data: { account: start.id, group: under },
              expected: { [stream]: start.version + (renamed ? 1 : 0) },
            },
          ]),
    ];
    if (commands.length === 0) return onClose();
    const saved = await form.send(...commands);
    if (!saved) return;
    tellWithUndo(saved, text.accounts.changed(called));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.accounts.renameTitle(start.name)}
      footer={
        <>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button kind="primary" type="submit" form={id} disabled={form.sending}>
            {text.accounts.save}
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
          void save().then(() => focusFirstWrong(id));
        }}
      >
        <Field label={text.accounts.name} error={form.error('name')}>
          {(control) => <TextInput {...control} value={name} onText={setName} />}
        </Field>
        <Field
          label={text.accounts.group}
          optional
          hint={text.accounts.groupHint}
          error={form.error('group')}
        >
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
