/** Names of generated sheets: what Excel takes, and what is free. Pure. */

const LONGEST = 31;

/** Without what Excel refuses in a sheet's name. */
export function cleanName(text: string): string {
  const name = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
    .replace(/[\\/?*[\]:\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+/, '')
    .slice(0, LONGEST)
    .replace(/[' ]+$/, '');
  return name === '' ? 'Bảng' : name;
}

/** The name, or with " (2)", " (3)" … where it is taken. Letter case does not count, as in Excel. */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const name = cleanName(wanted);
  if (!used.has(name.toLowerCase())) return name;
  for (let n = 2; ; n++) {
    const ending = ` (${n})`;
    const next = name.slice(0, LONGEST - ending.length).trimEnd() + ending;
    if (!used.has(next.toLowerCase())) return next;
  }
}

/** 'it''s' where Excel needs quotes: always safe. */
function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

/** A text in quotes, or a sheet's name before "!". */
const SHEET = /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu;

/**
 * Points a formula's references to generated sheets at the names they have while they are written.
 * Excel renames them in the formula when the sheets get their final names.
 */
export function retarget(formula: string, names: ReadonlyMap<string, string>): string {
  return formula.replace(SHEET, (token, inQuotes?: string, plain?: string) => {
    const name = inQuotes?.replaceAll("''", "'") ?? plain;
    const now = name === undefined ? undefined : names.get(name);
    return now === undefined ? token : quoted(now);
  });
}
