/** Sorting by integer keys in linear time. */

const BITS = 11;
const SIZE = 1 << BITS;
const PASSES = 3;

/** Sorts indices by one key each, greatest first; stable. See `sortByKeys`. */
export function sortByKey(items: Int32Array, keys: Uint32Array): Int32Array<ArrayBuffer> {
  return sortByKeys(items, [keys]);
}

/**
 * Sorts indices by several keys, greatest first, the last key first of all; stable. Radix sort, at
 * most three passes of 11 bits a key. The key travels with the index: looking it up in each pass
 * would be a jump through memory per item.
 * @param items indices into each of `keys`; left as they are
 * @param keys unsigned 32-bit integers
 */
export function sortByKeys(
  items: Int32Array,
  keys: readonly Uint32Array[],
): Int32Array<ArrayBuffer> {
  const n = items.length;
  let from = new Int32Array(items);
  if (n < 48) {
    for (const key of keys) insertionSort(from, key);
    return from;
  }
  let to = new Int32Array(n);
  let fromKeys = new Uint32Array(n);
  let toKeys = new Uint32Array(n);
  for (const key of keys) {
    const counts = new Uint32Array(SIZE * PASSES);
    for (let p = 0; p < n; p++) {
      const value = key[from[p]!]!;
      fromKeys[p] = value;
      counts[value & (SIZE - 1)]!++;
      counts[SIZE + ((value >>> BITS) & (SIZE - 1))]!++;
      counts[2 * SIZE + (value >>> (2 * BITS))]!++;
    }
    for (let pass = 0; pass < PASSES; pass++) {
      const base = pass * SIZE;
      const shift = pass * BITS;
      // Nothing to do where all have the same digit.
      if (counts[base + ((fromKeys[0]! >>> shift) & (SIZE - 1))] === n) continue;
      let position = 0;
      for (let digit = SIZE - 1; digit >= 0; digit--) {
        const size = counts[base + digit]!;
        counts[base + digit] = position;
        position += size;
      }
      for (let p = 0; p < n; p++) {
        const value = fromKeys[p]!;
        const at = counts[base + ((value >>> shift) & (SIZE - 1))]!++;
        to[at] = from[p]!;
        toKeys[at] = value;
      }
      [from, to] = [to, from];
      [fromKeys, toKeys] = [toKeys, fromKeys];
    }
  }
  return from;
}

function insertionSort(items: Int32Array, keys: Uint32Array): void {
  for (let p = 1; p < items.length; p++) {
    const item = items[p]!;
    const key = keys[item]!;
    let q = p - 1;
    for (; q >= 0 && keys[items[q]!]! < key; q--) items[q + 1] = items[q]!;
    items[q + 1] = item;
  }
}
