import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { provideEngine } from '../../../src/ui/app/engine.ts';
import { localeOverride } from '../../../src/ui/app/preferences.ts';
import { App } from '../../../src/ui/shell/app.tsx';
import { updateReady } from '../../../src/ui/shell/notice-bars.tsx';
import { fakeEngine, type FakeEngine } from '../app/fake-engine.ts';
import '../../../src/ui/styles/tokens.css';
import '../../../src/ui/styles/base.css';

let place: HTMLElement;
let engine: FakeEngine;
const soon = (ms = 50) => new Promise((resolve) => setTimeout(resolve, ms));

beforeEach(async () => {
  localeOverride.value = 'en-GB';
  await page.viewport(1280, 800);
  engine = fakeEngine();
  provideEngine(engine);
  place = document.createElement('div');
  document.body.append(place);
  render(<App />, place);
  await soon();
  return () => {
    render(null, place);
    place.remove();
  };
});

const text = () => place.textContent ?? '';

describe('while the book opens', () => {
  test('nothing is drawn at first, then a sketch of the page', async () => {
    engine.tell({ phase: 'opening', progress: 0.4 });
    await soon();
    expect(text()).toBe('');
    await soon(300);
    expect(text()).toContain('Opening your books');
    expect(place.querySelector('progress')?.value).toBe(0.4);
  });

  test('that it failed is told, with what to do', async () => {
    engine.tell({ phase: 'failed', failure: 'UnknownError: disk' });
    await soon();
    expect(place.querySelector('[role=alert]')?.textContent).toContain('Nothing was changed');
    expect(text()).toContain('UnknownError: disk');
    expect(place.querySelector('nav')).toBeNull();
  });
});

describe('what must be told', () => {
  test('each notice stands in a bar of its own until it is put away', async () => {
    engine.tell({
      notices: [
        { type: 'HealedFromJournal', commits: 3, events: 5 },
        { type: 'SafetyCopyOff', reason: 'NoPrivateFiles' },
        { type: 'OfANewerBuild' },
      ],
    });
    await soon();
    expect(text()).toContain('3 entries came back from the safety copy');
    expect(text()).toContain('no second copy');
    const dismiss = [...place.querySelectorAll('button')].filter((one) => one.ariaLabel === 'Dismiss');
    expect(dismiss).toHaveLength(2);
    await userEvent.click(dismiss[0]!);
    await soon();
    expect(text()).not.toContain('came back');
    expect(text()).toContain('no second copy');
  });

  test('a book that cannot be written says so, and offers no undo', async () => {
    engine.tell({ readOnly: 'FormatNewer' });
    await soon();
    expect(text()).toContain('A newer Daybook has written here');
    const undo = [...place.querySelectorAll('button')].find((one) => one.ariaLabel === 'Undo');
    expect(undo?.disabled).toBe(true);
  });

  test('a newer version is offered, not forced', async () => {
    const apply = vi.fn<() => void>();
    updateReady.value = apply;
    await soon();
    expect(apply).not.toHaveBeenCalled();
    await userEvent.click(
      [...place.querySelectorAll('button')].find((one) => one.textContent === 'Switch to it now')!,
    );
    expect(apply).toHaveBeenCalledTimes(1);
    await userEvent.click([...place.querySelectorAll('button')].find((one) => one.ariaLabel === 'Later')!);
    await soon();
    expect(text()).not.toContain('newer version');
  });
});

test('the root says which moment is looked at', async () => {
  expect(document.documentElement.dataset['moment']).toBe('now');
  await userEvent.keyboard(',');
  await soon();
  expect(document.documentElement.dataset['moment']).toBe('past');
  await userEvent.keyboard('{Escape}');
  await soon();
  expect(document.documentElement.dataset['moment']).toBe('now');
});
