/** The height of a list's rows: roomier where it is touched, less so where the person wants more of them in view. */
import { rowHeightPx } from '../app/use-media.ts';

export function useRowHeight(): number {
  return rowHeightPx.value;
}
