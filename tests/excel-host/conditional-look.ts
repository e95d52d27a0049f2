/** Which conditional formats hold for the cells of a block: for whoever draws them. */

import { contains, type Rect } from './a1.ts';
import { overlap } from './areas.ts';
import { shifted } from './formulas/references.ts';
import {
  CellError,
  type ConditionalFormat,
  type ConditionalLook,
  type Content,
  keyOf,
  NO_LOOK,
  type SheetModel,
} from './model.ts';
import type { Evaluate } from './validation.ts';

interface Question {
  readonly key: number;
  readonly format: ConditionalFormat;
  readonly formula: string;
}

/**
 * @param area a bounded block, e.g. what is in view
 * @returns looks by `keyOf(row, column)`, for the cells that have any. Colour scales, data bars and
 * icon sets are kept in files but not drawn.
 */
export function conditionalLooks(
  sheet: SheetModel,
  area: Rect,
  evaluate: Evaluate,
): ReadonlyMap<number, ConditionalLook> {
  const questions = sheet.props.conditionalFormats
    .filter((format) => overlap(format.areas, [area]))
    .flatMap((format) => questionsOf(sheet, format, area));
  if (questions.length === 0) return new Map();
  const answers = evaluate(
    sheet,
    questions.map(({ formula }) => formula),
  );
  const looks = new Map<number, ConditionalLook>();
  const stopped = new Set<number>();
  for (const [at, { key, format }] of questions.entries()) {
    if (stopped.has(key) || !holds(answers[at] ?? null)) continue;
    looks.set(key, under(looks.get(key) ?? NO_LOOK, format.look));
    if (format.stopIfTrue) stopped.add(key);
  }
  return looks;
}

function questionsOf(sheet: SheetModel, format: ConditionalFormat, area: Rect): Question[] {
  const [anchor] = format.areas;
  if (!anchor || format.test.kind === 'kept') return [];
  const questions: Question[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (!format.areas.some((rect) => contains(rect, row, column))) continue;
      const moved = (text: string) => shifted(text, row - anchor.row, column - anchor.column);
      const formula = formulaFor(format, sheet.content(row, column), moved);
      if (formula) questions.push({ key: keyOf(row, column), format, formula });
    }
  }
  return questions;
}

/** The rule as a formula that is true where the format holds. */
function formulaFor(
  { test }: ConditionalFormat,
  content: Content,
  moved: (text: string) => string,
): string | null {
  if (test.kind === 'custom') return moved(test.formula);
  if (test.kind === 'kept' || content instanceof CellError) return null;
  const value = literal(content);
  const first = `(${moved(test.formula1).replace(/^=/, '')})`;
  const second = `(${moved(test.formula2 ?? '0').replace(/^=/, '')})`;
  switch (test.operator) {
    case 'Between':
      return `=AND(${value}>=${first},${value}<=${second})`;
    case 'NotBetween':
      return `=OR(${value}<${first},${value}>${second})`;
    case 'EqualTo':
      return `=${value}=${first}`;
    case 'NotEqualTo':
      return `=${value}<>${first}`;
    case 'GreaterThan':
      return `=${value}>${first}`;
    case 'GreaterThanOrEqual':
      return `=${value}>=${first}`;
    case 'LessThan':
      return `=${value}<${first}`;
    case 'LessThanOrEqual':
      return `=${value}<=${first}`;
  }
}

function literal(content: Content): string {
  if (content === null) return '""';
  if (typeof content === 'string') return `"${content.replaceAll('"', '""')}"`;
  return typeof content === 'boolean' ? String(content).toUpperCase() : String(content);
}

function holds(result: Content): boolean {
  return result === true || (typeof result === 'number' && result !== 0);
}

/** What a format of higher priority set stays. */
function under(look: ConditionalLook, lower: ConditionalLook): ConditionalLook {
  return {
    fill: look.fill ?? lower.fill,
    fontColor: look.fontColor ?? lower.fontColor,
    bold: look.bold ?? lower.bold,
    italic: look.italic ?? lower.italic,
  };
}
