/** Blocks of cells as the clipboard carries them: tabs between cells, a line per row. */

/** Cells with a tab, a line break or a quotation mark are quoted, as Excel does. */
export function toTabText(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => line.map(quoted).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Reads what Excel, LibreOffice and browsers put on the clipboard. */
export function fromTabText(text: string): string[][] {
  const lines: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : null;
    const end = cell ? cell.end : plainEnd(text, at);
    lines.at(-1)!.push(cell ? cell.value : text.slice(at, end));
    if (text[end] === '\t') {
      at = end + 1;
      continue;
    }
    if (end >= text.length) break;
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    // Excel ends the last line too: nothing follows it.
    if (at >= text.length) break;
    lines.push([]);
  }
  return lines;
}

function plainEnd(text: string, from: number): number {
  const length = text.slice(from).search(/[\t\r\n]/);
  return length < 0 ? text.length : from + length;
}

/** @returns null where the mark does not open a quoted cell: `"a" b` is plain text */
function quotedCell(text: string, from: number): { value: string; end: number } | null {
  const match = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(from));
  return match && { value: match[1]!.replaceAll('""', '"'), end: from + match[0].length };
}
