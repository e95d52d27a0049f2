/** Table `decisions`: what the council decided; a later line of a subject replaces the earlier. */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { AwardId, Decision, DecisionAction } from '../../shared/awards/types.ts';
import { columnsOf, insertMany } from './bulk.ts';
import { ask, type Question } from './question.ts';
import { jsonOrNull, type Row, text, textOrNull } from './row.ts';

export interface DecisionRow extends Decision {
  readonly at: string;
  readonly by: string;
}

/** All of them, oldest first. */
export function everyDecision(db: D1Database): Question<DecisionRow[]> {
  const statement = db.prepare('SELECT * FROM decisions ORDER BY id');
  return { statement, read: (rows) => rows.map(parse) };
}

export const allDecisions = (db: D1Database) => ask(everyDecision(db));

function parse(row: Row): DecisionRow {
  return {
    subject: text(row, 'subject_id'),
    period: text(row, 'period'),
    award: text(row, 'award') as AwardId,
    action: text(row, 'action') as DecisionAction,
    reason: textOrNull(row, 'reason'),
    votes: jsonOrNull(row, 'votes'),
    number: textOrNull(row, 'number'),
    date: textOrNull(row, 'date'),
    rulesVersion: text(row, 'rules_version'),
    at: text(row, 'at'),
    by: text(row, 'by_key'),
  };
}

const INSERT = `INSERT INTO decisions (period, award, subject_id, action, reason, votes, number, date,
    rules_version, at, by_key)
  SELECT ${columnsOf(11)} FROM json_each(?1)`;

export function insertDecisions(
  db: D1Database,
  decisions: readonly DecisionRow[],
): D1PreparedStatement[] {
  const rows = decisions.map((d) => [
    d.period,
    d.award,
    d.subject,
    d.action,
    d.reason,
    d.votes === null ? null : JSON.stringify(d.votes),
    d.number,
    d.date,
    d.rulesVersion,
    d.at,
    d.by,
  ]);
  return insertMany(db, INSERT, rows);
}
