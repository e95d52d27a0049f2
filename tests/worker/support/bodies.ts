/** Bodies as the pane sends them: full marks unless told, on the sets in force. */
import type { SubmissionBodyInput } from '../../../shared/api/submissions.ts';
import { COLLECTIVE_2019 } from '../../../shared/criteria/collective-2019.ts';
import { INDIVIDUAL_2019 } from '../../../shared/criteria/individual-2019.ts';
import { criteriaOf } from '../../../shared/criteria/sets.ts';
import type { Audience } from '../../../shared/criteria/types.ts';
import { CENTER } from './units.ts';

export type Subject = SubmissionBodyInput['subjects'][number];

/** Scores that are `short` of the maximum on the first criterion. */
export function scoresFor(audience: Audience, short = 0): Record<string, number> {
  const set = audience === 'collective' ? COLLECTIVE_2019 : INDIVIDUAL_2019;
  const scores: Record<string, number> = {};
  for (const { code, max } of criteriaOf(set)) {
    const most = max[audience] ?? null;
    if (most !== null) scores[code] = most;
  }
  scores.a1 = scores.a1! - short;
  return scores;
}

export function collective(parts: Partial<SubmissionBodyInput> = {}): SubmissionBodyInput {
  return {
    unit: CENTER,
    year: 2022,
    form: 'collective',
    criteriaSet: COLLECTIVE_2019.version,
    basedOn: null,
    subjects: [{ row: 9, name: 'Trung tâm', leader: false, self: scoresFor('collective') }],
    ...parts,
  };
}

export function staff(name: string, parts: Partial<Subject> = {}): Subject {
  return {
    row: 12,
    name,
    position: 'Chuyên viên',
    leader: false,
    self: scoresFor('staff'),
    ...parts,
  };
}

export function leader(name: string, parts: Partial<Subject> = {}): Subject {
  return staff(name, {
    position: 'Giám đốc',
    leader: true,
    self: scoresFor('leader'),
    ...parts,
  });
}

export function matrix(
  subjects: Subject[],
  parts: Partial<SubmissionBodyInput> = {},
): SubmissionBodyInput {
  return {
    unit: CENTER,
    year: 2022,
    form: 'individual-matrix',
    criteriaSet: INDIVIDUAL_2019.version,
    basedOn: null,
    subjects,
    ...parts,
  };
}

/** As many people as asked for, with names of their own and evidence on every criterion. */
export function crowd(count: number): Subject[] {
  const first = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Hòa', 'Khánh', 'Lan', 'Minh'];
  const middle = ['Văn', 'Thị', 'Hữu', 'Ngọc', 'Quang', 'Thu', 'Đức', 'Xuân', 'Kim', 'Anh'];
  const family = [
    'Nguyễn',
    'Trần',
    'Lê',
    'Phạm',
    'Hoàng',
    'Vũ',
    'Đặng',
    'Bùi',
    'Đỗ',
    'Hồ',
    'Ngô',
    'Lý',
  ];
  return Array.from({ length: count }, (_, i) => {
    const name = [
      family[Math.floor(i / 100) % family.length],
      middle[Math.floor(i / 10) % 10],
      first[i % 10],
    ].join(' ');
    const self = scoresFor('staff', (i % 8) * 0.5);
    const evidence = Object.fromEntries(
      Object.keys(self).map((code) => [code, `Báo cáo số ${i + 1}/BC`]),
    );
    return staff(name, {
      row: 12 + i,
      self,
      evidence,
      staffCode: `CB${String(i).padStart(5, '0')}`,
    });
  });
}

let used = 0;
/** A new idempotency key for every request that is not a repetition. */
export function once(): Record<string, string> {
  used++;
  return { 'idempotency-key': `test-${crypto.randomUUID()}-${used}`.slice(0, 64) };
}
