import { CLEAR_FIT } from '../sheet/align.ts';
import type { SheetReading } from '../sheet/reading.ts';
import type { SheetCheck } from './check.ts';

/** A wording of this length that fits its criterion this little says something else than its code. */
const LONG_WORDING = 15;
const FOREIGN_FIT = 0.3;

/**
 * Every criterion that binds somebody stands on the sheet, once, and nothing else is scored
 * (plan IV.1.1: 12 criteria; IV.1.2: 23 for leaders, 21 for others).
 */
export const checkCriteriaPresent: SheetCheck = (reading, out) => {
  const { alignment, layout, header, grid } = reading;
  const matrix = layout.kind === 'matrix';
  const place = (at: number) =>
    matrix
      ? { row: headerRowOf(reading, at), column: at }
      : {
          row: at,
          column:
            layout.codeColumn >= 0 && grid.value(at, layout.codeColumn) !== null
              ? layout.codeColumn
              : layout.labelColumn,
        };
  const bound = boundCriteria(reading);
  const present = new Set(
    alignment.matches.filter((m) => m.element.kind === 'leaf').map((m) => m.element.running - 1),
  );
  alignment.profile.leaves.forEach((leaf, i) => {
    if (present.has(i) || !bound[i]) return;
    out.add(
      'criterion-missing',
      'error',
      header.bottom,
      matrix ? layout.nameColumn : layout.labelColumn,
      {
        params: {
          criterion: leaf.code,
          label: leaf.criterion!.label,
          clause: leaf.criterion!.clause,
        },
      },
    );
  });
  for (const { line, element } of alignment.duplicates) {
    const { row, column } = place(line.at);
    out.add('criterion-duplicated', 'error', row, column, {
      params: { criterion: element.code, label: element.criterion!.label },
    });
  }
  for (const line of alignment.rest) {
    if (!(line.scored && speaksOfCriterion(reading, line.at, line.wording, line.code !== null))) {
      continue;
    }
    const { row, column } = place(line.at);
    out.add('criterion-unknown', 'error', row, column, {
      params: { text: grid.text(row, column) },
    });
  }
  for (const { line, element, wordingFit, strength } of alignment.matches) {
    if (element.kind !== 'leaf' || line.wording === '') continue;
    const foreign = line.wording.length >= LONG_WORDING && wordingFit < FOREIGN_FIT;
    if (!foreign && (wordingFit >= CLEAR_FIT || strength >= CLEAR_FIT + 0.1)) continue;
    const { row } = place(line.at);
    out.add('criterion-doubtful', 'warning', row, matrix ? line.at : layout.labelColumn, {
      params: { criterion: element.code, label: element.criterion!.label },
    });
  }
};

/** Row of the header cell that names a matrix column: the lowest one with a text. */
function headerRowOf({ header, grid }: SheetReading, column: number): number {
  for (let row = header.bottom; row >= header.top; row--) {
    if (grid.value(row, column) !== null) return row;
  }
  return header.bottom;
}

/** Criteria that bind at least one subject of the sheet. */
function boundCriteria(reading: SheetReading): boolean[] {
  const { form, subjects, alignment } = reading;
  const leaders = form === 'collective' || subjects.some((subject) => subject.leader);
  const staff = form === 'collective' || subjects.some((subject) => !subject.leader);
  return alignment.profile.leaves.map(({ criterion }) => {
    const { collective, leader, staff: others } = criterion!.max;
    return (
      (form === 'collective' && collective != null) ||
      (leaders && leader != null) ||
      (staff && others != null)
    );
  });
}

/** A scored line outside the table's criteria is one of its own, not a caption or an option row. */
function speaksOfCriterion(
  { layout, grid }: SheetReading,
  at: number,
  wording: string,
  coded: boolean,
): boolean {
  if (layout.kind === 'matrix') return coded;
  const score = layout.selfColumn < 0 ? null : grid.value(at, layout.selfColumn);
  return score !== null && (coded || wording.length >= 15);
}
