/** A page of a sorted list without sorting the list: only what is on the page is put in order. */

type Keys = Float64Array | Uint32Array;

/** The `limit` items of 0…`count`−1 that come after `offset` others, by their keys and then by themselves. */
export function selectPage(
  keys: Keys,
  count: number,
  offset: number,
  limit: number,
  ascending: boolean,
): Uint32Array {
  const items = new Uint32Array(count);
  for (let item = 0; item < count; item += 1) items[item] = item;
  // The last page from the other end is the first.
  const start = ascending ? Math.min(offset, count) : Math.max(count - offset - limit, 0);
  const end = ascending ? Math.min(offset + limit, count) : Math.max(count - offset, 0);
  if (start > 0) partition(items, keys, 0, count, start);
  if (end < count) partition(items, keys, start, count, end);
  const page = items.subarray(start, end).sort((a, b) => keys[a]! - keys[b]! || a - b);
  return ascending ? page : page.reverse();
}

/** Moves the `place` least items of `from`…`to` to the front of it (Hoare's quickselect). */
function partition(items: Uint32Array, keys: Keys, from: number, to: number, place: number): void {
  let low = from;
  let high = to - 1;
  while (low < high) {
    const pivot = items[(low + high) >>> 1]!;
    const key = keys[pivot]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (keys[items[left]!]! < key || (keys[items[left]!] === key && items[left]! < pivot)) left += 1;
      while (keys[items[right]!]! > key || (keys[items[right]!] === key && items[right]! > pivot)) right -= 1;
      if (left > right) break;
      const item = items[left]!;
      items[left] = items[right]!;
      items[right] = item;
      left += 1;
      right -= 1;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else return;
  }
}
