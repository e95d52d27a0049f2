/** Whose sheet it is, as the title block says it. */
import { findUnitIn, matchUnit, type UnitIndex } from '../registry/match-unit.ts';
import type { Unit } from '../registry/types.ts';
import { toPlain } from '../text/plain.ts';
import type { Label } from './title-labels.ts';
import { ELSEWHERE, type Found, type Line, MOTTO } from './title-lines.ts';

/** A unit known to the registry, or the name as the sheet has it. */
export type UnitMention =
  | { readonly unit: Unit; readonly text: string }
  | { readonly unit: null; readonly text: string };

const DEPARTMENT_LINE =
  /^(so (khoa hoc|kh ?& ?cn|khcn|kh-cn)|ubnd|uy ban nhan dan|tinh (yen bai|lao cai)|dang bo|dang uy)/;
const UNIT_LINE =
  /^(van phong|phong (?!trao)|trung tam|tt |chi cuc|thanh tra|khoi |ban |lanh dao|quy (?![1-4]|i)|vien |truong (?!hop)|doi |tram |to (?!chuc))/;

/** The unit behind its label, else the one that a line names; one that the registry does not know last. */
export function findUnit(
  lines: readonly Line[],
  labels: ReadonlyMap<Label, Found<string>>,
  index: UnitIndex,
): Found<UnitMention> | null {
  const labelled = labels.get('unit');
  if (labelled) {
    const unit = matchUnit(index, labelled.value) ?? findUnitIn(index, labelled.value);
    if (unit) return { ...labelled, value: { unit, text: labelled.value } };
  }
  // "Trưởng phòng Quản lý Khoa học" behind "Chức vụ:" is a position, not the unit.
  const values = [...labels].flatMap(([label, found]) => (label === 'unit' ? [] : [found]));
  const own = lines.filter(
    (line) =>
      !(ELSEWHERE.test(line.plain) || MOTTO.test(line.plain) || line.labelled) &&
      !values.some(({ row, column }) => row === line.row && column === line.column),
  );
  for (const line of own) {
    for (const part of partsOf(line.text)) {
      if (DEPARTMENT_LINE.test(toPlain(part))) continue;
      const unit = matchUnit(index, part);
      if (unit) return at(line, { unit, text: line.text });
    }
  }
  for (const line of own) {
    const unit = findUnitIn(index, line.text.replace(/^SỞ KHOA HỌC VÀ CÔNG NGHỆ/i, ' '));
    if (unit) return at(line, { unit, text: line.text });
  }
  if (labelled) return { ...labelled, value: { unit: null, text: labelled.value } };
  const unknown = own.find(
    (line) => UNIT_LINE.test(line.plain) && line.text.length < 120 && !/cham diem/.test(line.plain),
  );
  return unknown ? at(unknown, { unit: null, text: unknown.text }) : null;
}

/** A line, and what stands in it between dashes or behind "của"; years say nothing about a unit. */
function partsOf(text: string): string[] {
  const bare = text.replace(/[\s,–-]*(năm|NĂM|Năm)\s+\d{4}\s*$/u, '');
  return [bare, ...bare.split(/\s[-–]\s/), ...bare.split(/\scủa\s/iu).slice(1)];
}

function at(line: Line, value: UnitMention): Found<UnitMention> {
  return { value, origin: 'title', row: line.row, column: line.column };
}
