import type { SheetInspection } from '../../../../shared/checks/workbook.ts';
import { toSubmission } from '../../../../shared/sheet/to-submission.ts';
import { formToSubmit } from '../submit/form.ts';
import type { FileForm } from './reading.ts';

/** The forms of a workbook as they would be submitted; cards of one unit and year are one form. */
export function formsOf(inspections: readonly SheetInspection[]): FileForm[] {
  const forms: FileForm[] = [];
  const taken = new Set<string>();
  for (const { sheet, file } of inspections) {
    if (taken.has(sheet)) continue;
    const found = formToSubmit(inspections, sheet);
    if (found === null) continue;
    const sheets = found.sheets.map((one) => one.sheet);
    for (const name of sheets) taken.add(name);
    const body = toSubmission(found.readings, { file, basedOn: null });
    const { form, unitId, unitName, year, errors, warnings } = found;
    forms.push({
      form,
      unitId,
      unitName,
      year,
      sheets,
      errors,
      warnings,
      body: typeof body === 'string' ? null : body,
    });
  }
  return forms;
}
