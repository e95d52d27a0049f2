import type { ReportValidation } from './model.ts';

/**
 * The condition that lets only steps between the limits pass, for the first cell of the area and,
 * moved along, for the others. Without a leading "=".
 */
export function validationFormula(validation: ReportValidation): string {
  const first = validation.area.split(':')[0]!.replaceAll('$', '');
  const { min, max, step } = validation;
  return `AND(ISNUMBER(${first}),${first}>=${min},${first}<=${max},MOD(${first},${step})=0)`;
}
