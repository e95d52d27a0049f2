/** Whether what a person types passes the sheet's data validation. */

import { contains } from './a1.ts';
import { intersectAreas } from './areas.ts';
import { precedentsOf, shifted } from './formulas/references.ts';
import { CellError, type Content, type SheetModel, type Validation } from './model.ts';

/** Calculates formulas as if they stood on a sheet. */
export type Evaluate = (sheet: SheetModel, formulas: readonly string[]) => readonly Content[];

/** The rule of a cell, null where anything goes. */
export function validationAt(sheet: SheetModel, row: number, column: number): Validation | null {
  const here = (v: Validation) => v.areas.some((area) => contains(area, row, column));
  return sheet.props.validations.find(here) ?? null;
}

/**
 * Checks the content that a cell holds now.
 * @returns the rule that it breaks, null where it may stay
 */
export function brokenRule(
  sheet: SheetModel,
  row: number,
  column: number,
  evaluate: Evaluate,
): Validation | null {
  const rule = validationAt(sheet, row, column);
  if (!rule?.alert.show) return null;
  const content = sheet.content(row, column);
  if (content === null) return null;
  return passes(rule, content, (text) => {
    const [anchor] = intersectAreas(rule.areas, rule.areas);
    const formula = shifted(text, row - (anchor?.row ?? row), column - (anchor?.column ?? column));
    return evaluate(sheet, [formula.startsWith('=') ? formula : `=${formula}`])[0] ?? null;
  })
    ? null
    : rule;
}

function passes(rule: Validation, content: Content, value: (text: string) => Content): boolean {
  if (rule.type === 'Custom') {
    const result = value(rule.formula1);
    return result === true || (typeof result === 'number' && result !== 0);
  }
  if (rule.type === 'List') return inList(rule.formula1, content, value);
  const measured = rule.type === 'TextLength' ? String(content).length : content;
  if (typeof measured !== 'number') return false;
  if (rule.type === 'WholeNumber' && !Number.isInteger(measured)) return false;
  const bound = (text: string) => Number(Number.isNaN(Number(text)) ? value(text) : text);
  const first = bound(rule.formula1);
  const second = rule.formula2 === null ? Number.NaN : bound(rule.formula2);
  switch (rule.operator) {
    case 'Between':
      return measured >= first && measured <= second;
    case 'NotBetween':
      return measured < first || measured > second;
    case 'EqualTo':
      return measured === first;
    case 'NotEqualTo':
      return measured !== first;
    case 'GreaterThan':
      return measured > first;
    case 'GreaterThanOrEqual':
      return measured >= first;
    case 'LessThan':
      return measured < first;
    case 'LessThanOrEqual':
      return measured <= first;
    case null:
      return true;
  }
}

function inList(source: string, content: Content, value: (text: string) => Content): boolean {
  if (content instanceof CellError) return false;
  if (!source.startsWith('=')) {
    return source.split(',').some((item) => item.trim() === String(content));
  }
  if (precedentsOf(source).areas.length === 0) return true;
  const wanted =
    typeof content === 'string' ? `"${content.replaceAll('"', '""')}"` : String(content);
  return value(`=COUNTIF(${source.slice(1)},${wanted})>0`) === true;
}
