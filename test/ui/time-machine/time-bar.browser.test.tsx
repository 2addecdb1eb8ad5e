import { render } from 'preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { provideEngine } from '../../../src/ui/app/engine.ts';
import { at, goToNow } from '../../../src/ui/app/moment.ts';
import { localeOverride } from '../../../src/ui/app/preferences.ts';
import { TimeBar } from '../../../src/ui/time-machine/time-bar.tsx';
import { fakeEngine } from '../app/fake-engine.ts';
import '../../../src/ui/styles/tokens.css';
import '../../../src/ui/styles/base.css';

let place: HTMLElement;
const soon = (ms = 120) => new Promise((resolve) => setTimeout(resolve, ms));
const slider = () => place.querySelector<HTMLElement>('[role=slider]')!;
const button = (name: RegExp) =>
  [...place.querySelectorAll('button')].find((one) => name.test(one.ariaLabel ?? one.textContent ?? ''))!;

beforeEach(async () => {
  localeOverride.value = 'en-GB';
  provideEngine(fakeEngine([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]));
  goToNow();
  place = document.createElement('div');
  place.style.width = '1200px';
  document.body.append(place);
  render(<TimeBar compact={false} />, place);
  await soon();
  return () => {
    render(null, place);
    place.remove();
  };
});

describe('the handle', () => {
  test('says where it is', async () => {
    expect(slider().getAttribute('aria-valuetext')).toBe('Now, 100 events');
    slider().focus();
    await userEvent.keyboard('{ArrowLeft}');
    await soon();
    expect(at.value).toBe(90);
    expect(slider().getAttribute('aria-valuenow')).toBe('90');
    expect(slider().getAttribute('aria-valuetext')).toMatch(/12 March 2025, 12:08, event 90 of 100$/);
  });

  test('goes to the ends by Home and End', async () => {
    slider().focus();
    await userEvent.keyboard('{Home}');
    await soon();
    expect(at.value).toBe(0);
    expect(slider().getAttribute('aria-valuetext')).toBe('Before anything was recorded');
    await userEvent.keyboard('{End}');
    expect(at.value).toBe('now');
  });

  test('follows the pointer, and the moment follows it', async () => {
    const track = slider().parentElement!;
    const { left, width, top, height } = track.getBoundingClientRect();
    const point = (share: number, type: string) =>
      track.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          pointerId: 1,
          button: 0,
          clientX: left + width * share,
          clientY: top + height / 2,
        }),
      );
    // A made-up pointer cannot be captured.
    track.parentElement!.setPointerCapture = () => {};
    point(0.9, 'pointerdown');
    for (let share = 0.9; share > 0.45; share -= 0.05) {
      point(share, 'pointermove');
      await soon(20);
    }
    point(0.45, 'pointermove');
    point(0.45, 'pointerup');
    await soon(400);
    expect(at.value).toBe(40);
    expect(place.textContent).toContain('As known on');
  });
});

test('there is a way back to now, only from the past', async () => {
  expect(button(/Go back to now/).checkVisibility({ visibilityProperty: true })).toBe(false);
  await userEvent.click(button(/Step back/));
  await soon();
  expect(at.value).toBe(90);
  await userEvent.click(button(/Go back to now/));
  await soon();
  expect(at.value).toBe('now');
});

test('playing goes from the beginning to now by itself', async () => {
  await userEvent.click(button(/Options|Speed/));
  await soon();
  const fastest = [...document.querySelectorAll<HTMLElement>('[role=menuitemcheckbox]')].find((one) =>
    one.textContent?.includes('20 per second'),
  );
  fastest?.click();
  await userEvent.click(button(/^Play/));
  await soon();
  expect(at.value).not.toBe('now');
  await expect.poll(() => at.value, { timeout: 5000 }).toBe('now');
  expect(button(/^Play/)).toBeDefined();
});
