import type { FindingsAnswer, StaleAnswer } from '../../../../shared/api/submissions.ts';
import { ApiError } from '../../../api/errors.ts';
import { say } from '../../state/language.ts';
import { problemOf } from '../../state/problem.ts';
import { showCell } from '../../state/sheet.ts';
import { ProblemBanner } from '../../ui/problem.tsx';
import { Changes } from './changes.tsx';

/** Why the Worker took no revision, with what it says of the record or of the form. */
export function Refusal({ error, sheet }: { error: unknown; sheet: string }) {
  const body = error instanceof ApiError ? error.body : {};
  return (
    <>
      <ProblemBanner problem={problemOf(error)} />
      {body.code === 'stale' && <Moved answer={body as unknown as StaleAnswer} />}
      {body.code === 'findings' && (
        <Found answer={body as unknown as FindingsAnswer} sheet={sheet} />
      )}
    </>
  );
}

/** What somebody else's revision changed meanwhile. */
function Moved({ answer: { changes } }: { answer: StaleAnswer }) {
  if (changes === null) return null;
  return <Changes title={say('changes.meanwhile')} changes={changes} open />;
}

/** What the Worker's own check found: the same rules, so mostly a list that was older here. */
function Found({ answer: { findings }, sheet }: { answer: FindingsAnswer; sheet: string }) {
  return (
    <section class="card flush" aria-label={say('check.findings')}>
      <ul class="rows">
        {findings.map(({ code, cell, message }) => (
          <li key={`${cell} ${code}`}>
            <button
              type="button"
              class="row"
              disabled={cell === ''}
              onClick={() => void showCell(sheet, cell)}
            >
              <span>
                <span class="cell-name">{cell}</span> {message}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
