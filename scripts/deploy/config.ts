/** The account's own database in wrangler.toml, changed without touching another letter of it. */

/** What stands there before an account has been named. */
export const NO_DATABASE = '00000000-0000-0000-0000-000000000000';

export function isDatabaseId(id: string): boolean {
  return id !== NO_DATABASE && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}

/** @returns null where the environment has no database */
export function databaseId(config: string, env: string): string | null {
  return placeOf(config, env)?.id ?? null;
}

/** @throws Error where the environment has no database */
export function withDatabaseId(config: string, env: string, id: string): string {
  const place = placeOf(config, env);
  if (place === null) throw new Error(`no database of ${env}`);
  return config.slice(0, place.at) + id + config.slice(place.at + place.id.length);
}

/** Within the environment's own table, never in the one that follows. */
function placeOf(config: string, env: string): { at: number; id: string } | null {
  const header = `[[env.${env}.d1_databases]]`;
  const from = config.indexOf(header);
  if (from < 0) return null;
  const next = config.indexOf('\n[', from + header.length);
  const table = config.slice(from, next < 0 ? undefined : next);
  const found = /^(\s*database_id\s*=\s*")([^"]*)"/m.exec(table);
  if (!found) return null;
  return { at: from + found.index + found[1]!.length, id: found[2]! };
}
