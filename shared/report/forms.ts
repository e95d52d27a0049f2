/**
 * The three forms, made for a unit, a year and a list of people: print-ready, with limits on the
 * score cells, locked sums, and each criterion's clause as a note. A filled form validates clean.
 */
import { audienceOf, criteriaOf } from '../criteria/sets.ts';
import type { Audience, CriteriaSet, Criterion, CriterionGroup } from '../criteria/types.ts';
import { agencyOn } from '../registry/agency.ts';
import { cellName, columnName } from '../sheet/snapshot.ts';
import type { ReportSheet, ReportValidation } from './model.ts';
import { cell, formula, letterhead, type Row, rowOf, signatures } from './paper.ts';

export interface FormRequest {
  readonly unitName: string;
  readonly year: number;
  readonly set: CriteriaSet;
}

export interface FormPerson {
  readonly name: string;
  readonly position: string;
  readonly leader: boolean;
  readonly birthDate?: string | null;
  readonly staffCode?: string | null;
}

function heading(request: FormRequest, width: number, title: string): Row[] {
  const agency = agencyOn(`${request.year}-12-31`);
  return [
    ...letterhead(
      width,
      `${agency.name} ${agency.province}`.toLocaleUpperCase('vi'),
      request.unitName.toLocaleUpperCase('vi'),
    ),
    rowOf(width, {}),
    rowOf(width, { 0: cell(title, 'title', { across: width }) }),
    rowOf(width, { 0: cell(`Năm ${request.year}`, 'subtitle', { across: width }) }),
  ];
}

/** Criteria that bind an audience, by group; groups that bind nobody are left out. */
function groupsFor(set: CriteriaSet, audience: Audience): CriterionGroup[] {
  return set.groups
    .map((group) => ({
      ...group,
      criteria: group.criteria.filter((criterion) => criterion.max[audience] != null),
    }))
    .filter((group) => group.criteria.length > 0);
}

function limit(area: string, criterion: Criterion, max: number, step: number): ReportValidation {
  return {
    area,
    min: 0,
    max,
    step,
    title: `${criterion.code} (${criterion.clause})`,
    message: `Điểm từ 0 đến ${String(max).replace('.', ',')}, theo bước ${String(step).replace('.', ',')} điểm.`,
  };
}

/** Sheet names have at most 31 letters and none of these. */
export function sheetName(text: string): string {
  return (
    text
      .replace(/[\\/?*[\]:']/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 31) || 'Biểu'
  );
}

/** The same sheets under names that differ: two people may have one name. */
export function distinctlyNamed(sheets: readonly ReportSheet[]): ReportSheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    let { name } = sheet;
    for (let n = 2; taken.has(name.toLowerCase()); n++) {
      const end = ` (${n})`;
      name = sheet.name.slice(0, 31 - end.length) + end;
    }
    taken.add(name.toLowerCase());
    return name === sheet.name ? sheet : { ...sheet, name };
  });
}

/** A table of criteria with self score, appraisal, evidence and note. */
function verticalForm(
  request: FormRequest,
  audience: Audience,
  parts: { title: string; person?: FormPerson; key: string; name: string; appraiser: string },
): ReportSheet {
  const { set } = request;
  const width = 7;
  const rows = heading(request, width, parts.title);
  if (parts.person) {
    rows.push(
      rowOf(width, { 0: cell(`Họ và tên: ${parts.person.name}`, 'label', { across: width }) }),
      rowOf(width, { 0: cell(`Chức vụ: ${parts.person.position}`, 'label', { across: width }) }),
    );
  }
  rows.push(rowOf(width, {}));
  const header = rows.length;
  const heads = [
    'TT',
    'Nội dung tiêu chí',
    'Điểm tối đa',
    'Điểm tự chấm',
    parts.appraiser,
    'Minh chứng',
    'Ghi chú',
  ];
  rows.push(heads.map((text) => cell(text, 'head')));
  const validations: ReportValidation[] = [];
  const notes: Record<string, string> = {};
  const blocks: { first: number; last: number }[] = [];
  for (const group of groupsFor(set, audience)) {
    const first = rows.length + 1;
    const last = first + group.criteria.length - 1;
    blocks.push({ first, last });
    const sum = (column: number) => `=SUM(${cellName(first, column)}:${cellName(last, column)})`;
    const points = group.criteria.reduce((total, c) => total + (c.max[audience] ?? 0), 0);
    rows.push([
      cell(`${group.code})`, 'groupCode'),
      cell(group.fullText, 'group'),
      formula(sum(2), points, 'groupPoints'),
      formula(sum(3), 0, 'groupPoints'),
      formula(sum(4), 0, 'groupPoints'),
      cell(null, 'text'),
      cell(null, 'text'),
    ]);
    for (const criterion of group.criteria) {
      const row = rows.length;
      const max = criterion.max[audience]!;
      rows.push([
        cell(criterion.code, 'code'),
        cell(criterion.fullText, 'text'),
        cell(max, 'points'),
        cell(null, 'pointsOpen'),
        cell(null, 'pointsOpen'),
        cell(null, 'textOpen'),
        cell(null, 'textOpen'),
      ]);
      validations.push(limit(`${cellName(row, 3)}:${cellName(row, 4)}`, criterion, max, set.step));
      notes[cellName(row, 0)] =
        `${criterion.label} (Kế hoạch 52/KH-SKHCN, mục ${criterion.clause})`;
    }
  }
  const total = (column: number) =>
    `=SUM(${blocks.map(({ first, last }) => `${cellName(first, column)}:${cellName(last, column)}`).join(',')})`;
  rows.push([
    cell(null, 'groupCode'),
    cell('TỔNG CỘNG', 'group'),
    formula(total(2), 100, 'groupPoints'),
    formula(total(3), 0, 'groupPoints'),
    formula(total(4), 0, 'groupPoints'),
    cell(null, 'text'),
    cell(null, 'text'),
  ]);
  rows.push(rowOf(width, {}));
  const agency = agencyOn(`${request.year}-12-31`);
  const signers: [string, string] = parts.person
    ? ['NGƯỜI TỰ CHẤM', 'THỦ TRƯỞNG ĐƠN VỊ']
    : ['NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG ĐƠN VỊ'];
  rows.push(...signatures(width, agency.place, ...signers));
  return {
    key: parts.key,
    name: sheetName(parts.name),
    widths: [6, 64, 9, 9, 11, 26, 20],
    rows,
    freezeRows: header + 1,
    print: { orientation: 'landscape', titleRows: { first: header, last: header } },
    validations,
    notes,
    protect: true,
  };
}

/** Mẫu 1: a collective's sheet. */
export function collectiveForm(request: FormRequest): ReportSheet {
  return verticalForm(request, 'collective', {
    title: 'BẢNG CHẤM ĐIỂM THI ĐUA THỰC HIỆN VĂN HÓA CÔNG SỞ (TẬP THỂ)',
    key: `form-collective-${request.year}`,
    name: `Tập thể ${request.year}`,
    appraiser: 'Điểm thẩm định',
  });
}

/** Mẫu 2A and 2B: a person's card, by whether the person is a leader. */
export function cardForm(request: FormRequest, person: FormPerson): ReportSheet {
  const audience = audienceOf('individual', person.leader);
  const kind = person.leader
    ? 'DÀNH CHO LÃNH ĐẠO, QUẢN LÝ'
    : 'DÀNH CHO NGƯỜI KHÔNG GIỮ CHỨC VỤ LÃNH ĐẠO, QUẢN LÝ';
  return verticalForm(request, audience, {
    title: `PHIẾU CHẤM ĐIỂM CÁ NHÂN THỰC HIỆN VĂN HÓA CÔNG SỞ (${kind})`,
    person,
    key: `form-card-${request.year}-${person.staffCode ?? person.name}`,
    name: person.name,
    appraiser: 'Điểm thẩm định',
  });
}

/** Empty rows below the list, for people who are not on it yet. */
const SPARE_ROWS = 3;

/** Mẫu 2: one sheet for all people of a unit. */
export function matrixForm(request: FormRequest, people: readonly FormPerson[]): ReportSheet {
  const { set } = request;
  const criteria = criteriaOf(set);
  const fixed = 3;
  const width = fixed + criteria.length + 2;
  const totalColumn = fixed + criteria.length;
  const rows = heading(
    request,
    width,
    'BẢNG TỔNG HỢP CHẤM ĐIỂM CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC, NGƯỜI LAO ĐỘNG THỰC HIỆN VĂN HÓA CÔNG SỞ',
  );
  rows.push(rowOf(width, {}));
  const header = rows.length;
  rows.push(groupHeads(set, fixed, width), codeHeads(criteria, fixed, width));
  const notes = Object.fromEntries(
    criteria.map((criterion, i) => [
      cellName(header + 1, fixed + i),
      `${criterion.label} (Kế hoạch 52/KH-SKHCN, mục ${criterion.clause})`,
    ]),
  );
  rows.push(maxRow(criteria, 'leader', 'Điểm tối đa (lãnh đạo, quản lý)', totalColumn, width));
  rows.push(maxRow(criteria, 'staff', 'Điểm tối đa (không giữ chức vụ)', totalColumn, width));
  const first = rows.length;
  people.forEach((person, i) => {
    rows.push(personRow(i + 1, person, criteria, rows.length, fixed, totalColumn));
  });
  for (let i = 0; i < SPARE_ROWS; i++) {
    const blank: FormPerson = { name: '', position: '', leader: false };
    rows.push(personRow(people.length + i + 1, blank, criteria, rows.length, fixed, totalColumn));
  }
  const agency = agencyOn(`${request.year}-12-31`);
  rows.push(
    rowOf(width, {}),
    ...signatures(width, agency.place, 'NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG ĐƠN VỊ'),
  );
  return {
    key: `form-matrix-${request.year}`,
    name: `Cá nhân ${request.year}`,
    widths: [5, 26, 20, ...criteria.map(() => 6), 8, 16],
    rows,
    freezeRows: header + 2,
    freezeColumns: 2,
    print: { orientation: 'landscape', titleRows: { first: header, last: header + 1 } },
    validations: matrixLimits(set, people, first, fixed),
    notes,
    protect: true,
  };
}

function groupHeads(set: CriteriaSet, fixed: number, width: number): Row {
  const cells: Record<number, ReturnType<typeof cell>> = {
    0: cell('STT', 'head', { down: 2 }),
    1: cell('Họ và tên', 'head', { down: 2 }),
    2: cell('Chức vụ', 'head', { down: 2 }),
    [width - 2]: cell('Tổng điểm', 'head', { down: 2 }),
    [width - 1]: cell('Ghi chú', 'head', { down: 2 }),
  };
  let column = fixed;
  for (const group of set.groups) {
    cells[column] = cell(`${group.code}) ${group.label}`, 'head', {
      across: group.criteria.length,
    });
    column += group.criteria.length;
  }
  return rowOf(width, cells);
}

function codeHeads(criteria: readonly Criterion[], fixed: number, width: number): Row {
  return rowOf(
    width,
    Object.fromEntries(criteria.map((criterion, i) => [fixed + i, cell(criterion.code, 'head')])),
  );
}

function maxRow(
  criteria: readonly Criterion[],
  audience: 'leader' | 'staff',
  label: string,
  totalColumn: number,
  width: number,
): Row {
  const cells: Record<number, ReturnType<typeof cell>> = {
    0: cell(null, 'groupCode'),
    1: cell(label, 'group'),
    2: cell(null, 'group'),
    [totalColumn]: cell(100, 'groupPoints'),
    [totalColumn + 1]: cell(null, 'text'),
  };
  criteria.forEach((criterion, i) => {
    cells[3 + i] = cell(criterion.max[audience] ?? null, 'groupPoints');
  });
  return rowOf(width, cells);
}

function personRow(
  number: number,
  person: FormPerson,
  criteria: readonly Criterion[],
  row: number,
  fixed: number,
  totalColumn: number,
): Row {
  const audience = audienceOf('individual', person.leader);
  const scores = criteria.map((criterion) =>
    criterion.max[audience] == null && person.name !== ''
      ? cell(null, 'closed')
      : cell(null, 'pointsOpen'),
  );
  const area = `${cellName(row, fixed)}:${cellName(row, totalColumn - 1)}`;
  return [
    cell(number, 'code'),
    cell(person.name === '' ? null : person.name, 'textOpen'),
    cell(person.position === '' ? null : person.position, 'textOpen'),
    ...scores,
    formula(`=SUM(${area})`, 0, 'groupPoints'),
    cell(null, 'textOpen'),
  ];
}

/** Limits by runs of people of the same audience, column by column. */
function matrixLimits(
  set: CriteriaSet,
  people: readonly FormPerson[],
  first: number,
  fixed: number,
): ReportValidation[] {
  const found: ReportValidation[] = [];
  const rows = [...people.map((person) => person.leader), ...Array<boolean>(SPARE_ROWS).fill(true)];
  criteriaOf(set).forEach((criterion, i) => {
    const column = columnName(fixed + i);
    for (let from = 0; from < rows.length; ) {
      let to = from;
      while (to + 1 < rows.length && rows[to + 1] === rows[from]) to++;
      const max = rows[from] ? higher(criterion, from >= people.length) : criterion.max.staff;
      if (max != null) {
        const area = `${column}${first + from + 1}:${column}${first + to + 1}`;
        found.push(limit(area, criterion, max, set.step));
      }
      from = to + 1;
    }
  });
  return found;
}

/** On spare rows nobody knows yet who comes: the larger maximum holds. */
function higher(criterion: Criterion, spare: boolean): number {
  const leader = criterion.max.leader ?? 0;
  return spare ? Math.max(leader, criterion.max.staff ?? 0) : leader;
}
