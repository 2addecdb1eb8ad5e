/** The height of a list's rows: roomier where it is touched. The same as `--row` in the style sheets. */
import { useEffect, useState } from 'preact/hooks';

const POINTER_PX = 36;
const TOUCH_PX = 48;

export function useRowHeight(): number {
  const [coarse, setCoarse] = useState(() => matchMedia('(pointer: coarse)').matches);
  useEffect(() => {
    const query = matchMedia('(pointer: coarse)');
    const hear = () => setCoarse(query.matches);
    query.addEventListener('change', hear);
    return () => query.removeEventListener('change', hear);
  }, []);
  return coarse ? TOUCH_PX : POINTER_PX;
}
