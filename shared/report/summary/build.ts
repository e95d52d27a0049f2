/** From rankings, suggestions and the registry's facts to the data of all papers. */
import { suggestionItems } from '../../awards/item.ts';
import { type LegalSettings, regimeOn } from '../../awards/regimes.ts';
import type { Suggestions } from '../../awards/suggest.ts';
import type { SuggestionItem } from '../../awards/types.ts';
import type { Band, Kind } from '../../criteria/types.ts';
import { rankingItem } from '../../ranking/item.ts';
import { unitsOn } from '../../ranking/lineage.ts';
import { movement } from '../../ranking/movement.ts';
import { indexOf, type Ranking } from '../../ranking/rank.ts';
import { entryAt, standsAt } from '../../ranking/table.ts';
import type {
  PeriodDefinition,
  RankingInput,
  RankingItem,
  Reward,
  SubjectRef,
} from '../../ranking/types.ts';
import { type AgencyName, agencyOn } from '../../registry/agency.ts';
import { nameOn } from '../../registry/types.ts';
import { bonusFigures } from './bonus-figures.ts';
import {
  type AuditHead,
  type CouncilFacts,
  type KindFigures,
  NO_COUNCIL_FACTS,
  type StandingReward,
  type SubjectFacts,
  type SummaryAward,
  type SummaryData,
  type SummaryItem,
  type SummarySubject,
  type SummaryUnit,
} from './data.ts';
import { bandsOf, KINDS, kindFigures, NO_FIGURES } from './kind-figures.ts';
import { isNominee, isOpen } from './nominees.ts';
import { ReasonPacker } from './packed-reasons.ts';
import { type ProgressSource, progressYear } from './progress.ts';

export interface SummaryParts {
  /** Of one period and basis, over the whole Sở, with the scores loaded; at least one of them. */
  readonly rankings: Readonly<Partial<Record<Kind, Ranking>>>;
  /** `suggestAwards` of these rankings and the period's rules, highest award first. */
  readonly awards: readonly Suggestions[];
  /** Rankings to measure movement against (last year's, the interim review's), same basis. */
  readonly before?: Readonly<Partial<Record<Kind, Ranking>>>;
  /** By subject id; who is not in it has nothing known. Collectives need not be. */
  readonly facts: ReadonlyMap<string, SubjectFacts>;
  /** Answers of GET /api/progress for the period's years. */
  readonly progress: readonly ProgressSource[];
  readonly legal: LegalSettings;
  readonly council?: CouncilFacts;
  readonly agencies?: readonly AgencyName[];
  readonly audit: AuditHead | null;
  /** Day of the papers, `YYYY-MM-DD` in Vietnam. */
  readonly date: string;
  readonly computedAt: string;
}

/**
 * Makes the data of the summary, the letters and the hand-over.
 * @throws RankingInputError `scores-not-loaded`; Error where there is no ranking at all
 */
export function summaryData(parts: SummaryParts): SummaryData {
  const { rankings, date, legal } = parts;
  const first = rankings.collective ?? rankings.individual;
  if (!first) throw new Error('a summary needs a ranking');
  const { period, basis } = first.options;
  const units = summaryUnits(first.input, period);
  const items = KINDS.flatMap((kind) => itemsOf(rankings[kind]));
  const index = new Map(items.map((item, at) => [item.subject.id, at]));
  const awards = parts.awards.map((suggestions) => summaryAward(suggestions, index));
  const kinds: Record<Kind, KindFigures> = { collective: NO_FIGURES, individual: NO_FIGURES };
  const bands: Record<Kind, readonly Band[]> = { collective: [], individual: [] };
  for (const kind of KINDS) {
    const ranking = rankings[kind];
    if (!ranking) continue;
    kinds[kind] = kindFigures(ranking, items, units, index);
    bands[kind] = bandsOf(ranking);
  }
  const concerned = new Set(
    awards.flatMap((award) =>
      award.items
        .filter((item) => item.decision || isNominee(award, item) || isOpen(award, item))
        .map((item) => item.subject),
    ),
  );
  const proposals = awards.flatMap((award) =>
    award.items
      .filter((item) => isNominee(award, item))
      .map((item) => ({
        award: award.award,
        kind: items[item.subject]!.subject.kind,
        decidedOn: item.decision?.date ?? null,
      })),
  );
  const before = parts.before?.collective ?? parts.before?.individual;
  return {
    period,
    basis,
    provisional: first.provisional,
    date,
    computedAt: parts.computedAt,
    agency: agencyOn(date, parts.agencies),
    rulesVersion: awards.map((award) => award.rulesVersion).join(', '),
    criteriaSets: setsBehind(rankings),
    audit: parts.audit,
    units,
    bands,
    subjects: items.map((item, at) => summarySubject(parts, item, concerned.has(at))),
    kinds,
    awards,
    comparedWith: before?.table.period ?? null,
    progress: parts.progress.map(progressYear),
    bonus: bonusFigures(proposals, date, legal),
    legalBases: regimeOn(date, legal.regimes)?.texts ?? [],
    council: parts.council ?? NO_COUNCIL_FACTS,
  };
}

function setsBehind(rankings: SummaryParts['rankings']): string[] {
  const versions = new Set<string>();
  for (const { table } of Object.values(rankings)) {
    for (let at = 0; at < table.totals.length; at++) {
      const sheet = entryAt(table, at);
      if (sheet !== null) versions.add(sheet.set);
    }
  }
  return [...versions].sort();
}

function summaryUnits(input: RankingInput, period: PeriodDefinition): SummaryUnit[] {
  const at = unitsOn(input, period.cutOff);
  return input.units.map((unit) => {
    const { id, name, type, parent, closed } = at.at(unit.id);
    const { short } = nameOn(unit, closed ? unit.closedOn! : period.cutOff);
    return { id, name, short, type, parent, closed };
  });
}

/** Everybody, by place, the unranked last. */
function itemsOf(ranking: Ranking | undefined): RankingItem[] {
  return ranking ? Array.from(ranking.order, (i) => rankingItem(ranking, i)) : [];
}

const UNKNOWN: SubjectFacts = { position: null, sex: null, birthDate: null };

function summarySubject(
  { rankings, before, facts, date }: SummaryParts,
  item: RankingItem,
  concerned: boolean,
): SummarySubject {
  const { id, kind, name, unit, leader } = item.subject;
  const { rank, place, years, validYears, mean, median, band, tie, unranked, states } = item;
  const ranking = rankings[kind]!;
  const { members, women, rewards } = ranking.table.subjects[indexOf(ranking, id)]!;
  const { position, ...profile } = facts.get(id) ?? UNKNOWN;
  const rewarded = rewards.filter((reward) => standsAt(reward, ranking.table.period, date));
  const earlier = before?.[kind];
  const moved = earlier ? movement(ranking, earlier, id) : null;
  return {
    ...{ id, kind, name, unit: unit.id, leader, position },
    ...{ rank, place, years, validYears, mean, median, band },
    ...(tie ? { tie } : {}),
    ...(unranked ? { unranked } : {}),
    ...(Object.keys(states).length > 0 ? { states } : {}),
    ...(item.sinceReward ? { sinceReward: item.sinceReward } : {}),
    ...(rewarded.length > 0 ? { rewarded: rewarded.map(standing) } : {}),
    ...(moved !== null && moved.up !== null ? { rankBefore: moved.rankBefore! } : {}),
    ...(concerned && kind === 'individual' ? { profile } : {}),
    ...(kind === 'collective' ? { staff: { members, women } } : {}),
  };
}

function standing({ award, fromYear, toYear, decision, decidedOn }: Reward): StandingReward {
  return { award, fromYear, toYear, decision, decidedOn };
}

function summaryAward(suggestions: Suggestions, index: ReadonlyMap<string, number>): SummaryAward {
  const packer = new ReasonPacker();
  const ties = new TieGroups(index);
  const items = KINDS.flatMap((kind) => suggestionItems(suggestions, kind)).map((item) =>
    summaryItem(item, packer, ties, index.get(item.subject.id)!),
  );
  const { rules, counts, warnings } = suggestions;
  return {
    award: rules.award,
    rulesVersion: rules.version,
    vote: rules.vote,
    decided: items.some((item) => item.decision !== undefined),
    counts,
    quotas: suggestions.quotas.map(({ unit, ...use }) => ({ unit: unit?.id ?? null, ...use })),
    warnings,
    reasonRules: packer.rules,
    ties: ties.groups,
    items,
  };
}

function summaryItem(
  item: SuggestionItem,
  packer: ReasonPacker,
  ties: TieGroups,
  at: number,
): SummaryItem {
  // That the vote is still to come, its pending reason says.
  const missing = item.missing.filter(({ code }) => code !== 'vote');
  return {
    subject: at,
    status: item.status,
    reasons: item.reasons.map((reason) => packer.pack(reason)),
    ...(item.overQuota ? { overQuota: true } : {}),
    ...(missing.length > 0 ? { missing } : {}),
    ...(item.flip ? { flip: item.flip } : {}),
    ...(item.tiedWith.length > 0 ? { tie: ties.groupOf(at, item.tiedWith) } : {}),
    ...(item.decision ? { decision: item.decision } : {}),
  };
}

/** Being tied is mutual, so that a group is known by its first member. */
class TieGroups {
  readonly groups: number[][] = [];
  readonly #index: ReadonlyMap<string, number>;
  readonly #byFirst = new Map<number, number>();
  constructor(index: ReadonlyMap<string, number>) {
    this.#index = index;
  }
  groupOf(at: number, tiedWith: readonly SubjectRef[]): number {
    const members = [at, ...tiedWith.map(({ id }) => this.#index.get(id)!)];
    const first = members.reduce((a, b) => Math.min(a, b));
    let group = this.#byFirst.get(first);
    if (group === undefined) {
      group = this.groups.push(members.sort((a, b) => a - b)) - 1;
      this.#byFirst.set(first, group);
    }
    return group;
  }
}
