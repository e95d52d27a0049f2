/** Layouts seen in real sheets (docs/rules.md) that are easy to get wrong. */
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../shared/checks/digest.ts';
import { COLLECTIVE_2019 } from '../../../shared/criteria/collective-2019.ts';
import { INDIVIDUAL_2019 } from '../../../shared/criteria/individual-2019.ts';
import { criteriaOf } from '../../../shared/criteria/sets.ts';
import { type CellValue, snapshotOf } from '../../../shared/sheet/snapshot.ts';
import { collectiveSheet, found, inspectOne, matrixSheet } from './sheets.ts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

describe('collective sheets', () => {
  it('captions stand in the row of each group', () => {
    const values: CellValue[][] = [
      ['TTƯD', null, null, null, null],
      ['Năm học 2020 - 2021', null, null, null, null],
      ['TT', 'NỘI DUNG', 'Điểm tối đa', 'Tự chấm', 'Hội đồng thẩm định'],
    ];
    COLLECTIVE_2019.groups.forEach((group, g) => {
      values.push([ROMAN[g]!, group.label, 'Tối đa', 'Tự chấm', 'HĐ']);
      group.criteria.forEach(({ label, max }, i) => {
        const most = max.collective!;
        values.push([`${g === 0 ? 'I' : g + 1}.${i + 1}`, label, most, most, most]);
      });
    });
    values.push([null, 'Cộng', 100, 100, 100]);
    const inspection = inspectOne(snapshotOf({ name: 'Sheet1', values }));
    expect(found(inspection)).toEqual([]);
    expect(digestOf(inspection)).toMatchObject({
      unit: { id: 'trung-tam-ung-dung' },
      year: 2021,
      counts: { rowsRead: 12, rowsIgnored: 0 },
      subjects: [{ selfTotal: 100, appraisedTotal: 100 }],
    });
  });

  it('wordings run on in the next row', () => {
    const base = collectiveSheet();
    const values = base.values.flatMap((row, r) => {
      const text = row[1];
      if (r < 5 || r > 16 || typeof text !== 'string') return [row];
      const at = text.lastIndexOf(' ', Math.floor(text.length * 0.6));
      return [
        [row[0]!, text.slice(0, at), ...row.slice(2)],
        [null, text.slice(at + 1), null, null, null, null],
      ];
    });
    const inspection = inspectOne({ ...base, values, formulas: new Map() });
    expect(found(inspection)).toEqual([]);
    expect(digestOf(inspection).subjects[0]!.selfTotal).toBe(94);
  });

  it('criteria stand in another order than the plan’s', () => {
    const base = collectiveSheet();
    const rows = base.values.slice(5, 17);
    const values = [...base.values.slice(0, 5), ...rows.toReversed(), base.values[17]!];
    const coded = inspectOne({ ...base, values, formulas: new Map() });
    expect(found(coded)).toEqual([]);
    const bare = values.map((row, r) => (r < 5 ? row : [null, ...row.slice(1)]));
    expect(found(inspectOne({ ...base, values: bare, formulas: new Map() }))).toEqual([]);
  });

  it('below a common heading the givers of scores stand by their bare names', () => {
    const base = collectiveSheet();
    const values: (readonly CellValue[])[] = [
      ...base.values.slice(0, 4),
      ['TT', 'Nội dung', 'Điểm', null, null, 'Ghi chú'],
      [null, null, 'Chuẩn', 'Đơn vị', 'Văn phòng', null],
      ...base.values.slice(5, 17).map((row) => row.map((cell, c) => (c === 4 ? row[3]! : cell))),
    ];
    const merges = [{ top: 4, left: 2, bottom: 4, right: 4 }];
    const inspection = inspectOne({ ...base, values, merges, formulas: new Map() });
    expect(found(inspection)).toEqual([]);
    expect(digestOf(inspection).subjects[0]).toMatchObject({ selfTotal: 94, appraisedTotal: 94 });
  });

  it('each group is closed by “Cộng”, though one has half of all points so far', () => {
    const values: CellValue[][] = [
      ['TTƯD', null, null, null],
      ['Năm 2022', null, null, null],
      ['TT', 'NỘI DUNG', 'Điểm tối đa', 'Tự chấm'],
    ];
    COLLECTIVE_2019.groups.forEach((group, g) => {
      values.push([ROMAN[g]!, group.label, null, null]);
      for (const [i, { fullText, max }] of group.criteria.entries()) {
        values.push([i + 1, fullText, max.collective!, g === 0 ? 5 : max.collective!]);
      }
      const most = group.criteria.reduce((sum, { max }) => sum + max.collective!, 0);
      values.push([null, 'Cộng', most, g === 0 ? 25 : most]);
    });
    const inspection = inspectOne(snapshotOf({ name: 'Sheet1', values }));
    expect(found(inspection)).toEqual([]);
    expect(digestOf(inspection).subjects[0]!.selfTotal).toBe(90);
  });

  it('one merged cell states the maximum of a group', () => {
    const base = collectiveSheet();
    const values = base.values.map((row, r) =>
      r === 5 ? row.with(2, 35) : r > 5 && r < 10 ? row.with(2, null) : row,
    );
    const merges = [{ top: 5, left: 2, bottom: 9, right: 2 }];
    expect(found(inspectOne({ ...base, values, merges }))).toEqual([]);
  });

  it('bonus and deduction stand below “Cộng điểm các tiêu chí”', () => {
    const base = collectiveSheet();
    const values: (readonly CellValue[])[] = [
      ...base.values.slice(0, 17),
      [null, 'Cộng điểm các tiêu chí', 100, 94, null, null],
      ['VI', 'Điểm thưởng (tối đa 5 điểm)', 5, 3, null, null],
      ['VII', 'Điểm trừ (tối đa 10 điểm)', 10, 1, null, null],
      [null, 'TỔNG ĐIỂM', null, 96, null, null],
    ];
    const inspection = inspectOne({ ...base, values, formulas: new Map() });
    expect(found(inspection)).toEqual([]);
    expect(digestOf(inspection).subjects[0]!.selfTotal).toBe(96);
  });

  it('a table of bands below the total is nothing', () => {
    const base = collectiveSheet();
    const bands: CellValue[][] = [
      [null, 'MỨC XẾP LOẠI', null, null, null, null],
      ['STT', 'Mức', 'Từ', 'Đến', null, null],
      [1, 'Xuất sắc', 90, 100, null, null],
      [2, 'Tốt', 70, 89.5, null, null],
      [3, 'Đạt', 50, 69.5, null, null],
    ];
    const inspection = inspectOne({ ...base, values: [...base.values, ...bands] });
    expect(found(inspection)).toEqual([]);
    expect(digestOf(inspection).counts).toEqual({ rowsRead: 12, rowsIgnored: 0 });
  });

  it('figures that somebody left beside the table are nothing', () => {
    const base = collectiveSheet();
    const values = base.values.map((row, r) => [...row, null, r > 5 ? (r % 7) + 0.5 : null]);
    expect(found(inspectOne({ ...base, values }))).toEqual([]);
  });
});

describe('columns of figures that no word tells apart', () => {
  const base = collectiveSheet();
  const scored = base.values.slice(5, 17);
  const sheet = (head: CellValue[], figures: (row: readonly CellValue[]) => CellValue[]) =>
    snapshotOf({
      name: 'Sheet1',
      values: [
        ...base.values.slice(0, 4).map((row) => row.slice(0, head.length)),
        head,
        ...scored.map((row) => [...row.slice(0, 3), ...figures(row)]),
      ],
    });

  it('one is taken for the self scores', () => {
    const one = inspectOne(sheet(['TT', 'Nội dung', 'Điểm tối đa', 'Khối VP'], (row) => [row[3]!]));
    expect(digestOf(one).subjects[0]!.selfTotal).toBe(94);
  });

  it('several are asked about', () => {
    const years = sheet(['TT', 'Nội dung', 'Điểm tối đa', 'Năm 2021', 'Năm 2022'], (row) => [
      row[3]!,
      row[2]!,
    ]);
    expect(found(inspectOne(years))).toEqual(['self-column-missing B5']);
  });

  it('people as columns, with their positions below their names', () => {
    const people = sheet(['TT', 'Nội dung', 'Điểm tối đa', 'Lý A Chu', 'Hà Văn Ước'], (row) => [
      row[3]!,
      row[2]!,
    ]);
    const positions = [null, 'Chức vụ', null, 'Chánh Văn phòng', 'Văn thư'];
    const values = people.values.toSpliced(5, 0, positions);
    expect(found(inspectOne({ ...people, values }))).toEqual(['self-column-missing B5']);
  });

  it('“Điểm” with the plan’s maxima is the maximum beside the self scores', () => {
    const head = ['TT', 'Nội dung', 'Số điểm', 'Tự chấm'];
    const changed = sheet(head, (row) => [row[3]!]);
    const values = changed.values.map((row, r) => (r === 6 ? row.with(2, 9) : row));
    expect(found(inspectOne({ ...changed, values }))).toEqual(['max-changed C7']);
  });

  it('the unit’s own score under “Đơn vị”, the office’s under “Văn phòng Sở”', () => {
    const head = ['TT', 'Nội dung', 'Điểm tối đa', 'Đơn vị', 'Văn phòng Sở'];
    const inspection = inspectOne(sheet(head, (row) => [row[3]!, row[3]!]));
    expect(found(inspection)).toEqual([]);
    expect(digestOf(inspection).subjects[0]).toMatchObject({ selfTotal: 94, appraisedTotal: 94 });
  });

  it('of two years the later is the sheet’s', () => {
    const years = ['TT', 'Nội dung', 'Điểm tối đa', 'Tự chấm năm 2021', 'Tự chấm năm 2022'];
    const inspection = inspectOne(sheet(years, (row) => [row[2]!, row[3]!]));
    expect(found(inspection)).toEqual([]);
    expect(digestOf(inspection).subjects[0]!.selfTotal).toBe(94);
  });

  it('two self scores that differ are asked about', () => {
    const twice = ['TT', 'Nội dung', 'Điểm tối đa', 'Tự chấm lần 1', 'Tự chấm lần 2'];
    const differing = sheet(twice, (row) => [row[2]!, row[3]!]);
    expect(found(inspectOne(differing))).toEqual(['self-column-missing B5']);
    const equal = inspectOne(sheet(twice, (row) => [row[3]!, row[3]!]));
    expect(digestOf(equal).subjects[0]!.selfTotal).toBe(94);
  });

  it('a list of criteria with their maxima is no scoring sheet', () => {
    const list = sheet(['TT', 'Nội dung', 'Điểm tối đa', 'Căn cứ'], () => [null]);
    expect(inspectOne(list).reading).toBeNull();
  });
});

describe('matrices', () => {
  const criteria = criteriaOf(INDIVIDUAL_2019);
  const base = matrixSheet();
  const people = base.values.slice(5);
  /** The people with their scores twice: as their own, and half a point less as the appraisal. */
  const twice = people.map((row) => {
    const scores = row.slice(3, 3 + criteria.length);
    const less = scores.map((score) => (typeof score === 'number' ? score - 0.5 : null));
    return [...row.slice(0, 3), ...scores, ...less];
  });
  const codes = criteria.map(({ code }) => code);
  const totals = (inspection: ReturnType<typeof inspectOne>) =>
    digestOf(inspection).subjects.map(({ selfTotal, appraisedTotal }) => [
      selfTotal,
      appraisedTotal,
    ]);
  const expected = people.map((row) => {
    const scores = row.slice(3, 3 + criteria.length).filter((score) => typeof score === 'number');
    const sum = scores.reduce<number>((total, score) => total + (score as number), 0);
    return [sum, sum - scores.length / 2];
  });
  const wide = (...cells: CellValue[]): CellValue[] => [
    ...cells,
    ...new Array<CellValue>(3 + 2 * codes.length - cells.length).fill(null),
  ];
  const title = [wide('VĂN PHÒNG SỞ'), wide('Năm 2022')];
  const errors = (inspection: ReturnType<typeof inspectOne>) =>
    inspection.findings.filter(({ severity }) => severity === 'error');

  it('two blocks of scores, each under one heading', () => {
    const heads = wide(null, null, null, 'Tự chấm');
    heads[3 + codes.length] = 'Văn phòng thẩm định';
    const values = [
      ...title,
      heads,
      wide('TT', 'Họ và tên', 'Chức vụ', ...codes, ...codes),
      ...twice,
    ];
    const merges = [0, 1].map((block) => ({
      top: 2,
      left: 3 + block * codes.length,
      bottom: 2,
      right: 2 + (block + 1) * codes.length,
    }));
    const inspection = inspectOne(snapshotOf({ name: 'Cá nhân', values, merges }));
    expect(errors(inspection)).toEqual([]);
    expect(totals(inspection)).toEqual(expected);
  });

  it('self score and appraisal side by side below the wording of each criterion', () => {
    const pairs = (of: (i: number) => [CellValue, CellValue]) => codes.flatMap((_, i) => of(i));
    const values = [
      ...title,
      wide('TT', 'Họ và tên', 'Chức vụ', ...pairs((i) => [criteria[i]!.label, null])),
      wide(null, null, null, ...pairs(() => ['TC', 'TĐ'])),
      ...twice.map((row) =>
        wide(...row.slice(0, 3), ...pairs((i) => [row[3 + i]!, row[3 + codes.length + i]!])),
      ),
    ];
    const merges = [
      ...[0, 1, 2].map((column) => ({ top: 2, left: column, bottom: 3, right: column })),
      ...codes.map((_, i) => ({ top: 2, left: 3 + 2 * i, bottom: 2, right: 4 + 2 * i })),
    ];
    const inspection = inspectOne(snapshotOf({ name: 'Cá nhân', values, merges }));
    expect(errors(inspection)).toEqual([]);
    expect(totals(inspection)).toEqual(expected);
  });

  it('a numbered row of scores without a name is a person, not the maxima', () => {
    const values = base.values.map((row, r) => (r === 5 ? [1, null, null, ...row.slice(3)] : row));
    expect(found(inspectOne({ ...base, values }))).toContain('person-name-missing B6');
  });

  it('the header and its numbers are repeated on each page', () => {
    const head = base.values[4]!;
    const numbers = head.map((_, i) => i + 1);
    const values = [
      ...base.values.slice(0, 5),
      numbers,
      ...people.slice(0, 2),
      head,
      numbers,
      ...people.slice(2),
    ];
    const inspection = inspectOne({ ...base, values, formulas: new Map() });
    expect(found(inspection)).toEqual([]);
    expect(digestOf(inspection).subjects.map(({ row }) => row)).toEqual([7, 8, 11, 12]);
  });

  it.each([
    ['“Tiêu chí a1”', (code: string) => `Tiêu chí ${code}`],
    ['“TC a.1”', (code: string) => `TC ${code[0]}.${code[1]}`],
    ['“a1 (tối đa 5/6)”', (code: string) => `${code} (tối đa 5/6)`],
    ['“Ý 1 điểm a”', (code: string) => `Ý ${code[1]} điểm ${code[0]}`],
  ])('codes as %s', (_, header) => {
    const head = base.values[4]!.map((cell, c) =>
      c < 3 || c >= 3 + codes.length ? cell : header(String(cell)),
    );
    const values = base.values.with(4, head);
    expect(found(inspectOne({ ...base, values }))).toEqual([]);
  });

  it('maxima stand in the header itself, beside cells merged over all its rows', () => {
    const gap = base.values[4]!.map(() => null);
    const at = (cell: (i: number) => CellValue) =>
      gap.map((_, c) => (c < 3 || c >= 3 + codes.length ? null : cell(c - 3)));
    const values = [
      ...base.values.slice(0, 4),
      base.values[4]!.map((cell, c) => criteria[c - 3]?.label ?? cell),
      at((i) => codes[i]!),
      at((i) => criteria[i]!.max.leader!),
      ...people,
    ];
    const merges = [0, 1, 2, 3 + codes.length].map((column) => ({
      top: 4,
      left: column,
      bottom: 6,
      right: column,
    }));
    const inspection = inspectOne({ ...base, values, merges, formulas: new Map() });
    expect(found(inspection)).toEqual([]);
    expect(digestOf(inspection).subjects.map(({ row }) => row)).toEqual([8, 9, 10, 11]);
  });

  it('“Không” under a criterion of leaders says that it does not concern the person', () => {
    const values = base.values.map((row) =>
      row.map((cell, c) => (cell === null && /^[cd]4$/.test(codes[c - 3] ?? '') ? 'Không' : cell)),
    );
    expect(found(inspectOne({ ...base, values }))).toEqual([]);
  });

  it('wordings too short to say much are told by their place, and asked about', () => {
    const short =
      'Chấp hành đường lối, PL|Tổ chức KL, thời gian|Tự phê bình|Đoàn kết|Học tập, sáng kiến|Phối hợp|Trung thực báo cáo|Cầu thị, tận tụy|Chống TB chủ nghĩa|Không phiền hà|Công tâm (LĐ)|Với người dân 4 xin 4 luôn|Với cấp trên|Với đồng nghiệp|LĐ không áp đặt|Lối sống|Tiết kiệm, chống TN|Đạo đức nghề nghiệp|Phát ngôn, MXH|Đạo đức gia đình|Xanh sạch đẹp|Trang phục|Phong trào TĐ'.split(
        '|',
      );
    const head = [...base.values[4]!.slice(0, 3), ...short, ...base.values[4]!.slice(-2)];
    const inspection = inspectOne({ ...base, values: base.values.with(4, head) });
    expect(errors(inspection)).toEqual([]);
    expect(found(inspection)).toContain('criterion-doubtful G5');
    expect(digestOf(inspection).subjects.map(({ selfTotal }) => selfTotal)).toEqual(
      digestOf(inspectOne(base)).subjects.map(({ selfTotal }) => selfTotal),
    );
    const order = [...head.slice(0, 3), head[4]!, head[3]!, ...head.slice(5)];
    expect(found(inspectOne({ ...base, values: base.values.with(4, order) }))).toContain(
      'criterion-missing B5',
    );
  });

  it('a foreign criterion in the place of one of the plan’s is none of them', () => {
    const labels = criteria.map(({ fullText }) => fullText).with(6, 'Phòng cháy, chữa cháy');
    const head = [...base.values[4]!.slice(0, 3), ...labels, ...base.values[4]!.slice(-2)];
    const inspection = inspectOne({ ...base, values: base.values.with(4, head) });
    expect(found(inspection)).toContain('criterion-missing B5');
  });

  it('somebody with the name of a row of sums is a person', () => {
    const values = people.map(([, name, ...row], i) => [i === 2 ? 'Tống Cộng Hoà' : name!, ...row]);
    const head = base.values[4]!.slice(1);
    const inspection = inspectOne(
      snapshotOf({
        name: 'Cá nhân',
        values: [...base.values.slice(0, 4).map((row) => row.slice(1)), head, ...values],
      }),
    );
    expect(digestOf(inspection).subjects.map(({ name }) => name)).toContain('Tống Cộng Hoà');
  });

  it('every code twice without a word: the second is the appraisal', () => {
    const values = [...title, wide('TT', 'Họ và tên', 'Chức vụ', ...codes, ...codes), ...twice];
    const inspection = inspectOne(snapshotOf({ name: 'Cá nhân', values }));
    expect(errors(inspection)).toEqual([]);
    expect(totals(inspection)).toEqual(expected);
  });
});
