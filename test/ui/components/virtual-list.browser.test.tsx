import { render } from 'preact';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { VirtualList } from '../../../src/ui/components/virtual-list.tsx';
import '../../../src/ui/styles/base.css';
import '../../../src/ui/styles/tokens.css';

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('div');
  place.style.height = '400px';
  document.body.append(place);
  return () => {
    render(null, place);
    place.remove();
  };
});

function List({ rowCount, onRange }: { rowCount: number; onRange?: (first: number, end: number) => void }) {
  const [cursor, setCursor] = useState(-1);
  return (
    <VirtualList
      label="Rows"
      rowCount={rowCount}
      rowHeightPx={40}
      cursor={cursor}
      onCursor={setCursor}
      onRange={onRange}
      renderRow={(row) => <div role="gridcell">Row {row}</div>}
    />
  );
}

const grid = () => place.querySelector<HTMLElement>('[role=grid]')!;
const rows = () => [...place.querySelectorAll<HTMLElement>('[role=row]')];
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** The rows that a person sees, by their text. */
function seen(): string[] {
  const port = grid().getBoundingClientRect();
  return rows()
    .filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return top >= port.top - 1 && bottom <= port.bottom + 1;
    })
    .map((row) => row.textContent ?? '');
}

describe.each([100_000, 1_000_000])('a list of %i rows', (rowCount) => {
  test('draws only those in view, and says how many there are', async () => {
    render(<List rowCount={rowCount} />, place);
    await frame();
    expect(seen()[0]).toBe('Row 0');
    expect(seen()).toHaveLength(10);
    expect(rows().length).toBeLessThan(40);
    expect(grid().getAttribute('aria-rowcount')).toBe(String(rowCount));
  });

  test('goes to both ends by key', async () => {
    render(<List rowCount={rowCount} />, place);
    grid().focus();
    await userEvent.keyboard('{End}');
    await frame();
    expect(seen().at(-1)).toBe(`Row ${rowCount - 1}`);
    const active = document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toBe(`Row ${rowCount - 1}`);
    expect(active?.getAttribute('aria-rowindex')).toBe(String(rowCount));
    await userEvent.keyboard('{Home}{ArrowDown}');
    await frame();
    expect(seen()[0]).toBe('Row 0');
  });

  test('shows the middle when the thumb is dragged there', async () => {
    render(<List rowCount={rowCount} />, place);
    await frame();
    grid().scrollTop = (grid().scrollHeight - grid().clientHeight) / 2;
    await frame();
    await frame();
    const middle = Number(seen()[5]?.slice(4));
    expect(Math.abs(middle - rowCount / 2)).toBeLessThan(rowCount / 1000);
  });

  test('moves by what was scrolled, wherever it is', async () => {
    render(<List rowCount={rowCount} />, place);
    await frame();
    grid().scrollTop = (grid().scrollHeight - grid().clientHeight) / 2;
    await frame();
    await frame();
    const before = Number(seen()[0]?.slice(4));
    grid().scrollTop += 120;
    await frame();
    await frame();
    expect(Number(seen()[0]?.slice(4)) - before).toBe(3);
  });
});

test('the rows in view are told, so that their pages can be fetched', async () => {
  const onRange = vi.fn<(first: number, end: number) => void>();
  render(<List rowCount={1000} onRange={onRange} />, place);
  await frame();
  const [first, end] = onRange.mock.lastCall ?? [];
  expect(first).toBe(0);
  expect(end).toBeGreaterThanOrEqual(10);
});

test('a list that has become shorter shows its end', async () => {
  render(<List rowCount={1000} />, place);
  grid().focus();
  await userEvent.keyboard('{End}');
  await frame();
  render(<List rowCount={5} />, place);
  await frame();
  await frame();
  expect(seen()).toEqual(['Row 0', 'Row 1', 'Row 2', 'Row 3', 'Row 4']);
});

test('a key in a control within a row is the control’s', async () => {
  const onCursor = vi.fn<() => void>();
  render(
    <VirtualList
      label="Rows"
      rowCount={3}
      rowHeightPx={40}
      onCursor={onCursor}
      renderRow={() => (
        <div role="gridcell">
          <input aria-label="Note" />
        </div>
      )}
    />,
    place,
  );
  place.querySelector('input')?.focus();
  await userEvent.keyboard('j{ArrowDown}');
  expect(onCursor).not.toHaveBeenCalled();
});
