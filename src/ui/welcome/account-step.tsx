/** The second step: the account that is used most, and what it holds today. */
import { useState } from 'preact/hooks';
import type { AmountProblem } from '../../domains/finance/money.ts';
import { AmountInput } from '../components/amount-input.tsx';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { TextInput } from '../components/text-input.tsx';
import { text } from '../messages/index.ts';
import { amountProblemWords } from '../finance/transaction/amount-problem-words.ts';
import { KindPicker } from './kind-picker.tsx';
import { Panel } from './panel.tsx';
import { owedKinds, type FirstAccountKind } from './set-up-book.ts';
import styles from './steps.module.css';

export interface AccountDraft {
  readonly kind: FirstAccountKind;
  /** Undefined until the person types one: the kind's own name stands there. */
  readonly name: string | undefined;
  readonly balanceMinor: number | undefined;
}

interface AccountStepProps {
  readonly draft: AccountDraft;
  readonly currency: string;
  readonly onChange: (draft: AccountDraft) => void;
  readonly onBack: () => void;
  readonly onOpen: () => void;
  readonly working: boolean;
  readonly failure: string | undefined;
}

export function AccountStep({
  draft,
  currency,
  onChange,
  onBack,
  onOpen,
  working,
  failure,
}: AccountStepProps) {
  const [tried, setTried] = useState(false);
  const [unread, setUnread] = useState<AmountProblem | undefined>(undefined);
  const words = text.welcome.account;
  const owed = owedKinds.includes(draft.kind);
  const name = draft.name ?? words.startNames[draft.kind];
  const nameMissing = name.trim() === '';
  return (
    <Panel title={words.title} step={words.step} onBack={working ? undefined : onBack}>
      <form
        class={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!nameMissing && !unread && !working) onOpen();
        }}
      >
        <KindPicker kind={draft.kind} onChoose={(kind) => onChange({ ...draft, kind })} />
        <Field label={words.name} error={tried && nameMissing ? words.nameMissing : undefined}>
          {(control) => (
            <TextInput
              {...control}
              value={name}
              maxLength={200}
              onText={(typed) => onChange({ ...draft, name: typed })}
              onFocus={(event) => event.currentTarget.select()}
            />
          )}
        </Field>
        <Field
          label={owed ? words.owed : words.balance}
          hint={owed ? words.owedHint : words.balanceHint}
          error={tried && unread ? amountProblemWords(unread, currency) : undefined}
        >
          {(control) => (
            <AmountInput
              {...control}
              amountMinor={draft.balanceMinor}
              currency={currency}
              placeholder="0"
              onAmount={(balanceMinor, problem) => {
                setUnread(problem === 'Empty' ? undefined : problem);
                onChange({ ...draft, balanceMinor });
              }}
            />
          )}
        </Field>
        <div class={styles.foot}>
          <Button type="submit" kind="primary" size="large" aria-disabled={working}>
            {working ? words.working : words.go}
          </Button>
          <p class={styles.also}>{words.also}</p>
        </div>
        {failure && (
          <p role="alert" class={styles.failure}>
            {failure}
          </p>
        )}
      </form>
    </Panel>
  );
}
