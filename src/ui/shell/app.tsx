/** The frame around every screen: the rail or the bottom bar, what must be told, the time machine, and the screen itself. */
import { useComputed, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { status } from '../app/engine.ts';
import { isPast } from '../app/moment.ts';
import { route } from '../app/router.ts';
import { Toasts } from '../components/toasts.tsx';
import { text } from '../messages/index.ts';
import { TimeBar } from '../time-machine/time-bar.tsx';
import { panelOpen } from '../time-machine/panel-open.ts';
import styles from './app.module.css';
import { BottomBar } from './bottom-bar.tsx';
import { Failure } from './failure.tsx';
import { KeysHelp } from './keys-help.tsx';
import { Lazy, preload } from './lazy.tsx';
import { NotFound } from './not-found.tsx';
import { NoticeBars } from './notice-bars.tsx';
import { PhoneHeader } from './phone-header.tsx';
import { places } from './places.ts';
import { Rail } from './rail.tsx';
import { screenFor, screens } from './routes.ts';
import { ScreenBoundary } from './screen-boundary.tsx';
import { Starting } from './starting.tsx';
import { useShellKeys } from './use-shell-keys.ts';
import { isPhone } from '../app/use-media.ts';

const loadWelcome = async () => (await import('../welcome/welcome.tsx')).Welcome;
const loadPanel = async () => (await import('../time-machine/event-panel.tsx')).EventPanel;

export function App() {
  useSignalEffect(() => {
    document.documentElement.dataset['moment'] = isPast.value ? 'past' : 'now';
  });
  // The phase alone: the status changes with every commit, and the frame need not be drawn again for it.
  const ready = useComputed(() => status.value.phase === 'ready');
  return (
    <ScreenBoundary>
      {ready.value ? <OpenBook /> : <BeforeBook />}
      <KeysHelp />
      <Toasts />
    </ScreenBoundary>
  );
}

function BeforeBook() {
  const { phase, progress } = status.value;
  return (
    <main class={styles.alone}>
      {phase === 'noBook' && <Lazy load={loadWelcome} />}
      {phase === 'failed' && <Failure />}
      {(phase === 'starting' || phase === 'opening') && (
        <div class={styles.opening}>
          <Starting label={text.starting.opening} progress={progress} />
        </div>
      )}
    </main>
  );
}

function OpenBook() {
  const phone = isPhone.value;
  useShellKeys();
  useEffect(() => {
    // What is likely wanted next, once the first screen is there.
    const idle = setTimeout(() => screens.forEach(({ load }) => preload(load)), 1500);
    return () => clearTimeout(idle);
  }, []);
  return (
    <div class={styles.frame}>
      <a class={styles.skip} href="#main" onClick={skip}>
        {text.navigation.skip}
      </a>
      {phone ? (
        <header class={styles.header}>
          <PhoneHeader />
        </header>
      ) : (
        <header class={styles.rail}>
          <Rail />
        </header>
      )}
      <div class={styles.notices}>
        <NoticeBars />
      </div>
      <Main />
      <Panel />
      <div class={styles.foot}>
        <TimeBar compact={phone} />
        {phone && <BottomBar />}
      </div>
    </div>
  );
}

function Panel() {
  const place = useComputed(() => route.value.path[0]);
  // The page of events is that list already.
  if (!panelOpen.value || place.value === 'events') return null;
  return (
    <aside class={styles.panel} aria-label={text.eventList.title}>
      <ScreenBoundary>
        <Lazy load={loadPanel} />
      </ScreenBoundary>
    </aside>
  );
}

function Main() {
  // The place alone: a screen follows what comes after it in the address.
  const segment = useComputed(() => route.value.path[0] ?? '').value;
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const screen = screenFor([segment]);

  useEffect(() => {
    const place = places.find((one) => one.segment === segment);
    document.title = place ? `${place.label} · ${text.app.name}` : text.app.name;
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true }); // A screen reader follows to the new page.
    main.current?.scrollTo(0, 0);
  }, [segment]);

  return (
    <main ref={main} id="main" class={styles.main} tabIndex={-1}>
      <ScreenBoundary>{screen ? <Lazy load={screen.load} /> : <NotFound />}</ScreenBoundary>
    </main>
  );
}

/** The address after the `#` is the screen's, so the link cannot be followed as usual. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
