/** The first step: what the book is called, what it counts in, and when its day ends. All of it is filled in already. */
import { useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { Select, TextInput } from '../components/text-input.tsx';
import { text } from '../messages/index.ts';
import { currencyOptions, timeZoneOptions } from './choices.ts';
import { Panel } from './panel.tsx';
import styles from './steps.module.css';

export interface BookDraft {
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
}

interface BookStepProps {
  readonly draft: BookDraft;
  readonly onChange: (draft: BookDraft) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export function BookStep({ draft, onChange, onBack, onNext }: BookStepProps) {
  const [tried, setTried] = useState(false);
  const words = text.welcome.book;
  const nameMissing = draft.name.trim() === '';
  return (
    <Panel title={words.title} step={words.step} onBack={onBack}>
      <form
        class={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!nameMissing) onNext();
        }}
      >
        <Field label={words.name} error={tried && nameMissing ? words.nameMissing : undefined}>
          {(control) => (
            <TextInput
              {...control}
              value={draft.name}
              maxLength={200}
              onText={(name) => onChange({ ...draft, name })}
              onFocus={(event) => event.currentTarget.select()}
            />
          )}
        </Field>
        <Field label={words.currency} hint={words.currencyHint}>
          {(control) => (
            <Select
              {...control}
              value={draft.currency}
              options={currencyOptions(draft.currency)}
              onChoose={(currency) => onChange({ ...draft, currency })}
            />
          )}
        </Field>
        <Field label={words.timeZone} hint={words.timeZoneHint}>
          {(control) => (
            <Select
              {...control}
              value={draft.timeZone}
              options={timeZoneOptions(draft.timeZone)}
              onChoose={(timeZone) => onChange({ ...draft, timeZone })}
            />
          )}
        </Field>
        <div class={styles.foot}>
          <Button type="submit" kind="primary" size="large">
            {words.go}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
