/** Personal data across the tables: taken together for its owner, and taken out by law. */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { codesReader, unpacked } from './by-code.ts';
import { textsIn } from './entries.ts';
import { int, json, jsonOrNull, type Row, text } from './row.ts';

/** What stands in the place of an erased name. */
export const ERASED = '(đã xóa)';

const OF_PEOPLE = 'subject_id IN (SELECT value FROM json_each(?1))';

/** Rows of any revision that name somebody: each is looked for by its key. */
const ENTRIES_OF_PEOPLE = `(submission_id, revision, subject_id) IN
  (SELECT r.submission_id, r.revision, p.value FROM revisions r, json_each(?1) p)`;

/** Every row of every revision that names somebody, with the office's scores. */
export async function rowsAbout(
  db: D1Database,
  people: readonly string[],
): Promise<Record<string, unknown>[]> {
  const { results } = await db
    .prepare(
      `SELECT s.unit_id AS unit, s.year, s.form, s.status, e.revision, r.received_at AS receivedAt,
              r.source_file AS file, e.row, e.name, e.position, e.leader, e.staff_code AS staffCode,
              e.birth_date AS birthDate, e.self, e.claimed, e.extra, e.texts, r.codes, a.appraisal,
              a.scores AS appraised, a.extra AS appraisedExtra
       FROM revisions r
       CROSS JOIN json_each(?1) p
       CROSS JOIN entries e ON e.submission_id = r.submission_id AND e.revision = r.revision
                           AND e.subject_id = p.value
       JOIN submissions s ON s.id = e.submission_id
       LEFT JOIN appraised a ON a.submission_id = e.submission_id AND a.revision = e.revision
                            AND a.ordinal = e.ordinal
       ORDER BY s.year, e.submission_id, e.revision, a.appraisal`,
    )
    .bind(JSON.stringify(people))
    .all<Row>();
  const codesIn = codesReader();
  return results.map(({ codes, ...row }) => {
    const order = codesIn(text({ codes }, 'codes'));
    return {
      ...row,
      self: unpacked<number>(json(row, 'self'), order),
      claimed: row.claimed === null ? null : unpacked<number>(json(row, 'claimed'), order),
      extra: json(row, 'extra'),
      texts: textsIn(row, order),
      appraised: row.appraised === null ? null : unpacked<number>(json(row, 'appraised'), order),
      appraisedExtra: jsonOrNull(row, 'appraisedExtra'),
    };
  });
}

export async function countEntries(db: D1Database, people: readonly string[]): Promise<number> {
  const row = await db
    .prepare(`SELECT count(*) AS n FROM entries WHERE ${ENTRIES_OF_PEOPLE}`)
    .bind(JSON.stringify(people))
    .first<Row>();
  return int(row!, 'n');
}

/**
 * Takes names, codes, birth dates, positions, evidence and notes out of everything about somebody.
 * Ids, units, days and scores stay, and the sex, which decides among equals and counts the women of
 * a collective: a ranking of years that are over is the same.
 * @param names as they stand in answers that are still kept
 */
export function erasePersonal(
  db: D1Database,
  people: readonly string[],
  names: readonly string[],
  at: string,
): D1PreparedStatement[] {
  const ids = JSON.stringify(people);
  const run = (sql: string, ...more: string[]) => db.prepare(sql).bind(ids, ...more);
  return [
    run(
      `UPDATE revisions SET redacted_at = ?2,
              source_file = CASE WHEN subjects = 1 THEN '' ELSE source_file END,
              source_sheet = CASE WHEN subjects = 1 THEN '' ELSE source_sheet END
       WHERE (submission_id, revision) IN
             (SELECT submission_id, revision FROM entries WHERE ${ENTRIES_OF_PEOPLE})`,
      at,
    ),
    run(`UPDATE appraised SET extra = json_remove(extra, '$.notes') WHERE ${OF_PEOPLE}`),
    run(
      `UPDATE entries SET name = ?2, position = '', staff_code = NULL, birth_date = NULL,
              texts = '{}'
       WHERE ${ENTRIES_OF_PEOPLE}`,
      ERASED,
    ),
    run(
      `UPDATE people SET name = ?2, name_key = '#' || id, staff_code = NULL, birth_date = NULL,
              erased_at = ?3, version = version + 1,
              posts = (SELECT json_group_array(json_set(value, '$.position', '')) FROM json_each(posts)),
              blocks = (SELECT json_group_array(json_set(value, '$.note', '')) FROM json_each(blocks))
       WHERE id IN (SELECT value FROM json_each(?1))`,
      ERASED,
      at,
    ),
    ...names.map((name) => db.prepare('DELETE FROM answers WHERE instr(body, ?1) > 0').bind(name)),
  ];
}

/**
 * Takes evidence and notes out of revisions that were replaced and came in before a day.
 * @returns the statements, and how many revisions they touch
 */
export async function clearReplaced(
  db: D1Database,
  before: string,
  at: string,
): Promise<{ readonly statements: D1PreparedStatement[]; readonly revisions: number }> {
  const replaced = `SELECT r.submission_id, r.revision FROM revisions r
    JOIN submissions s ON s.id = r.submission_id
    WHERE r.revision < s.revision AND r.received_at < ?1 AND r.redacted_at IS NULL`;
  const row = await db.prepare(`SELECT count(*) AS n FROM (${replaced})`).bind(before).first<Row>();
  return {
    revisions: int(row!, 'n'),
    statements: [
      db
        .prepare(`UPDATE entries SET texts = '{}' WHERE (submission_id, revision) IN (${replaced})`)
        .bind(before),
      db
        .prepare(
          `UPDATE revisions SET redacted_at = ?2
           WHERE (submission_id, revision) IN (${replaced})`,
        )
        .bind(before, at),
    ],
  };
}
