import { useEffect, useState } from 'preact/hooks';
import type { AwardRules, Status } from '../../../../shared/awards/types.ts';
import { read } from '../../../api/client.ts';
import { say } from '../../state/language.ts';
import { type Problem, problemOf } from '../../state/problem.ts';
import { api } from '../../state/session.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Group } from '../../ui/group.tsx';
import { Icon } from '../../ui/icons.tsx';
import { points } from '../registry/numbers.ts';

/** What the rules give on one example. */
export interface Tried {
  readonly status: Status;
  readonly failed: readonly string[];
  readonly asExpected: boolean;
}

/** Typing goes on meanwhile. */
const TRY_AFTER_MS = 350;

interface ExamplesProps {
  readonly rules: AwardRules;
  /** Takes what the rules give now as what is expected; only while they are edited. */
  readonly onAccept?: (at: number, result: Tried) => void;
}

/** The rules tried on the examples beside them. */
export function Examples({ rules, onAccept }: ExamplesProps) {
  const { results, problem } = useResults(rules);
  if (problem) return <Banner level="warning" title={say('rules.untried')} code={problem.code} />;
  if (results === null) return null;
  const off = results.filter(({ asExpected }) => !asExpected).length;
  return (
    <section class="card flush">
      <Group
        name={say('rules.examples')}
        count={off === 0 ? results.length : say('rules.examples.off', { off, all: results.length })}
        open={onAccept !== undefined}
      >
        <ul class="rows">
          {results.map((result, at) => {
            const { status, failed, asExpected } = result;
            const example = rules.examples[at];
            if (!example) return null;
            const given = { status: say(`status.${status}`), failed: namesOf(rules, failed) };
            return (
              <li key={example.name}>
                <div class="row still">
                  <span class="example-name">
                    <span class={asExpected ? 'success-ink' : 'warning-ink'}>
                      <Icon name={asExpected ? 'success' : 'warning'} size={14} />
                    </span>
                    <span class="strong">{example.name}</span>
                  </span>
                  <span class="small quiet">
                    {Object.entries(example.years)
                      .map(([year, total]) => `${year}: ${points(total)}`)
                      .join(' · ')}
                  </span>
                  <span class="small">
                    {say(failed.length > 0 ? 'rules.example.gives' : 'rules.example.meets', given)}
                  </span>
                  {!asExpected && (
                    <span class="small warning-ink">
                      {say('rules.example.expected', { status: say(`status.${example.status}`) })}
                    </span>
                  )}
                  {!asExpected && onAccept && (
                    <span>
                      <Button kind="subtle" onClick={() => onAccept(at, result)}>
                        {say('rules.example.accept')}
                      </Button>
                    </span>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      </Group>
    </section>
  );
}

function namesOf(rules: AwardRules, ids: readonly string[]): string {
  return ids
    .map((id) => rules.rules.find((rule) => rule.id === id))
    .map((rule) => (rule ? say(`rule.${rule.type}`) : ''))
    .join(', ');
}

/**
 * Tried by the server, as it tries them before a version is taken: a moment after the last change,
 * and kept while a change is being tried. Numbers that cannot
 * be tried say so.
 */
function useResults(rules: AwardRules): {
  readonly results: readonly Tried[] | null;
  readonly problem: Problem | null;
} {
  const [results, setResults] = useState<readonly Tried[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      const json = (rules.validFrom ? rules : { ...rules, validFrom: '2019-01-01' }) as never;
      api.awards.rules.try
        .$post({ json })
        .then(read)
        .then(
          (answer) => {
            if (!current) return;
            setResults(answer.results);
            setProblem(null);
          },
          (error: unknown) => {
            if (current) setProblem(problemOf(error));
          },
        );
    }, TRY_AFTER_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [rules]);
  return { results, problem };
}
