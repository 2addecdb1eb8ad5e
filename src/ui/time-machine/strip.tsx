/** The log as a silhouette over time, with a handle to drag: by pointer, finger or keys. */
import { useMemo, useRef } from 'preact/hooks';
import { status } from '../app/engine.ts';
import { formatDate, formatInstant, formatNumber } from '../app/format.ts';
import { at, isPast, momentInfo } from '../app/moment.ts';
import { classes } from '../components/class-names.ts';
import { text } from '../messages/index.ts';
import { densityPath, ticks, type Tick } from './axis.ts';
import { momentValueText } from './moment-words.ts';
import { pause } from './player.ts';
import { heldAt, release, scrubTo } from './scrub.ts';
import { Silhouette } from './silhouette.tsx';
import { sliderKeyDown } from './slider-keys.ts';
import styles from './strip.module.css';
import { axis, shareNow, timeline } from './timeline-data.ts';

/** So near to the end, now is meant. */
const snapPx = 6;

export function Strip() {
  const track = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  const known = timeline.value;
  const share = heldAt.value ?? shareNow.value;
  const percent = `${(share * 100).toFixed(3)}%`;
  const path = useMemo(() => (known ? densityPath(known.byTime) : ''), [known]);
  const marks = useMemo(() => (known ? ticks(axis.value, known, 7) : []), [known, axis.value]);
  const head = status.value.head.position;

  const scrub = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    const px = Math.min(Math.max(event.clientX - box.left, 0), box.width);
    scrubTo(box.width - px < snapPx ? 1 : px / box.width);
  };
  const letGo = () => {
    if (!held.current) return;
    held.current = false;
    release();
  };
  return (
    <div
      class={classes(styles.strip, head === 0 && styles.empty)}
      onPointerDown={(event) => {
        if (event.button !== 0 || head === 0) return;
        held.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        pause();
        scrub(event);
      }}
      onPointerMove={(event) => {
        if (held.current) scrub(event);
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <div ref={track} class={styles.track}>
        <Silhouette
          path={axis.value === 'date' ? path : ''}
          slices={known?.byTime.length ?? 1}
          reached={percent}
        />
        <div
          role="slider"
          tabIndex={0}
          aria-label={text.timeMachine.handle}
          aria-orientation="horizontal"
          aria-valuemin={0}
          aria-valuemax={head}
          aria-valuenow={at.value === 'now' ? head : (momentInfo.value?.position ?? 0)}
          aria-valuetext={momentValueText()}
          class={classes(styles.handle, isPast.value && styles.past)}
          style={{ left: percent }}
          onKeyDown={sliderKeyDown}
        />
      </div>
      <div class={styles.marks} aria-hidden="true">
        {marks.map((mark) => (
          <span key={mark.value} class={styles.mark} style={placeOf(mark)}>
            {tickWords(mark)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** In the middle of the bar above its place; towards the ends drawn in, so that none is cut off. */
function placeOf({ share }: Tick) {
  const percent = (share * 100).toFixed(2);
  return { left: `${percent}%`, transform: `translateX(-${percent}%)` };
}

function tickWords({ grain, value }: Tick): string {
  if (grain === 'event') return formatNumber(value);
  if (grain === 'time') return formatInstant(value, 'time');
  const date = new Date(value).toISOString().slice(0, 10);
  if (grain === 'day') return formatDate(date, 'day');
  // January stands for its year, which says more.
  return grain === 'year' || date.slice(5, 7) === '01'
    ? formatDate(date, 'year')
    : formatDate(date, 'shortMonth');
}
