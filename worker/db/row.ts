/**
 * Reading rows: every column is taken out with its type, and a row that is not as the schema says
 * is a defect that shows at once. Errors name the column, never the value.
 */
export type Row = Readonly<Record<string, unknown>>;

function fault(column: string, wanted: string): never {
  throw new TypeError(`column ${column} holds no ${wanted}`);
}

export function text(row: Row, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : fault(column, 'text');
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

export function int(row: Row, column: string): number {
  const value = row[column];
  return typeof value === 'number' && Number.isInteger(value) ? value : fault(column, 'integer');
}

export function intOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : int(row, column);
}

export function flag(row: Row, column: string): boolean {
  return int(row, column) !== 0;
}

/** A JSON column that only this program writes; what it holds was checked before it was written. */
export function json<T>(row: Row, column: string): T {
  return JSON.parse(text(row, column)) as T;
}

export function jsonOrNull<T>(row: Row, column: string): T | null {
  return row[column] === null ? null : json<T>(row, column);
}
