/**
 * How wide a text is in Times New Roman, so that generated sheets know how many lines it takes.
 * Widths are the font's own advance widths, in thousandths of its size.
 */
const WIDTHS: Readonly<Record<string, number>> = {
  ...same(250, ' ,.'),
  ...same(278, 'ijlt;:/\\|'),
  ...same(333, "frI()[]-!'"),
  ...same(389, 'sJ'),
  ...same(444, 'acez?“”"'),
  ...same(500, 'bdghknopquvxy0123456789–…_*#$đơ'),
  ...same(540, 'ư'),
  ...same(556, 'PSF'),
  ...same(611, 'ELTZ=<>+'),
  ...same(667, 'BCR'),
  ...same(722, 'ADGHKNOQUVXYwĐƠƯ'),
  ...same(778, 'm&'),
  ...same(833, '%'),
  ...same(889, 'M'),
  ...same(921, '@'),
  ...same(944, 'W'),
};
const OTHER = 600;
/** Bold is wider, and no two programs lay out a line quite alike. */
const BOLD = 1.07;
const MARGIN = 1.03;

function same(width: number, letters: string): Record<string, number> {
  return Object.fromEntries([...letters].map((letter) => [letter, width]));
}

const known = new Map<string, number>();

/** A letter with its marks is as wide as without them; ư and ơ are letters of their own. */
function widthOf(letter: string): number {
  let width = known.get(letter);
  if (width === undefined) {
    const bare = letter
      .normalize('NFD')
      .replace(/[\u0300-\u031a\u031c-\u036f]/g, '')
      .normalize('NFC');
    width = WIDTHS[bare] ?? OTHER;
    known.set(letter, width);
  }
  return width;
}

/** Width of a text without line ends, in points. @param size of the font, in points */
export function textWidth(text: string, size: number, bold: boolean): number {
  let sum = 0;
  for (const letter of text) sum += widthOf(letter);
  return (sum / 1000) * size * (bold ? BOLD : 1) * MARGIN;
}

/**
 * Lines that a text takes when it is broken between words, and inside words that are too long.
 * @param room width of a line, in points
 */
export function countLines(text: string, room: number, size: number, bold: boolean): number {
  const space = textWidth(' ', size, bold);
  let lines = 0;
  for (const part of text.split('\n')) {
    lines++;
    let used = 0;
    for (const word of part.split(' ')) {
      const width = textWidth(word, size, bold);
      if (used > 0 && used + space + width > room) {
        lines++;
        used = 0;
      } else if (used > 0) used += space;
      if (width > room) {
        lines += Math.ceil(width / room) - 1;
        used = width % room;
      } else used += width;
    }
  }
  return lines;
}
