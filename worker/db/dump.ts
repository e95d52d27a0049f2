/**
 * The whole record as lines of JSON, and back. The first line says what it is and where the log
 * stood, then a line for each row, then a line with their number and SHA-256, so that a file that
 * was cut or changed is refused. Works over anything that runs SQL: the Worker's own binding in
 * tests, wrangler's command line in scripts.
 */
import { sha256 } from '../crypto.ts';
import type { Row } from './row.ts';

/** Runs one statement; what it returns are its rows. */
export type Query = (sql: string) => Promise<readonly Row[]>;

/** Every table with the columns that rows are told apart by, in an order that foreign keys allow. */
const TABLES: readonly (readonly [table: string, key: readonly string[]])[] = [
  // In the order they were entered, which lists show.
  ['units', ['rowid']],
  ['lineage', ['id']],
  ['keys', ['id']],
  ['people', ['id']],
  ['criteria_sets', ['version']],
  ['submissions', ['id']],
  ['revisions', ['submission_id', 'revision']],
  ['entries', ['submission_id', 'revision', 'subject_id']],
  ['appraised', ['submission_id', 'appraisal', 'ordinal']],
  ['deadlines', ['year', 'kind']],
  ['extensions', ['year', 'kind', 'unit_id']],
  ['year_locks', ['year']],
  ['answers', ['actor', 'key']],
  ['reminders', ['year', 'unit_id']],
  ['award_rules', ['version']],
  ['decisions', ['id']],
  ['settings', ['name']],
  ['audit', ['seq']],
];

export const TABLE_NAMES: readonly string[] = TABLES.map(([table]) => table);

/** Rows asked for at once. */
const PAGE = 500;

const FORMAT = 'thi-dua-backup';
const VERSION = 1;

/** What is wrong with a backup, or with the place it is to go to. */
export class BackupError extends Error {
  readonly code:
    | 'changed-meanwhile'
    | 'not-a-backup'
    | 'cut'
    | 'changed'
    | 'other-schema'
    | 'not-empty';
  constructor(code: BackupError['code']) {
    super(code);
    this.name = 'BackupError';
    this.code = code;
  }
}

interface Header {
  readonly format: string;
  readonly version: number;
  readonly at: string;
  readonly head: { readonly seq: number; readonly hash: string } | null;
  /** Names of the columns of each table: a restore into another schema is refused. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
}

/**
 * Writes everything.
 * @param write takes one line, without its end
 * @param at when, UTC ISO 8601
 * @throws BackupError `changed-meanwhile` where the record moved on while it was read
 */
export async function backup(
  query: Query,
  at: string,
  write: (line: string) => Promise<void> | void,
): Promise<{ readonly rows: number }> {
  const head = await headOf(query);
  const columns = await columnsOf(query);
  const header: Header = { format: FORMAT, version: VERSION, at, head, columns };
  let digest = '';
  let rows = 0;
  const add = async (line: string) => {
    digest = await sha256(digest + line);
    await write(line);
  };
  await add(JSON.stringify(header));
  for (const [table, key] of TABLES) {
    for await (const row of rowsOf(query, table, key)) {
      await add(JSON.stringify([table, columns[table]!.map((column) => row[column] ?? null)]));
      rows++;
    }
  }
  const after = await headOf(query);
  if (after?.hash !== head?.hash) throw new BackupError('changed-meanwhile');
  await write(JSON.stringify({ end: true, rows, sha256: digest }));
  return { rows };
}

async function headOf(query: Query): Promise<Header['head']> {
  const [row] = await query('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1');
  return row ? { seq: Number(row.seq), hash: String(row.hash) } : null;
}

/** Columns of each of our tables, in their order: one question for all. */
async function columnsOf(query: Query): Promise<Record<string, string[]>> {
  const rows = await query(
    `SELECT m.name AS name, p.name AS column_name FROM sqlite_master m, pragma_table_info(m.name) p
     WHERE m.type = 'table' AND m.name NOT LIKE '\\_cf\\_%' ESCAPE '\\' ORDER BY m.name, p.cid`,
  );
  const columns: Record<string, string[]> = {};
  for (const table of TABLE_NAMES) columns[table] = [];
  for (const row of rows) columns[String(row.name)]?.push(String(row.column_name));
  return columns;
}

/** Pages by key, so that no page depends on how many came before. */
async function* rowsOf(query: Query, table: string, key: readonly string[]): AsyncGenerator<Row> {
  const order = key.join(', ');
  let after = '';
  for (;;) {
    const page = await query(
      `SELECT ${order}, * FROM ${table} ${after} ORDER BY ${order} LIMIT ${PAGE}`,
    );
    yield* page;
    const last = page.at(-1);
    if (page.length < PAGE || !last) return;
    const values = key.map((column) => literal(last[column]));
    after = `WHERE (${order}) > (${values.join(', ')})`;
  }
}

/**
 * Reads a backup back, once all of it has been checked.
 * @param lines of the file, without their ends
 * @returns statements that fill an empty database, each within D1's 100 KB, in order
 * @throws BackupError `not-a-backup`, `cut`, `changed`, `other-schema`, `not-empty`
 */
export async function restoreStatements(
  query: Query,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<string[]> {
  const rowsIn = new Inserter();
  let header: Header | null = null;
  let digest = '';
  let rows = 0;
  let ended = false;
  for await (const line of lines) {
    if (ended) throw new BackupError('changed');
    const value = parsed(line);
    if (header === null) {
      header = value as Header;
      if (header?.format !== FORMAT || header.version !== VERSION) {
        throw new BackupError('not-a-backup');
      }
      await checkTarget(query, header);
    } else if (Array.isArray(value)) {
      const [table, cells] = value as [string, unknown[]];
      const columns = header.columns[table];
      if (!columns || !TABLE_NAMES.includes(table)) throw new BackupError('changed');
      rowsIn.add(table, columns, cells);
      rows++;
    } else {
      const end = value as { end?: boolean; rows?: number; sha256?: string };
      if (end.rows !== rows || end.sha256 !== digest) throw new BackupError('changed');
      ended = true;
      continue;
    }
    digest = await sha256(digest + line);
  }
  if (header === null) throw new BackupError('not-a-backup');
  if (!ended) throw new BackupError('cut');
  return [
    'PRAGMA defer_foreign_keys = on',
    ...emptying(),
    `CREATE TABLE ${STAGE} (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT`,
    ...rowsIn.statements,
    `DROP TABLE ${STAGE}`,
  ];
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw new BackupError('changed');
  }
}

/** A restore never mixes two records: the target has the same schema, and no log yet. */
async function checkTarget(query: Query, header: Header): Promise<void> {
  const columns = await columnsOf(query);
  for (const table of TABLE_NAMES) {
    if (columns[table]!.join() !== header.columns[table]?.join()) {
      throw new BackupError('other-schema');
    }
  }
  for (const table of ['audit', 'submissions', 'people']) {
    const [row] = await query(`SELECT 1 AS some FROM ${table} LIMIT 1`);
    if (row) throw new BackupError('not-empty');
  }
}

/** A fresh database begins with the default units; the backup brings its own. */
function emptying(): string[] {
  return [...TABLE_NAMES].reverse().map((table) => `DELETE FROM ${table}`);
}

/** D1 takes statements up to 100 KB; a text is at most three bytes a letter. */
const MOST_LETTERS = 30_000;

/** Where texts that are longer than a statement are put together before they go into their row. */
const STAGE = 'restore_texts';

class Inserter {
  readonly statements: string[] = [];
  #texts = 0;

  add(table: string, columns: readonly string[], cells: readonly unknown[]): void {
    let room = MOST_LETTERS;
    const values = cells.map((cell) => {
      const text = literal(cell);
      if (text.length > room) return this.#stage(String(cell));
      room -= text.length;
      return text;
    });
    this.statements.push(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')})`,
    );
  }

  #stage(text: string): string {
    const id = ++this.#texts;
    this.statements.push(`INSERT INTO ${STAGE} (id, text) VALUES (${id}, '')`);
    for (const piece of piecesOf(text)) {
      this.statements.push(`UPDATE ${STAGE} SET text = text || ${literal(piece)} WHERE id = ${id}`);
    }
    return `(SELECT text FROM ${STAGE} WHERE id = ${id})`;
  }
}

/** Cut between letters, never within a surrogate pair. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    let end = Math.min(text.length, from + MOST_LETTERS / 2);
    const unit = text.charCodeAt(end - 1);
    if (end < text.length && unit >= 0xd800 && unit <= 0xdbff) end--;
    pieces.push(text.slice(from, end));
    from = end;
  }
  return pieces;
}

/** A value as SQL. Only numbers, texts and null come out of our tables. */
export function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number') return String(value);
  return `'${String(value).replaceAll("'", "''")}'`;
}
