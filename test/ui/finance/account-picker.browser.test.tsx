import { render } from 'preact';
import { useState } from 'preact/hooks';
import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AccountPicker } from '../../../src/ui/finance/account-picker.tsx';
import { chart } from './support/drafts.ts';

let place: HTMLElement;
const onCreate = vi.fn<(name: string) => void>();
const onUnknown = vi.fn<(name: string | undefined) => void>();
let chosen = '';

function Example() {
  const [value, setValue] = useState('');
  chosen = value;
  return (
    <>
      <AccountPicker
        aria-label="Category"
        chart={chart}
        offered="counterOut"
        value={value}
        onValue={setValue}
        onCreate={onCreate}
        onUnknown={onUnknown}
      />
      <input aria-label="Next" />
    </>
  );
}

beforeEach(() => {
  vi.clearAllMocks();
  place = document.createElement('div');
  document.body.append(place);
  render(<Example />, place);
  return () => {
    render(null, place);
    place.remove();
  };
});

const field = () => place.querySelector<HTMLInputElement>('[role=combobox]')!;
const type = async (keys: string) => {
  field().focus();
  await userEvent.keyboard(keys);
  await new Promise((resolve) => setTimeout(resolve, 50));
};

test('a slip and Tab make nothing: what was typed stands there, and is told', async () => {
  await type('Grocries{Tab}');
  expect(onCreate).not.toHaveBeenCalled();
  expect(onUnknown).toHaveBeenLastCalledWith('Grocries');
  expect(field().value).toBe('Grocries');
});

test('Enter makes it', async () => {
  await type('Pets{Enter}');
  expect(onCreate).toHaveBeenCalledWith('Pets');
});

test('Tab still takes the first match, and a name typed in full', async () => {
  await type('fo{Tab}');
  expect(chosen).toBe('food');
  await type('home{Tab}');
  expect(chosen).toBe('home');
});
