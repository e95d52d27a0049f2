/**
 * A database with the migrations applied, keys for every role, and a way to call the Worker as it
 * is deployed. Storage is shared by the tests of one file; `freshRecord` empties it.
 */
import { applyD1Migrations } from 'cloudflare:test';
import { env, exports } from 'cloudflare:workers';
import { insertKey, type KeyRow } from '../../../worker/db/keys.ts';
import type { Role } from '../../../worker/env.ts';
import { newSecret } from '../../../worker/services/keys/secret.ts';
import { CENTER, DIVISION } from './units.ts';

export { BLOCK, CENTER, DIVISION } from './units.ts';

export interface Keys {
  readonly office: string;
  readonly council: string;
  /** Of `CENTER`. */
  readonly unit: string;
  /** Of `DIVISION`. */
  readonly other: string;
}

/** An empty record: default units, one key for each role and for two units. */
export async function freshRecord(): Promise<Keys> {
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  await emptyTables();
  return {
    office: await addKey('office'),
    council: await addKey('council'),
    unit: await addKey('unit', CENTER),
    other: await addKey('unit', DIVISION),
  };
}

/** A key straight in the table, as `npm run key` makes the first one. */
export async function addKey(
  role: Role,
  unit: string | null = null,
  parts: Partial<KeyRow> = {},
): Promise<string> {
  const { key, id, hash } = await newSecret();
  const row: KeyRow = {
    id,
    hash,
    role,
    unit,
    label: `${role} ${unit ?? ''}`.trim(),
    createdAt: new Date().toISOString(),
    createdBy: null,
    expiresAt: null,
    revokedAt: null,
    lastUsedAt: null,
    replaces: null,
    ...parts,
  };
  await insertKey(env.DB, row).run();
  if (row.revokedAt !== null) {
    await env.DB.prepare('UPDATE keys SET revoked_at = ? WHERE id = ?')
      .bind(row.revokedAt, id)
      .run();
  }
  return key;
}

const OWN_TABLES = `SELECT name FROM sqlite_master
  WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' AND name <> 'd1_migrations'`;

/** Empties every table but the default units. */
export async function emptyTables(): Promise<void> {
  const { results } = await env.DB.prepare(OWN_TABLES).all<{ name: string }>();
  const names = results.map((row) => row.name).filter((name) => name !== 'units');
  await env.DB.batch([
    env.DB.prepare('PRAGMA defer_foreign_keys = on'),
    ...names.map((name) => env.DB.prepare(`DELETE FROM ${name}`)),
    env.DB.prepare('DELETE FROM units'),
  ]);
  const units = env.TEST_MIGRATIONS.find((m) => m.name.includes('default_units'));
  await env.DB.batch(units!.queries.map((query: string) => env.DB.prepare(query)));
}

export interface Call {
  readonly key?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** One request to the Worker. @param route "POST /api/keys" */
export async function call(
  route: string,
  { key, body, headers = {} }: Call = {},
): Promise<Response> {
  const [method, path] = route.split(' ') as [string, string];
  const all = new Headers(headers);
  if (key !== undefined) all.set('authorization', `Bearer ${key}`);
  const init: RequestInit = { method, headers: all };
  if (body !== undefined) {
    if (!all.has('content-type')) all.set('content-type', 'application/json');
    init.body = typeof body === 'string' ? body : JSON.stringify(body);
  }
  return exports.default.fetch(new Request(`https://thi-dua.test${path}`, init));
}

/** The same, and its answer as JSON. The status is part of what is returned, never assumed. */
export async function ask<T = Record<string, unknown>>(
  route: string,
  options: Call = {},
): Promise<{ status: number; headers: Headers; json: T }> {
  const response = await call(route, options);
  return { status: response.status, headers: response.headers, json: (await response.json()) as T };
}
