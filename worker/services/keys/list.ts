import type { KeyInfo } from '../../../shared/api/keys.ts';
import { allKeys } from '../../db/keys.ts';
import { actorsOf } from '../actors.ts';
import type { ServiceContext } from '../context.ts';
import { keyView } from './view.ts';

/** All keys, newest first, the revoked ones too: the log refers to them. */
export async function listKeys({ db }: ServiceContext): Promise<KeyInfo[]> {
  const by = await actorsOf(db);
  return (await allKeys(db)).map((row) => keyView(row, by));
}
