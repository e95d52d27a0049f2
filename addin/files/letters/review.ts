/** Báo cáo sơ kết, tổng kết, or of a year: the figures filled in, the prose left to the office. */

import type { Kind } from '../../../shared/criteria/types.ts';
import type { Locale } from '../../../shared/messages/format.ts';
import { LEAST_SHEETS } from '../../../shared/ranking/gap.ts';
import { awardName } from '../../../shared/report/phrases.ts';
import type { SummaryData } from '../../../shared/report/summary/data.ts';
import { KINDS } from '../../../shared/report/summary/kind-figures.ts';
import { isOpen, nomineesOf, unitName } from '../../../shared/report/summary/nominees.ts';
import { fixed, type Words, wordsOf } from '../../../shared/report/words.ts';
import {
  type Block,
  blank,
  body,
  gap,
  heading,
  letter,
  letterhead,
  signature,
  table,
  textWidthOf,
  title,
} from './kit.ts';
import { costOf, count } from './parts.ts';

/** @returns the bytes of a .docx */
export async function reviewReport(data: SummaryData, locale: Locale = 'vi'): Promise<Uint8Array> {
  const words = wordsOf(locale);
  const { agency, period } = data;
  const span = {
    year: String(period.years[0]),
    from: String(period.years[0]),
    to: String(period.years.at(-1)),
    movement: words('letter.movement'),
  };
  return letter(data, words, words(`review.name.${period.type}`), [
    ...letterhead(data, words, {
      above: agency.superior,
      from: agency.name,
      sign: `BC-${agency.shortName}`,
      day: null,
    }),
    ...title(
      words('review.title'),
      words(`review.subject.${period.type}`, span),
      textWidthOf('portrait'),
    ),
    body(words('review.lead', { agency: agency.name })),
    heading(words('review.1')),
    blank(words('review.1.blank')),
    heading(words('review.2')),
    ...progressPart(data, words),
    ...resultsPart(data, words),
    ...groupsPart(data, words),
    ...unitsPart(data, words),
    ...risersPart(data, words),
    heading(words('review.3')),
    ...awardsPart(data, words),
    heading(words('review.4')),
    ...weakPart(data, words),
    blank(words('review.4.blank')),
    heading(words('review.5')),
    blank(words('review.5.blank')),
    heading(words('review.6')),
    blank(words('review.6.blank')),
    body(words('review.close', { agency: agency.name }), { keepNext: true }),
    ...signature(
      words,
      ['province', 'leaders', 'units', 'file'].map((key) => words(`letter.recipient.${key}`)),
      { title: words('sign.director'), name: null },
    ),
  ]);
}

const COUNTS = ['total', 'received', 'late', 'appraised', 'missing'] as const;

function progressPart({ progress }: SummaryData, words: Words): Block[] {
  const sums = Object.fromEntries(
    COUNTS.map((key) => [key, progress.reduce((sum, { counts }) => sum + counts[key], 0)]),
  );
  const lead = [heading(words('review.2.1')), body(words('review.progress', sums))];
  if (progress.length < 2) return lead;
  return [
    ...lead,
    table(
      [
        { head: words('review.col.year'), width: 12, align: 'center' },
        ...COUNTS.map((key) => ({
          head: words(`review.col.${key}`),
          width: 12,
          align: 'center' as const,
        })),
      ],
      [
        ...progress.map(({ year, counts }) => [
          String(year),
          ...COUNTS.map((key) => String(counts[key])),
        ]),
        [{ bold: words('review.sum') }, ...COUNTS.map((key) => ({ bold: String(sums[key]) }))],
      ],
      textWidthOf('portrait'),
      words('letter.nobody'),
    ),
    gap(),
  ];
}

function resultsPart(data: SummaryData, words: Words): Block[] {
  const { locale } = words;
  const lines = KINDS.map((kind) => {
    const { ranked, total, distribution } = data.kinds[kind];
    if (!distribution) return body(words(`review.results.none.${kind}`));
    return body(
      words(`review.results.${kind}`, {
        ranked,
        total,
        mean: fixed(distribution.mean, locale),
        median: fixed(distribution.median, locale),
        max: fixed(distribution.max, locale),
        min: fixed(distribution.min, locale),
      }),
    );
  });
  const { collective, individual } = data.kinds;
  const bands = data.bands.individual.length > 0 ? data.bands.individual : data.bands.collective;
  const countIn = (kind: Kind, id: string) =>
    data.kinds[kind].bands.find((band) => band.id === id)?.count ?? 0;
  const shareOf = (part: number) =>
    individual.ranked === 0 ? '' : fixed(percent(part, individual.ranked), locale);
  return [
    heading(words('review.2.2')),
    ...lines,
    table(
      [
        { head: words('review.col.band'), width: 40 },
        { head: words('review.col.collectives'), width: 18, align: 'center' },
        { head: words('review.col.individuals'), width: 18, align: 'center' },
        { head: words('review.col.share'), width: 20, align: 'center' },
      ],
      [
        ...bands.map(({ id, label }) => [
          label,
          String(countIn('collective', id)),
          String(countIn('individual', id)),
          shareOf(countIn('individual', id)),
        ]),
        [
          { bold: words('review.sum') },
          { bold: String(collective.ranked) },
          { bold: String(individual.ranked) },
          { bold: shareOf(individual.ranked) },
        ],
      ],
      textWidthOf('portrait'),
      words('letter.nobody'),
    ),
    body(words('review.bands.note')),
  ];
}

/** Two decimals, half up. */
function percent(part: number, whole: number): number {
  return Math.round((part * 10_000) / whole) / 100;
}

function groupsPart(data: SummaryData, words: Words): Block[] {
  const tables = KINDS.flatMap((kind) => {
    const { groups } = data.kinds[kind];
    if (groups.length === 0) return [];
    return [
      heading(words(`review.groups.${kind}`)),
      table(
        [
          { head: words('review.col.group'), width: 75 },
          { head: words('review.col.average'), width: 25, align: 'center' },
        ],
        groups.map(({ code, label, average }) => [
          words('review.group', { code, label }),
          fixed(average, words.locale),
        ]),
        textWidthOf('portrait'),
        words('letter.nobody'),
      ),
      gap(),
    ];
  });
  return tables.length === 0 ? [] : [heading(words('review.2.3')), ...tables];
}

/** Means of people by unit and year. */
function unitsPart(data: SummaryData, words: Words): Block[] {
  const { unitYears, unitGroups } = data.kinds.individual;
  if (unitYears.length === 0) return [];
  const people = new Map(unitGroups.map(({ unit, n }) => [unit, n]));
  const { years } = data.period;
  return [
    heading(words('review.2.4')),
    table(
      [
        { head: words('review.col.unit'), width: 34 },
        { head: words('review.col.people'), width: 9, align: 'center' },
        ...years.map((year) => ({ head: String(year), width: 10, align: 'center' as const })),
      ],
      unitYears.map(({ unit, years: means }) => [
        unitName(data, unit),
        String(people.get(unit) ?? 0),
        ...years.map((year) => {
          const value = means[year];
          return value === undefined ? words('no-rank') : fixed(value, words.locale);
        }),
      ]),
      textWidthOf('portrait'),
      words('letter.nobody'),
    ),
    gap(),
  ];
}

function risersPart(data: SummaryData, words: Words): Block[] {
  const all = KINDS.map((kind) => data.kinds[kind].risers);
  const total = all.reduce((sum, risers) => sum + risers.total, 0);
  const top = all.flatMap((risers) => risers.top);
  const lines =
    total === 0
      ? [body(words('review.risers.none'))]
      : [
          body(words('review.risers', { total })),
          ...top.map(({ subject: at, from, to, rise }) => {
            const { name, unit, kind } = data.subjects[at]!;
            const isPerson = kind === 'individual';
            return body(
              words('review.riser', {
                who: isPerson
                  ? words('review.riser.of', { name, unit: unitName(data, unit) })
                  : name,
                rise: fixed(rise, words.locale),
                from: String(from),
                to: String(to),
              }),
            );
          }),
        ];
  return [heading(words('review.2.5')), ...lines, blank(words('review.risers.blank'))];
}

function awardsPart(data: SummaryData, words: Words): Block[] {
  const lines = data.awards.map((award) => {
    const figures = {
      award: awardName(award.award, words),
      collectives: count(nomineesOf(data, award, 'collective').length),
      individuals: count(nomineesOf(data, award, 'individual').length),
    };
    const open = award.items.filter((item) => isOpen(award, item)).length;
    const said = words(award.decided ? 'review.award.decided' : 'review.award.suggested', figures);
    return body(open > 0 ? `${said} ${words('review.award.open', { open: count(open) })}` : said);
  });
  const cost = costOf(data, words);
  return [
    ...lines,
    cost ? body(words('review.bonus', { ...cost })) : blank(words('submission.bonus.none')),
  ];
}

/** What the figures themselves show: who scores itself too high, and what tells nobody apart. */
function weakPart(data: SummaryData, words: Words): Block[] {
  const gaps = KINDS.flatMap((kind) => {
    const [most] = data.kinds[kind].gaps
      .filter(({ n, mean }) => n >= LEAST_SHEETS && mean !== null)
      .toSorted((a, b) => b.mean! - a.mean!);
    if (!most) return [];
    const mean = fixed(most.mean!, words.locale);
    return [body(words(`review.gap.${kind}`, { mean, unit: unitName(data, most.unit) }))];
  });
  const flat = KINDS.flatMap((kind) =>
    data.kinds[kind].discrimination
      .filter((criterion) => criterion.flat)
      .map(({ code, label }) => `${code} (${label})`),
  );
  const said =
    flat.length === 0 ? words('review.flat.none') : words('review.flat', { list: flat.join('; ') });
  return [...gaps, body(said)];
}
