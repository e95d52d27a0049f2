/** Old and new of what a change touches, for the log. */
export interface Differences {
  readonly fields: string;
  readonly old: Readonly<Record<string, unknown>>;
  readonly new: Readonly<Record<string, unknown>>;
}

/** @param fields those that may differ; the ones that do not are left out */
export function differences<T extends object>(
  before: T,
  after: T,
  fields: readonly (keyof T & string)[],
): Differences {
  const changed = fields.filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  const pick = (from: T) => Object.fromEntries(changed.map((field) => [field, from[field]]));
  return { fields: changed.join(', '), old: pick(before), new: pick(after) };
}
