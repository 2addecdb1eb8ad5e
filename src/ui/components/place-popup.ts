/** Places a popover beside what opened it, within the window; anchors in CSS are not in every browser yet. */

const gapPx = 4;
const marginPx = 8;

/** `popup` is in the top layer already. Below if there is room, else above; its height is limited to the room. */
export function placePopup(
  popup: HTMLElement,
  anchor: Element,
  align: 'start' | 'end' | 'stretch' = 'start',
): void {
  const { left, right, top, bottom, width } = anchor.getBoundingClientRect();
  const { style } = popup;
  style.position = 'fixed';
  style.margin = '0';
  style.inset = 'auto';
  style.maxHeight = '';
  if (align === 'stretch') style.minWidth = `${width}px`;
  const below = innerHeight - bottom - gapPx - marginPx;
  const above = top - gapPx - marginPx;
  const wanted = popup.offsetHeight;
  const under = wanted <= below || below >= above;
  style.maxHeight = `${Math.max(120, under ? below : above)}px`;
  style.top = under ? `${bottom + gapPx}px` : 'auto';
  style.bottom = under ? 'auto' : `${innerHeight - top + gapPx}px`;
  const wish = align === 'end' ? right - popup.offsetWidth : left;
  style.left = `${Math.max(marginPx, Math.min(wish, innerWidth - popup.offsetWidth - marginPx))}px`;
}
