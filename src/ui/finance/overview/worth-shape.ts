/** The geometry of the net-worth chart, in hundredths of its width and height. */
import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';

export interface WorthShape {
  readonly line: string;
  readonly area: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Values that a line across is drawn at, with its height. */
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
}

const GRID_LINES = 3;
/** Room above and below the curve. */
const MARGIN = 6;

/** At least two values, whole minor units. The scale need not begin at zero: its lines say where it is. */
export function worthShape(values: readonly number[]): WorthShape {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const flat = least === most;
  // A flat line runs through the middle rather than along an edge.
  const spread = flat ? Math.max(1, Math.abs(most) / 2) : 0;
  const scale = scaleLinear([least - spread, most + spread], [100 - MARGIN, MARGIN]).nice(GRID_LINES);
  const points = values.map((value, index) => ({
    x: (100 * index) / Math.max(1, values.length - 1),
    y: scale(value),
  }));
  // What one has stands on the ground; what one owes hangs from zero, or from above where zero is out of sight.
  const base = least >= 0 ? 100 : Math.max(0, scale(0));
  const across = (point: { x: number }) => point.x;
  const up = (point: { y: number }) => point.y;
  return {
    line: line<{ x: number; y: number }>(across, up).curve(curveMonotoneX).digits(2)(points) ?? '',
    area: area<{ x: number; y: number }>(across, base, up).curve(curveMonotoneX).digits(2)(points) ?? '',
    points,
    // Nothing is finer than a minor unit; where there never was anything, nothing is the one mark.
    ticks: (flat && most === 0 ? [0] : scale.ticks(GRID_LINES).filter(Number.isInteger)).map((value) => ({
      value,
      y: scale(value),
    })),
  };
}
