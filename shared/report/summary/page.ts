/** A generated sheet from the top: letterhead, title, table, signatures, footer. */
import type { ReportCell, ReportChart, ReportSheet } from '../model.ts';
import type { Row } from '../paper.ts';
import { periodTitle } from '../phrases.ts';
import { capitals, shortDay, type Words } from '../words.ts';
import type { SummaryData } from './data.ts';
import { dayInVietnam } from './progress.ts';
import { put } from './styles.ts';

export interface Column {
  readonly head: string;
  /** In characters of the default font. */
  readonly width: number;
}

/** Room for a signature, in points. */
const SIGN_ROOM = 110;
/** Heights of the heading's rows, given so that a page can be filled to its end. */
const HEADING = { letterhead: 18, gap: 9, title: 24, subtitle: 20 } as const;
/** Share of the width that the agency takes, the rest is for quốc hiệu. */
const AGENCY_SHARE = 0.42;

/** Rows from top to bottom; `row` is the 0-based row that comes next. */
export class Page {
  readonly columns: readonly Column[];
  readonly rows: Row[] = [];
  readonly heights: Record<number, number> = {};
  readonly #data: SummaryData;
  readonly #words: Words;
  #header = 0;

  constructor(data: SummaryData, words: Words, columns: readonly Column[]) {
    this.#data = data;
    this.#words = words;
    this.columns = columns;
  }

  get row(): number {
    return this.rows.length;
  }

  get width(): number {
    return this.columns.length;
  }

  /** Cells from a column on; the others stay empty. */
  add(cells: readonly (ReportCell | null)[], from = 0): void {
    const row: Row = new Array<ReportCell | null>(this.width).fill(null);
    cells.forEach((cell, c) => {
      row[from + c] = cell;
    });
    this.rows.push(row);
  }

  /** One cell over the whole width. */
  line(text: string, style: Parameters<typeof put>[1]): void {
    this.add([put(text, style, { across: this.width })]);
  }

  gap(): void {
    this.add([]);
  }

  /** Agency and quốc hiệu, title, period; what is provisional says so. */
  heading(title: string, subtitle?: string): void {
    const { agency, period, provisional } = this.#data;
    const words = this.#words;
    const split = this.#split(AGENCY_SHARE);
    const high = (height: number) => {
      this.heights[this.row] = height;
    };
    const pair = (left: string, right: string, styles: ['agency' | 'unit', 'nation' | 'motto']) => {
      high(HEADING.letterhead);
      this.add([
        put(left, styles[0], { across: split }),
        ...new Array<null>(split - 1).fill(null),
        put(right, styles[1], { across: this.width - split }),
      ]);
    };
    pair(capitals(agency.superior), words('nation'), ['agency', 'nation']);
    pair(capitals(agency.name), words('motto'), ['unit', 'motto']);
    high(HEADING.gap);
    this.gap();
    high(HEADING.title);
    this.line(title, 'title');
    high(HEADING.subtitle);
    this.line(
      subtitle ?? words('title.period', { period: periodTitle(period, words) }),
      'subtitle',
    );
    if (provisional) {
      high(HEADING.title);
      this.line(words('provisional'), 'provisional');
    }
    high(HEADING.gap);
    this.gap();
  }

  /**
   * Goes to the next page where a band of this height does not fit on this one; for pages on which
   * every row's height is given.
   * @returns the row at which the band begins
   */
  startOfBand(height: number, pageHeight: number): number {
    let used = 0;
    for (let row = 0; row < this.row; row++) used += this.heights[row] ?? 0;
    const left = pageHeight - (used % pageHeight);
    if (left < height && left < pageHeight) {
      this.heights[this.row] = left;
      this.gap();
    }
    return this.row;
  }

  /** The head of the main table, repeated on every page. */
  header(): void {
    this.#header = this.row;
    this.add(this.columns.map(({ head }) => put(head, 'head')));
  }

  /** Place and date, and who signs; the last row is high enough for signature and seal. */
  signatures(left: string, right: string): void {
    const { agency, date } = this.#data;
    const split = this.#split(0.5);
    const year = date.slice(0, 4);
    this.gap();
    this.add(
      [
        put(this.#words('place-date', { place: agency.place, year }), 'place', {
          across: this.width - split,
        }),
      ],
      split,
    );
    this.heights[this.row] = SIGN_ROOM;
    this.add([
      put(left, 'signRoom', { across: split }),
      ...new Array<null>(split - 1).fill(null),
      put(right, 'signRoom', { across: this.width - split }),
    ]);
  }

  sheet(key: string, name: string, more: { charts?: readonly ReportChart[] } = {}): ReportSheet {
    const titleRows = { first: this.#header, last: this.#header };
    return {
      key: `summary-${this.#data.period.id}-${key}`,
      name,
      widths: this.columns.map(({ width }) => width),
      rows: this.rows,
      heights: this.heights,
      print: {
        orientation: 'landscape',
        ...(this.#header > 0 ? { titleRows } : {}),
        footer: footerOf(this.#data, this.#words),
      },
      ...more,
    };
  }

  /** How many columns make up a share of the width; at least one, at most all but one. */
  #split(share: number): number {
    const total = this.columns.reduce((sum, { width }) => sum + width, 0);
    let used = 0;
    let split = 0;
    while (split < this.width - 1 && used < total * share) used += this.columns[split++]!.width;
    return Math.max(1, split);
  }
}

/** What lets somebody check the paper later: head of the log, rules, time. At most 255 letters. */
export function footerOf(data: SummaryData, words: Words): string {
  const { audit, rulesVersion, computedAt, provisional } = data;
  const parts = [
    ...(provisional ? [words('provisional')] : []),
    audit
      ? words('footer.audit', { sequence: String(audit.sequence), hash: audit.hash })
      : words('footer.no-audit'),
    words('footer.rules', { rules: rulesVersion }),
    words('footer.computed', { day: shortDay(dayInVietnam(computedAt), words.locale) }),
  ];
  return parts.join(' · ').slice(0, 250);
}
