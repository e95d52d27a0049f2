/** Units over time: where a unit stands on a day, and what a merged one hands down (docs/rules.md, Units). */
import { nameOn, type Unit, type UnitType } from '../registry/types.ts';
import { RankingInputError } from './errors.ts';
import type { RankingInput, Succession, YearInput } from './types.ts';

/** A unit as the rankings of one period see it. */
export interface UnitAt {
  readonly id: string;
  readonly name: string;
  readonly type: UnitType;
  readonly parent: string | null;
  /** It had gone before the day. */
  readonly closed: boolean;
}

/** Looks units up by id, each as it is on `day`. Unknown ids throw `unknown-unit`. */
export function unitsOn(input: Pick<RankingInput, 'units' | 'successions'>, day: string) {
  const byId = new Map(input.units.map((unit) => [unit.id, unit]));
  const known = new Map<string, UnitAt>();
  const get = (id: string): Unit => {
    const unit = byId.get(id);
    if (unit === undefined) throw new RankingInputError('unknown-unit', { unit: id });
    return unit;
  };
  const closed = (unit: Unit) => unit.closedOn !== null && unit.closedOn < day;

  return {
    at(id: string): UnitAt {
      let found = known.get(id);
      if (found === undefined) {
        const unit = get(id);
        const name = nameOn(unit, closed(unit) ? unit.closedOn! : day).name;
        found = { id, name, type: unit.type, parent: unit.parent, closed: closed(unit) };
        known.set(id, found);
      }
      return found;
    },
    /**
     * The unit that stands in a unit's place on the day: itself, or where it was closed the one it
     * went into. A closed unit that was split keeps its people until their posts say where they are.
     */
    standing(id: string): UnitAt {
      const seen = new Set<string>();
      let current = id;
      while (this.at(current).closed && !seen.has(current)) {
        seen.add(current);
        const next = input.successions.filter((s) => s.from === current && s.on <= day);
        if (next.length !== 1) break;
        current = next[0]!.to;
      }
      return this.at(current);
    },
  };
}

export type UnitsOn = ReturnType<typeof unitsOn>;

/** Inherited sheets of a unit: by year, from whom. */
export type Inherited = { readonly entry: YearInput; readonly from: string } | 'conflict' | null;

/**
 * Finds the sheet that a collective inherits for a year in which it has none of its own: that of a
 * unit which went into it by the day, where the council ticked "kế thừa". Two such units for one
 * year are a conflict that only the council can settle; nothing is averaged or guessed.
 */
export function inheritance(
  successions: readonly Succession[],
  day: string,
  sheetOf: (unit: string, year: number) => YearInput | undefined,
): (unit: string, year: number) => Inherited {
  const ticked = successions.filter((s) => s.inherit !== null && s.on <= day);
  const find = (unit: string, year: number, seen: readonly string[]): Inherited => {
    let found: Inherited = null;
    for (const { from, to, inherit } of ticked) {
      if (to !== unit || seen.includes(from)) continue;
      if (inherit!.years !== 'all' && !inherit!.years.includes(year)) continue;
      const own = sheetOf(from, year);
      const handed = own ? { entry: own, from } : find(from, year, [...seen, unit]);
      if (handed === null) continue;
      if (found !== null || handed === 'conflict') return 'conflict';
      found = handed;
    }
    return found;
  };
  return (unit, year) => find(unit, year, []);
}
