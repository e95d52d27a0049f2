/** The pure parts of the submission's screen: totals, the appraisal that is proposed, remarks. */
import { describe, expect, it } from 'vitest';
import { lacksNote, proposeAppraisal } from '../../../addin/taskpane/steps/submission/appraisal.ts';
import {
  appraisedTotal,
  differs,
  matching,
  scoreLines,
  selfTotal,
} from '../../../addin/taskpane/steps/submission/figures.ts';
import { remarksOf, wordsOf } from '../../../addin/taskpane/steps/submission/story.ts';
import type { EntryView, HistoryItem, SubmittedSubject } from '../../../shared/api/submissions.ts';
import { INDIVIDUAL_2019 } from '../../../shared/criteria/individual-2019.ts';
import { criteriaOf } from '../../../shared/criteria/sets.ts';

const full = (leader: boolean) =>
  Object.fromEntries(
    criteriaOf(INDIVIDUAL_2019).flatMap(({ code, max }) => {
      const most = leader ? max.leader : max.staff;
      return most == null ? [] : [[code, most]];
    }),
  );

function entry(name: string, more: Partial<EntryView> = {}): EntryView {
  return {
    subject: `p_${name}`,
    row: 10,
    name,
    position: 'Chuyên viên',
    leader: false,
    staffCode: null,
    birthDate: null,
    self: full(more.leader ?? false),
    claimed: null,
    selfBonus: 0,
    selfDeduction: 0,
    notApplicable: {},
    evidence: {},
    notes: {},
    carriedFrom: null,
    appraised: null,
    ...more,
  };
}

function row(name: string, more: Partial<SubmittedSubject> = {}): SubmittedSubject {
  return {
    row: 10,
    name,
    position: 'Chuyên viên',
    leader: false,
    staffCode: null,
    birthDate: null,
    self: full(false),
    appraised: full(false),
    selfBonus: 0,
    selfDeduction: 0,
    appraisedBonus: 0,
    appraisedDeduction: 0,
    ...more,
  };
}

const propose = (
  entries: readonly EntryView[],
  sheet: readonly SubmittedSubject[],
  typed: Record<string, string> = {},
) => proposeAppraisal({ entries, kind: 'individual', set: INDIVIDUAL_2019, sheet, typed });

describe('figures', () => {
  it('totals are exact, with bonus and deduction', () => {
    const one = entry('An', { self: { a1: 0.1, a2: 0.2 }, selfBonus: 1, selfDeduction: 0.25 });
    expect(selfTotal(one)).toBe(105);
    expect(appraisedTotal(one)).toBeNull();
  });

  it('shows what binds a person, and nothing that does not', () => {
    const codes = (leader: boolean) =>
      scoreLines(INDIVIDUAL_2019, 'individual', entry('An', { leader })).map(({ code }) => code);
    expect(codes(true)).toHaveLength(23);
    expect(codes(false)).toHaveLength(21);
    expect(codes(false)).not.toContain('c4');
    const unknown = scoreLines(null, 'individual', entry('An', { self: { a1: 5 } }));
    expect(unknown).toMatchObject([{ code: 'a1', label: '', max: null, self: 5 }]);
  });

  it('finds names without tones, and those whose scores differ', () => {
    const appraised = { bonus: 0, deduction: 0, notApplicable: {}, notes: {} };
    const all = [
      entry('Lò Thị Ươm', { appraised: { ...appraised, scores: { ...full(false), a1: 4 } } }),
      entry('Đỗ Mạnh Cường', { appraised: { ...appraised, scores: full(false) } }),
    ];
    expect(matching(all, 'uom').map(({ name }) => name)).toEqual(['Lò Thị Ươm']);
    expect(matching(all, '')).toHaveLength(2);
    expect(all.map(differs)).toEqual([true, false]);
  });
});

describe('the proposed appraisal', () => {
  it('asks for a note where the difference is above the limit, and takes it', () => {
    const entries = [entry('An')];
    const sheet = [row('AN', { appraised: { ...full(false), b1: full(false).b1! - 2 } })];
    const before = propose(entries, sheet);
    expect(before.gaps).toMatchObject([{ criterion: 'b1', limit: 0.7, note: '' }]);
    expect(before.gaps.filter(lacksNote)).toHaveLength(1);
    const key = before.gaps[0]!.key;
    const after = propose(entries, sheet, { [key]: ' Có phản ánh ' });
    expect(after.gaps.filter(lacksNote)).toHaveLength(0);
    expect(after.subjects[0]!.notes).toEqual({ b1: 'Có phản ánh' });
    expect(after.totals[0]).toMatchObject({ self: 10_000, given: 9800 });
  });

  it('takes the sheet’s own note, or the note of the whole row', () => {
    const scores = { ...full(false), b1: full(false).b1! - 2 };
    const own = propose([entry('An')], [row('An', { appraised: scores, notes: { b1: 'Muộn' } })]);
    expect(own.gaps.filter(lacksNote)).toEqual([]);
    const whole = propose(
      [entry('An')],
      [row('An', { appraised: scores, notes: { '*': 'Muộn' } })],
    );
    expect(whole.gaps).toMatchObject([{ note: '', rowNote: 'Muộn' }]);
    expect(whole.gaps.filter(lacksNote)).toEqual([]);
    expect(whole.subjects[0]!.notes).toEqual({ '*': 'Muộn' });
  });

  it('names who stands on one side only, and what is missing or out of bounds', () => {
    const { b1: _, ...half } = full(false);
    const given = propose(
      [entry('An'), entry('Bình')],
      [row('An', { appraised: { ...half, a1: 99 } }), row('Chi')],
    );
    expect(given.strangers).toEqual(['Chi']);
    expect(given.absent).toEqual(['Bình']);
    expect(given.faults.map(({ code, criterion }) => `${code} ${criterion}`)).toEqual([
      'score-above-max a1',
      'appraisal-missing b1',
    ]);
  });

  it('tells namesakes apart by what the sheet says of them, and links nobody on a guess', () => {
    const twins = [
      entry('An', { subject: 'p_1', birthDate: '1980-01-01' }),
      entry('An', { subject: 'p_2', birthDate: '1990-01-01' }),
    ];
    const told = propose(twins, [
      row('An', { birthDate: '1990' }),
      row('An', { birthDate: '1980' }),
    ]);
    expect(told.subjects.map(({ subject }) => subject)).toEqual(['p_2', 'p_1']);
    const untold = propose(twins, [row('An'), row('An')]);
    expect(untold.strangers).toEqual(['An', 'An']);
  });

  it('counts what an earlier appraisal had otherwise', () => {
    const appraised = { bonus: 0, deduction: 0, notApplicable: {}, notes: {}, scores: full(false) };
    const same = propose([entry('An', { appraised })], [row('An')]);
    expect(same.revised).toBe(0);
    const other = propose(
      [entry('An', { appraised })],
      [row('An', { appraised: { ...full(false), a1: 4.5 } })],
    );
    expect(other.revised).toBe(1);
    expect(propose([entry('An')], [row('An')]).revised).toBeNull();
  });
});

describe('history', () => {
  const line = (details: Record<string, unknown>) => ({ details }) as unknown as HistoryItem;

  it('is read as far as it can be: details may be erased or older', () => {
    expect(remarksOf(line({}))).toEqual([]);
    expect(remarksOf(line({ items: [null, { text: 3 }, { text: 'Thiếu', cell: 'F3' }] }))).toEqual([
      { subject: null, criterion: null, cell: 'F3', text: 'Thiếu' },
    ]);
    expect(wordsOf(line({ text: 'Giải trình' }))).toBe('Giải trình');
    expect(wordsOf(line({ note: 'Chung' }))).toBe('Chung');
    expect(wordsOf(line({}))).toBe('');
  });
});
