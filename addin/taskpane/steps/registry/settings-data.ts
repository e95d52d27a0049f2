import { read } from '../../../api/client.ts';
import { once } from '../../../api/once.ts';
import { useLoad } from '../../state/load.ts';
import { api } from '../../state/session.ts';

/** The settings that are kept as data. */
export function useSettings() {
  const loaded = useLoad('settings', () => api.settings.$get().then(read), true);
  /** Saves one of them, with the reason that the log keeps, and loads all anew. */
  const save = async (
    name: 'legal' | 'agencies' | 'council' | 'phases',
    value: unknown,
    reason: string,
  ) => {
    await api.settings[':name'].$put({ param: { name }, header: once(), json: { value, reason } });
    loaded.reload();
  };
  return { loaded, save };
}
