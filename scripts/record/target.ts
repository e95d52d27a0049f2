/**
 * Which database a command is about, and how it is reached: the local one through wrangler's own
 * bindings, an account's through `wrangler d1 execute`.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import type { Query } from '../../worker/db/dump.ts';
import type { Row } from '../../worker/db/row.ts';
import { databaseId, isDatabaseId } from '../deploy/config.ts';
import { ROOT, STATE } from '../local/paths.ts';
import { CommandFailed, WRANGLER } from '../local/run.ts';
import { CommandError, UsageError } from './errors.ts';

/** Options of every command here, for `parseArgs`. */
export const TARGET_OPTIONS = {
  local: { type: 'boolean', default: false },
  env: { type: 'string' },
  /** Folder of a local database; that of `npm start` unless told. */
  'persist-to': { type: 'string' },
} as const;

export interface TargetValues {
  readonly local?: boolean | undefined;
  readonly env?: string | undefined;
  readonly 'persist-to'?: string | undefined;
}

export interface Target {
  /** "local", "staging", "production". */
  readonly name: string;
  readonly query: Query;
  /** Runs statements in order, all or none. */
  readonly execute: (statements: readonly string[]) => Promise<void>;
}

/**
 * Does something with a database.
 * @throws UsageError where neither or both of --local and --env are given
 */
export async function withTarget(
  values: TargetValues,
  work: (target: Target) => Promise<void>,
): Promise<void> {
  const { local, env } = values;
  if (Boolean(local) === (env !== undefined)) {
    throw new UsageError('Chọn một nơi: --local, hoặc --env staging, hoặc --env production.');
  }
  if (env === undefined) return withLocal(values['persist-to'] ?? STATE, work);
  if (env !== 'staging' && env !== 'production') {
    throw new UsageError(`--env ${env}: chỉ có staging và production.`);
  }
  const config = await readFile(`${ROOT}wrangler.toml`, 'utf8');
  if (!isDatabaseId(databaseId(config, env) ?? '')) {
    throw new CommandError(
      `wrangler.toml chưa có mã cơ sở dữ liệu của ${env}. Chạy npm run deploy -- --env ${env} trước.`,
    );
  }
  const target = remote(env);
  await hasTables(target);
  return work(target);
}

/** A database without the migrations is told from one without rows. */
async function hasTables({ query }: Target): Promise<void> {
  const [found] = await query("SELECT 1 AS found FROM sqlite_master WHERE name = 'audit'");
  if (found) return;
  throw new CommandError(
    'Cơ sở dữ liệu này chưa có bảng nào. Trên máy: chạy npm start một lần; trên Cloudflare: chạy npm run deploy.',
  );
}

async function withLocal(folder: string, work: (target: Target) => Promise<void>): Promise<void> {
  // Loaded here: it takes a second or two, which a mistyped command need not wait for.
  const { getPlatformProxy } = await import('wrangler');
  const proxy = await getPlatformProxy<{ DB: D1Database }>({
    configPath: `${ROOT}wrangler.toml`,
    persist: { path: join(folder, 'v3') },
  });
  try {
    const { DB } = proxy.env;
    const target: Target = {
      name: 'local',
      query: async (sql) => (await DB.prepare(sql).all<Row>()).results,
      execute: async (statements) => {
        await DB.batch(statements.map((sql) => DB.prepare(sql)));
      },
    };
    await hasTables(target);
    await work(target);
  } finally {
    await proxy.dispose();
  }
}

function remote(env: string): Target {
  const d1 = (args: readonly string[]) =>
    wrangler(['d1', 'execute', 'DB', '--remote', '--env', env, '--json', '--yes', ...args]);
  return {
    name: env,
    query: async (sql) => {
      const answers = JSON.parse(await d1(['--command', sql])) as { results?: Row[] }[];
      return answers.at(-1)?.results ?? [];
    },
    // A file is imported as one transaction.
    execute: async (statements) => {
      const folder = await mkdtemp(join(tmpdir(), 'thi-dua-sql-'));
      try {
        const file = join(folder, 'statements.sql');
        await writeFile(file, `${statements.join(';\n')};\n`, { mode: 0o600 });
        await d1(['--file', file]);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

/**
 * Runs wrangler to its end.
 * @param inherit lets it talk to the person itself
 * @returns what it wrote to stdout @throws CommandFailed with what it said
 */
export function wrangler(args: readonly string[], inherit = false): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${ROOT}node_modules/${WRANGLER}`, ...args], {
      cwd: ROOT,
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', NO_COLOR: '1' },
      stdio: inherit ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let said = '';
    child.stdout?.on('data', (text: Buffer) => {
      output += text.toString();
    });
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else {
        const what = `wrangler ${args[0]} ${args[1] ?? ''}`;
        reject(new CommandFailed(`${what}\n${said}${output}`.trim()));
      }
    });
  });
}
