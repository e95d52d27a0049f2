import { makeKey } from '../record/keys.ts';
import { withTarget } from '../record/target.ts';

/** Puts the first office key straight into the local database. @returns the key, shown this once */
export async function firstOfficeKey(state: string, label: string): Promise<string> {
  let key = '';
  await withTarget({ local: true, 'persist-to': state }, async (target) => {
    key = await makeKey(target, { role: 'office', label });
  });
  return key;
}
