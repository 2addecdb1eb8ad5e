/** A page of a sorted list without sorting the list: only what is on the page is put in order. */

/** The `limit` items of 0…`count`−1 that come after `offset` others in the order of `compare`, which has no ties. */
export function selectPage(
  count: number,
  compare: (a: number, b: number) => number,
  offset: number,
  limit: number,
): Uint32Array {
  const items = Uint32Array.from({ length: count }, (_, index) => index);
  const start = Math.min(offset, count);
  const end = Math.min(offset + limit, count);
  if (start > 0) partition(items, 0, count, start, compare);
  if (end < count) partition(items, start, count, end, compare);
  return items.subarray(start, end).sort(compare);
}

/** Moves the `place` least items of `from`…`to` to the front of it (Hoare's quickselect). */
function partition(
  items: Uint32Array,
  from: number,
  to: number,
  place: number,
  compare: (a: number, b: number) => number,
): void {
  let low = from;
  let high = to - 1;
  while (low < high) {
    const pivot = items[(low + high) >>> 1]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (compare(items[left]!, pivot) < 0) left += 1;
      while (compare(items[right]!, pivot) > 0) right -= 1;
      if (left > right) break;
      [items[left], items[right]] = [items[right]!, items[left]!];
      left += 1;
      right -= 1;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else return;
  }
}
