/** Table `reminders`: the list that the cron trigger prepared; each run replaces it. */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Kind } from '../../shared/criteria/types.ts';
import { columnsOf, insertMany } from './bulk.ts';
import { int, json, type Row, text } from './row.ts';

export interface Reminder {
  readonly year: number;
  readonly unit: string;
  readonly kinds: readonly Kind[];
  readonly preparedAt: string;
}

export async function preparedReminders(db: D1Database): Promise<Reminder[]> {
  const { results } = await db.prepare('SELECT * FROM reminders ORDER BY year, unit_id').all<Row>();
  return results.map((row) => ({
    year: int(row, 'year'),
    unit: text(row, 'unit_id'),
    kinds: json(row, 'kinds'),
    preparedAt: text(row, 'prepared_at'),
  }));
}

const INSERT = `INSERT INTO reminders (year, unit_id, kinds, prepared_at)
  SELECT ${columnsOf(4)} FROM json_each(?1)`;

export function replaceReminders(
  db: D1Database,
  reminders: readonly Reminder[],
): D1PreparedStatement[] {
  const rows = reminders.map((r) => [r.year, r.unit, JSON.stringify(r.kinds), r.preparedAt]);
  return [db.prepare('DELETE FROM reminders'), ...insertMany(db, INSERT, rows)];
}
