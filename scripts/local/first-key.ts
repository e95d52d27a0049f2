import { newSecret } from '../../worker/services/keys/secret.ts';
import { run, WRANGLER } from './run.ts';

/** Puts the first office key straight into the local database. @returns the key, shown this once */
export async function firstOfficeKey(state: string, label: string): Promise<string> {
  const { key, id, hash } = await newSecret();
  const values = [id, hash, 'office', label, new Date().toISOString()];
  const quoted = values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');
  await run(WRANGLER, [
    'd1',
    'execute',
    'DB',
    '--local',
    '--persist-to',
    state,
    '--command',
    `INSERT INTO keys (id, hash, role, label, created_at) VALUES (${quoted})`,
  ]);
  return key;
}
