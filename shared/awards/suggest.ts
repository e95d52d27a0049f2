/**
 * From rankings and rules to suggestions. Outcomes are kept as small integers per subject; reasons
 * are made only for the items that somebody asks for (item.ts).
 */
import type { Kind } from '../criteria/types.ts';
import { RankingInputError } from '../ranking/errors.ts';
import { type Ranking, withTies } from '../ranking/rank.ts';
import { LEADER } from '../ranking/table.ts';
import {
  type Allocation,
  allocate,
  limitLeaders,
  NO_CANDIDATE,
  OVER_UNIT,
  pick,
  type Seats,
  WITHIN,
} from './allocate.ts';
import { eitherUnits, limitOf, seatsOf } from './quotas.ts';
import { kindOfRule } from './rules/index.ts';
import { COUNCIL, MET, NOT_ELIGIBLE, type RuleContext, STATUSES } from './rules/kit.ts';
import type { AwardRules, AwardWarning, Decision, QuotaUse, Status } from './types.ts';

export interface SuggestInput {
  /** Of the same period and basis, over the whole Sở; a kind without subjects may be left out. */
  readonly rankings: Readonly<Partial<Record<Kind, Ranking>>>;
  readonly rules: AwardRules;
  /** The day it is looked at or decided: blocks and rewards are those of this day. */
  readonly date: string;
  /** Standing decisions on this period and award. */
  readonly decisions?: readonly Decision[];
  /** Subjects proposed for another form in this period (one form for one achievement). */
  readonly taken?: ReadonlySet<string>;
}

/** One kind's outcomes, by index in its ranking's table. */
export interface KindSuggestions {
  readonly ranking: Ranking;
  readonly context: RuleContext;
  readonly seats: Seats;
  readonly allocation: Allocation;
  /** Greatest outcome of the rules alone. */
  readonly byRules: Uint8Array;
  /** Result of the quotas (allocate.ts). */
  readonly seat: Uint8Array;
  /** Index into STATUSES. */
  readonly status: Uint8Array;
}

export interface Suggestions {
  readonly period: string;
  readonly provisional: boolean;
  readonly rules: AwardRules;
  readonly date: string;
  readonly kinds: Readonly<Partial<Record<Kind, KindSuggestions>>>;
  readonly counts: Readonly<Record<Kind, Readonly<Record<Status, number>>>>;
  /** Units with a limit and at least one candidate, then the whole Sở. */
  readonly quotas: readonly QuotaUse[];
  readonly warnings: readonly AwardWarning[];
  readonly decisions: ReadonlyMap<string, Decision>;
}

/**
 * Judges everybody.
 * @throws RankingInputError `scoped-ranking`, `mixed-rankings`, `award-not-for-period`
 */
export function suggest(input: SuggestInput): Suggestions {
  const { rules, date } = input;
  const given = (['collective', 'individual'] as const).flatMap((kind) => {
    const ranking = input.rankings[kind];
    return ranking && rules.kinds.includes(kind) ? [withTies(ranking, rules.ties)] : [];
  });
  checkRankings(given, rules);
  const taken = input.taken ?? new Set<string>();
  const judged = given.map((ranking) => {
    const context: RuleContext = { ranking, rules, date, taken };
    return { context, byRules: outcomesByRules(context) };
  });
  const either = judged.map(({ context, byRules }) => eitherUnits({ ...context, byRules }));
  const kinds: Partial<Record<Kind, KindSuggestions>> = {};
  judged.forEach(({ context, byRules }, at) => {
    const rivals = either[1 - at] ?? new Set<string>();
    const seats = seatsOf(context.ranking, rules, rivals);
    kinds[context.ranking.input.kind] = fillSeats(context, byRules, seats);
  });
  return {
    period: given[0]?.table.period.id ?? '',
    provisional: given.some((ranking) => ranking.provisional),
    rules,
    date,
    kinds,
    counts: { collective: countsOf(kinds.collective), individual: countsOf(kinds.individual) },
    quotas: Object.values(kinds).flatMap((kind) => quotaUses(kind, rules)),
    warnings: warningsOf(kinds, rules),
    decisions: new Map((input.decisions ?? []).map((decision) => [decision.subject, decision])),
  };
}

/**
 * Several awards of one period, highest first: who is proposed for one is not proposed for the next
 * (one form for one achievement).
 * @param rules as `rulesFor` orders them
 */
export function suggestAwards(
  input: Omit<SuggestInput, 'rules' | 'taken'>,
  rules: readonly AwardRules[],
): Suggestions[] {
  const taken = new Set<string>();
  return rules.map((one) => {
    const suggestions = suggest({ ...input, rules: one, taken: new Set(taken) });
    for (const { ranking, status } of Object.values(suggestions.kinds)) {
      for (let i = 0; i < status.length; i++) {
        if (status[i] === MET) taken.add(ranking.table.subjects[i]!.id);
      }
    }
    return suggestions;
  });
}

/** Without a rank there is no award; beyond that the greatest outcome of all rules. */
function outcomesByRules(context: RuleContext): Uint8Array {
  const { n } = context.ranking.table;
  const { rank } = context.ranking;
  const outcomes = new Uint8Array(n);
  for (let i = 0; i < n; i++) outcomes[i] = rank[i]! > 0 ? MET : NOT_ELIGIBLE;
  for (const rule of context.rules.rules) {
    const test = kindOfRule(rule).test(rule, context);
    for (let i = 0; i < n; i++) {
      const outcome = test(i);
      if (outcome > outcomes[i]!) outcomes[i] = outcome;
    }
  }
  return outcomes;
}

function fillSeats(context: RuleContext, byRules: Uint8Array, seats: Seats): KindSuggestions {
  const { ranking, rules } = context;
  const { table, order, ranked, place } = ranking;
  const candidates = pick(order.subarray(0, ranked), byRules, COUNCIL);
  const firm = new Uint8Array(table.n);
  for (let i = 0; i < firm.length; i++) if (byRules[i] === MET) firm[i] = 1;
  const seat = new Uint8Array(table.n);
  const allocation = allocate(candidates, place, table.unit, firm, seats, seat);
  const { leaderShare } = rules;
  if (leaderShare?.mode === 'council' && ranking.input.kind === 'individual') {
    const isLeader = (i: number) => (table.flags[i]! & LEADER) !== 0;
    limitLeaders(allocation.pool, place, isLeader, leaderShare.above, seat);
  }
  const status = new Uint8Array(table.n);
  for (let i = 0; i < status.length; i++)
    status[i] = Math.max(byRules[i]!, outcomeOfSeat(seat[i]!));
  return { ranking, context, seats, allocation, byRules, seat, status };
}

/** What a place outside, or across, the quota means. */
export function outcomeOfSeat(seat: number): number {
  if (seat === NO_CANDIDATE || seat === WITHIN) return MET;
  return seat >= OVER_UNIT ? NOT_ELIGIBLE : COUNCIL;
}

function checkRankings(rankings: readonly Ranking[], rules: AwardRules): void {
  const [first, second] = rankings;
  for (const { options } of rankings) {
    if (options.scope) throw new RankingInputError('scoped-ranking', { period: options.period.id });
    if (!rules.periods.includes(options.period.type))
      throw new RankingInputError('award-not-for-period', {
        award: rules.award,
        period: options.period.id,
      });
  }
  if (!first || !second) return;
  if (first.table.period.id !== second.table.period.id || first.table.basis !== second.table.basis)
    throw new RankingInputError('mixed-rankings', { period: first.table.period.id });
}

function countsOf(kind: KindSuggestions | undefined): Record<Status, number> {
  const found = new Int32Array(STATUSES.length);
  const { status } = kind ?? { status: new Uint8Array() };
  for (let i = 0; i < status.length; i++) found[status[i]!]!++;
  const of = (status: Status) => found[STATUSES.indexOf(status)]!;
  return {
    propose: of('propose'),
    council: of('council'),
    deferred: of('deferred'),
    'not-eligible': of('not-eligible'),
  };
}

function quotaUses(kind: KindSuggestions, rules: AwardRules): QuotaUse[] {
  const { ranking, allocation, seats, status } = kind;
  const { start, members } = allocation;
  const what = ranking.input.kind;
  const use = (list: Int32Array) => {
    let proposed = 0;
    let council = 0;
    for (const i of list) {
      if (status[i] === MET) proposed++;
      else if (status[i] === COUNCIL) council++;
    }
    return { kind: what, proposed, council, eligible: list.length };
  };
  const uses: QuotaUse[] = [];
  ranking.table.units.forEach((unit, u) => {
    if (seats.unit[u]! < 0 || start[u] === start[u + 1]) return;
    const { id, name } = unit;
    const either = limitOf(unit, rules)?.either ?? false;
    const list = members.subarray(start[u], start[u + 1]);
    uses.push({ unit: { id, name }, limit: seats.unit[u]!, either, ...use(list) });
  });
  if (seats.whole >= 0)
    uses.push({ unit: null, limit: seats.whole, either: false, ...use(members) });
  return uses;
}

function warningsOf(
  kinds: Readonly<Partial<Record<Kind, KindSuggestions>>>,
  rules: AwardRules,
): AwardWarning[] {
  const warnings: AwardWarning[] = [];
  if (Object.values(kinds).some((kind) => kind.ranking.provisional))
    warnings.push({ code: 'provisional', params: {} });
  const people = kinds.individual;
  if (people && rules.leaderShare) {
    const { above } = rules.leaderShare;
    const { flags } = people.ranking.table;
    let proposed = 0;
    let leaders = 0;
    for (const i of people.allocation.pool) {
      if (people.status[i] !== MET) continue;
      proposed++;
      if ((flags[i]! & LEADER) !== 0) leaders++;
    }
    if (leaders * 100 > above * proposed)
      warnings.push({ code: 'leader-share', params: { leaders, proposed, above } });
  }
  const open = [...rules.rules, rules.quota, rules.vote, rules.leaderShare].filter(
    (part) => part?.source.confirm,
  ).length;
  if (open > 0) warnings.push({ code: 'unconfirmed', params: { count: open } });
  return warnings;
}
