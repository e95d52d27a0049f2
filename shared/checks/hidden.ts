import type { SheetCheck } from './check.ts';

/**
 * Figures in hidden or filtered rows and columns are read like all others, and said: the person
 * who looks at the sheet does not see them.
 */
export const checkHidden: SheetCheck = (reading, out) => {
  const { grid, layout } = reading;
  const { hiddenRows, hiddenColumns } = grid.sheet;
  if (hiddenRows.size > 0) {
    const rows =
      layout.kind === 'matrix'
        ? reading.subjects.map((subject) => subject.row)
        : [...layout.rowOf].filter((row) => row >= 0);
    for (const row of rows) {
      if (!hiddenRows.has(row)) continue;
      const column = layout.kind === 'matrix' ? layout.nameColumn : layout.labelColumn;
      out.add('row-hidden', 'warning', row, column, { params: { row: row + 1 } });
    }
  }
  if (hiddenColumns.size === 0) return;
  const columns =
    layout.kind === 'matrix'
      ? [
          layout.nameColumn,
          layout.positionColumn,
          layout.totalColumn,
          ...layout.selfColumns,
          ...(reading.appraised ? layout.appraisedColumns! : []),
        ]
      : [layout.labelColumn, layout.maxColumn, layout.selfColumn, layout.appraisedColumn];
  for (const column of new Set(columns)) {
    if (column < 0 || !hiddenColumns.has(column)) continue;
    const unused =
      layout.kind === 'vertical' && column === layout.appraisedColumn && reading.appraised === null;
    if (unused) continue;
    out.add('column-hidden', 'warning', reading.header.bottom, column, {
      params: {
        header: reading.header.columns.find((c) => c.column === column)?.texts.at(-1) ?? '',
      },
    });
  }
};
