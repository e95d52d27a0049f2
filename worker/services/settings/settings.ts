import type { D1Database } from '@cloudflare/workers-types';
import { SETTINGS, type SettingName } from '../../../shared/api/settings.ts';
import { DEFAULT_LEGAL, type LegalSettings } from '../../../shared/awards/regimes.ts';
import { DEFAULT_PHASES } from '../../../shared/ranking/periods.ts';
import type { PeriodDefinition } from '../../../shared/ranking/types.ts';
import { AGENCY_NAMES, type AgencyName } from '../../../shared/registry/agency.ts';
import { type CouncilFacts, NO_COUNCIL_FACTS } from '../../../shared/report/summary/data.ts';
import { allSettings, putSetting } from '../../db/settings.ts';
import { ApiError } from '../../errors.ts';
import { issuesOf, ZOD_SENTENCES } from '../../issues.ts';
import { changeOnce, type Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';

export interface Settings {
  readonly phases: readonly PeriodDefinition[];
  readonly legal: LegalSettings;
  readonly agencies: readonly AgencyName[];
  readonly council: CouncilFacts;
}

const SHIPPED: Settings = {
  phases: DEFAULT_PHASES,
  legal: DEFAULT_LEGAL,
  agencies: AGENCY_NAMES,
  council: NO_COUNCIL_FACTS,
};

/** The office's own where it has set one, else what ships. */
export async function readSettings(db: D1Database): Promise<Settings> {
  return settingsOf(await allSettings(db));
}

/** @param set by the office, by name */
export function settingsOf(set: ReadonlyMap<string, unknown>): Settings {
  return { ...SHIPPED, ...(Object.fromEntries(set) as Partial<Settings>) };
}

/**
 * Replaces a setting whole. The log keeps the old one.
 * @throws ApiError `invalid` where the value does not fit the setting's schema
 */
export async function changeSetting(
  ctx: ServiceContext,
  name: SettingName,
  value: unknown,
  reason: string,
  once: Once,
): Promise<{ name: SettingName; value: unknown }> {
  const parsed = SETTINGS[name].safeParse(value, { error: ZOD_SENTENCES[ctx.locale] });
  if (!parsed.success) throw new ApiError('invalid', { issues: issuesOf(parsed.error, 'value') });
  return changeOnce(ctx, once, async (head) => {
    const old = (await readSettings(ctx.db))[name];
    return {
      answer: { name, value: parsed.data },
      head,
      statements: [putSetting(ctx.db, name, parsed.data, ctx.now)],
      audit: [
        {
          action: 'setting.put',
          entity: 'setting',
          entityId: name,
          unit: null,
          year: null,
          detail: { name, old, new: parsed.data, reason },
        },
      ],
    };
  });
}
