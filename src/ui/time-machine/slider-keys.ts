/** The keys of the handle on the bar, those of any slider: arrows by act, Page Up and Down by a tenth, Home and End. */
import { goTo, goToNow, step } from '../app/moment.ts';
import { pause } from './player.ts';
import { release, scrubTo } from './scrub.ts';
import { shareNow } from './timeline-data.ts';

/** A tenth of the bar: what Page Up and Down move by. */
const page = 0.1;

export function sliderKeyDown(event: KeyboardEvent): void {
  const by = (change: number) => {
    scrubTo(Math.min(1, Math.max(0, shareNow.peek() + change)));
    release();
  };
  const acts: Record<string, () => void> = {
    ArrowLeft: () => void step(-1),
    ArrowDown: () => void step(-1),
    ArrowRight: () => void step(1),
    ArrowUp: () => void step(1),
    PageDown: () => by(-page),
    PageUp: () => by(page),
    Home: () => goTo(0),
    End: goToNow,
  };
  const act = acts[event.key];
  if (!act || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  pause();
  act();
}
