/** Fonts of cells: what the browser is asked for, and how wide a text becomes in them. */

import type { CellStyle } from '../../model.ts';

/** Fonts of the same metrics, for machines without Microsoft's. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  calibri: 'Carlito, sans-serif',
  aptos: 'Carlito, sans-serif',
  'aptos narrow': 'Carlito, sans-serif',
  cambria: 'Caladea, serif',
  'times new roman': '"Liberation Serif", Tinos, serif',
  arial: '"Liberation Sans", Arimo, sans-serif',
  'courier new': '"Liberation Mono", monospace',
};

const PIXELS_PER_POINT = 96 / 72;

/** As CSS wants it. A file's font name is only let through as far as it is a name. */
export function fontFamily(name: string): string {
  const clean = name.replace(/[^\p{L}\p{N} ._-]/gu, '');
  const other =
    SUBSTITUTES[clean.toLowerCase()] ?? (/times|serif/i.test(clean) ? 'serif' : 'sans-serif');
  return `"${clean}", ${other}`;
}

export function fontPixels(style: CellStyle): number {
  return style.fontSize * PIXELS_PER_POINT;
}

/** The CSS shorthand of a cell's font. */
export function fontOf(style: CellStyle, zoom: number): string {
  const slant = style.italic ? 'italic ' : '';
  const weight = style.bold ? 'bold ' : '';
  return `${slant}${weight}${fontPixels(style) * zoom}px ${fontFamily(style.fontName)}`;
}

/** Remembered texts per font; forgotten when there are too many. */
const MOST_REMEMBERED = 20_000;

export class TextMeasure {
  private readonly context = document.createElement('canvas').getContext('2d')!;
  private widths = new Map<string, Map<string, number>>();
  private remembered = 0;
  private readonly heights = new Map<string, number>();
  private readonly probe = document.createElement('div');

  constructor() {
    this.probe.className = 'line-probe';
    this.probe.textContent = 'Ấg';
  }

  /** Pixels of one line. */
  width(text: string, font: string): number {
    const known = this.widths.get(font)?.get(text);
    if (known !== undefined) return known;
    if (this.remembered++ > MOST_REMEMBERED) {
      this.widths = new Map();
      this.remembered = 0;
    }
    this.context.font = font;
    const { width } = this.context.measureText(text);
    const widths = this.widths.get(font) ?? new Map<string, number>();
    this.widths.set(font, widths.set(text, width));
    return width;
  }

  /** Pixels from one line to the next, the font's own gap included. */
  lineHeight(font: string): number {
    const known = this.heights.get(font);
    if (known !== undefined) return known;
    const { probe } = this;
    probe.style.font = font;
    document.body.append(probe);
    const { height } = probe.getBoundingClientRect();
    probe.remove();
    this.heights.set(font, height);
    return height;
  }

  /** Fonts that came after a text was measured change its width. */
  forget(): void {
    this.widths = new Map();
    this.heights.clear();
  }
}

/**
 * Lines that a text takes when it is wrapped at words.
 * @param widthOf pixels of a text
 */
export function lineCount(text: string, room: number, widthOf: (text: string) => number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let used = 0;
    for (const word of paragraph.split(/(?<=[ -])/)) {
      const width = widthOf(word);
      if (used > 0 && used + widthOf(word.trimEnd()) > room) {
        lines++;
        used = 0;
      }
      if (width > room) lines += Math.ceil(width / room) - 1;
      used += width > room ? width % room : width;
    }
  }
  return lines;
}
