/** Data validation of a block or several. */

import type { Rect } from '../a1.ts';
import { ApiError, notImplemented } from '../api-object.ts';
import { cellCount, intersectAreas, subtractAreas } from '../areas.ts';
import type { ConditionalOperator, SheetModel, Validation, ValidationType } from '../model.ts';
import { ExcelObject, type HostScope, oneOf } from './base.ts';
import { checkFormattable } from './range-values.ts';

/** Key of the rule object → type, in Office.js's words. */
const RULE_TYPES = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
} as const satisfies Record<string, ValidationType>;

const OPERATORS: readonly ConditionalOperator[] = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
];

/** Excel's limits for what its dialog shows; longer texts are refused. */
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;

type Part = 'type' | 'operator' | 'formula1' | 'formula2';

export class DataValidation extends ExcelObject {
  static readonly api = 'DataValidation';
  private readonly sheet: SheetModel;
  private readonly areas: readonly Rect[];
  constructor(host: HostScope, sheet: SheetModel, areas: readonly Rect[]) {
    super(host);
    this.sheet = sheet;
    this.areas = areas;
  }

  /** The one validation of all these cells; "none" and "mixed" as Excel's types say. */
  private state(): Validation | 'None' | 'Inconsistent' {
    const { validations } = this.sheet.props;
    const touching = validations.filter((v) => intersectAreas(v.areas, this.areas).length > 0);
    const [only] = touching;
    if (!only) return 'None';
    const covered = cellCount(intersectAreas(only.areas, this.areas)) === cellCount(this.areas);
    return touching.length === 1 && covered ? only : 'Inconsistent';
  }

  private read<T>(read: (validation: Validation) => T): T | null {
    const state = this.state();
    return typeof state === 'string' ? null : read(state);
  }

  get Type() {
    const state = this.state();
    return typeof state === 'string' ? state : state.type;
  }
  get IgnoreBlanks() {
    return this.read((validation) => validation.ignoreBlanks) ?? true;
  }
  set IgnoreBlanks(value: unknown) {
    this.alter({ ignoreBlanks: value === true }, 'ignoreBlanks');
  }
  get ErrorAlert() {
    return this.read(({ alert }) => ({
      showAlert: alert.show,
      style: alert.style,
      title: alert.title,
      message: alert.message,
    }));
  }
  set ErrorAlert(value: unknown) {
    const given = (value ?? {}) as Record<string, unknown>;
    const alert = {
      show: given.showAlert !== false,
      style: oneOf(
        given.style ?? 'Stop',
        ['Stop', 'Warning', 'Information'] as const,
        'DataValidation.errorAlert',
      ),
      title: limited(given.title, TITLE_LIMIT, 'errorAlert'),
      message: limited(given.message, MESSAGE_LIMIT, 'errorAlert'),
    };
    this.alter({ alert }, 'errorAlert');
  }
  get Prompt() {
    return this.read(({ prompt }) => ({
      showPrompt: prompt.show,
      title: prompt.title,
      message: prompt.message,
    }));
  }
  set Prompt(value: unknown) {
    const given = (value ?? {}) as Record<string, unknown>;
    const prompt = {
      show: given.showPrompt !== false,
      title: limited(given.title, TITLE_LIMIT, 'prompt'),
      message: limited(given.message, MESSAGE_LIMIT, 'prompt'),
    };
    this.alter({ prompt }, 'prompt');
  }
  get Rule() {
    return this.read(ruleObject);
  }
  set Rule(value: unknown) {
    this.check('rule');
    const test = readRule(value);
    const rest = this.without(this.areas);
    const validation: Validation = {
      ...test,
      areas: this.areas,
      ignoreBlanks: true,
      alert: { show: true, style: 'Stop', title: '', message: '' },
      prompt: { show: false, title: '', message: '' },
    };
    this.sheet.set('validations', [...rest, validation]);
  }

  /** Takes the rules off these cells, whoever made them. */
  Clear(): void {
    this.check('clear');
    this.sheet.set('validations', this.without(this.areas));
  }

  private check(member: string): void {
    checkFormattable(this.sheet, 'allowFormatCells', `DataValidation.${member}`);
  }

  private without(areas: readonly Rect[]): Validation[] {
    return this.sheet.props.validations.flatMap((validation) => {
      const rest = subtractAreas(validation.areas, areas);
      return rest.length > 0 ? [{ ...validation, areas: rest }] : [];
    });
  }

  private alter(patch: Partial<Validation>, member: string): void {
    this.check(member);
    const touched = this.sheet.props.validations.flatMap((validation) => {
      const areas = intersectAreas(validation.areas, this.areas);
      return areas.length > 0 ? [{ ...validation, ...patch, areas }] : [];
    });
    // Excel keeps a prompt without a rule; nobody here needs one.
    if (touched.length === 0) notImplemented(`DataValidation.${member} without a rule`);
    this.sheet.set('validations', [...this.without(this.areas), ...touched]);
  }
}

function limited(value: unknown, limit: number, member: string): string {
  const text = value === undefined || value === null ? '' : String(value);
  if (text.length > limit) throw new ApiError('InvalidArgument', `DataValidation.${member}`);
  return text;
}

function readRule(value: unknown): Pick<Validation, Part> {
  const location = 'DataValidation.rule';
  const rule = (value ?? {}) as Record<string, Record<string, unknown> | undefined>;
  const keys = Object.keys(RULE_TYPES) as (keyof typeof RULE_TYPES)[];
  const key = keys.find((name) => rule[name] !== undefined);
  const body = key && rule[key];
  if (!key || !body) throw new ApiError('InvalidArgument', location);
  const type = RULE_TYPES[key];
  if (type === 'Custom') return plainRule(type, body.formula, location);
  if (type === 'List') return plainRule(type, body.source, location);
  const operator = oneOf(body.operator, OPERATORS, location);
  const formula2 = body.formula2 === undefined ? null : String(body.formula2);
  if (operator.endsWith('etween') && formula2 === null) {
    throw new ApiError('InvalidArgument', location);
  }
  return { type, operator, formula1: String(body.formula1), formula2 };
}

function plainRule(type: ValidationType, source: unknown, location: string) {
  // 255 characters is Excel's limit for a rule's formula and for a list typed in.
  if (typeof source !== 'string' || source === '' || source.length > 255) {
    throw new ApiError('InvalidArgument', location);
  }
  return { type, operator: null, formula1: source, formula2: null };
}

function ruleObject(validation: Validation): Record<string, unknown> {
  const { type, operator, formula1, formula2 } = validation;
  if (type === 'Custom') return { custom: { formula: formula1 } };
  if (type === 'List') return { list: { inCellDropDown: true, source: formula1 } };
  const key = Object.entries(RULE_TYPES).find(([, name]) => name === type)![0];
  const number = (text: string) => (Number.isNaN(Number(text)) ? text : Number(text));
  const bounds = formula2 === null ? {} : { formula2: number(formula2) };
  return { [key]: { formula1: number(formula1), ...bounds, operator } };
}
