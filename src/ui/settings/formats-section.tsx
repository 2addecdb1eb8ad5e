/** The language of the texts, and the country whose numbers and dates are shown. */
import { status } from '../app/engine.ts';
import { formatDate } from '../app/format.ts';
import { today } from '../app/moment.ts';
import { localeOverride } from '../app/preferences.ts';
import { Field } from '../components/field.tsx';
import { MoneyText } from '../components/money-text.tsx';
import { Select } from '../components/text-input.tsx';
import { text } from '../messages/index.ts';
import { localeChoices } from './locale-choices.ts';
import { Row, Section } from './section.tsx';
import styles from './settings.module.css';

const exampleMinor = -1_234_567;

export function FormatsSection() {
  const words = text.settings.formats;
  const currency = status.value.book?.currency ?? 'EUR';
  return (
    <Section title={words.title}>
      <Row label={words.language}>{words.english}</Row>
      <Row
        label={words.locale}
        about={
          <span class={styles.example}>
            {words.example}: {formatDate(today.value, 'numeric')} ·{' '}
            <MoneyText amountMinor={exampleMinor} currency={currency} />
          </span>
        }
      >
        <Field label={words.locale} labelHidden>
          {(control) => (
            <Select
              {...control}
              value={localeOverride.value}
              options={localeChoices(navigator.language, localeOverride.value)}
              onChoose={(chosen) => {
                localeOverride.value = chosen;
              }}
            />
          )}
        </Field>
      </Row>
    </Section>
  );
}
