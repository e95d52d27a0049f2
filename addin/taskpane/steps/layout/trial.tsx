import type { SheetInspection } from '../../../../shared/checks/workbook.ts';
import { say } from '../../state/language.ts';
import type { Loaded } from '../../state/load.ts';
import { Banner } from '../../ui/banner.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';
import { Facts } from '../check/summary.tsx';

/** What the sheet would be read as, said as soon as a row or a column is chosen. */
export function Trial({ trial }: { trial: Loaded<SheetInspection | null> }) {
  const { value, problem } = trial;
  if (problem) return <ProblemBanner problem={problem} onRetry={trial.reload} />;
  if (value === null) return null;
  if (value.reading === null) {
    return (
      <Banner level="warning" title={say('layout.not-yet')}>
        <p>{say('layout.not-yet.text')}</p>
      </Banner>
    );
  }
  return (
    <Banner level="success" title={say('layout.read')}>
      <Facts inspection={value} />
    </Banner>
  );
}
