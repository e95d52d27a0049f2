import { DEFAULT_RULES } from '../../../shared/awards/default-rules.ts';
import { runExamples } from '../../../shared/awards/examples.ts';
import { awardMessage } from '../../../shared/awards/sentences.ts';
import type { AwardRules } from '../../../shared/awards/types.ts';
import { addedRules, areRulesCited, putRules } from '../../db/settings.ts';
import { ApiError } from '../../errors.ts';
import { issue } from '../../issues.ts';
import { changeOnce, type Once } from '../change.ts';
import type { ServiceContext } from '../context.ts';
import { readSettings } from '../settings/settings.ts';

/** All versions of all award rules, those that ship first. */
export async function listRules({ db }: ServiceContext): Promise<{ items: AwardRules[] }> {
  return { items: [...DEFAULT_RULES, ...(await addedRules(db))] };
}

/** What rules give on the examples beside them, in their order, under the phases as they are set. */
export async function tryRules({ db }: Pick<ServiceContext, 'db'>, rules: AwardRules) {
  const { phases } = await readSettings(db);
  const results = runExamples(rules, phases).map(({ status, failed, asExpected }) => ({
    status,
    failed: [...failed],
    asExpected,
  }));
  return { results };
}

/**
 * Adds a version of an award's rules, or replaces its draft while no decision cites it. The
 * examples stored beside the rules must come out as they say.
 * @throws ApiError `rules-frozen`; `invalid` with each example that does not hold
 */
export async function addRules(
  ctx: ServiceContext,
  rules: AwardRules,
  once: Once,
): Promise<AwardRules> {
  const { version, award, validFrom } = rules;
  const { phases } = await readSettings(ctx.db);
  const issues = runExamples(rules, phases).flatMap((result, at) =>
    result.asExpected
      ? []
      : [
          issue(['examples', at], 'example', {
            status: awardMessage(`status.${result.status}`, {}, ctx.locale),
            failed: result.failed.join(', ') || '–',
          }),
        ],
  );
  if (issues.length > 0) throw new ApiError('invalid', { issues });
  return changeOnce(ctx, once, async (head) => {
    const frozen =
      DEFAULT_RULES.some((known) => known.version === version) ||
      (await areRulesCited(ctx.db, version));
    if (frozen) throw new ApiError('rules-frozen', { params: { version } });
    const old = (await addedRules(ctx.db)).find((known) => known.version === version) ?? null;
    return {
      answer: rules,
      head,
      statements: [putRules(ctx.db, rules, ctx.now)],
      audit: [
        {
          action: 'award.rules',
          entity: 'award',
          entityId: version,
          unit: null,
          year: null,
          detail: { version, award, validFrom, old, new: rules },
        },
      ],
    };
  });
}
