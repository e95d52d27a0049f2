import type { DecisionsAnswer, DecisionsBody } from '../../../shared/api/awards.ts';
import { checkDecisions, decisionFrom } from '../../../shared/awards/decisions.ts';
import { decisionIssueSentence } from '../../../shared/awards/sentences.ts';
import type { Suggestions } from '../../../shared/awards/suggest.ts';
import { subjectRef } from '../../../shared/ranking/item.ts';
import { indexOf } from '../../../shared/ranking/rank.ts';
import type { Head } from '../../audit/chain.ts';
import { insertDecisions } from '../../db/decisions.ts';
import { ApiError } from '../../errors.ts';
import { type Attempt, changeOnce, type Once } from '../change.ts';
import { localDay, type ServiceContext } from '../context.ts';
import { periodNamed } from '../ranking/rankings.ts';
import { rankingRecord } from '../ranking/record.ts';
import { oneOf, suggestionsOf } from './suggestions.ts';

/**
 * The council's decisions on one award of one period: all or none. They are held against the
 * official suggestions (appraised scores) as the record stands at that moment.
 * @throws ApiError `decisions-refused` with each issue; RankingInputError as for suggestions
 */
export async function decide(
  ctx: ServiceContext,
  body: DecisionsBody,
  once: Once,
): Promise<DecisionsAnswer> {
  return changeOnce(ctx, once, (head) => attempt(ctx, body, head));
}

/** @param head read before the record: where the record is newer, the commit fails and this runs again */
async function attempt(
  ctx: ServiceContext,
  body: DecisionsBody,
  head: Head,
): Promise<Attempt<DecisionsAnswer>> {
  const record = await rankingRecord(ctx.db, ctx.now);
  const period = periodNamed(record, body.period);
  const date = body.date ?? localDay(ctx.now);
  const all = suggestionsOf(record, period, 'appraised', date);
  const suggestions = oneOf(all, period, body.award);
  const issues = checkDecisions(suggestions, body.decisions).map((issue) => ({
    ...issue,
    message: decisionIssueSentence(issue, ctx.locale),
  }));
  const errors = issues.filter((issue) => issue.severity === 'error');
  if (errors.length > 0 && !body.dryRun) {
    throw new ApiError('decisions-refused', {
      params: { count: errors.length },
      extra: { issues },
    });
  }
  const answer: DecisionsAnswer = {
    period: period.id,
    award: body.award,
    rulesVersion: suggestions.rules.version,
    dryRun: body.dryRun,
    count: body.decisions.length,
    subjects: body.decisions.map(({ subject, action }) => ({
      id: subject,
      name: nameOf(suggestions, subject),
      action,
    })),
    issues,
  };
  if (body.dryRun) return { answer };
  const decisions = body.decisions.map((input) => ({
    ...decisionFrom(suggestions, input),
    at: ctx.now,
    by: ctx.actor.id,
  }));
  return {
    answer,
    head,
    statements: insertDecisions(ctx.db, decisions),
    audit: decisions.map((decision) => ({
      action: `award.${decision.action}`,
      entity: 'award',
      entityId: decision.subject,
      unit: null,
      year: null,
      detail: {
        period: decision.period,
        award: decision.award,
        old: suggestions.decisions.get(decision.subject)?.action ?? null,
        reason: decision.reason,
        votes: decision.votes,
        number: decision.number,
        date: decision.date,
        rulesVersion: decision.rulesVersion,
      },
    })),
  };
}

/** '' for a subject that is not among those ranked: an issue says so. */
function nameOf(suggestions: Suggestions, subject: string): string {
  for (const { ranking } of Object.values(suggestions.kinds)) {
    const i = indexOf(ranking, subject);
    if (i >= 0) return subjectRef(ranking, i).name;
  }
  return '';
}
