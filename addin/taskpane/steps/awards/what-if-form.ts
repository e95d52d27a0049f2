/** What is typed on "Thử phương án", and the changes that it stands for. Pure. */

import type { z } from 'zod';
import type { whatIfBody } from '../../../../shared/api/awards.ts';
import type { AwardRules, UnitQuota } from '../../../../shared/awards/types.ts';
import type { Kind } from '../../../../shared/criteria/types.ts';
import type { UnitType } from '../../../../shared/registry/types.ts';

export type Changes = z.input<typeof whatIfBody>['changes'];

/**
 * Texts by name: "weight individual a" (a group, percent), "weight individual a1" (one criterion),
 * "rule mean", "quota whole collective", "quota center individual", "unit thanh-tra individual" …
 */
export type Typed = Readonly<Record<string, string>>;

export const KINDS: readonly Kind[] = ['collective', 'individual'];

/** "87,5" or "87.5" → 87.5; null where it is no number from 0 to `most`. */
export function numberIn(text: string, most: number): number | null {
  const plain = text.trim().replace(',', '.');
  if (!/^\d{1,5}(\.\d{1,2})?$/.test(plain)) return null;
  const value = Number(plain);
  return value <= most ? value : null;
}

export const MOST = { weight: 1000, rule: 100, quota: 10_000, unit: 10_000 } as const;

const NO_LIMIT: UnitQuota = { collective: null, individual: null, either: false };

/** The quota of a unit as the rules have it: its own, else its type's. */
export function officialQuota({ quota }: AwardRules, unit: QuotaUnit): UnitQuota {
  return quota.byUnit[unit.id] ?? quota.byType[unit.type] ?? NO_LIMIT;
}

/** What a quota needs to know of a unit. */
export interface QuotaUnit {
  readonly id: string;
  readonly type: UnitType;
}

/** What the field of a name may hold. An empty quota is no limit; an empty other field, no change. */
export function isFit(name: string, text: string): boolean {
  if (text.trim() === '') return true;
  const value = numberIn(text, MOST[name.split(' ')[0] as keyof typeof MOST]);
  return value !== null && (!/^(quota|unit) /.test(name) || Number.isInteger(value));
}

/** Only what was typed over: what is left as it is stays official. */
export function changesOf(
  typed: Typed,
  award: AwardRules,
  units: readonly QuotaUnit[] = [],
): Changes {
  const { rules, quota } = award;
  const weights: Partial<Record<Kind, Record<string, number>>> = {};
  const thresholds: Record<string, number> = {};
  for (const [name, text] of Object.entries(typed)) {
    const [what, first, second] = name.split(' ') as [string, string, string];
    const value = numberIn(text, MOST[what as keyof typeof MOST] ?? 0);
    if (value === null) continue;
    if (what === 'weight') {
      const kind = first as Kind;
      weights[kind] = { ...weights[kind], [second]: value / 100 };
    }
    if (what === 'rule' && rules.some(({ id }) => id === first)) thresholds[first] = value;
  }
  const limit = (name: string, official: number | null) => {
    const text = typed[name];
    if (text === undefined) return official;
    return text.trim() === '' ? null : numberIn(text, MOST.quota);
  };
  const whole = {
    collective: limit('quota whole collective', quota.whole.collective),
    individual: limit('quota whole individual', quota.whole.individual),
  };
  const byType = Object.fromEntries(
    Object.entries(quota.byType).map(([type, of]): [UnitType, UnitQuota] => [
      type as UnitType,
      {
        ...of,
        collective: limit(`quota ${type} collective`, of.collective),
        individual: limit(`quota ${type} individual`, of.individual),
      },
    ]),
  );
  const byUnit = Object.fromEntries(
    units
      .filter(({ id }) => KINDS.some((kind) => `unit ${id} ${kind}` in typed))
      .map((unit): [string, UnitQuota] => {
        const of = officialQuota(award, unit);
        return [
          unit.id,
          {
            ...of,
            collective: limit(`unit ${unit.id} collective`, of.collective),
            individual: limit(`unit ${unit.id} individual`, of.individual),
          },
        ];
      }),
  );
  const hasQuota = Object.keys(typed).some((name) => /^(quota|unit) /.test(name));
  return {
    ...(Object.keys(weights).length > 0 ? { weights } : {}),
    ...(Object.keys(thresholds).length > 0 ? { thresholds } : {}),
    ...(hasQuota ? { quotas: { whole, byType, byUnit } } : {}),
  };
}
