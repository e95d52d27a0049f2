/** "Tổng hợp": a row per subject, collectives first, then people, by place. */
import type { Kind } from '../../../criteria/types.ts';
import { cellName } from '../../../sheet/snapshot.ts';
import type { ReportCell, ReportSheet } from '../../model.ts';
import {
  bandLabel,
  notesOf,
  outcomeText,
  periodTitle,
  rewardedText,
  votesText,
} from '../../phrases.ts';
import type { Words } from '../../words.ts';
import type { SummaryAward, SummaryData, SummaryItem, SummarySubject } from '../data.ts';
import { KINDS } from '../kind-figures.ts';
import { isNominee, outcomeOf, unitName } from '../nominees.ts';
import { type Column, Page } from '../page.ts';
import { calc, put } from '../styles.ts';

/** Width up to which columns of text grow where there are few years. */
const GOOD_WIDTH = 128;

interface Block {
  readonly kind: Kind;
  /** 0-based rows of its subjects; first > last where there is none. */
  readonly first: number;
  readonly last: number;
}

export function overviewSheet(data: SummaryData, words: Words): ReportSheet {
  const columns = columnsOf(data, words);
  const page = new Page(data, words, columns);
  page.heading(words('overview.title'));
  page.header();
  const bandColumn = columns.findIndex(({ head }) => head === words('head.band'));
  const standings = standingsOf(data);
  const blocks = KINDS.map((kind, k): Block => {
    const all = data.subjects.flatMap((subject, at) => (subject.kind === kind ? [at] : []));
    const count = { count: all.length };
    page.line(words(`overview.section.${kind}`, { letter: 'AB'[k], ...count }), 'section');
    const first = page.row;
    all.forEach((at, n) => {
      page.add(subjectRow(data, data.subjects[at]!, n + 1, standings[at]!, words));
    });
    return { kind, first, last: page.row - 1 };
  });
  page.gap();
  page.line(legend(data, words), 'legend');
  page.gap();
  bandTable(data, page, blocks, bandColumn, words);
  page.signatures(words('sign.maker'), words('sign.director'));
  return page.sheet('overview', words('overview.name'));
}

/** In a single year the year's total is the mean: one column says both. */
function columnsOf({ period }: SummaryData, words: Words): Column[] {
  const annual = period.type === 'annual';
  const fixed = (head: string, width: number) => ({ head: words(head), width, grows: 0 });
  const text = (head: string, width: number) => ({ head: words(head), width, grows: width });
  const columns = [
    fixed('head.number', 4.2),
    text('head.subject', 17),
    text('head.position', 11),
    text('head.unit', 14),
    ...period.years.map((year) => ({
      head: annual ? words('head.total-of-year', { year: String(year) }) : String(year),
      width: annual ? 8 : 6,
      grows: 0,
    })),
    ...(annual ? [] : [fixed('head.mean', 6.4), fixed('head.median', 6.4)]),
    fixed('head.band', 8.2),
    fixed('head.rank', 5.6),
    text('head.rewarded', 11),
    text('head.proposal', 10),
    fixed('head.votes', 6.2),
    text('head.note', 14),
  ];
  const sum = (of: 'width' | 'grows') => columns.reduce((total, column) => total + column[of], 0);
  const spare = Math.max(0, GOOD_WIDTH - sum('width')) / sum('grows');
  return columns.map(({ head, width, grows }) => ({
    head,
    width: Math.round((width + grows * spare) * 10) / 10,
  }));
}

interface Standing {
  readonly award: SummaryAward;
  readonly item: SummaryItem;
}

/** Per subject, what is said of it: the award it is proposed for, else the one it came nearest to. */
function standingsOf(data: SummaryData): (Standing | null)[] {
  const found = new Array<Standing | null>(data.subjects.length).fill(null);
  const weight = ({ award, item }: Standing) =>
    isNominee(award, item) ? 2 : outcomeOf(item) === 'not-eligible' ? 0 : 1;
  for (const award of data.awards) {
    for (const item of award.items) {
      const standing = { award, item };
      const known = found[item.subject];
      if (!known || weight(standing) > weight(known)) found[item.subject] = standing;
    }
  }
  return found;
}

function subjectRow(
  data: SummaryData,
  subject: SummarySubject,
  number: number,
  standing: Standing | null,
  words: Words,
): (ReportCell | null)[] {
  const { period } = data;
  const isUnit = subject.kind === 'collective';
  return [
    put(number, 'figure'),
    ...(isUnit
      ? [put(subject.name, 'text', { across: 3 }), null, null]
      : [
          put(subject.name, 'text'),
          put(subject.position, 'text'),
          put(unitName(data, subject.unit), 'text'),
        ]),
    ...period.years.map((year) => yearCell(subject, year, words)),
    ...(period.type === 'annual'
      ? []
      : [put(subject.mean, 'scoreBold'), put(subject.median, 'score')]),
    put(bandLabel(data, subject.kind, subject.band), 'textCenter'),
    put(subject.rank ?? words('no-rank'), 'figureBold'),
    put(rewardedText(subject, words), 'text'),
    put(standing ? proposalText(standing, words) : '', 'textCenter'),
    put(standing ? votesText(standing.item) : '', 'figure'),
    put(notesOf(subject, words), 'text'),
  ];
}

/** Empty for those whom nothing is proposed for: what they lack is in the explanations. */
function proposalText({ award, item }: Standing, words: Words): string {
  const silent = outcomeOf(item) === 'not-eligible' && !item.overQuota;
  return silent ? '' : outcomeText(award, item, words);
}

/** A year without a figure says why; it is never 0. */
function yearCell({ years, states }: SummarySubject, year: number, words: Words): ReportCell {
  const total = years[year];
  if (total !== undefined) return put(total, 'score');
  return put(words(`state.${states?.[year] ?? 'missing'}.sign`), 'figure');
}

/** What the signs mean, those alone that are on this sheet. */
function legend(data: SummaryData, words: Words): string {
  const met = new Set(
    data.subjects.flatMap(({ states = {}, years }) =>
      Object.entries(states).flatMap(([year, state]) => (year in years ? [] : [state])),
    ),
  );
  const signs = new Set(
    [...met].map((state) =>
      words('legend.sign', {
        sign: words(`state.${state}.sign`),
        meaning: words(`state.${state}.meaning`),
      }),
    ),
  );
  const than = data.comparedWith && periodTitle(data.comparedWith, words);
  const moved = than === null ? [] : [words('legend.moved', { than })];
  return [words('legend.band'), words('legend.rank'), ...moved, ...signs].join(' ');
}

/** How many stand in which band: counted by formulas from the rows above. */
function bandTable(
  data: SummaryData,
  page: Page,
  blocks: readonly Block[],
  bandColumn: number,
  words: Words,
): void {
  const heads = ['bands.title', 'kind.collective', 'kind.individual', 'sum'].map((key) =>
    put(words(key), 'head'),
  );
  page.add(heads, 1);
  const first = page.row;
  const bands = data.bands.individual.length > 0 ? data.bands.individual : data.bands.collective;
  const counts = bands.map((band) =>
    KINDS.map((kind) => data.kinds[kind].bands.find(({ id }) => id === band.id)?.count ?? 0),
  );
  bands.forEach(({ label }, b) => {
    const row = page.row;
    page.add(
      [
        put(label, 'text'),
        ...blocks.map((block, k) => countIn(block, bandColumn, cellName(row, 1), counts[b]![k]!)),
        calc(`=SUM(${cellName(row, 2)}:${cellName(row, 3)})`, sum(counts[b]!), 'figureBold'),
      ],
      1,
    );
  });
  const last = page.row - 1;
  const totals = KINDS.map((_, k) => sum(counts.map((count) => count[k]!)));
  page.add(
    [
      put(words('bands.ranked'), 'textBold'),
      ...[...totals, sum(totals)].map((total, k) =>
        calc(`=SUM(${cellName(first, k + 2)}:${cellName(last, k + 2)})`, total, 'figureBold'),
      ),
    ],
    1,
  );
}

function countIn({ first, last }: Block, column: number, label: string, count: number): ReportCell {
  if (first > last) return put(0, 'figure');
  const area = `${cellName(first, column)}:${cellName(last, column)}`;
  return calc(`=COUNTIF(${area},${label})`, count, 'figure');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
