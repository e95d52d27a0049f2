/** Looks between a file's terms (hucre) and the model's. */

import {
  type BorderLineStyle,
  type BorderSide,
  type Color,
  type CellStyle as FileStyle,
  resolveThemeColor,
} from 'hucre';
import {
  type Border,
  type CellStyle,
  DEFAULT_STYLE,
  type Horizontal,
  type LineStyle,
  type LineWeight,
  type Side,
  type Vertical,
} from '../model.ts';

/** Excel's first 16 indexed colours, which 8 to 23 repeat; later ones are rare and become black. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080'
).split(' ');

/** A cell's `theme` counts light before dark; the theme's own list has dark first. */
const DARK_AND_LIGHT = [1, 0, 3, 2];

/** @returns "#RRGGBB", null where the colour is left to the program */
export function colorFrom(color: Color | undefined, theme: readonly string[]): string | null {
  if (!color) return null;
  if (color.rgb) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined && theme.length > 0) {
    const at = DARK_AND_LIGHT[color.theme] ?? color.theme;
    return `#${resolveThemeColor([...theme], at, color.tint)}`;
  }
  if (color.indexed === undefined || color.indexed >= 64) return null;
  const at = color.indexed < 8 ? color.indexed : color.indexed - 8;
  return `#${INDEXED[at] ?? '000000'}`;
}

export function colorTo(color: string): Color {
  return { rgb: color.slice(1) };
}

const LINES: Readonly<Record<BorderLineStyle, readonly [LineStyle, LineWeight]>> = {
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  hair: ['Continuous', 'Hairline'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  double: ['Double', 'Thick'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

const HORIZONTAL: Readonly<Record<string, Horizontal>> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const VERTICAL: Readonly<Record<string, Vertical>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};
const UNDERLINE: Readonly<Record<string, CellStyle['underline']>> = {
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
};

/** @param base the workbook's default, for what the file leaves open */
export function styleFrom(style: FileStyle, base: CellStyle, theme: readonly string[]): CellStyle {
  const { font, fill, alignment, protection } = style;
  const underline = font?.underline;
  return {
    ...base,
    numberFormat: style.numFmt ?? base.numberFormat,
    fontName: font?.name ?? base.fontName,
    fontSize: font?.size ?? base.fontSize,
    bold: font?.bold ?? base.bold,
    italic: font?.italic ?? base.italic,
    underline: underline === true ? 'Single' : (UNDERLINE[String(underline)] ?? 'None'),
    strikethrough: font?.strikethrough ?? false,
    fontColor: colorFrom(font?.color, theme) ?? base.fontColor,
    fill:
      fill?.type === 'pattern' && fill.pattern === 'solid' ? colorFrom(fill.fgColor, theme) : null,
    horizontal: HORIZONTAL[alignment?.horizontal ?? ''] ?? base.horizontal,
    vertical: VERTICAL[alignment?.vertical ?? ''] ?? base.vertical,
    wrap: alignment?.wrapText ?? base.wrap,
    shrink: alignment?.shrinkToFit ?? base.shrink,
    indent: alignment?.indent ?? base.indent,
    rotation: alignment?.textRotation ?? base.rotation,
    borders: bordersFrom(style, theme),
    locked: protection?.locked ?? true,
    formulaHidden: protection?.hidden ?? false,
  };
}

function bordersFrom(style: FileStyle, theme: readonly string[]): CellStyle['borders'] {
  const borders: Partial<Record<Side, Border>> = {};
  const { border } = style;
  const put = (side: Side, line: BorderSide | undefined) => {
    const known = line && LINES[line.style];
    if (!known) return;
    const color = colorFrom(line.color, theme) ?? '#000000';
    borders[side] = { style: known[0], weight: known[1], color };
  };
  put('top', border?.top);
  put('bottom', border?.bottom);
  put('left', border?.left);
  put('right', border?.right);
  if (border?.diagonalUp) put('diagonalUp', border.diagonal);
  if (border?.diagonalDown) put('diagonalDown', border.diagonal);
  return borders;
}

function nameIn<T extends string>(table: Readonly<Record<string, T>>, value: T): string {
  return Object.entries(table).find(([, name]) => name === value)?.[0] ?? '';
}

/** Only what differs from the default is written. */
export function styleTo(style: CellStyle): FileStyle {
  const font: FileStyle['font'] = {
    name: style.fontName,
    size: style.fontSize,
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.strikethrough && { strikethrough: true }),
    ...(style.underline !== 'None' && {
      underline: nameIn(UNDERLINE, style.underline) as 'single',
    }),
    ...(style.fontColor !== DEFAULT_STYLE.fontColor && { color: colorTo(style.fontColor) }),
  };
  const alignment = {
    ...(style.horizontal !== 'General' && {
      horizontal: nameIn(HORIZONTAL, style.horizontal) as 'left',
    }),
    ...(style.vertical !== 'Bottom' && { vertical: nameIn(VERTICAL, style.vertical) as 'top' }),
    ...(style.wrap && { wrapText: true }),
    ...(style.shrink && { shrinkToFit: true }),
    ...(style.indent > 0 && { indent: style.indent }),
    ...(style.rotation !== 0 && { textRotation: style.rotation }),
  };
  return {
    font,
    ...(style.fill && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: colorTo(style.fill) },
    }),
    ...(style.numberFormat !== 'General' && { numFmt: style.numberFormat }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(Object.keys(style.borders).length > 0 && { border: bordersTo(style.borders) }),
    ...((!style.locked || style.formulaHidden) && {
      protection: { locked: style.locked, hidden: style.formulaHidden },
    }),
  };
}

function bordersTo(borders: CellStyle['borders']): NonNullable<FileStyle['border']> {
  const line = (border: Border): BorderSide => {
    const found = Object.entries(LINES).find(
      ([, [style, weight]]) => style === border.style && weight === border.weight,
    );
    return { style: (found?.[0] ?? 'thin') as BorderLineStyle, color: colorTo(border.color) };
  };
  const { top, bottom, left, right, diagonalUp, diagonalDown } = borders;
  const diagonal = diagonalUp ?? diagonalDown;
  return {
    ...(top && { top: line(top) }),
    ...(bottom && { bottom: line(bottom) }),
    ...(left && { left: line(left) }),
    ...(right && { right: line(right) }),
    ...(diagonal && { diagonal: line(diagonal) }),
    ...(diagonalUp && { diagonalUp: true }),
    ...(diagonalDown && { diagonalDown: true }),
  };
}
