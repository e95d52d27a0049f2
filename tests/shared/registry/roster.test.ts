import { describe, expect, test } from 'vitest';
import { everIn, rosterOf } from '../../../shared/registry/roster.ts';

const person = (name: string, ...posts: [unit: string, from: string, to: string | null][]) => ({
  name,
  posts: posts.map(([unit, from, to]) => ({ unit, from, to })),
});
const people = [
  person('ở suốt', ['vp', '2019-01-01', null]),
  person('chuyển đi giữa năm', ['vp', '2019-01-01', '2022-06-30'], ['qlkh', '2022-07-01', null]),
  person('nghỉ hưu tháng 7', ['vp', '2019-01-01', '2022-07-02']),
  person('vào tháng 9', ['vp', '2022-09-01', null]),
  person('đổi chức vụ', ['vp', '2019-01-01', '2022-03-31'], ['vp', '2022-04-01', null]),
  person('nơi khác', ['qlkh', '2019-01-01', null]),
  person('tạm ghi'),
];
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

describe('who should stand on a sheet', () => {
  test('half of the year in the unit, in whatever posts', () => {
    expect(names(rosterOf(people, new Set(['vp']), 2022))).toEqual([
      'ở suốt',
      'nghỉ hưu tháng 7',
      'đổi chức vụ',
    ]);
    expect(names(rosterOf(people, new Set(['qlkh']), 2022))).toEqual([
      'chuyển đi giữa năm',
      'nơi khác',
    ]);
  });

  test('nobody before a unit had people', () => {
    expect(rosterOf(people, new Set(['vp']), 2018)).toEqual([]);
  });

  test('time in a unit that went into this one counts', () => {
    expect(names(rosterOf(people, new Set(['vp', 'qlkh']), 2022))).toContain('chuyển đi giữa năm');
  });

  test('whoever ever had a post in the unit is known there', () => {
    expect(names(everIn(people, new Set(['qlkh'])))).toEqual(['chuyển đi giữa năm', 'nơi khác']);
  });
});
