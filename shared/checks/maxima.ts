import type { Audience, Criterion } from '../criteria/types.ts';
import type { MatrixLayout, SheetReading, VerticalLayout } from '../sheet/reading.ts';
import { readScoreCell } from '../sheet/score-cell.ts';
import type { SheetCheck } from './check.ts';
import type { Collector } from './collector.ts';

/**
 * The maxima that the sheet states are those of the criteria set. A person's sheet made for the
 * other audience (leader or not) is one fault, not one for every criterion that differs.
 */
export const checkMaxima: SheetCheck = (reading, out) => {
  if (reading.layout.kind === 'matrix') checkRows(reading, reading.layout, out);
  else checkColumn(reading, reading.layout, out);
};

function criteriaOf(reading: SheetReading): readonly Criterion[] {
  return reading.alignment.profile.leaves.map((leaf) => leaf.criterion!);
}

function statedMax(reading: SheetReading, row: number, column: number): number | null {
  const cell = readScoreCell(reading.grid.value(row, column), false);
  if (cell.kind === 'number') return cell.value;
  // “5/6” states the maxima of leaders and of others: it is neither alone.
  const one = cell.kind !== 'date' && cell.kind !== 'text-fraction';
  return 'proposal' in cell && one ? cell.proposal : null;
}

function checkColumn(reading: SheetReading, layout: VerticalLayout, out: Collector): void {
  if (layout.maxColumn < 0) return;
  const criteria = criteriaOf(reading);
  const audience: Audience =
    reading.form === 'collective' ? 'collective' : reading.subjects[0]!.leader ? 'leader' : 'staff';
  const stated = criteria.map((_, i) => {
    const row = layout.rowOf[i]!;
    if (row < 0 || isShared(reading, layout, row)) return null;
    return statedMax(reading, row, layout.maxColumn);
  });
  if (audience !== 'collective') {
    const other: Audience = audience === 'leader' ? 'staff' : 'leader';
    const differs = (of: Audience) =>
      stated.filter((max, i) => max !== null && max !== (criteria[i]!.max[of] ?? null)).length;
    if (differs(audience) > 2 && differs(other) < differs(audience) && differs(other) <= 2) {
      const place = reading.title.position ?? reading.title.person;
      out.add(
        'form-of-other-audience',
        'error',
        place?.row ?? reading.header.top,
        place?.column ?? layout.maxColumn,
        {
          params: { leader: audience === 'leader', name: reading.subjects[0]!.name },
        },
      );
      return;
    }
  }
  stated.forEach((max, i) => {
    const official = criteria[i]!.max[audience];
    if (max === null || official === undefined || official === null || max === official) return;
    add(out, layout.rowOf[i]!, layout.maxColumn, criteria[i]!, max, official);
  });
}

/** One merged cell may state the maximum of a whole group. */
function isShared({ grid }: SheetReading, layout: VerticalLayout, row: number): boolean {
  const merge = grid.mergeAt(row, layout.maxColumn);
  return (
    merge !== undefined &&
    layout.rowOf.some((other) => other !== row && other >= merge.top && other <= merge.bottom)
  );
}

function checkRows(reading: SheetReading, layout: MatrixLayout, out: Collector): void {
  const criteria = criteriaOf(reading);
  for (const row of layout.maxRows) {
    const audience = closerAudience(reading, layout, row);
    const strict = layout.maxRows.length > 1;
    criteria.forEach((criterion, i) => {
      const column = layout.selfColumns[i]!;
      const max = column < 0 ? null : statedMax(reading, row, column);
      if (max === null) return;
      const { leader, staff } = criterion.max;
      const allowed = strict ? [criterion.max[audience]] : [leader, staff];
      if (allowed.includes(max) || (max === 0 && allowed.includes(null))) return;
      const official = criterion.max[audience] ?? leader ?? staff ?? null;
      if (official !== null) add(out, row, column, criterion, max, official);
    });
  }
}

/** Whose maxima a row states. */
function closerAudience(
  reading: SheetReading,
  layout: MatrixLayout,
  row: number,
): 'leader' | 'staff' {
  let leader = 0;
  let staff = 0;
  criteriaOf(reading).forEach((criterion, i) => {
    const column = layout.selfColumns[i]!;
    const max = column < 0 ? null : statedMax(reading, row, column);
    if (max === criterion.max.leader) leader++;
    if ((max ?? 0) === (criterion.max.staff ?? 0)) staff++;
  });
  return leader >= staff ? 'leader' : 'staff';
}

function add(
  out: Collector,
  row: number,
  column: number,
  criterion: Criterion,
  max: number,
  official: number,
): void {
  out.add('max-changed', 'error', row, column, {
    params: { criterion: criterion.code, max, official },
    fix: { value: official, label: 'fix-value' },
  });
}
