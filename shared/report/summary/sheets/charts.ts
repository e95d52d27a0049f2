/**
 * "Biểu đồ": native charts, with the figures that they draw below them. Distribution of totals,
 * units compared by group of criteria, years of each unit.
 */
import type { Kind } from '../../../criteria/types.ts';
import { cellName } from '../../../sheet/snapshot.ts';
import type { ReportCell, ReportChart, ReportSheet } from '../../model.ts';
import { periodSpan } from '../../phrases.ts';
import { fixed, type Words } from '../../words.ts';
import type { KindFigures, SummaryData } from '../data.ts';
import { KINDS } from '../kind-figures.ts';
import { Page } from '../page.ts';
import { put } from '../styles.ts';

const COLUMNS = 12;
/** Twelve of these are just less than a page, so that nothing is scaled and pages can be filled. */
const COLUMN_WIDTH = 8.5;
/** A chart ends where the next column begins; that one must be on the page too. */
const LAST_WIDTH = 1;
/**
 * What a page surely holds, in points: 210 mm less two margins of 20, and a little for the printer.
 * A row of a chart more never fits, so that no program begins a page elsewhere.
 */
const PAGE_HEIGHT = 466;
const ROW_HEIGHT = 18;
/** The first page also has the heading; on later ones two charts stand one above the other. */
const TALL_ROWS = 19;
const LOW_ROWS = 12;
/** More series than this cannot be told apart in one chart. */
const MOST_SERIES = 8;

/** A chart whose place is not known yet. */
type Draft = Omit<ReportChart, 'at' | 'size'>;
/** Writes a table to the page and says which cells its chart draws. */
type Draw = (page: Page) => Draft;
/** Charts side by side. */
interface Band {
  readonly rows: number;
  readonly draws: readonly Draw[];
}

export function chartsSheet(data: SummaryData, words: Words): ReportSheet {
  const page = new Page(
    data,
    words,
    [...Array<number>(COLUMNS).fill(COLUMN_WIDTH), LAST_WIDTH].map((width) => ({
      head: '',
      width,
    })),
  );
  page.heading(words('charts.title'));
  const bands = bandsOf(data, words);
  const places = bands.flatMap(({ rows, draws }) => {
    const at = page.startOfBand(rows * ROW_HEIGHT, PAGE_HEIGHT);
    for (let row = 0; row < rows; row++) {
      page.heights[page.row] = ROW_HEIGHT;
      page.gap();
    }
    const columns = COLUMNS / draws.length;
    return draws.map((draw, c) => ({
      draw,
      at: { row: at, column: c * columns },
      size: { columns, rows },
    }));
  });
  if (places.length === 0) page.line(words('nothing'), 'text');
  else page.startOfBand(PAGE_HEIGHT, PAGE_HEIGHT);
  const charts = places.map(({ draw, at, size }): ReportChart => ({ ...draw(page), at, size }));
  return page.sheet('charts', words('charts.name'), charts.length > 0 ? { charts } : {});
}

/** What has few marks stands two by two, what has many takes the whole width. */
function bandsOf(data: SummaryData, words: Words): Band[] {
  const half: Draw[] = [];
  const wide: Draw[] = [];
  for (const kind of KINDS) {
    const { ranked, unitGroups } = data.kinds[kind];
    if (ranked === 0) continue;
    if (ranked > MOST_SERIES) half.push((page) => distributionChart(data, kind, page, words));
    const list = unitGroups.length > 3 ? wide : half;
    list.push(
      (page) => groupsChart(data, kind, page, words),
      (page) => yearsChart(data, kind, page, words),
    );
  }
  const pairs = (list: readonly Draw[]): Band[] =>
    list.length === 0
      ? []
      : [{ rows: TALL_ROWS, draws: list.slice(0, 2) }, ...pairs(list.slice(2))];
  const [first, ...rest] = pairs(half);
  return [
    ...(first ? [first] : []),
    ...wide.map((draw) => ({ rows: LOW_ROWS, draws: [draw] })),
    ...rest,
  ];
}

function distributionChart(data: SummaryData, kind: Kind, page: Page, words: Words): Draft {
  const { bins, n, mean, median, sd } = data.kinds[kind].distribution!;
  const { locale } = words;
  const title = words(`charts.distribution.${kind}`, { period: periodSpan(data.period, words) });
  page.line(
    words('charts.spread', {
      title,
      n,
      mean: fixed(mean, locale),
      median: fixed(median, locale),
      sd: fixed(sd, locale),
    }),
    'caption',
  );
  page.add([
    put(words('charts.bin'), 'head', { across: 2 }),
    null,
    put(words('charts.count'), 'head'),
  ]);
  const first = page.row;
  for (const { from, to, count } of bins) {
    const bin = words(to === 100 ? 'charts.last-bin' : 'charts.bin-label', { from, to });
    page.add([put(bin, 'textCenter', { across: 2 }), null, put(count, 'figure')]);
  }
  const last = page.row - 1;
  page.gap();
  return {
    title,
    type: 'column',
    categories: `${cellName(first, 0)}:${cellName(last, 0)}`,
    series: [{ name: words('charts.count'), values: `${cellName(first, 2)}:${cellName(last, 2)}` }],
    categoryAxisTitle: words('charts.bin'),
    valueAxisTitle: words('charts.count'),
  };
}

/** Means of each unit as shares of each group's maximum: a series per unit. */
function groupsChart(data: SummaryData, kind: Kind, page: Page, words: Words): Draft {
  const { groups, unitGroups } = data.kinds[kind];
  const heads = groups.map(({ code }) => words('charts.group', { code }));
  const table = unitTable(data, page, words, {
    title: (note) =>
      words(`charts.groups.${kind}`, { period: periodSpan(data.period, words), note }),
    withShort: false,
    heads,
    rows: unitGroups.map(({ unit, shares }) => ({ unit, figures: shares })),
  });
  page.line(
    groups.map(({ code, label }) => words('charts.group-label', { code, label })).join('; '),
    'legend',
  );
  page.gap();
  return {
    ...table.byUnit('column'),
    categoryAxisTitle: words('charts.group-axis'),
    valueAxisTitle: words('charts.share-axis'),
  };
}

/** Mean totals of each unit over the years: a line per unit; of one year, a bar per unit. */
function yearsChart(data: SummaryData, kind: Kind, page: Page, words: Words): Draft {
  const { unitYears } = data.kinds[kind];
  const { years } = data.period;
  const table = unitTable(data, page, words, {
    title: (note) =>
      words(`charts.years.${kind}`, { period: periodSpan(data.period, words), note }),
    withShort: true,
    heads: years.map(String),
    rows: unitYears.map(({ unit, years: means }) => ({
      unit,
      figures: years.map((year) => means[year] ?? null),
    })),
  });
  page.gap();
  const total = words('head.total');
  if (years.length > 1) return { ...table.byUnit('line'), valueAxisTitle: total };
  return {
    title: table.title,
    type: 'bar',
    categories: table.column(SHORT_COLUMN),
    series: [{ name: total, values: table.column(SHORT_COLUMN + 1) }],
    valueAxisTitle: total,
  };
}

/** A unit's name takes three columns; its short name, which charts show, may stand in the next. */
const SHORT_COLUMN = 3;

interface UnitTable {
  /** @param note which units are drawn, where not all are */
  readonly title: (note: string) => string;
  readonly withShort: boolean;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly unit: string; readonly figures: readonly (number | null)[] }[];
}

/** Writes a row of figures for each unit. @returns the chart of it, and the cells of a column */
function unitTable(data: SummaryData, page: Page, words: Words, table: UnitTable) {
  const drawn = shown(data, table.rows, words);
  const title = table.title(drawn.note);
  page.line(title, 'caption');
  const head = page.row;
  const start = (name: ReportCell, short: ReportCell) => [
    name,
    null,
    null,
    ...(table.withShort ? [short] : []),
  ];
  page.add([
    ...start(put(words('head.unit'), 'head', { across: 3 }), put(words('charts.short'), 'head')),
    ...table.heads.map((text) => put(text, 'head')),
  ]);
  for (const { unit, figures } of table.rows) {
    page.add([
      ...start(
        put(nameOf(data, unit), 'text', { across: 3 }),
        put(shortOf(data, unit), 'textCenter'),
      ),
      ...figures.map((figure) => put(figure, 'score')),
    ]);
  }
  const last = page.row - 1;
  const first = SHORT_COLUMN + (table.withShort ? 1 : 0);
  const across = (row: number) =>
    `${cellName(row, first)}:${cellName(row, first + table.heads.length - 1)}`;
  return {
    title,
    /** A series per unit. */
    byUnit: (type: 'column' | 'line'): Draft => ({
      title,
      type,
      categories: across(head),
      series: drawn.rows.map(({ unit, at }) => ({
        name: shortOf(data, unit),
        values: across(head + 1 + at),
      })),
    }),
    column: (column: number) => `${cellName(head + 1, column)}:${cellName(last, column)}`,
  };
}

/** The units that a chart can tell apart: all, or those with most subjects, and then it says so. */
function shown<T extends { readonly unit: string }>(
  { kinds }: SummaryData,
  all: readonly T[],
  words: Words,
): { rows: { unit: string; at: number }[]; note: string } {
  const rows = all.map(({ unit }, at) => ({ unit, at }));
  if (rows.length <= MOST_SERIES) return { rows, note: '' };
  const size = (unit: string) =>
    Math.max(...Object.values(kinds).map((kind) => sizeIn(kind, unit)));
  const largest = rows.toSorted((a, b) => size(b.unit) - size(a.unit)).slice(0, MOST_SERIES);
  return {
    rows: largest.toSorted((a, b) => a.at - b.at),
    note: words('charts.largest', { shown: MOST_SERIES, total: rows.length }),
  };
}

function sizeIn({ unitGroups }: KindFigures, unit: string): number {
  return unitGroups.find((row) => row.unit === unit)?.n ?? 0;
}

function nameOf(data: SummaryData, unit: string): string {
  return data.units.find(({ id }) => id === unit)?.name ?? unit;
}

function shortOf(data: SummaryData, unit: string): string {
  return data.units.find(({ id }) => id === unit)?.short ?? unit;
}
