/**
 * What all letters share, in the format of Nghị định 30/2020/NĐ-CP, phụ lục I: A4, margins 20 mm above
 * and below, 30 left, 15 right; Times New Roman 13–14, black; quốc hiệu and tiêu ngữ at the right,
 * agency at the left; page number in the middle above, not on page 1.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { SummaryData } from '../../../shared/report/summary/data.ts';
import { footerOf } from '../../../shared/report/summary/page.ts';
import { capitals, type Words } from '../../../shared/report/words.ts';

export type Block = Paragraph | Table;

/** A piece of a line: plain text, or a place that the office has still to fill or check. */
export type Piece = string | { readonly open: string } | { readonly bold: string };

const FONT = 'Times New Roman';
/** Half points. */
const SIZE = { body: 28, head: 24, table: 24, small: 22, footer: 14 } as const;
const TWIPS_PER_MM = 1440 / 25.4;
const mm = (length: number) => Math.round(length * TWIPS_PER_MM);
const PAGE = { short: mm(210), long: mm(297) } as const;
const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) } as const;
const FIRST_LINE = mm(12.7);
const AFTER = 120;
/** Room for signature and seal. */
const SIGN_ROOM = 1300;

/** Width between the margins, in twips. */
export function textWidthOf(orientation: 'portrait' | 'landscape'): number {
  const paper = orientation === 'portrait' ? PAGE.short : PAGE.long;
  return paper - MARGIN.left - MARGIN.right;
}

/** XML takes no control characters, and half a pair of surrogates is no text at all. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ').toWellFormed();
}

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
}

function runs(pieces: Piece | readonly Piece[], look: Look = {}): ParagraphChild[] {
  const list = Array.isArray(pieces) ? (pieces as readonly Piece[]) : [pieces as Piece];
  return list.flatMap((piece) => {
    if (typeof piece !== 'string' && 'open' in piece)
      return new TextRun({ ...look, text: clean(piece.open), highlight: 'yellow' });
    const own = typeof piece === 'string' ? look : { ...look, bold: true };
    const text = typeof piece === 'string' ? piece : piece.bold;
    return clean(text)
      .split('\n')
      .map((line, n) => new TextRun({ ...own, text: line, ...(n > 0 ? { break: 1 } : {}) }));
  });
}

/** A paragraph of the body: justified, its first line set in. */
export function body(pieces: Piece | readonly Piece[], more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    spacing: { after: AFTER, line: 264, lineRule: LineRuleType.AUTO },
    ...more,
    children: runs(pieces, { size: SIZE.body }),
  });
}

/** Prose that only the office can write. */
export function blank(text: string): Paragraph {
  return body({ open: text });
}

export function heading(text: string): Paragraph {
  return new Paragraph({
    indent: { firstLine: FIRST_LINE },
    spacing: { before: AFTER, after: AFTER },
    keepNext: true,
    children: runs(text, { size: SIZE.body, bold: true }),
  });
}

export function centered(text: Piece, look: Look = {}, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    ...more,
    children: runs(text, { size: SIZE.body, ...look }),
  });
}

/** A line across the middle, as long as said, in twips. */
function rule(length: number, width: number): Paragraph {
  const side = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { line: 60, lineRule: LineRuleType.EXACT, after: 60 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  });
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const;
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 } as const;

/** Two columns without lines, which do not part at the end of a page. */
function pair(left: Paragraph[], right: Paragraph[], widths: readonly [number, number]): Table {
  const cellOf = (children: Paragraph[], width: number) =>
    new TableCell({
      children,
      width: { size: width, type: WidthType.DXA },
      margins: NO_MARGINS,
      borders: { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER },
    });
  return new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [cellOf(left, widths[0]), cellOf(right, widths[1])],
      }),
    ],
  });
}

export interface LetterHead {
  /** Who stands above, and who writes, in any letter case. */
  readonly above: string;
  readonly from: string;
  /** "TTr-SKHCN"; null for papers without a number. */
  readonly sign: string | null;
  /** "ngày 16 tháng 01 năm 2023"; null leaves day and month open. */
  readonly day: string | null;
}

/** Agency and quốc hiệu, number and place with date, what is provisional or a draft. */
export function letterhead(
  data: SummaryData,
  words: Words,
  head: LetterHead,
  orientation: 'portrait' | 'landscape' = 'portrait',
): Block[] {
  const width = textWidthOf(orientation);
  const left = orientation === 'portrait' ? 4000 : Math.round(width * 0.4);
  const right = width - left;
  const { agency, date } = data;
  const place =
    head.day === null
      ? words('letter.place-date.open', { place: agency.place, year: date.slice(0, 4) })
      : words('letter.place-date', { place: agency.place, day: head.day });
  const small = { size: SIZE.head };
  return [
    pair(
      [
        centered(capitals(head.above), small),
        centered(capitals(head.from), { ...small, bold: true }),
        rule(1100, left),
        ...(head.sign ? [centered(words('letter.number', { sign: head.sign }), small)] : []),
      ],
      [
        centered(words('nation'), { ...small, bold: true }),
        centered(words('motto'), { size: 26, bold: true }),
        rule(2950, right),
        centered(place, { size: 26, italics: true }),
      ],
      [left, right],
    ),
    ...notices(data, words),
  ];
}

function notices({ provisional }: SummaryData, words: Words): Paragraph[] {
  if (!provisional) return [];
  return [
    centered(
      words('provisional'),
      { bold: true, color: 'C00000' },
      { spacing: { before: AFTER, after: 0 } },
    ),
  ];
}

/** The kind of paper, and what it is about. */
export function title(name: string, subject: string, width: number): Block[] {
  return [
    centered(name, { bold: true }, { spacing: { before: 240 }, keepNext: true }),
    centered(subject, { bold: true }, { keepNext: true }),
    rule(1800, width),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ];
}

export interface TableColumn {
  readonly head: string;
  /** In any unit: columns share the width by it. */
  readonly width: number;
  readonly align?: 'left' | 'center';
}

/** A table with its head repeated on every page; rows do not part. */
export function table(
  columns: readonly TableColumn[],
  rows: readonly (readonly (Piece | readonly Piece[])[])[],
  width: number,
  emptyText: string,
): Table {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / total) * width));
  const cell = (
    piece: Piece | readonly Piece[],
    at: number,
    look: Look,
    align: 'left' | 'center',
    { span = 1, keepNext = false } = {},
  ) =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      ...(span > 1 ? { columnSpan: span } : {}),
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: [
        new Paragraph({
          alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
          keepNext,
          children: runs(piece, { size: SIZE.table, ...look }),
        }),
      ],
    });
  const bodyRows =
    rows.length === 0
      ? [new TableRow({ children: [cell(emptyText, 0, {}, 'left', { span: columns.length })] })]
      : rows.map(
          (row, n) =>
            new TableRow({
              cantSplit: true,
              // What follows, a signature perhaps, has the last row with it.
              children: row.map((piece, at) =>
                cell(piece, at, {}, columns[at]!.align ?? 'left', {
                  keepNext: n === rows.length - 1,
                }),
              ),
            }),
        );
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ head }, at) =>
          cell(head, at, { bold: true }, 'center', { keepNext: true }),
        ),
      }),
      ...bodyRows,
    ],
  });
}

/** Between a table and what follows. */
export function gap(): Paragraph {
  return new Paragraph({
    spacing: { line: 200, lineRule: LineRuleType.EXACT },
    keepNext: true,
    children: [],
  });
}

export interface Signer {
  readonly title: string;
  readonly name: string | null;
}

/** Nơi nhận at the left, who signs at the right. */
export function signature(
  words: Words,
  recipients: readonly string[],
  signer: Signer,
  orientation: 'portrait' | 'landscape' = 'portrait',
): Block[] {
  const width = textWidthOf(orientation);
  const left = Math.round(width * 0.5);
  return [
    gap(),
    pair(
      [
        new Paragraph({
          keepNext: true,
          children: runs(words('letter.recipients'), { size: 24, bold: true, italics: true }),
        }),
        ...recipients.map((line) => new Paragraph({ children: runs(line, { size: SIZE.small }) })),
      ],
      signerLines(signer),
      [left, width - left],
    ),
  ];
}

/** Two who sign, side by side. */
export function signatures(left: Signer, right: Signer): Block[] {
  const width = textWidthOf('portrait');
  const half = Math.round(width / 2);
  return [gap(), pair(signerLines(left), signerLines(right), [half, width - half])];
}

function signerLines({ title: post, name }: Signer): Paragraph[] {
  return [
    centered(post, { bold: true }, { keepNext: true }),
    centered(name ?? '', { bold: true }, { spacing: { before: SIGN_ROOM } }),
  ];
}

/** The file of a letter. */
export async function letter(
  data: SummaryData,
  words: Words,
  name: string,
  children: readonly Block[],
  orientation: 'portrait' | 'landscape' = 'portrait',
): Promise<Uint8Array> {
  const section: ISectionOptions = {
    properties: {
      titlePage: true,
      page: {
        // docx turns the paper itself.
        size: {
          width: PAGE.short,
          height: PAGE.long,
          orientation:
            orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { ...MARGIN, header: mm(10), footer: mm(8) },
      },
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
          }),
        ],
      }),
      first: new Header({ children: [new Paragraph({ children: [] })] }),
    },
    footers: { default: footer(data, words), first: footer(data, words) },
    children: [...children],
  };
  const file = new Document({
    title: name,
    creator: data.agency.name,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZE.body, language: { value: languageOf(words) } },
        },
      },
    },
    sections: [section],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function languageOf({ locale }: Words): string {
  return locale === 'vi' ? 'vi-VN' : 'en-GB';
}

function footer(data: SummaryData, words: Words): Footer {
  return new Footer({
    children: [new Paragraph({ children: runs(footerOf(data, words), { size: SIZE.footer }) })],
  });
}
