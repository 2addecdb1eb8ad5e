// @ts-check
/** Finds what a person sees by its role and name. Sent to the page as source, so it stands alone. */

/**
 * @typedef {{ role: Role, name?: string, exact?: boolean, nth?: number, within?: string }} Wanted `name` is the
 *   beginning of the accessible name, or all of it; `nth` counts from 0, from the end where negative; `within` is a
 *   selector
 * @typedef {'button' | 'link' | 'field' | 'option' | 'row' | 'heading' | 'slider' | 'checkbox'} Role
 */

/**
 * The middle of what is wanted, in view, at rest and not covered; undefined while there is no such thing. With
 * `doing`, does or checks that instead, and the answer only says that it is so.
 * @param {Wanted} wanted @param {{ focus?: true, choose?: string, isFocused?: true, holds?: string }} [doing]
 * @returns {Promise<{ x: number, y: number } | undefined>}
 */
export async function find({ role, name = '', exact = false, nth = 0, within = 'body' }, doing) {
  const selectors = {
    button: 'button, [role=button], [role=menuitem], summary',
    link: 'a[href]',
    field: 'input, select, textarea',
    option: '[role=option]',
    row: '[role=row]:has([role=gridcell])',
    heading: 'h1, h2, h3, h4',
    slider: '[role=slider]',
    checkbox: 'input[type=checkbox], [role=checkbox]',
  };
  /** @param {Element} element */
  const nameOf = (element) => {
    const pointed = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels = /** @type {HTMLInputElement} */ (element).labels ?? []; // Only fields have any.
    const parts = [
      element.getAttribute('aria-label'),
      ...pointed.map((id) => document.getElementById(id)?.textContent),
      ...[...labels].map(({ textContent }) => textContent),
      element.textContent,
      element.getAttribute('placeholder'),
    ];
    return (parts.find((part) => part?.trim()) ?? '').trim().replace(/\s+/g, ' ');
  };
  const found = [...document.querySelectorAll(`:is(${within}) :is(${selectors[role]})`)].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      (exact ? nameOf(element) === name : nameOf(element).startsWith(name)),
  );
  const element = found.at(nth);
  if (!(element instanceof HTMLElement) || ('disabled' in element && element.disabled)) return undefined;
  if (doing?.isFocused) return document.activeElement === element ? { x: 0, y: 0 } : undefined;
  if (doing?.holds !== undefined) {
    return 'value' in element && element.value === doing.holds ? { x: 0, y: 0 } : undefined;
  }
  if (doing?.focus) {
    element.focus();
    if (element instanceof HTMLInputElement) element.select();
    return { x: 0, y: 0 };
  }
  if (doing?.choose !== undefined && element instanceof HTMLSelectElement) {
    element.value = doing.choose;
    element.dispatchEvent(new Event('input', { bubbles: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
    return { x: 0, y: 0 };
  }
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { left, top, width, height } = element.getBoundingClientRect();
  const still = left === before.left && top === before.top;
  const middle = { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  const hit = document.elementFromPoint(middle.x, middle.y);
  const label = hit?.closest('label')?.control === element;
  return still && hit && (element.contains(hit) || hit.contains(element) || label) ? middle : undefined;
}
