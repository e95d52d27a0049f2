import { newSecret } from '../../worker/services/keys/secret.ts';
import type { LocalWorker } from './start.ts';

/** A key straight in the table. @param unit null for an office's key */
export async function addKey({ miniflare }: LocalWorker, unit: string | null): Promise<string> {
  const { key, id, hash } = await newSecret();
  const db = await miniflare.getD1Database('DB');
  await db
    .prepare(
      'INSERT INTO keys (id, hash, role, unit_id, label, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .bind(id, hash, unit === null ? 'office' : 'unit', unit, 'local', new Date().toISOString())
    .run();
  return key;
}
