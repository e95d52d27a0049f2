/**
 * The version after one: "individual-2019.1" → "individual-2019.2", past all that are taken.
 */
export function nextVersion(version: string, taken: readonly string[]): string {
  const parts = /^(.*?)\.(\d+)$/.exec(version);
  const base = parts ? parts[1]! : version;
  for (let n = parts ? Number(parts[2]) + 1 : 2; ; n++) {
    const next = `${base}.${n}`;
    if (!taken.includes(next)) return next;
  }
}
