/** Goes to what was known at a date and time. */
import { useState } from 'preact/hooks';
import calendarClock from 'lucide-static/icons/calendar-clock.svg?raw';
import { status } from '../app/engine.ts';
import { goToTime, momentInfo } from '../app/moment.ts';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { Popover } from '../components/popover.tsx';
import { TextInput } from '../components/text-input.tsx';
import { text } from '../messages/index.ts';
import styles from './jump-to-date.module.css';
import { endOfMinute, wallTime } from './zoned-time.ts';

const words = text.timeMachine;

export function JumpToDate() {
  return (
    <Popover icon={calendarClock} label={words.jump} align="end" disabled={status.value.head.position === 0}>
      {(close) => <JumpForm close={close} />}
    </Popover>
  );
}

function JumpForm({ close }: { readonly close: () => void }) {
  const zone = status.value.book?.timeZone;
  const [wall, setWall] = useState(() => wallTime(momentInfo.peek()?.recordedAt ?? Date.now(), zone));
  const time = endOfMinute(wall, zone);
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (time === undefined) return;
        close();
        void goToTime(time);
      }}
    >
      <Field label={words.jump}>
        {(control) => <TextInput {...control} type="datetime-local" value={wall} onText={setWall} />}
      </Field>
      <Button kind="primary" type="submit" disabled={time === undefined}>
        {words.jumpGo}
      </Button>
    </form>
  );
}
