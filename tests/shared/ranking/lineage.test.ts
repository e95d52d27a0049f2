import { describe, expect, it } from 'vitest';
import { rankingItem } from '../../../shared/ranking/item.ts';
import { inheritance, unitsOn } from '../../../shared/ranking/lineage.ts';
import { annualPeriod, FINAL_REVIEW } from '../../../shared/ranking/periods.ts';
import { indexOf, rank } from '../../../shared/ranking/rank.ts';
import type { Succession, YearInput } from '../../../shared/ranking/types.ts';
import { collective, inputOf, person, unit } from '../../fixtures/golden/build.ts';

const day = '2025-08-31';
const gone = (id: string, closedOn = '2025-02-28') => unit(id, id, 'center', { closedOn });
const into = (from: string, to: string, inherit: Succession['inherit'] = null): Succession => ({
  from,
  to,
  on: '2025-03-01',
  inherit,
});
const all = { years: 'all', reason: 'Biên bản 05/3/2025' } as const;

describe('unitsOn', () => {
  it('follows mergers to the unit that stands', () => {
    const units = [gone('a', '2023-12-31'), gone('b'), unit('c', 'C', 'center')];
    const successions = [{ ...into('a', 'b'), on: '2024-01-01' }, into('b', 'c')];
    const on = (d: string) => unitsOn({ units, successions }, d).standing('a').id;
    expect([on('2023-12-31'), on('2024-06-01'), on(day)]).toEqual(['a', 'b', 'c']);
  });

  it('leaves the people of a split unit where they are until their posts say more', () => {
    const units = [gone('a'), unit('b', 'B', 'center'), unit('c', 'C', 'center')];
    const successions = [into('a', 'b'), into('a', 'c')];
    expect(unitsOn({ units, successions }, day).standing('a').id).toBe('a');
  });

  it('ends where units point at each other', () => {
    const units = [gone('a'), gone('b')];
    const successions = [into('a', 'b'), into('b', 'a')];
    expect(() => unitsOn({ units, successions }, day).standing('a')).not.toThrow();
  });

  it('shows the name of the day', () => {
    const names = [
      { name: 'Cũ', short: 'C', from: '2019-01-01', to: '2022-12-31' },
      { name: 'Mới', short: 'M', from: '2023-01-01', to: null },
    ];
    const units = [unit('a', 'a', 'center', { names })];
    const on = (d: string) => unitsOn({ units, successions: [] }, d).at('a').name;
    expect([on('2022-12-31'), on('2025-01-01')]).toEqual(['Cũ', 'Mới']);
  });

  it('refuses a unit that is not in the registry', () => {
    const golden = world([person('a', 'nowhere', { 2022: 90 })], []);
    expect(() => rank(golden, { period: annualPeriod(2022), basis: 'appraised' })).toThrow(
      'unknown-unit',
    );
  });
});

describe('inheritance', () => {
  const sheet = (unitId: string, year: number) => ({ unit: unitId, year }) as YearInput;
  const sheetOf = (unitId: string, year: number) =>
    unitId === 'a' || (unitId === 'b' && year === 2022) ? sheet(unitId, year) : undefined;

  it('needs the tick, the day, and the year', () => {
    const find = (s: Succession, d = day) => inheritance([s], d, sheetOf)('c', 2021);
    expect(find(into('a', 'c'))).toBeNull();
    expect(find(into('a', 'c', all))).toMatchObject({ from: 'a' });
    expect(find(into('a', 'c', all), '2025-02-28')).toBeNull();
    expect(find(into('a', 'c', { years: [2020], reason: 'x' }))).toBeNull();
  });

  it('goes through a chain of mergers, each of them ticked', () => {
    const chain = [into('a', 'b', all), into('b', 'c', all)];
    expect(inheritance(chain, day, sheetOf)('c', 2021)).toMatchObject({ from: 'a' });
    expect(inheritance([into('a', 'b'), into('b', 'c', all)], day, sheetOf)('c', 2021)).toBeNull();
  });

  it('leaves two heirs’ years to the council', () => {
    const two = [into('a', 'c', all), into('b', 'c', all)];
    expect(inheritance(two, day, sheetOf)('c', 2021)).toMatchObject({ from: 'a' });
    expect(inheritance(two, day, sheetOf)('c', 2022)).toBe('conflict');
  });

  it('shows the conflict and counts neither', () => {
    const units = [gone('a'), gone('b'), unit('c', 'C', 'center')];
    const golden = {
      ...world([], units),
      ...inputOf(
        {
          id: '',
          title: '',
          units,
          subjects: [
            collective('a', { 2022: 90 }),
            collective('b', { 2022: 80 }),
            collective('c', { 2023: 95 }),
          ],
          rankings: [],
          awards: [],
        },
        'collective',
      ),
      successions: [into('a', 'c', all), into('b', 'c', all)],
    };
    const ranking = rank(golden, { period: FINAL_REVIEW, basis: 'appraised' });
    const item = rankingItem(ranking, indexOf(ranking, 'tt-c'));
    expect(item.states).toMatchObject({ 2022: 'conflict', 2021: 'missing' });
    expect(item.validYears).toBe(1);
  });
});

function world(
  subjects: Parameters<typeof inputOf>[0]['subjects'],
  units: ReturnType<typeof unit>[],
) {
  return inputOf({ id: '', title: '', units, subjects, rankings: [], awards: [] }, 'individual');
}
