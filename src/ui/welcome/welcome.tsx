/** The first visit: what Daybook promises, and three ways in. Shown while there is no book on this device. */
import { useState } from 'preact/hooks';
import { classes } from '../components/class-names.ts';
import { LogImport } from '../exchange/log-import.tsx';
import { openedLogFile } from '../exchange/opened-files.ts';
import { text } from '../messages/index.ts';
import { OpenSample } from './open-sample.tsx';
import { Panel } from './panel.tsx';
import { Introduction, Promises } from './promises.tsx';
import { StartOwn } from './start-own.tsx';
import { WaysIn, type WayIn } from './ways-in.tsx';
import styles from './welcome.module.css';

export function Welcome() {
  const [way, setWay] = useState<WayIn | undefined>(undefined);
  const [last, setLast] = useState<WayIn | undefined>(undefined);
  // A log opened from the desktop has chosen the way already.
  const shown = openedLogFile.value ? 'log' : way;
  const leave = () => {
    openedLogFile.value = undefined;
    setLast(shown);
    setWay(undefined);
  };
  return (
    <div class={classes(styles.welcome, shown && styles.busy)}>
      <Introduction />
      <div class={styles.side}>
        {shown === undefined && <WaysIn onChoose={setWay} focused={last} />}
        {shown === 'own' && <StartOwn onBack={leave} />}
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
