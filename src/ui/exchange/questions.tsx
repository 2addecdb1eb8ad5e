/** What the rows of a file leave open, asked plainly: each question goes once it is answered. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import messageCircle from 'lucide-static/icons/message-circle-question-mark.svg?raw';
import type { CsvOpened } from '../../engine/client.ts';
import { currencyName } from '../app/format.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import type { Account } from '../finance/chart-of-accounts.ts';
import { text } from '../messages/index.ts';
import type { Ambiguity, CsvMapping } from './csv-types.ts';
import { choicesFor } from './question-choices.ts';
import type { ImportSession } from './import-session.ts';
import styles from './questions.module.css';

interface QuestionsProps {
  readonly session: ImportSession;
  readonly opened: CsvOpened;
  readonly account: Account | undefined;
}

export function Questions({ session, opened, account }: QuestionsProps) {
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const mapping = session.mapping.value;
  if (!mapping) return null;
  const words = text.importing.questions;
  const done = (type: string) => setAnswered(new Set([...answered, type]));
  const answer = (type: string, changed: CsvMapping) => {
    done(type);
    session.map(changed);
  };
  const open = opened.ambiguities.filter(({ type }) => !answered.has(type));
  const { currencySuggested: suggested } = opened;
  const holds = account?.currency;
  const otherCurrency =
    suggested !== null && holds != null && suggested !== holds && !answered.has('Currency');
  const flip = opened.signFlipSuggested && !mapping.signFlip && !answered.has('SignFlip');

  return (
    <>
      {otherCurrency && account && (
        <Question
          words={words.currency(currencyName(suggested), account.name, currencyName(holds))}
          choices={[{ label: words.right, choose: () => done('Currency') }]}
        />
      )}
      {open.map((ambiguity) => (
        <Question
          key={ambiguity.type}
          words={question(ambiguity, opened)}
          choices={choicesFor(ambiguity, mapping, opened.columns).map(({ label, mapping: changed }) => ({
            label,
            choose: () => answer(ambiguity.type, changed),
          }))}
        />
      ))}
      {flip && (
        <Question
          words={words.signFlip}
          choices={[
            { label: words.flip, choose: () => answer('SignFlip', { ...mapping, signFlip: true }) },
            { label: words.keep, choose: () => done('SignFlip') },
          ]}
        />
      )}
    </>
  );
}

function question(ambiguity: Ambiguity, { columns }: CsvOpened): ComponentChildren {
  const words = text.importing.questions;
  switch (ambiguity.type) {
    case 'DateColumnNotFound':
      return words.dateMissing;
    case 'AmountColumnNotFound':
      return words.amountMissing;
    case 'DateOrder':
      return words.dateOrder(columns[ambiguity.column]?.samples[0] ?? '');
    case 'DecimalMark':
      return words.decimalMark(ambiguity.example);
    case 'InOrOut':
      return words.inOrOut;
  }
}

interface QuestionProps {
  readonly words: ComponentChildren;
  readonly choices: readonly { readonly label: string; readonly choose: () => void }[];
}

function Question({ words, choices }: QuestionProps) {
  return (
    <section class={styles.question} aria-label={text.importing.questions.title}>
      <Icon svg={messageCircle} class={styles.icon} />
      <div class={styles.body}>
        <p>{words}</p>
        {choices.length > 0 && (
          <div class={styles.choices}>
            {choices.map(({ label, choose }) => (
              <Button key={label} size="small" onClick={choose}>
                {label}
              </Button>
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
