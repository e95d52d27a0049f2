/** Print setup between a file's terms (hucre; inches) and the model's (points). */

import type { HeaderFooter, PageSetup } from 'hucre';
import { formatRect, parseAddress } from '../a1.ts';
import { DEFAULT_PRINT, type PageTexts, type PrintSetup } from '../model.ts';

const POINTS_PER_INCH = 72;

const PAPER: Readonly<Record<string, string>> = {
  letter: 'Letter',
  legal: 'Legal',
  a3: 'A3',
  a4: 'A4',
  a5: 'A5',
  b4: 'B4',
  b5: 'B5',
  executive: 'Executive',
  tabloid: 'Tabloid',
};

export function printFrom(
  setup: PageSetup | undefined,
  texts: HeaderFooter | undefined,
): PrintSetup {
  const margin = (inches: number | undefined, otherwise: number) =>
    inches === undefined ? otherwise : inches * POINTS_PER_INCH;
  const { margins } = DEFAULT_PRINT;
  const given = setup?.margins;
  const rect = (text: string | undefined) =>
    text === undefined ? null : (parseAddress(text)?.rect ?? null);
  return {
    orientation: setup?.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: PAPER[setup?.paperSize ?? 'a4'] ?? 'A4',
    margins: {
      top: margin(given?.top, margins.top),
      bottom: margin(given?.bottom, margins.bottom),
      left: margin(given?.left, margins.left),
      right: margin(given?.right, margins.right),
      header: margin(given?.header, margins.header),
      footer: margin(given?.footer, margins.footer),
    },
    titleRows: rect(setup?.printTitlesRow),
    titleColumns: rect(setup?.printTitlesColumn),
    area: rect(setup?.printArea),
    centerHorizontally: setup?.horizontalCentered ?? false,
    centerVertically: setup?.verticalCentered ?? false,
    gridlines: setup?.showGridLines ?? false,
    zoom: zoomFrom(setup),
    pages: {
      state: stateFrom(texts),
      defaultForAllPages: textsFrom(texts?.oddHeader, texts?.oddFooter),
      firstPage: textsFrom(texts?.firstHeader, texts?.firstFooter),
      evenPages: textsFrom(texts?.evenHeader, texts?.evenFooter),
    },
  };
}

/** In files 0 means "as many as needed"; Excel's API leaves the number out. */
function zoomFrom(setup: PageSetup | undefined): PrintSetup['zoom'] {
  if (!setup?.fitToPage) return { scale: setup?.scale ?? 100 };
  const { fitToWidth = 1, fitToHeight = 1 } = setup;
  return {
    ...(fitToWidth > 0 && { horizontalFitToPages: fitToWidth }),
    ...(fitToHeight > 0 && { verticalFitToPages: fitToHeight }),
  };
}

function stateFrom(texts: HeaderFooter | undefined): PrintSetup['pages']['state'] {
  if (texts?.differentFirst) return texts.differentOddEven ? 'FirstOddAndEven' : 'FirstAndDefault';
  return texts?.differentOddEven ? 'OddAndEven' : 'Default';
}

function textsFrom(header: string | undefined, footer: string | undefined): PageTexts {
  const top = sections(header ?? '');
  const bottom = sections(footer ?? '');
  return {
    leftHeader: top.L,
    centerHeader: top.C,
    rightHeader: top.R,
    leftFooter: bottom.L,
    centerFooter: bottom.C,
    rightFooter: bottom.R,
  };
}

/** "&Lleft&Ccentre&Rright"; text before any mark is centred. */
function sections(text: string): Record<'L' | 'C' | 'R', string> {
  const found = { L: '', C: '', R: '' };
  let at: 'L' | 'C' | 'R' = 'C';
  for (const [part] of text.matchAll(/&[LCR]|&&|&?[^&]+|&/g)) {
    if (part === '&L' || part === '&C' || part === '&R') at = part.slice(1) as 'L' | 'C' | 'R';
    else found[at] += part;
  }
  return found;
}

function joined(left: string, centre: string, right: string): string {
  const mark = (code: string, text: string) => (text ? code + text : '');
  return mark('&L', left) + mark('&C', centre) + mark('&R', right);
}

export function printTo(print: PrintSetup): PageSetup {
  const inches = Object.fromEntries(
    Object.entries(print.margins).map(([side, points]) => [side, points / POINTS_PER_INCH]),
  );
  const { zoom } = print;
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  const paper = Object.entries(PAPER).find(([, name]) => name === print.paperSize)?.[0];
  const dollars = (text: string) => text.replace(/[A-Z]+|\d+/g, '$$$&');
  return {
    orientation: print.orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(paper && { paperSize: paper as 'a4' }),
    margins: inches,
    ...(fits
      ? {
          fitToPage: true,
          fitToWidth: zoom.horizontalFitToPages ?? 0,
          fitToHeight: zoom.verticalFitToPages ?? 0,
        }
      : { scale: zoom.scale ?? 100 }),
    ...(print.titleRows && { printTitlesRow: dollars(formatRect(print.titleRows)) }),
    ...(print.titleColumns && { printTitlesColumn: dollars(formatRect(print.titleColumns)) }),
    ...(print.area && { printArea: dollars(formatRect(print.area)) }),
    horizontalCentered: print.centerHorizontally,
    verticalCentered: print.centerVertically,
    showGridLines: print.gridlines,
  };
}

export function textsTo({ pages }: PrintSetup): HeaderFooter | undefined {
  const header = (t: PageTexts) => joined(t.leftHeader, t.centerHeader, t.rightHeader);
  const footer = (t: PageTexts) => joined(t.leftFooter, t.centerFooter, t.rightFooter);
  const used = [pages.defaultForAllPages, pages.firstPage, pages.evenPages];
  if (pages.state === 'Default' && used.every((texts) => header(texts) + footer(texts) === '')) {
    return undefined;
  }
  const { defaultForAllPages: odd, firstPage: first, evenPages: even } = pages;
  return {
    oddHeader: header(odd),
    oddFooter: footer(odd),
    firstHeader: header(first),
    firstFooter: footer(first),
    evenHeader: header(even),
    evenFooter: footer(even),
    differentFirst: pages.state.startsWith('First'),
    differentOddEven: pages.state.endsWith('OddAndEven'),
  };
}
