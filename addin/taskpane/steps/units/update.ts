import type { UnitView, UpdateUnitBody } from '../../../../shared/api/registry.ts';
import { once } from '../../../api/once.ts';
import { refreshRegistry } from '../../state/registry.ts';
import { api } from '../../state/session.ts';

/** @throws ApiError `changed` where somebody else was faster than the copy that is shown */
export async function updateUnit(
  { id, version }: UnitView,
  changes: Omit<UpdateUnitBody, 'version' | 'reason'>,
  reason: string,
): Promise<void> {
  const json = { version, ...changes, reason };
  await api.units[':id'].$patch({ param: { id }, header: once(), json });
  await refreshRegistry();
}
