import { useEffect, useState } from 'preact/hooks';
import type { ExampleResult } from '../../../../shared/awards/examples.ts';
import type { AwardRules } from '../../../../shared/awards/types.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Group } from '../../ui/group.tsx';
import { Icon } from '../../ui/icons.tsx';
import { points } from '../registry/numbers.ts';

interface ExamplesProps {
  readonly rules: AwardRules;
  /** Takes what the rules give now as what is expected; only while they are edited. */
  readonly onAccept?: (at: number, result: ExampleResult) => void;
}

/** The rules tried on the examples beside them, here as the server will try them. */
export function Examples({ rules, onAccept }: ExamplesProps) {
  const results = useResults(rules);
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
            const { example, status, failed, asExpected } = result;
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

/** The ranking comes with the first examples that are shown. Null until then. */
function useResults(rules: AwardRules): readonly ExampleResult[] | null {
  const [results, setResults] = useState<readonly ExampleResult[] | null>(null);
  useEffect(() => {
    let current = true;
    import('../../../../shared/awards/examples.ts').then(
      ({ runExamples }) => {
        if (current) setResults(runExamples(rules));
      },
      // Without the code (no connection) the rules are shown without their examples.
      () => setResults(null),
    );
    return () => {
      current = false;
    };
  }, [rules]);
  return results;
}
