/** Step back, play, step forward. */
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import pauseIcon from 'lucide-static/icons/pause.svg?raw';
import playIcon from 'lucide-static/icons/play.svg?raw';
import { status } from '../app/engine.ts';
import { isPast, momentInfo, step } from '../app/moment.ts';
import { IconButton } from '../components/button.tsx';
import { text } from '../messages/index.ts';
import { pause, play, playing } from './player.ts';
import styles from './time-bar.module.css';

const words = text.timeMachine;

export function Steps() {
  const empty = status.value.head.position === 0;
  const info = momentInfo.value;
  const atStart = isPast.value && info?.previous === undefined;
  return (
    <div class={styles.steps}>
      <IconButton
        icon={chevronLeft}
        label={words.earlier}
        keys=","
        disabled={empty || atStart}
        onClick={() => void step(-1)}
      />
      <IconButton
        icon={playing.value ? pauseIcon : playIcon}
        label={playing.value ? words.pause : words.play}
        disabled={empty}
        onClick={() => (playing.peek() ? pause() : play())}
      />
      <IconButton
        icon={chevronRight}
        label={words.later}
        keys="."
        disabled={!isPast.value}
        onClick={() => void step(1)}
      />
    </div>
  );
}
