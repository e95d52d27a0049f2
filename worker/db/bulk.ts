/**
 * Many rows in one statement: the rows go in as one JSON text, a parameter, and SQLite takes them
 * apart. A D1 parameter is at most 2 MB, so what is larger is cut into several statements.
 */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';

/** Below D1's 2 MB, with room for what the protocol adds. */
const MOST_BYTES = 1_900_000;

const encoder = new TextEncoder();

/**
 * @param sql an `INSERT … SELECT … FROM json_each(?1)`; `value ->> n` is column n of a row
 * @param rows arrays of what JSON can hold; what is to be kept as JSON goes in as text, which
 *   SQLite takes over several times faster than an object that it must take apart
 * @param more parameters ?2, ?3 …
 */
export function insertMany(
  db: D1Database,
  sql: string,
  rows: readonly unknown[],
  ...more: readonly (string | number | null)[]
): D1PreparedStatement[] {
  if (rows.length === 0) return [];
  const text = JSON.stringify(rows);
  // A UTF-16 unit is at most three bytes; most texts need no exact count.
  const fits = text.length * 3 <= MOST_BYTES || encoder.encode(text).length <= MOST_BYTES;
  if (fits || rows.length === 1) return [db.prepare(sql).bind(text, ...more)];
  const middle = Math.ceil(rows.length / 2);
  return [
    ...insertMany(db, sql, rows.slice(0, middle), ...more),
    ...insertMany(db, sql, rows.slice(middle), ...more),
  ];
}

/** "value ->> 0, value ->> 1, …" for rows of so many columns. */
export function columnsOf(count: number): string {
  return Array.from({ length: count }, (_, i) => `value ->> ${i}`).join(', ');
}
