import { render } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { provideEngine } from '../../../src/ui/app/engine.ts';
import { Welcome } from '../../../src/ui/welcome/welcome.tsx';
import { fakeEngine } from '../app/fake-engine.ts';

let place: HTMLElement;
const soon = () => new Promise((resolve) => setTimeout(resolve, 100));
const buttonOf = (words: RegExp) =>
  [...place.querySelectorAll('button')].find((one) => words.test(one.textContent ?? ''))!;

beforeEach(async () => {
  provideEngine(fakeEngine());
  place = document.createElement('div');
  document.body.append(place);
  render(<Welcome />, place);
  await soon();
  return () => {
    render(null, place);
    place.remove();
  };
});

test('the browser’s back button takes one step back, with what was typed', async () => {
  await userEvent.click(buttonOf(/Start my own books/));
  await soon();
  const name = place.querySelector('input')!;
  await userEvent.fill(name, 'The Smiths');
  await userEvent.click(place.querySelector('button[type=submit]')!);
  await soon();
  expect(place.textContent).toContain('Step 2 of 2');
  history.back();
  await soon();
  expect(place.textContent).toContain('Step 1 of 2');
  expect(place.querySelector('input')?.value).toBe('The Smiths');
  history.back();
  await soon();
  expect(buttonOf(/Start my own books/)).toBeDefined();
});
