/**
 * Which rows of a very long list are in view. Browsers clamp an element's height (Firefox near 17.9 million px), so a
 * longer list is drawn at a smaller scale: the thumb then maps to the whole list, while a small movement still moves
 * by the pixels that were asked for.
 */

/** Below every browser's clamp. */
export const greatestHeightPx = 15_000_000;

export interface Geometry {
  readonly rowCount: number;
  readonly rowHeightPx: number;
  readonly viewportPx: number;
}

/** Where the list is: what the browser says of its scroll bar, and the true distance from the first row's top. */
export interface ScrollState {
  readonly scrollTopPx: number;
  readonly offsetPx: number;
}

export function totalPx({ rowCount, rowHeightPx }: Geometry): number {
  return rowCount * rowHeightPx;
}

/** Height of the element that is scrolled. */
export function canvasPx(geometry: Geometry): number {
  return Math.min(totalPx(geometry), greatestHeightPx);
}

const lastOffset = (geometry: Geometry) => Math.max(0, totalPx(geometry) - geometry.viewportPx);
const lastScrollTop = (geometry: Geometry) => Math.max(0, canvasPx(geometry) - geometry.viewportPx);
const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most);

/** The state after the browser has scrolled to `scrollTopPx`. */
export function scrolledTo(scrollTopPx: number, before: ScrollState, geometry: Geometry): ScrollState {
  if (canvasPx(geometry) === totalPx(geometry)) return { scrollTopPx, offsetPx: scrollTopPx };
  const movedPx = scrollTopPx - before.scrollTopPx;
  const atEnd = scrollTopPx <= 0 || scrollTopPx >= lastScrollTop(geometry);
  if (!atEnd && Math.abs(movedPx) <= geometry.viewportPx) {
    return { scrollTopPx, offsetPx: clamp(before.offsetPx + movedPx, lastOffset(geometry)) };
  }
  const share = lastScrollTop(geometry) === 0 ? 0 : scrollTopPx / lastScrollTop(geometry);
  return { scrollTopPx, offsetPx: clamp(share * lastOffset(geometry), lastOffset(geometry)) };
}

/** The state with `offsetPx` at the top of the view, the scroll bar where it belongs for it. */
export function stateAt(offsetPx: number, geometry: Geometry): ScrollState {
  const offset = clamp(offsetPx, lastOffset(geometry));
  if (canvasPx(geometry) === totalPx(geometry)) return { scrollTopPx: offset, offsetPx: offset };
  const share = lastOffset(geometry) === 0 ? 0 : offset / lastOffset(geometry);
  return { scrollTopPx: share * lastScrollTop(geometry), offsetPx: offset };
}

/** The least movement that brings a row wholly into view: the offset for `stateAt`, or undefined if it is in view. */
export function offsetToShow(row: number, offsetPx: number, geometry: Geometry): number | undefined {
  const top = row * geometry.rowHeightPx;
  if (top < offsetPx) return top;
  const bottom = top + geometry.rowHeightPx;
  return bottom > offsetPx + geometry.viewportPx ? bottom - geometry.viewportPx : undefined;
}

/** Rows `first` up to but without `end` to draw, with `spare` more on either side. */
export function rowsInView(
  offsetPx: number,
  geometry: Geometry,
  spare = 6,
): { readonly first: number; readonly end: number } {
  const { rowCount, rowHeightPx, viewportPx } = geometry;
  const first = Math.max(0, Math.floor(offsetPx / rowHeightPx) - spare);
  const end = Math.min(rowCount, Math.ceil((offsetPx + viewportPx) / rowHeightPx) + spare);
  return { first: Math.min(first, end), end };
}
