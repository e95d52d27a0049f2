/** The form of the record, looked for in the workbook that is open. */
import { useEffect } from 'preact/hooks';
import type { EntryView, SubmissionDetail } from '../../../../shared/api/submissions.ts';
import { type Basis, scoreCellOf } from '../../../../shared/sheet/reading.ts';
import { cellName } from '../../../../shared/sheet/snapshot.ts';
import { nameKey } from '../../../../shared/text/fold.ts';
import { checkWorkbook, sheetState } from '../../state/sheet.ts';
import { useStore } from '../../state/store.ts';
import { type FormToSubmit, findForm } from '../submit/form.ts';

export interface OpenForm {
  /** Null where the open workbook does not hold the form. */
  readonly form: FormToSubmit | null;
  readonly reading: boolean;
  readonly file: string;
}

/** Reads the workbook where that has not been done yet, and follows what is edited in it. */
export function useOpenForm({ unit, year, form }: SubmissionDetail): OpenForm {
  const { inspections, phase, file } = useStore(sheetState, (value) => value);
  useEffect(() => {
    if (sheetState.get().phase === 'waiting') void checkWorkbook();
  }, []);
  return {
    form: findForm(inspections, { unit: unit.id, year, form }),
    reading: phase === 'waiting' || phase === 'reading',
    file,
  };
}

export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** Where a subject's score on a criterion stands; null where the sheet has no such cell. */
export function placeOf(
  form: FormToSubmit,
  entry: EntryView | null,
  criterion: string,
  basis: Basis = 'self',
): CellPlace | null {
  for (const reading of form.readings) {
    const subject = form.form === 'collective' ? 0 : indexOf(reading.subjects, entry);
    const code = reading.codes.indexOf(criterion);
    if (subject < 0 || code < 0) continue;
    const place = scoreCellOf(reading, subject, code, basis);
    if (place) return { sheet: reading.grid.sheet.name, cell: cellName(place.row, place.column) };
  }
  return null;
}

/** The sheet on which a subject stands: of cards each has its own. */
export function sheetOf(form: FormToSubmit, entry: EntryView | null): string {
  const own = form.readings.find(({ subjects }) => indexOf(subjects, entry) >= 0);
  return (own ?? form.readings[0]!).grid.sheet.name;
}

function indexOf(subjects: readonly { readonly name: string }[], entry: EntryView | null): number {
  if (!entry) return -1;
  const wanted = nameKey(entry.name);
  return subjects.findIndex(({ name }) => nameKey(name) === wanted);
}
