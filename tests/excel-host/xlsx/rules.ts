/** Conditional formats and data validations between a file's terms (hucre) and the model's. */

import type { ConditionalRule, DataValidation, ValidationOperator } from 'hucre';
import { formatRect, parseAddress, type Rect } from '../a1.ts';
import type {
  ConditionalFormat,
  ConditionalLook,
  ConditionalOperator,
  ConditionalTest,
  Validation,
  ValidationType,
} from '../model.ts';
import { colorFrom, colorTo } from './styles.ts';

const OPERATORS: Readonly<Record<ValidationOperator, ConditionalOperator>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};

function operatorTo(operator: ConditionalOperator): ValidationOperator {
  const found = Object.entries(OPERATORS).find(([, name]) => name === operator)!;
  return found[0] as ValidationOperator;
}

const TYPES: Readonly<Record<DataValidation['type'], ValidationType>> = {
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** "A1:B2 C3" → blocks */
export function areasFrom(text: string): Rect[] {
  return text.split(/\s+/).flatMap((part) => parseAddress(part)?.rect ?? []);
}

function areasTo(areas: readonly Rect[]): string {
  return areas.map(formatRect).join(' ');
}

/** Formulas in files have no "="; the model's have it, except bare numbers. */
function formulaFrom(text: string): string {
  return text === '' || !Number.isNaN(Number(text)) ? text : `=${text}`;
}

function formulaTo(text: string): string {
  return text.replace(/^=/, '');
}

export function validationFrom(rule: DataValidation): Validation {
  const plainList = rule.values?.join(',');
  return {
    areas: areasFrom(rule.range),
    type: TYPES[rule.type],
    operator:
      rule.type === 'list' || rule.type === 'custom' ? null : OPERATORS[rule.operator ?? 'between'],
    formula1: plainList ?? formulaFrom(rule.formula1 ?? ''),
    formula2: rule.formula2 === undefined ? null : formulaFrom(rule.formula2),
    ignoreBlanks: rule.allowBlank ?? false,
    alert: {
      show: rule.showErrorMessage ?? false,
      style:
        rule.errorStyle === 'warning'
          ? 'Warning'
          : rule.errorStyle === 'information'
            ? 'Information'
            : 'Stop',
      title: rule.errorTitle ?? '',
      message: rule.errorMessage ?? '',
    },
    prompt: {
      show: rule.showInputMessage ?? false,
      title: rule.inputTitle ?? '',
      message: rule.inputMessage ?? '',
    },
  };
}

export function validationTo(rule: Validation): DataValidation {
  const type = Object.entries(TYPES).find(([, name]) => name === rule.type)![0];
  const inline = rule.type === 'List' && !rule.formula1.startsWith('=');
  return {
    type: type as DataValidation['type'],
    range: areasTo(rule.areas),
    ...(rule.operator && { operator: operatorTo(rule.operator) }),
    ...(inline ? { values: rule.formula1.split(',') } : { formula1: formulaTo(rule.formula1) }),
    ...(rule.formula2 !== null && { formula2: formulaTo(rule.formula2) }),
    allowBlank: rule.ignoreBlanks,
    showErrorMessage: rule.alert.show,
    errorStyle: rule.alert.style.toLowerCase() as 'stop',
    ...(rule.alert.title && { errorTitle: rule.alert.title }),
    ...(rule.alert.message && { errorMessage: rule.alert.message }),
    showInputMessage: rule.prompt.show,
    ...(rule.prompt.title && { inputTitle: rule.prompt.title }),
    ...(rule.prompt.message && { inputMessage: rule.prompt.message }),
  };
}

export function conditionalFrom(
  rule: ConditionalRule,
  id: string,
  theme: readonly string[],
): ConditionalFormat {
  const { style } = rule;
  const fill = style?.fill?.type === 'pattern' ? style.fill : undefined;
  return {
    id,
    areas: areasFrom(rule.range),
    test: testFrom(rule),
    look: {
      // A rule's fill stands in the pattern's background, not its foreground.
      fill: colorFrom(fill?.bgColor ?? fill?.fgColor, theme),
      fontColor: colorFrom(style?.font?.color, theme),
      bold: style?.font?.bold ?? null,
      italic: style?.font?.italic ?? null,
    },
    stopIfTrue: rule.stopIfTrue ?? false,
  };
}

function testFrom(rule: ConditionalRule): ConditionalTest {
  const [first = '', second] = [rule.formula ?? []].flat();
  if (rule.type === 'expression') return { kind: 'custom', formula: `=${first}` };
  if (rule.type === 'cellIs') {
    return {
      kind: 'cellValue',
      operator: OPERATORS[rule.operator ?? 'equal'],
      formula1: formulaFrom(first),
      formula2: second === undefined ? null : formulaFrom(second),
    };
  }
  return { kind: 'kept', type: rule.type, source: rule };
}

/** @param at place in the order of priority, 0 for the top */
export function conditionalTo(format: ConditionalFormat, at: number): ConditionalRule {
  const priority = at + 1;
  const range = areasTo(format.areas);
  const { test } = format;
  if (test.kind === 'kept') return { ...test.source, priority, range };
  const common = {
    priority,
    range,
    style: lookTo(format.look),
    ...(format.stopIfTrue && { stopIfTrue: true }),
  };
  if (test.kind === 'custom') {
    return { ...common, type: 'expression', formula: formulaTo(test.formula) };
  }
  const { operator, formula1, formula2 } = test;
  const formula = [formula1, ...(formula2 === null ? [] : [formula2])].map(formulaTo);
  return { ...common, type: 'cellIs', operator: operatorTo(operator), formula };
}

function lookTo(look: ConditionalLook): NonNullable<ConditionalRule['style']> {
  const font = {
    ...(look.fontColor && { color: colorTo(look.fontColor) }),
    ...(look.bold !== null && { bold: look.bold }),
    ...(look.italic !== null && { italic: look.italic }),
  };
  return {
    ...(look.fill && {
      fill: { type: 'pattern', pattern: 'solid', bgColor: colorTo(look.fill) },
    }),
    ...(Object.keys(font).length > 0 && { font }),
  };
}
