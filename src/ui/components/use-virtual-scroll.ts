/** Follows the scrolling of a long list and says which rows to draw, and where. */
import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import {
  canvasPx,
  offsetToShow,
  rowsInView,
  scrolledTo,
  stateAt,
  type Geometry,
  type ScrollState,
} from './virtual-range.ts';

export interface VirtualScroll {
  readonly view: { readonly first: number; readonly end: number };
  /** Where the first drawn row stands within the canvas. */
  readonly topPx: number;
  readonly heightPx: number;
  readonly pageRows: number;
  /** Scrolls just as far as it takes to see a row. */
  readonly show: (row: number) => void;
}

export function useVirtualScroll(
  port: RefObject<HTMLElement | null>,
  header: RefObject<HTMLElement | null>,
  rowCount: number,
  rowHeightPx: number,
): VirtualScroll {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const geometry = useRef<Geometry>({ rowCount, rowHeightPx, viewportPx: 600 });
  const state = useRef<ScrollState>({ scrollTopPx: 0, offsetPx: 0 });
  geometry.current = { ...geometry.current, rowCount, rowHeightPx };
  const view = rowsInView(state.current.offsetPx, geometry.current);
  const drawn = useRef(view);
  drawn.current = view;

  const moveTo = useCallback((next: ScrollState) => {
    state.current = next;
    if (port.current) port.current.scrollTop = next.scrollTopPx;
    redraw(undefined);
  }, []);

  useLayoutEffect(() => {
    const element = port.current;
    if (!element) return;
    const measure = () => {
      const viewportPx = Math.max(0, element.clientHeight - (header.current?.offsetHeight ?? 0));
      if (viewportPx === geometry.current.viewportPx) return;
      geometry.current = { ...geometry.current, viewportPx };
      redraw(undefined);
    };
    const onScroll = () => {
      const before = state.current;
      const top = element.scrollTop;
      // The browser rounds what it was told: our own setting of the bar comes back a fraction off.
      if (Math.abs(top - before.scrollTopPx) < 1) return;
      state.current = scrolledTo(top, before, geometry.current);
      const { first, end } = rowsInView(state.current.offsetPx, geometry.current, 0);
      const shifted = state.current.offsetPx - top !== before.offsetPx - before.scrollTopPx;
      if (shifted || first < drawn.current.first || end > drawn.current.end) redraw(undefined);
    };
    // A long way covered in small steps leaves the bar a little off; at rest it is put where it belongs.
    const settle = () => {
      const settled = stateAt(state.current.offsetPx, geometry.current);
      if (Math.abs(settled.scrollTopPx - state.current.scrollTopPx) >= 1) moveTo(settled);
    };
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    element.addEventListener('scrollend', settle);
    measure();
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', onScroll);
      element.removeEventListener('scrollend', settle);
    };
  }, []);

  // Fewer rows than before: the view may lie beyond the end.
  useEffect(() => {
    const most = stateAt(state.current.offsetPx, geometry.current);
    if (most.offsetPx < state.current.offsetPx) moveTo(most);
  }, [rowCount, rowHeightPx]);

  const show = useCallback((row: number) => {
    const offset = offsetToShow(row, state.current.offsetPx, geometry.current);
    if (offset !== undefined) moveTo(stateAt(offset, geometry.current));
  }, []);

  const { offsetPx, scrollTopPx } = state.current;
  return {
    view,
    topPx: view.first * rowHeightPx - offsetPx + scrollTopPx,
    heightPx: canvasPx(geometry.current),
    pageRows: Math.max(1, Math.floor(geometry.current.viewportPx / rowHeightPx) - 1),
    show,
  };
}
