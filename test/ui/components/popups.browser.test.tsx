import { render } from 'preact';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Combobox, type ComboboxOption } from '../../../src/ui/components/combobox.tsx';
import { Dialog } from '../../../src/ui/components/dialog.tsx';
import { Menu } from '../../../src/ui/components/menu.tsx';
import { toast, Toasts } from '../../../src/ui/components/toasts.tsx';
import { useKeys } from '../../../src/ui/app/keyboard.ts';
import { navigate } from '../../../src/ui/app/router.ts';

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
  return () => {
    render(null, place);
    place.remove();
  };
});

const soon = () => new Promise((resolve) => setTimeout(resolve, 50));
const button = (name: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent === name || one.ariaLabel === name)!;

describe('a dialog', () => {
  function Example({ onKey = () => {} }: { onKey?: () => void }) {
    const [open, setOpen] = useState(false);
    useKeys({ n: onKey });
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          Open
        </button>
        <Dialog open={open} onClose={() => setOpen(false)} title="Question">
          <input aria-label="Answer" />
        </Dialog>
      </>
    );
  }

  test('takes the focus to its first control and gives it back', async () => {
    render(<Example />, place);
    await userEvent.click(button('Open'));
    await soon();
    expect(document.activeElement?.ariaLabel).toBe('Answer');
    await userEvent.keyboard('{Escape}');
    await soon();
    expect(place.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(button('Open'));
  });

  test('keeps its keys to itself', async () => {
    const onKey = vi.fn<() => void>();
    render(<Example onKey={onKey} />, place);
    await soon(); // Keys are listened to after the first paint.
    await userEvent.keyboard('n');
    expect(onKey).toHaveBeenCalledTimes(1);
    await userEvent.click(button('Open'));
    await soon();
    button('Close').focus();
    await userEvent.keyboard('n');
    expect(onKey).toHaveBeenCalledTimes(1);
  });
});

describe('a dialog with a form', () => {
  function Example() {
    const [open, setOpen] = useState(true);
    return (
      <Dialog open={open} onClose={() => setOpen(false)} title="Form">
        <form>
          <input aria-label="Name" />
        </form>
      </Dialog>
    );
  }
  const asked = () => place.querySelector('[role=alertdialog]');

  beforeEach(async () => {
    render(<Example />, place);
    await soon();
  });

  test('closes at once where nothing was typed', async () => {
    await userEvent.keyboard('{Escape}');
    await soon();
    expect(place.querySelector('dialog')).toBeNull();
  });

  test('asks before it throws away what was typed, and goes on where one was', async () => {
    await userEvent.keyboard('Half a name{Escape}');
    await soon();
    expect(asked()?.textContent).toContain('Discard what you typed?');
    await userEvent.keyboard('{Escape}');
    await soon();
    expect(asked()).toBeNull();
    expect(document.activeElement?.ariaLabel).toBe('Name');
    expect(place.querySelector('input')?.value).toBe('Half a name');
    await userEvent.keyboard('{Escape}');
    await soon();
    await userEvent.click(button('Discard'));
    await soon();
    expect(place.querySelector('dialog')).toBeNull();
  });

  test('closes when one goes elsewhere, and asks there too', async () => {
    navigate('/accounts');
    await soon();
    expect(place.querySelector('dialog')).toBeNull();
    render(null, place);
    render(<Example />, place);
    await soon();
    await userEvent.keyboard('Half');
    navigate('/register');
    await soon();
    expect(asked()).not.toBeNull();
  });
});

test('keys of the screen are not heard while one types', async () => {
  const onKey = vi.fn<() => void>();
  function Example() {
    useKeys({ n: onKey, '$mod+z': onKey });
    return <input aria-label="Name" />;
  }
  render(<Example />, place);
  await soon();
  place.querySelector('input')?.focus();
  await userEvent.keyboard('n{Control>}z{/Control}');
  expect(onKey).not.toHaveBeenCalled();
  place.querySelector('input')?.blur();
  await userEvent.keyboard('n{Control>}z{/Control}');
  expect(onKey).toHaveBeenCalledTimes(2);
});

describe('a menu', () => {
  test('opens above its button where there is no room below', async () => {
    const items = ['Alpha', 'Beta', 'Gamma'].map((label) => ({ label, run: () => {} }));
    place.style.cssText = 'position: fixed; bottom: 0; left: 0';
    render(<Menu label="Letters" items={items} />, place);
    await userEvent.click(button('Letters'));
    await soon();
    const menu = place.querySelector('[role=menu]')!.getBoundingClientRect();
    const opener = button('Letters').getBoundingClientRect();
    expect(opener.top - menu.bottom).toBeCloseTo(4, 0);
  });

  test('is driven by arrows, letters and Enter', async () => {
    const ran: string[] = [];
    const items = ['Alpha', 'Beta', 'Gamma'].map((label) => ({ label, run: () => ran.push(label) }));
    render(<Menu label="Letters" items={items} />, place);
    await userEvent.click(button('Letters'));
    await soon();
    expect(document.activeElement?.textContent).toBe('Alpha');
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement?.textContent).toBe('Gamma');
    await userEvent.keyboard('b{Enter}');
    await soon();
    expect(ran).toEqual(['Beta']);
    expect(place.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement).toBe(button('Letters'));
  });
});

describe('a combobox', () => {
  const all: ComboboxOption[] = ['Giro', 'Savings', 'Cash'].map((label) => ({ id: label, label }));

  function Example({ free, onChoose, onCreate }: Partial<Parameters<typeof Combobox>[0]>) {
    const [text, setText] = useState('');
    const options = all.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()));
    return (
      <Combobox
        aria-label="Account"
        text={text}
        onText={setText}
        options={options}
        free={free}
        onCreate={onCreate}
        onChoose={(option) => {
          setText(option.label);
          onChoose?.(option);
        }}
      />
    );
  }
  const field = () => place.querySelector('input')!;

  test('filters as one types and takes the first match by Tab', async () => {
    const onChoose = vi.fn<(option: ComboboxOption) => void>();
    render(<Example onChoose={onChoose} />, place);
    field().focus();
    await userEvent.keyboard('sav');
    await soon();
    expect([...place.querySelectorAll('[role=option]')].map((one) => one.textContent)).toEqual(['Savings']);
    expect(field().getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{Tab}');
    expect(onChoose).toHaveBeenCalledWith(all[1]);
  });

  test('any text will do where it is free', async () => {
    const onChoose = vi.fn<() => void>();
    render(<Example free onChoose={onChoose} />, place);
    field().focus();
    await userEvent.keyboard('Sa{Tab}');
    expect(onChoose).not.toHaveBeenCalled();
    expect(field().value).toBe('Sa');
  });

  test('arrows and Enter choose, and say which is active', async () => {
    const onChoose = vi.fn<(option: ComboboxOption) => void>();
    render(<Example free onChoose={onChoose} />, place);
    field().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await soon();
    const active = document.getElementById(field().getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toBe('Savings');
    await userEvent.keyboard('{Enter}');
    expect(onChoose).toHaveBeenCalledWith(all[1]);
    await soon();
    expect(field().getAttribute('aria-expanded')).toBe('false');
  });

  test('offers to make what is not there', async () => {
    const onCreate = vi.fn<(text: string) => void>();
    render(<Example onCreate={onCreate} />, place);
    field().focus();
    await userEvent.keyboard('Piggy{Enter}');
    expect(onCreate).toHaveBeenCalledWith('Piggy');
  });
});

test('a toast offers what can be done, once', async () => {
  const run = vi.fn<() => void>();
  render(<Toasts />, place);
  toast({ message: 'Recorded', action: { label: 'Undo', run } });
  toast({ message: 'Recorded', action: { label: 'Undo', run } });
  await soon();
  expect([...place.querySelectorAll('button')].filter((one) => one.textContent === 'Undo')).toHaveLength(1);
  expect(place.querySelector('[role=status]')?.textContent).toBe('Recorded');
  await userEvent.click(button('Undo'));
  await soon();
  expect(run).toHaveBeenCalledTimes(1);
  expect(button('Undo')).toBeUndefined();
});

test('news that an act was undone takes the place of the news of the act', async () => {
  render(<Toasts />, place);
  toast({ message: 'Undone', act: 'undo-1', instead: 'act-1' });
  toast({ message: 'Recorded', act: 'act-2' });
  toast({ message: 'Done again', act: 'redo-1', instead: 'undo-1' });
  await soon();
  const shown = place.querySelector('[role=region]')?.textContent ?? '';
  expect(shown).not.toContain('Undone');
  expect(shown).toContain('Recorded');
  expect(shown).toContain('Done again');
});
