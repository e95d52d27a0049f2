import { say } from '../state/language.ts';
import type { Problem } from '../state/problem.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

/** What went wrong with something that was asked for; with a way to ask again. */
export function ProblemBanner(props: { problem: Problem | null; onRetry?: () => void }) {
  const { problem, onRetry } = props;
  if (!problem) return null;
  return (
    <Banner level="error" title={problem.title} code={problem.code}>
      {problem.text && <p>{problem.text}</p>}
      {onRetry && (
        <div class="actions">
          <Button kind="subtle" icon="refresh" onClick={onRetry}>
            {say('retry')}
          </Button>
        </div>
      )}
    </Banner>
  );
}
