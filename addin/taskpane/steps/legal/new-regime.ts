import type { Regime } from '../../../../shared/awards/regimes.ts';

/**
 * The regimes with another one from a day on: a copy of the newest, to be filled in, which ends the
 * day before. Nobody has read its texts yet, so each is to be confirmed. Pure.
 * @returns null where the day is not after the newest regime's first
 */
export function withRegimeFrom(regimes: readonly Regime[], from: string): Regime[] | null {
  const newest = regimes.at(-1);
  if (!newest || from <= newest.from) return null;
  const open = <T extends { readonly confirm: boolean }>(source: T): T => ({
    ...source,
    confirm: true,
  });
  return [
    ...regimes.slice(0, -1),
    { ...newest, to: dayBefore(from) },
    {
      ...newest,
      id: `tu-${from}`,
      from,
      to: null,
      texts: newest.texts.map(open),
      coefficients: newest.coefficients.map((one) => ({ ...one, source: open(one.source) })),
      collectiveSource: open(newest.collectiveSource),
      roundingSource: open(newest.roundingSource),
    },
  ];
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
