/**
 * Scores and texts by criterion as they are kept: a list in the order of the revision's codes,
 * which say once for all of its rows what each place stands for. A map that names few of them, or
 * others, is kept as it is.
 */
type ByCode<V> = Readonly<Record<string, V>>;

/** Every code that these maps name, in the order they are met. */
export function codesOf(maps: Iterable<ByCode<unknown> | null | undefined>): string[] {
  const codes = new Set<string>();
  for (const map of maps) for (const code in map) codes.add(code);
  return [...codes];
}

/** @returns what goes into JSON */
export function packed<V>(map: ByCode<V>, codes: readonly string[]): ByCode<V> | (V | null)[] {
  let named = 0;
  for (const _ in map) named++;
  if (2 * named < codes.length) return map;
  let found = 0;
  const list = codes.map((code) => {
    const value = map[code];
    if (value === undefined) return null;
    found++;
    return value;
  });
  return found === named ? list : map;
}

/** What `packed` has packed. */
export function unpacked<V>(
  kept: ByCode<V> | readonly (V | null)[],
  codes: readonly string[],
): ByCode<V> {
  if (!isList(kept)) return kept;
  const map: Record<string, V> = {};
  codes.forEach((code, at) => {
    const value = kept[at] ?? null;
    if (value !== null) map[code] = value;
  });
  return map;
}

function isList<V>(kept: ByCode<V> | readonly (V | null)[]): kept is readonly (V | null)[] {
  return Array.isArray(kept);
}

/** Column `codes`, parsed once for all rows of a revision. */
export function codesReader(): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    let codes = known.get(text);
    if (codes === undefined) {
      codes = JSON.parse(text) as string[];
      known.set(text, codes);
    }
    return codes;
  };
}
