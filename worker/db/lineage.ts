/** Table `lineage`: what happened to units on a day. */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { LineageEvent } from '../../shared/api/registry.ts';
import { ask, type Question } from './question.ts';
import { json, type Row, text } from './row.ts';

/** All events, oldest first. */
export function everyEvent(db: D1Database): Question<LineageEvent[]> {
  const statement = db.prepare('SELECT * FROM lineage ORDER BY on_day, at, id');
  return { statement, read: (rows) => rows.map(parse) };
}

export const allEvents = (db: D1Database) => ask(everyEvent(db));

function parse(row: Row): LineageEvent {
  return {
    id: text(row, 'id'),
    kind: text(row, 'kind') as LineageEvent['kind'],
    on: text(row, 'on_day'),
    from: json(row, 'from_units'),
    to: json(row, 'to_units'),
    reason: text(row, 'reason'),
    inherit: json(row, 'inherit'),
  };
}

export function insertEvent(db: D1Database, event: LineageEvent, at: string): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO lineage (id, kind, on_day, from_units, to_units, reason, inherit, at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
    )
    .bind(
      event.id,
      event.kind,
      event.on,
      JSON.stringify(event.from),
      JSON.stringify(event.to),
      event.reason,
      JSON.stringify(event.inherit),
      at,
    );
}

export function setInheritance(db: D1Database, event: LineageEvent): D1PreparedStatement {
  return db
    .prepare('UPDATE lineage SET inherit = ?2 WHERE id = ?1')
    .bind(event.id, JSON.stringify(event.inherit));
}
