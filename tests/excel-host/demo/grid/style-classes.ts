/**
 * A CSS class for each look of a cell. Looks are shared objects, so there are few classes, and the
 * page's strict policy (no style attributes in markup) is kept: rules go in through the CSSOM.
 */

import type { CellStyle, Horizontal, Vertical } from '../../model.ts';
import { fontFamily, fontPixels } from './fonts.ts';

const UNDERLINES: Readonly<Record<CellStyle['underline'], string>> = {
  None: '',
  Single: 'underline',
  SingleAccountant: 'underline',
  Double: 'underline double',
  DoubleAccountant: 'underline double',
};

const ALIGN_ITEMS: Readonly<Record<Vertical, string>> = {
  Top: 'flex-start',
  Center: 'center',
  Bottom: 'flex-end',
  Justify: 'flex-start',
  Distributed: 'center',
};

const JUSTIFIED: readonly Horizontal[] = ['Justify', 'Distributed'];

export class StyleClasses {
  private readonly sheet = new CSSStyleSheet();
  private readonly names = new WeakMap<CellStyle, string>();
  private readonly byRule = new Map<string, string>();

  constructor() {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
  }

  of(style: CellStyle): string {
    const known = this.names.get(style);
    if (known) return known;
    const rule = declarations(style);
    let name = this.byRule.get(rule);
    if (!name) {
      name = `look${this.byRule.size}`;
      this.byRule.set(rule, name);
      this.sheet.insertRule(`.${name} { ${rule} }`, this.sheet.cssRules.length);
    }
    this.names.set(style, name);
    return name;
  }
}

function declarations(style: CellStyle): string {
  const lines = [UNDERLINES[style.underline], style.strikethrough ? 'line-through' : '']
    .filter(Boolean)
    .join(' ');
  return [
    `font: ${style.italic ? 'italic ' : ''}${style.bold ? 'bold ' : ''}` +
      `calc(${fontPixels(style)}px * var(--zoom)) ${fontFamily(style.fontName)}`,
    `color: ${/^#[0-9a-f]{6}$/i.test(style.fontColor) ? style.fontColor : '#000000'}`,
    `align-items: ${ALIGN_ITEMS[style.vertical]}`,
    ...(lines ? [`text-decoration: ${lines}`] : []),
    ...(style.wrap || JUSTIFIED.includes(style.horizontal)
      ? ['white-space: pre-wrap', 'overflow-wrap: anywhere']
      : []),
    ...(JUSTIFIED.includes(style.horizontal) ? ['text-align: justify'] : []),
  ].join('; ');
}
