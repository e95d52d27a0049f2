/** Units that went into a unit, directly or through others. */
export function predecessorsOf(
  unit: string,
  successions: readonly { readonly from: readonly string[]; readonly to: readonly string[] }[],
): Set<string> {
  const found = new Set<string>();
  const add = (to: string) => {
    for (const succession of successions) {
      if (!succession.to.includes(to)) continue;
      for (const from of succession.from) {
        if (found.has(from) || from === unit) continue;
        found.add(from);
        add(from);
      }
    }
  };
  add(unit);
  return found;
}
