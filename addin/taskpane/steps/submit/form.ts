import { unitOf } from '../../../../shared/checks/unit-name.ts';
import type { SheetInspection } from '../../../../shared/checks/workbook.ts';
import type { Form } from '../../../../shared/criteria/types.ts';
import type { SheetReading } from '../../../../shared/sheet/reading.ts';

/** What one press of "Nộp" would send: a sheet, or all cards of the workbook of one unit and year. */
export interface FormToSubmit {
  readonly form: Form;
  readonly unitId: string | null;
  readonly unitName: string;
  readonly year: number | null;
  readonly readings: readonly SheetReading[];
  readonly sheets: readonly SheetInspection[];
  readonly errors: number;
  readonly warnings: number;
}

/** @returns null where the active sheet is no form */
export function formToSubmit(
  inspections: readonly SheetInspection[],
  active: string,
): FormToSubmit | null {
  const current = inspections.find(({ sheet }) => sheet === active);
  const reading = current?.reading;
  if (!current || !reading) return null;
  const unit = unitOf(reading);
  const sheets =
    reading.form === 'individual-card'
      ? inspections.filter(({ reading: other }) => other !== null && belongsWith(other, reading))
      : [current];
  const count = (severity: string) =>
    sheets.reduce(
      (n, { findings }) => n + findings.filter((f) => f.severity === severity).length,
      0,
    );
  return {
    form: reading.form,
    unitId: unit?.id ?? null,
    unitName: unit?.name ?? '',
    year: reading.year?.value ?? null,
    readings: sheets.flatMap(({ reading, further }) => [reading!, ...further]),
    sheets,
    errors: count('error'),
    warnings: count('warning'),
  };
}

/** Which form is meant: one unit × year × form, as the record names it. */
export interface WantedForm {
  readonly unit: string;
  readonly year: number;
  readonly form: Form;
}

/** The same, looked for in the whole workbook. @returns null where no sheet of it is that form */
export function findForm(
  inspections: readonly SheetInspection[],
  wanted: WantedForm,
): FormToSubmit | null {
  for (const { sheet } of inspections) {
    const form = formToSubmit(inspections, sheet);
    if (form?.form !== wanted.form || form.year !== wanted.year) continue;
    if (form.unitId === wanted.unit) return form;
  }
  return null;
}

function belongsWith(a: SheetReading, b: SheetReading): boolean {
  return a.form === b.form && a.year?.value === b.year?.value && unitOf(a)?.id === unitOf(b)?.id;
}
