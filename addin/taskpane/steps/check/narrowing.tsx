import type { Finding, Severity } from '../../../../shared/checks/finding.ts';
import type { SheetInspection } from '../../../../shared/checks/workbook.ts';
import { parseCellName } from '../../../../shared/sheet/snapshot.ts';
import { fold } from '../../../../shared/text/fold.ts';
import { say } from '../../state/language.ts';
import { sentenceOf } from './sentence.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The findings of a severity (null: of all) that a search finds, with or without tones. */
export function narrowed(
  inspection: SheetInspection,
  query: string,
  severity: Severity | null,
): readonly Finding[] {
  const wanted = fold(query.trim());
  return inspection.findings.filter((finding) => {
    if (severity !== null && finding.severity !== severity) return false;
    return wanted === '' || fold(wordsOf(inspection, finding)).includes(wanted);
  });
}

/** All that a person may look for: cell, cause, sentence, and whose row it is. */
function wordsOf(inspection: SheetInspection, finding: Finding): string {
  const { cell, code } = finding;
  return [cell, say(`${code}.title`), sentenceOf(finding), personAt(inspection, cell)].join(' ');
}

/** Name of the person in whose row a cell of a matrix stands; "" elsewhere. */
function personAt({ reading, further }: SheetInspection, cell: string): string {
  const place = parseCellName(cell);
  if (!place || reading?.layout.kind !== 'matrix') return '';
  const people = [reading, ...further].flatMap(({ subjects }) => subjects);
  return people.find(({ row }) => row === place.row)?.name ?? '';
}

/** One severity or all; only those that there are. */
export function SeverityFilter(props: {
  findings: readonly Finding[];
  chosen: Severity | null;
  onChoose: (severity: Severity | null) => void;
}) {
  const { findings, chosen, onChoose } = props;
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ severity, count }) => count > 0 || severity === chosen);
  if (counts.length < 2) return null;
  return (
    <fieldset class="filter" aria-label={say('check.filter')}>
      {counts.map(({ severity, count }) => (
        <button
          key={severity}
          type="button"
          aria-pressed={chosen === severity}
          onClick={() => onChoose(chosen === severity ? null : severity)}
        >
          {count} {say(`severity.${severity}`).toLocaleLowerCase()}
        </button>
      ))}
    </fieldset>
  );
}
