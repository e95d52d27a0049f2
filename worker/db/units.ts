/** Table `units`: one row a unit, its dated names and the rest as JSON. */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { BlockSpan, GivenReward } from '../../shared/api/registry.ts';
import type { Unit, UnitType } from '../../shared/registry/types.ts';
import { ask, type Question } from './question.ts';
import { int, json, type Row, text, textOrNull } from './row.ts';

export interface UnitRow extends Unit {
  readonly blocks: readonly BlockSpan[];
  readonly rewards: readonly GivenReward[];
  /** Counts changes; an update says which one it was made from. */
  readonly version: number;
}

export function parseUnit(row: Row): UnitRow {
  return {
    id: text(row, 'id'),
    type: text(row, 'type') as UnitType,
    parent: textOrNull(row, 'parent'),
    names: json(row, 'names'),
    aliases: json(row, 'aliases'),
    forms: json(row, 'forms'),
    closedOn: textOrNull(row, 'closed_on'),
    blocks: json(row, 'blocks'),
    rewards: json(row, 'rewards'),
    version: int(row, 'version'),
  };
}

/** Every unit that is or was, in the order they were entered. */
export function everyUnit(db: D1Database): Question<UnitRow[]> {
  const statement = db.prepare('SELECT * FROM units ORDER BY rowid');
  return { statement, read: (rows) => rows.map(parseUnit) };
}

export const allUnits = (db: D1Database) => ask(everyUnit(db));

export async function unitById(db: D1Database, id: string): Promise<UnitRow | null> {
  const row = await db.prepare('SELECT * FROM units WHERE id = ?1').bind(id).first<Row>();
  return row === null ? null : parseUnit(row);
}

export function insertUnit(db: D1Database, unit: UnitRow): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO units (id, type, parent, names, aliases, forms, closed_on, blocks, rewards, version)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)`,
    )
    .bind(...columns(unit));
}

export function replaceUnit(db: D1Database, unit: UnitRow): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE units SET type = ?2, parent = ?3, names = ?4, aliases = ?5, forms = ?6,
              closed_on = ?7, blocks = ?8, rewards = ?9, version = ?10
       WHERE id = ?1`,
    )
    .bind(...columns(unit));
}

function columns(unit: UnitRow): (string | number | null)[] {
  return [
    unit.id,
    unit.type,
    unit.parent,
    JSON.stringify(unit.names),
    JSON.stringify(unit.aliases),
    JSON.stringify(unit.forms),
    unit.closedOn,
    JSON.stringify(unit.blocks),
    JSON.stringify(unit.rewards),
    unit.version,
  ];
}
