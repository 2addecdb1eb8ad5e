/** Where keys lead in a combobox's list. */

interface ListState {
  readonly open: boolean;
  readonly active: number | undefined;
  readonly count: number;
}

/** The option that an arrow key leads to; it goes round at the ends. Undefined for any other key. */
export function nextOption(key: string, { open, active, count }: ListState): number | undefined {
  if (count === 0 || (key !== 'ArrowDown' && key !== 'ArrowUp')) return undefined;
  if (key === 'ArrowDown') return !open ? (active ?? 0) : active === undefined ? 0 : (active + 1) % count;
  return !open || active === undefined ? count - 1 : (active - 1 + count) % count;
}

/**
 * Tab takes what was moved to, but never makes anything new: a slip of the finger would stay in the books. In a field that must be one of the options it also takes the first match, once
 * something was typed: nobody means to leave it half written.
 */
export function shouldTakeOnTab(state: {
  free: boolean;
  chosen: boolean;
  text: string;
  label: string;
  creates: boolean;
}): boolean {
  if (state.creates) return false;
  if (state.chosen) return true;
  return !state.free && state.text.trim() !== '' && state.text !== state.label;
}
