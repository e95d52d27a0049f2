/** The bundled Worker in workerd with a D1 database on disk: for faults and benches. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Miniflare } from 'miniflare';

const MIGRATIONS = fileURLToPath(new URL('../../worker/db/migrations', import.meta.url));

export interface LocalWorker {
  readonly miniflare: Miniflare;
  /** "http://127.0.0.1:port" */
  readonly url: string;
}

export interface LocalOptions {
  /** Folder of the database; absent: thrown away at the end. */
  readonly persist?: string;
  /** Absent: any that is free. */
  readonly port?: number;
}

export async function startWorker(code: string, options: LocalOptions = {}): Promise<LocalWorker> {
  const { persist, port } = options;
  const miniflare = new Miniflare({
    ...(persist === undefined ? {} : { resourcePersistencePath: persist }),
    ...(port === undefined ? {} : { port }),
    workers: [
      {
        config: {
          name: 'thi-dua',
          compatibilityDate: '2026-11-01',
          manifest: {
            mainModule: 'worker.js',
            modules: { 'worker.js': { type: 'esm', contents: code } },
          },
          env: {
            DB: { type: 'd1', id: 'thi-dua' },
            LOG_REQUESTS: { type: 'text', value: 'off' },
          },
        },
      },
    ],
  });
  const url = (await miniflare.ready).origin;
  return { miniflare, url };
}

/** Applies the migrations to an empty database. */
export async function migrate({ miniflare }: LocalWorker): Promise<void> {
  const db = await miniflare.getD1Database('DB');
  for (const file of (await readdir(MIGRATIONS)).sort()) {
    const sql = await readFile(`${MIGRATIONS}/${file}`, 'utf8');
    await db.batch(statementsOf(sql).map((statement) => db.prepare(statement)));
  }
}

/** Our migrations have no semicolon but at a statement's end, and comments of whole lines. */
function statementsOf(sql: string): string[] {
  return sql
    .replace(/^\s*--.*$/gm, '')
    .split(/;\s*\n/)
    .map((statement) => statement.trim().replace(/;$/, ''))
    .filter((statement) => statement !== '');
}
