/** Every reason for a subject's status, made when it is asked for. */
import { fromHundredths, meanHalfUp } from '../criteria/points.ts';
import { subjectRef } from '../ranking/item.ts';
import type { Source, SubjectRef, Unranked } from '../ranking/types.ts';
import {
  CONTESTED_KIND,
  CONTESTED_UNIT,
  CONTESTED_WHOLE,
  groupEnd,
  LEADER_SHARE,
  NO_CANDIDATE,
  OVER_UNIT,
  OVER_WHOLE,
} from './allocate.ts';
import { kindOfRule } from './rules/index.ts';
import { COUNCIL, MET } from './rules/kit.ts';
import type { KindSuggestions, Suggestions } from './suggest.ts';
import type { Decision, ImplicitReason, Reason, ReasonParams, VoteRule } from './types.ts';
import { quorumMet, voteMet } from './votes.ts';

/** The rules in their order, then the quotas, then the vote. */
export function reasonsOf(
  suggestions: Suggestions,
  kind: KindSuggestions,
  i: number,
  unranked: Unranked | null,
): Reason[] {
  const { context, seat } = kind;
  const reasons: Reason[] = [];
  if (unranked !== null) {
    const source = context.ranking.table.period.source;
    reasons.push(implicit('ranked', source, { pass: false, actual: unranked }));
  }
  for (const rule of context.rules.rules) {
    const code = kindOfRule(rule);
    const { threshold, actual, margin, params } = code.explain(rule, context, i);
    reasons.push({
      rule: rule.id,
      type: rule.type,
      pass: code.test(rule, context)(i) === MET,
      threshold,
      actual,
      margin,
      source: rule.source.text,
      confirm: rule.source.confirm,
      params: params ?? {},
    });
  }
  if (seat[i] !== NO_CANDIDATE) reasons.push(...quotaReasons(kind, i));
  const { vote } = context.rules;
  const { id } = context.ranking.table.subjects[i]!;
  if (vote !== null) reasons.push(...voteReasons(vote, suggestions.decisions.get(id) ?? null));
  return reasons;
}

function quotaReasons(
  { context, seats, allocation, seat, status, ranking }: KindSuggestions,
  i: number,
) {
  const { quota, leaderShare } = context.rules;
  const { table } = ranking;
  const u = table.unit[i]!;
  const limit = seats.unit[u]!;
  const reasons: Reason[] = [];
  const result = seat[i]!;
  if (limit >= 0 || seats.either[u] === 1) {
    const list = allocation.members.subarray(allocation.start[u], allocation.start[u + 1]);
    const over = result === OVER_UNIT;
    const rival = seats.either[u] === 1;
    reasons.push(
      standing('unit-quota', quota.source, ranking.place, list, limit, i, { over, rival }),
    );
  }
  if (seats.whole >= 0 && result !== OVER_UNIT) {
    const over = result === OVER_WHOLE;
    // A unit that several contest takes its seats once: places alone do not tell.
    const within = !over && result !== CONTESTED_WHOLE;
    const list = allocation.pool;
    reasons.push(
      standing('whole-quota', quota.source, ranking.place, list, seats.whole, i, { over, within }),
    );
  }
  if (result === LEADER_SHARE && leaderShare !== null) {
    const params = { proposed: count(status, MET), council: count(status, COUNCIL) };
    const figures = { pass: false, threshold: leaderShare.above, params };
    reasons.push(implicit('leader-share', leaderShare.source, figures));
  }
  return reasons;
}

/** Place among a quota's candidates. With equals, `actual` is the last place that they hold. */
function standing(
  rule: 'unit-quota' | 'whole-quota',
  source: Source,
  place: ArrayLike<number>,
  list: Int32Array,
  limit: number,
  i: number,
  known: { readonly over: boolean; readonly rival?: boolean; readonly within?: boolean },
): Reason {
  const from = firstAt(list, place, place[i]!);
  const end = groupEnd(list, from, list.length, place);
  const fits = known.within ?? (limit < 0 || end <= limit);
  const pass = fits && !known.rival;
  const params = {
    first: from + 1,
    equal: end - from,
    candidates: list.length,
    waits: !pass && !known.over,
    rival: known.rival ?? false,
  };
  if (limit < 0) return implicit(rule, source, { pass, actual: end, params });
  return implicit(rule, source, {
    pass,
    threshold: limit,
    actual: end,
    margin: limit - end,
    params,
  });
}

/** First position of a place in a list sorted by place. */
export function firstAt(list: Int32Array, place: ArrayLike<number>, wanted: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (place[list[middle]!]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function voteReasons(vote: VoteRule, decision: Decision | null): Reason[] {
  const votes = decision?.votes ?? null;
  const { numerator, denominator } = vote.quorum;
  const share = (part: number, whole: number) => fromHundredths(meanHalfUp(part * 10_000, whole));
  const present = votes && share(votes.present, votes.members);
  const base = votes && (vote.of === 'members' ? votes.members : votes.present);
  const agreed = votes && base ? share(votes.for, base) : null;
  const least = share(numerator, denominator);
  return [
    implicit('quorum', vote.source, {
      pass: votes && quorumMet(vote, votes),
      threshold: least,
      actual: present,
      margin: present === null ? null : margin(present, least),
      params: { present: votes?.present ?? null, members: votes?.members ?? null },
    }),
    implicit('vote', vote.source, {
      pass: votes && voteMet(vote, votes),
      threshold: vote.share,
      actual: agreed,
      margin: agreed === null ? null : margin(agreed, vote.share),
      params: { for: votes?.for ?? null, base, of: vote.of },
    }),
  ];
}

function implicit(
  rule: ImplicitReason,
  source: Source,
  figures: Partial<Pick<Reason, 'pass' | 'threshold' | 'actual' | 'margin'>> & {
    params?: ReasonParams;
  },
): Reason {
  return {
    rule,
    type: rule,
    pass: figures.pass ?? null,
    threshold: figures.threshold ?? null,
    actual: figures.actual ?? null,
    margin: figures.margin ?? null,
    source: source.text,
    confirm: source.confirm,
    params: figures.params ?? {},
  };
}

/** Everybody with whom the council has to choose: tied, or of the other kind in the same unit. */
export function tiedWith(suggestions: Suggestions, kind: KindSuggestions, i: number): SubjectRef[] {
  const { allocation, seat, ranking } = kind;
  const result = seat[i];
  const u = ranking.table.unit[i]!;
  const unitList = allocation.members.subarray(allocation.start[u], allocation.start[u + 1]);
  if (result === CONTESTED_KIND)
    return contestedInUnit(suggestions, ranking.table.units[u]!.id, kind, i);
  const list =
    result === CONTESTED_UNIT
      ? unitList
      : result === CONTESTED_WHOLE || result === LEADER_SHARE
        ? allocation.pool
        : null;
  if (list === null) return [];
  const from = firstAt(list, ranking.place, ranking.place[i]!);
  const group = list.subarray(from, groupEnd(list, from, list.length, ranking.place));
  return [...group]
    .filter((other) => other !== i && seat[other] === result)
    .map((other) => subjectRef(ranking, other));
}

function contestedInUnit(
  suggestions: Suggestions,
  unit: string,
  kind: KindSuggestions,
  i: number,
): SubjectRef[] {
  return Object.values(suggestions.kinds).flatMap((other) => {
    const { allocation, ranking, seat } = other;
    const u = ranking.table.units.findIndex((at) => at.id === unit);
    if (u < 0) return [];
    return [...allocation.members.subarray(allocation.start[u], allocation.start[u + 1])]
      .filter((j) => seat[j] === CONTESTED_KIND && !(other === kind && j === i))
      .map((j) => subjectRef(ranking, j));
  });
}

function count(status: Uint8Array, wanted: number): number {
  let found = 0;
  for (const value of status) if (value === wanted) found++;
  return found;
}

/** Of two figures with two decimals, without float noise. */
function margin(actual: number, threshold: number): number {
  return (Math.round(actual * 100) - Math.round(threshold * 100)) / 100;
}
