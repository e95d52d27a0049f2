import type { Finding } from '../../../../shared/checks/finding.ts';
import type { SheetInspection } from '../../../../shared/checks/workbook.ts';
import { formatNumber } from '../../../../shared/messages/format.ts';
import { parseCellName } from '../../../../shared/sheet/snapshot.ts';
import { currentLocale, say } from '../../state/language.ts';

/** What a fix changes: before → after. */
export function Change(props: { inspection: SheetInspection; finding: Finding }) {
  const { finding, inspection } = props;
  return (
    <span class="change small">
      <del>{before(inspection, finding)}</del> → <ins>{after(finding)}</ins>
    </span>
  );
}

function before({ reading }: SheetInspection, finding: Finding): string {
  const place = parseCellName(finding.cell);
  if (!place || !reading) return '';
  const { shown } = finding.params;
  const value = reading.grid.value(place.row, place.column);
  if (typeof value === 'number') return formatNumber(value, currentLocale());
  if (typeof value === 'string') return `“${value}”`;
  return shown == null ? say('check.blank') : String(shown);
}

function after({ fix }: Finding): string {
  if (!fix || fix.value === null) return say('check.blank');
  return typeof fix.value === 'number' ? formatNumber(fix.value, currentLocale()) : fix.value;
}
