/** Which conditional format a cell takes its look from. */

import { contains, intersect, type Rect } from '../../a1.ts';
import { shifted } from '../../formulas/references.ts';
import {
  type ConditionalFormat,
  type ConditionalLook,
  type ConditionalOperator,
  type Content,
  keyOf,
  NO_LOOK,
  type SheetModel,
} from '../../model.ts';
import type { Evaluate } from '../../validation.ts';
import type { Window } from './panes.ts';

/** Answers are kept until a cell or a rule changes: then `forget`. */
export class ConditionalLooks {
  private readonly evaluate: Evaluate;
  /** Formula → result. */
  private results = new Map<string, Content>();
  private looks = new Map<number, ConditionalLook | null>();

  constructor(evaluate: Evaluate) {
    this.evaluate = evaluate;
  }

  forget(): void {
    this.results = new Map();
    this.looks = new Map();
  }

  /** Calculates what the cells of a window need, all in one go. */
  prepare(sheet: SheetModel, window: Window): void {
    const needed = new Set<string>();
    const area = areaOf(window);
    for (const format of sheet.props.conditionalFormats) {
      if (format.test.kind === 'kept') continue;
      for (const block of format.areas) {
        const cut = intersect(block, area);
        for (const [row, column] of cut ? cellsOf(cut) : []) {
          for (const formula of formulasOf(format, row, column)) {
            if (!this.results.has(formula)) needed.add(formula);
          }
        }
      }
    }
    if (needed.size === 0) return;
    const formulas = [...needed];
    const results = this.evaluate(sheet, formulas);
    for (const [at, formula] of formulas.entries()) {
      this.results.set(formula, results[at] ?? null);
    }
  }

  /** The look of a cell in a prepared window; null where no rule applies. */
  at(sheet: SheetModel, row: number, column: number): ConditionalLook | null {
    const formats = sheet.props.conditionalFormats;
    if (formats.length === 0) return null;
    const key = keyOf(row, column);
    const known = this.looks.get(key);
    if (known !== undefined) return known;
    let look: ConditionalLook | null = null;
    for (const format of formats) {
      if (!format.areas.some((area) => contains(area, row, column))) continue;
      if (!this.holds(sheet, format, row, column)) continue;
      // The top priority wins each part of the look.
      look = overlaid(format.look, look ?? NO_LOOK);
      if (format.stopIfTrue) break;
    }
    this.looks.set(key, look);
    return look;
  }

  private holds(
    sheet: SheetModel,
    format: ConditionalFormat,
    row: number,
    column: number,
  ): boolean {
    const [first, second] = formulasOf(format, row, column);
    const result = (formula: string | undefined): Content =>
      formula === undefined ? null : (this.results.get(formula) ?? null);
    const { test } = format;
    if (test.kind === 'kept') return false;
    if (test.kind === 'custom') {
      const answer = result(first);
      return answer === true || (typeof answer === 'number' && answer !== 0);
    }
    return compares(test.operator, sheet.content(row, column), result(first), result(second));
  }
}

/** A rule's formulas as they stand for one cell. */
function formulasOf(format: ConditionalFormat, row: number, column: number): string[] {
  const { test, areas } = format;
  if (test.kind === 'kept') return [];
  const anchor = areas[0]!;
  const texts = test.kind === 'custom' ? [test.formula] : [test.formula1, test.formula2 ?? ''];
  return texts
    .filter((text) => text !== '')
    .map((text) => {
      const formula = text.startsWith('=') ? text : `=${text}`;
      return shifted(formula, row - anchor.row, column - anchor.column);
    });
}

function areaOf({ firstRow, lastRow, firstColumn, lastColumn }: Window): Rect {
  return {
    row: firstRow,
    column: firstColumn,
    rows: lastRow - firstRow + 1,
    columns: lastColumn - firstColumn + 1,
  };
}

function* cellsOf({ row, column, rows, columns }: Rect): Generator<readonly [number, number]> {
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) yield [r, c];
}

/** The parts of `top`, and of `bottom` what `top` leaves open. */
function overlaid(bottom: ConditionalLook, top: ConditionalLook): ConditionalLook {
  return {
    fill: top.fill ?? bottom.fill,
    fontColor: top.fontColor ?? bottom.fontColor,
    bold: top.bold ?? bottom.bold,
    italic: top.italic ?? bottom.italic,
  };
}

/** Excel's order: numbers before texts before logical values; blank counts as 0. */
function compares(
  operator: ConditionalOperator,
  content: Content,
  first: Content,
  second: Content,
): boolean {
  const to = (other: Content) => orderOf(content, other);
  const inside = to(first) >= 0 && to(second) <= 0;
  switch (operator) {
    case 'Between':
      return inside;
    case 'NotBetween':
      return !inside;
    case 'EqualTo':
      return to(first) === 0;
    case 'NotEqualTo':
      return to(first) !== 0;
    case 'GreaterThan':
      return to(first) > 0;
    case 'GreaterThanOrEqual':
      return to(first) >= 0;
    case 'LessThan':
      return to(first) < 0;
    case 'LessThanOrEqual':
      return to(first) <= 0;
  }
}

function orderOf(a: Content, b: Content): number {
  const [left, right] = [a ?? 0, b ?? 0];
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') {
    return left.localeCompare(right, 'vi', { sensitivity: 'accent' });
  }
  return rank(left) - rank(right) || Number(left === true) - Number(right === true);
}

function rank(value: Exclude<Content, null>): number {
  return ['number', 'string', 'boolean'].indexOf(typeof value);
}
