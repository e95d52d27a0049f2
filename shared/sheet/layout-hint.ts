/**
 * What an officer said of a layout that was not recognised: which row is the header and what each
 * column is. It is kept in the workbook and used the next time.
 */
import type { Grid } from './grid.ts';
import { type ColumnHeader, type Header, headerAt } from './header.ts';
import type { Role } from './header-words.ts';

export interface LayoutHint {
  /** 0-based rows, inclusive. */
  readonly headerTop: number;
  readonly headerBottom: number;
  /** Role by 0-based column; `criterion:a1` names a criterion's column of a matrix. */
  readonly columns: Readonly<Record<number, Role | `criterion:${string}` | 'ignore'>>;
}

export function headerOfHint(grid: Grid, hint: LayoutHint): Header {
  const header = headerAt(grid, hint.headerTop, hint.headerBottom);
  const columns = header.columns.map((column): ColumnHeader => {
    const said = hint.columns[column.column];
    if (said === undefined) return column;
    if (said === 'ignore') return { ...column, texts: [], folded: [], role: null };
    if (said.startsWith('criterion:')) {
      const code = said.slice('criterion:'.length);
      return { column: column.column, texts: [code], folded: [code], role: null };
    }
    return { ...column, role: said as Role };
  });
  return { ...header, columns };
}
