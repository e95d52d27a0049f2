import { unitOf } from '../../../../shared/checks/unit-name.ts';
import type { SheetInspection } from '../../../../shared/checks/workbook.ts';
import type { SheetReading } from '../../../../shared/sheet/reading.ts';
import { say } from '../../state/language.ts';
import { hashOf } from '../../state/route.ts';
import { hasLayout } from '../../state/sheet.ts';

/** What the sheet is, in words: "Biểu tập thể · Trung tâm … · 2022", and its counts. */
export function Summary({ inspection }: { inspection: SheetInspection }) {
  const { sheet } = inspection;
  return (
    <section class="card stack" aria-label={say('check.summary')}>
      <h2 class="headline">{unitOf(inspection.reading!)?.name ?? say('check.unit-unknown')}</h2>
      <Facts inspection={inspection} />
      <p class="small">
        <a href={hashOf('layout', sheet)}>
          {say(hasLayout(sheet) ? 'check.layout-given' : 'check.layout-wrong')}
        </a>
      </p>
    </section>
  );
}

/** Form, year and sheet; how much was read and what was found. */
export function Facts({ inspection }: { inspection: SheetInspection }) {
  const reading = inspection.reading!;
  const year = reading.year?.value;
  const tables = [reading, ...inspection.further];
  const people = tables.reduce((count, { subjects }) => count + subjects.length, 0);
  return (
    <>
      <p class="facts">
        <span>{say(`form.${reading.form}`)}</span>
        <span>
          {year === undefined ? say('check.year-unknown') : say('year', { year: String(year) })}
        </span>
        <span class="quiet">{inspection.sheet}</span>
      </p>
      <p class="facts small">
        <span>{sizeOf(reading, people)}</span>
        {people === 1 && <span>{totalOf(reading)}</span>}
        <Tally inspection={inspection} />
      </p>
    </>
  );
}

/** "3 lỗi, 1 lưu ý", each in its colour and in words. */
export function Tally({ inspection }: { inspection: SheetInspection }) {
  const count = (severity: string) =>
    inspection.findings.filter((finding) => finding.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  if (errors + warnings === 0) return <span class="success-ink">{say('check.clean')}</span>;
  return (
    <>
      {errors > 0 && <span class="error-ink">{say('check.errors', { count: errors })}</span>}
      {warnings > 0 && (
        <span class="warning-ink">{say('check.warnings', { count: warnings })}</span>
      )}
    </>
  );
}

function sizeOf(reading: SheetReading, people: number): string {
  return reading.form === 'individual-matrix' || people > 1
    ? say('check.people', { count: people })
    : say('check.criteria', { count: reading.counts.rowsRead });
}

function totalOf(reading: SheetReading): string {
  const total = (reading.selfSum[0]! + reading.selfExtra[0]!) / 100;
  return reading.selfOpen[0]! > 0
    ? say('check.total-open', { total })
    : say('check.total', { total });
}
