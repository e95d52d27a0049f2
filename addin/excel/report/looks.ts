/** How generated sheets look: a paper of the administration (Nghị định 30/2020, phụ lục I). */

import type { ReportPrint, ReportStyle } from '../../../shared/report/model.ts';

const FONT = 'Times New Roman';
const FONT_SIZE = 13;

/** What a cell without a style of its own has. */
export function applyBase(format: Excel.RangeFormat): void {
  format.font.name = FONT;
  format.font.size = FONT_SIZE;
  format.verticalAlignment = 'Center';
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;
const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** Only what differs from the base. Number formats are set elsewhere: several areas take none. */
export function applyStyle(format: Excel.RangeFormat, style: ReportStyle): void {
  const { font } = format;
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.underline) font.underline = 'Single';
  if (style.size !== undefined && style.size !== FONT_SIZE) font.size = style.size;
  if (style.color) font.color = style.color;
  if (style.fill) format.fill.color = style.fill;
  if (style.align) format.horizontalAlignment = HORIZONTAL[style.align];
  if (style.valign) format.verticalAlignment = VERTICAL[style.valign];
  if (style.wrap) format.wrapText = true;
  if (style.border) {
    for (const edge of EDGES) format.borders.getItem(edge).style = 'Continuous';
  }
  if (style.unlocked) format.protection.locked = false;
}

/**
 * A report's unit of width as points: a digit of its font, 9 pixels, as in a file of which that
 * font is the default. Heights are reckoned with it too (shared/report/heights.ts).
 */
export function columnPoints(units: number): number {
  return units * 6.75;
}

/** A4; 20 mm above and below, 30 left, 15 right; page numbers in the middle above, not on page 1. */
export function applyPrint(layout: Excel.PageLayout, print: ReportPrint): void {
  layout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.setPrintMargins('Centimeters', {
    top: 2,
    bottom: 2,
    left: 3,
    right: 1.5,
    header: 1,
    footer: 1,
  });
  layout.centerHorizontally = true;
  layout.zoom = { horizontalFitToPages: 1 };
  if (print.titleRows) {
    layout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  }
  const { headersFooters } = layout;
  headersFooters.state = 'FirstAndDefault';
  headersFooters.defaultForAllPages.centerHeader = `&"${FONT},Regular"&${FONT_SIZE}&P`;
  if (print.footer) {
    const footer = footerText(print.footer);
    headersFooters.defaultForAllPages.leftFooter = footer;
    headersFooters.firstPage.leftFooter = footer;
  }
}

/** Longer footers are refused by Excel. */
const FOOTER_LIMIT = 255;

/** "&" begins a code; a digit right after a size would be read as part of it. */
function footerText(text: string): string {
  const escaped = text.replaceAll('&', '&&');
  const start = /^\d/.test(escaped) ? '&8 ' : '&8';
  return (start + escaped).slice(0, FOOTER_LIMIT);
}
