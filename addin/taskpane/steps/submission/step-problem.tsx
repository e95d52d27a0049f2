import type { StaleAnswer } from '../../../../shared/api/submissions.ts';
import { showInstant } from '../../state/dates.ts';
import { say } from '../../state/language.ts';
import type { Problem } from '../../state/problem.ts';
import { Banner } from '../../ui/banner.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';
import { DiffList } from './diff-list.tsx';

interface StepProblemProps {
  readonly problem: Problem | null;
  readonly stale: StaleAnswer | null;
}

/** Why a step was refused. Where somebody was faster: who, when, and what they changed. */
export function StepProblem({ problem, stale }: StepProblemProps) {
  if (!problem || !stale) return <ProblemBanner problem={problem} />;
  return (
    <Banner level="warning" title={say('stale.title')} code={problem.code}>
      <p>{problem.title}</p>
      {(stale.since ?? []).map((line) => (
        <p key={line.at}>
          {showInstant(line.at)} · {line.by.label}: {line.message}
        </p>
      ))}
      {stale.changes && <DiffList diff={stale.changes} />}
      <p>{say('stale.kept')}</p>
    </Banner>
  );
}
