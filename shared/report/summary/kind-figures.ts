/** Figures over all collectives, or all people: what the charts and the review report show. */
import { fromHundredths, meanHalfUp } from '../../criteria/points.ts';
import { setInForce } from '../../criteria/sets.ts';
import type { Band, Kind } from '../../criteria/types.ts';
import { discrimination } from '../../ranking/discrimination.ts';
import { shownDistribution } from '../../ranking/distribution.ts';
import { gapsByUnit } from '../../ranking/gap.ts';
import { addGroups, type GroupSums, groupAverages } from '../../ranking/groups.ts';
import type { Ranking } from '../../ranking/rank.ts';
import { ScoringClasses } from '../../ranking/reweigh.ts';
import { risers } from '../../ranking/risers.ts';
import type { RankingItem } from '../../ranking/types.ts';
import type { KindFigures, SummaryUnit } from './data.ts';

/** Risers down to this rank are named; all who share it with them. */
const RISERS_NAMED = 10;

export const NO_FIGURES: KindFigures = {
  total: 0,
  ranked: 0,
  bands: [],
  distribution: null,
  groups: [],
  unitGroups: [],
  unitYears: [],
  gaps: [],
  discrimination: [],
  risers: { total: 0, top: [] },
};

/** Bands of the set in force at the end of a ranking's period, best first. */
export function bandsOf(ranking: Ranking): readonly Band[] {
  const { input, table } = ranking;
  return setInForce(input.sets, input.kind, table.years.at(-1)!)?.bands ?? [];
}

/**
 * @param items all items of the ranking, others of another kind with them
 * @param units in registry order
 * @param index of subjects in the data, by id
 * @throws RankingInputError `scores-not-loaded`: groups, risers and discrimination need the scores
 */
export function kindFigures(
  ranking: Ranking,
  items: readonly RankingItem[],
  units: readonly SummaryUnit[],
  index: ReadonlyMap<string, number>,
): KindFigures {
  const averages = groupAverages(ranking);
  const rose = risers(ranking);
  const codes = [...averages.keys()];
  return {
    total: ranking.table.n,
    ranked: ranking.ranked,
    bands: bandsOf(ranking).map(({ id }) => ({
      id,
      count: items.reduce((count, item) => {
        const own = item.subject.kind === ranking.input.kind;
        return count + Number(own && item.band === id);
      }, 0),
    })),
    distribution: shownDistribution(ranking),
    groups: codes.map((code) => ({
      code,
      label: averages.get(code)!.label,
      average: shareOf(averages, code)!,
    })),
    ...byUnit(ranking, codes, units),
    gaps: gapsByUnit(ranking.input, ranking.table.period).map(({ unit, n, mean, min, max }) => ({
      unit: unit.id,
      n,
      mean,
      min,
      max,
    })),
    discrimination: discrimination(ranking),
    risers: {
      total: rose.length,
      top: rose
        .filter((riser) => riser.rank <= RISERS_NAMED)
        .map(({ subject, ...figures }) => ({ subject: index.get(subject.id)!, ...figures })),
    },
  };
}

/** Groups and years of each unit, over its subjects with a valid year. One pass. */
function byUnit(
  ranking: Ranking,
  codes: readonly string[],
  units: readonly SummaryUnit[],
): Pick<KindFigures, 'unitGroups' | 'unitYears'> {
  const { table, input } = ranking;
  const classes = new ScoringClasses(input.sets, input.kind);
  const width = table.years.length;
  const tallies = table.units.map(() => ({
    n: 0,
    groups: new Map() as GroupSums,
    years: table.years.map(() => ({ sum: 0, n: 0 })),
  }));
  for (let i = 0; i < table.n; i++) {
    if (table.counts[i] === 0) continue;
    const tally = tallies[table.unit[i]!]!;
    tally.n++;
    addGroups(ranking, i, classes, tally.groups);
    tally.years.forEach((year, c) => {
      const total = table.totals[i * width + c]!;
      if (total < 0) return;
      year.sum += total;
      year.n++;
    });
  }
  const tallyOf = new Map(table.units.map((unit, u) => [unit.id, tallies[u]!]));
  const met = units.flatMap(({ id }) => {
    const tally = tallyOf.get(id);
    return tally && tally.n > 0 ? [{ unit: id, ...tally }] : [];
  });
  return {
    unitGroups: met.map(({ unit, n, groups }) => ({
      unit,
      n,
      shares: codes.map((code) => shareOf(groups, code)),
    })),
    unitYears: met.map(({ unit, years }) => ({
      unit,
      years: Object.fromEntries(
        years.flatMap(({ sum, n }, c) =>
          n > 0 ? [[table.years[c], fromHundredths(meanHalfUp(sum, n))]] : [],
        ),
      ),
    })),
  };
}

function shareOf(sums: GroupSums, code: string): number | null {
  const row = sums.get(code);
  return row ? fromHundredths(meanHalfUp(row.sum, row.n)) : null;
}

/** Kinds in the order in which papers list them. */
export const KINDS: readonly Kind[] = ['collective', 'individual'];
