/** The time machine's bar, on every screen: where in the log one looks, and every way to move through it. */
import { useState } from 'preact/hooks';
import chevronUp from 'lucide-static/icons/chevron-up.svg?raw';
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import list from 'lucide-static/icons/list.svg?raw';
import rotate from 'lucide-static/icons/rotate-ccw.svg?raw';
import { isNarrow } from '../app/use-media.ts';
import { goToNow, isPast } from '../app/moment.ts';
import { Button, IconButton } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { classes } from '../components/class-names.ts';
import { text } from '../messages/index.ts';
import { BarOptions } from './bar-options.tsx';
import { JumpToDate } from './jump-to-date.tsx';
import { momentWords } from './moment-words.ts';
import { panelOpen, togglePanel } from './panel-open.ts';
import { pause, playing } from './player.ts';
import { Steps } from './steps.tsx';
import { Strip } from './strip.tsx';
import styles from './time-bar.module.css';

const words = text.timeMachine;

export function TimeBar({ compact }: { readonly compact: boolean }) {
  return (
    <section class={classes(styles.bar, compact && styles.compact)} aria-label={words.name}>
      {compact ? <Pill /> : <Wide />}
    </section>
  );
}

function Wide() {
  return (
    <>
      <Steps />
      <Words compact={isNarrow.value} />
      <Strip />
      <div class={styles.tools}>
        <BackToNow label={words.backToNow} />
        <JumpToDate />
        <BarOptions />
        <PanelButton />
      </div>
    </>
  );
}

/** Folded to one line on a phone; opens upwards to the strip and its controls. */
function Pill() {
  const [open, setOpen] = useState(false);
  return (
    <>
      {open && (
        <div class={styles.unfolded}>
          <Strip />
          <div class={styles.row}>
            <Steps />
            <JumpToDate />
            <BarOptions />
            <PanelButton />
          </div>
        </div>
      )}
      <div class={styles.pill}>
        <button
          type="button"
          class={styles.fold}
          aria-expanded={open}
          title={words.name}
          onClick={() => setOpen(!open)}
        >
          <Words compact />
          <Icon svg={open ? chevronDown : chevronUp} />
        </button>
        <BackToNow label={words.backShort} />
      </div>
    </>
  );
}

/** What moment this is. Announced when it has come to rest, not at every step of the way. */
function Words({ compact }: { readonly compact: boolean }) {
  const { lead, main } = momentWords(compact);
  return (
    <span class={styles.words} aria-live={playing.value ? 'off' : 'polite'}>
      {lead !== '' && <span class={styles.lead}>{lead}</span>}
      <span class={styles.main}>{main}</span>
    </span>
  );
}

function BackToNow({ label }: { readonly label: string }) {
  // Its room is kept: were the strip to shrink on leaving now, the moment would slip from under the pointer.
  return (
    <Button
      kind="primary"
      size="small"
      icon={rotate}
      class={classes(styles.back, !isPast.value && styles.unseen)}
      title={`${words.backToNow} (Esc)`}
      onClick={() => {
        pause();
        goToNow();
      }}
    >
      <span>{label}</span>
    </Button>
  );
}

function PanelButton() {
  const open = panelOpen.value;
  return (
    <IconButton
      icon={list}
      label={open ? words.closePanel : words.openPanel}
      keys="t"
      aria-pressed={open}
      onClick={togglePanel}
    />
  );
}
