/** How the file is taken apart: its characters, what stands between columns, and where their names are. */
import { Field } from '../components/field.tsx';
import { Select } from '../components/text-input.tsx';
import { text } from '../messages/index.ts';
import { describeFileProblem } from './file-problems.ts';
import type { ImportSession } from './import-session.ts';
import type { ImportStep } from './import-step.ts';
import { delimiterChoices, encodingChoices, headerChoices } from './read-as-choices.ts';
import styles from './setting-fields.module.css';

interface FileSettingsProps {
  readonly session: ImportSession;
  readonly step: Extract<ImportStep, { type: 'checking' | 'recording' }>;
}

export function FileSettings({ session, step }: FileSettingsProps) {
  const words = text.importing.settings;
  const { encoding, delimiter, headerLine, preamble } = step.opened;
  const problem =
    step.type === 'checking' && step.problem?.type !== 'RecordingFailed' ? step.problem : undefined;
  return (
    <section class={styles.section}>
      <h3 class={styles.heading}>{words.file}</h3>
      <div class={styles.pair}>
        <Field label={words.encoding} hint={words.encodingHint}>
          {(control) => (
            <Select
              {...control}
              value={encoding}
              options={encodingChoices(encoding)}
              onChoose={(chosen) => session.read({ encoding: chosen })}
            />
          )}
        </Field>
        <Field label={words.delimiter}>
          {(control) => (
            <Select
              {...control}
              value={delimiter}
              options={delimiterChoices(delimiter)}
              onChoose={(chosen) => session.read({ delimiter: chosen })}
            />
          )}
        </Field>
      </div>
      <Field label={words.header}>
        {(control) => (
          <Select
            {...control}
            value={String(headerLine ?? '')}
            options={headerChoices(headerLine)}
            onChoose={(chosen) => session.read({ headerLine: chosen === '' ? null : Number(chosen) })}
          />
        )}
      </Field>
      {problem && (
        <p role="alert" class={styles.error}>
          {describeFileProblem(problem)}
        </p>
      )}
      {preamble.length > 0 && (
        <details class={styles.above}>
          <summary>{words.above(preamble.length)}</summary>
          <pre class={styles.raw} tabIndex={0}>
            {preamble.join('\n')}
          </pre>
        </details>
      )}
    </section>
  );
}
