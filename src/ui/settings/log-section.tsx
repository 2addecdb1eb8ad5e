/** The log itself: taken out, brought in, and verified. */
import { useEffect, useRef } from 'preact/hooks';
import { status } from '../app/engine.ts';
import { formatInstant, formatNumber } from '../app/format.ts';
import { route } from '../app/router.ts';
import { LogExport } from '../exchange/log-export.tsx';
import { LogImport } from '../exchange/log-import.tsx';
import { text } from '../messages/index.ts';
import { eventsSinceExport, shouldRemind } from './safety.ts';
import { Row, Section } from './section.tsx';
import styles from './settings.module.css';
import { VerifyLog } from './verify-log.tsx';

export function LogSection() {
  const words = text.settings.safety;
  const { head, book } = status.value;
  const place = useRef<HTMLDivElement>(null);
  const wanted = route.value.params.get('open') === 'log';
  useEffect(() => {
    if (wanted) place.current?.scrollIntoView({ block: 'center' });
  }, [wanted]);
  const since = eventsSinceExport(head.position, book?.lastExport);
  return (
    <Section title={text.settings.log.title} lead={text.logFile.about}>
      <Row
        label={words.take}
        about={`${words.export}: ${lastExport(book?.lastExport?.at, since)}`}
        below={
          <>
            {shouldRemind(head.position, book?.lastExport) && (
              <p class={styles.reminder}>{words.remind(since, formatNumber(since))}</p>
            )}
            <LogExport />
          </>
        }
      />
      <VerifyLog />
      <Row
        label={words.bring}
        about={words.bringHint}
        below={
          <div ref={place}>
            <LogImport compact />
          </div>
        }
      />
    </Section>
  );
}

function lastExport(at: number | undefined, since: number): string {
  const words = text.settings.safety;
  return at === undefined
    ? words.never
    : words.exported(formatInstant(at, 'long'), since, formatNumber(since));
}
