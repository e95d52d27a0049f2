/**
 * Whether a spreadsheet might take a text for a formula. Such a text is written as a text cell in
 * the format "@" (Text), so that it stays text even when somebody edits the cell (docs/contracts.md).
 */
export function looksLikeFormula(value: unknown): value is string {
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(value);
}
