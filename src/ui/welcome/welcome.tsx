/** The first visit: what Daybook promises, and three ways in. Shown while there is no book on this device. */
import { useEffect, useRef } from 'preact/hooks';
import { classes } from '../components/class-names.ts';
import { LogImport } from '../exchange/log-import.tsx';
import { openedLogFile } from '../exchange/opened-files.ts';
import { text } from '../messages/index.ts';
import { OpenSample } from './open-sample.tsx';
import { Panel } from './panel.tsx';
import { Introduction, Promises } from './promises.tsx';
import { StartOwn } from './start-own.tsx';
import { WaysIn, type WayIn } from './ways-in.tsx';
import { useSteps } from './use-steps.ts';
import styles from './welcome.module.css';

/** The ways in; a book of one's own takes a second step. */
const steps = ['own', 'account', 'sample', 'log'] as const;

export function Welcome() {
  const { step, goOn, goBack } = useSteps(steps);
  // A log opened from the desktop has chosen the way already.
  const shown = openedLogFile.value ? 'log' : step === 'account' ? 'own' : step;
  const last = useRef<WayIn | undefined>(undefined);
  useEffect(() => {
    if (shown) last.current = shown;
  }, [shown]);
  const leave = () => {
    openedLogFile.value = undefined;
    if (step) goBack();
  };
  return (
    <div class={classes(styles.welcome, shown && styles.busy)}>
      <Introduction />
      <div class={styles.side}>
        {shown === undefined && <WaysIn onChoose={goOn} focused={last.current} />}
        {shown === 'own' && (
          <StartOwn
            step={step === 'account' ? 'account' : 'book'}
            onBack={goBack}
            onNext={() => goOn('account')}
          />
        )}
        {shown === 'sample' && <OpenSample onBack={leave} />}
        {shown === 'log' && (
          <Panel title={text.welcome.log.title} onBack={leave}>
            <LogImport />
          </Panel>
        )}
      </div>
      <Promises />
    </div>
  );
}
