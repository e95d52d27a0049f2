import { useMemo, useState } from 'preact/hooks';
import type { AwardRules } from '../../../../shared/awards/types.ts';
import type { Kind } from '../../../../shared/criteria/types.ts';
import type { PeriodType } from '../../../../shared/ranking/types.ts';
import { nextVersion } from '../../../../shared/registry/next-version.ts';
import type { UnitType } from '../../../../shared/registry/types.ts';
import { once } from '../../../api/once.ts';
import { useAction } from '../../state/action.ts';
import { say } from '../../state/language.ts';
import { api } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Check, Field } from '../../ui/field.tsx';
import { Group } from '../../ui/group.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';
import { useIsOffice } from '../registry/data.ts';
import { OfficeOnly } from '../registry/office-only.tsx';
import { Conditions } from './conditions.tsx';
import { CouncilFields } from './council-fields.tsx';
import { Examples } from './examples.tsx';
import { withFittingExamples } from './new-rule.ts';
import { NO_LIMIT, QuotaFields } from './quota-fields.tsx';
import { TieFields } from './tie-fields.tsx';
import { UnitQuotas } from './unit-quotas.tsx';
import { UNIT_TYPES } from './version.tsx';

const PERIODS: readonly PeriodType[] = ['annual', 'interim-review', 'final-review'];
const KINDS: readonly Kind[] = ['collective', 'individual'];

interface EditorProps {
  readonly rules: AwardRules;
  readonly all: readonly AwardRules[];
  readonly onSaved: (version: string) => void;
}

/** A new version of an award's rules, by labelled fields, tried on its examples as it is typed. */
export function RulesEditor({ rules: before, all, onSaved }: EditorProps) {
  const office = useIsOffice();
  const first = useMemo(
    () => ({
      ...before,
      version: nextVersion(
        before.version,
        all.map(({ version }) => version),
      ),
      validFrom: '',
    }),
    [before, all],
  );
  const [rules, setRules] = useState<AwardRules>(first);
  const set = (change: Partial<AwardRules>) => setRules((now) => ({ ...now, ...change }));
  // What the award is no longer for cannot be tried on it.
  const tried = useMemo(() => withFittingExamples(rules), [rules]);
  const save = useAction(async () => {
    await api.awards.rules.$post({ header: once(), json: tried as never });
    onSaved(rules.version);
  });
  if (!office) return <OfficeOnly />;
  return (
    <>
      <section class="card stack">
        <p class="small quiet">{say('rules.new.text', { version: before.version })}</p>
        <Field
          label={say('entry.version')}
          value={rules.version}
          onInput={(version) => set({ version })}
          required
        />
        <Field
          label={say('entry.author')}
          value={rules.author}
          onInput={(author) => set({ author })}
          required
        />
        <Field
          label={say('entry.validFrom')}
          hint={say('rules.valid-from.hint')}
          type="date"
          value={rules.validFrom}
          onInput={(validFrom) => set({ validFrom })}
          required
        />
        <Choices
          legend={say('rules.periods')}
          all={PERIODS}
          chosen={rules.periods}
          name={(period) => say(`rules.period.${period}`)}
          onChange={(periods) => set({ periods })}
        />
        <Choices
          legend={say('rules.kinds')}
          all={KINDS}
          chosen={rules.kinds}
          name={(kind) => say(`kind.${kind}`)}
          onChange={(kinds) => set({ kinds })}
        />
      </section>
      <section class="card flush">
        <Group name={say('rules.conditions')} open>
          <div class="group-body">
            <Conditions rules={rules} set={set} />
          </div>
        </Group>
      </section>
      <section class="card flush">
        <Group name={say('rules.quota')} open>
          <div class="group-body">
            {UNIT_TYPES.map((type: UnitType) => (
              <QuotaFields
                key={type}
                legend={say('rules.each', { type: say(`type.${type}`) })}
                quota={rules.quota.byType[type] ?? NO_LIMIT}
                either
                onChange={(quota) =>
                  set({
                    quota: { ...rules.quota, byType: { ...rules.quota.byType, [type]: quota } },
                  })
                }
              />
            ))}
            <QuotaFields
              legend={say('rules.whole')}
              quota={{ ...rules.quota.whole, either: false }}
              onChange={({ collective, individual }) =>
                set({ quota: { ...rules.quota, whole: { collective, individual } } })
              }
            />
            <UnitQuotas
              quota={rules.quota}
              onChange={(byUnit) => set({ quota: { ...rules.quota, byUnit } })}
            />
          </div>
        </Group>
      </section>
      <section class="card flush">
        <Group name={say('rules.ties')} open>
          <div class="group-body">
            <p class="small quiet">{say('rules.ties.text')}</p>
            <TieFields ties={rules.ties} onChange={(ties) => set({ ties })} />
          </div>
        </Group>
      </section>
      <CouncilFields rules={rules} set={set} />
      <Examples
        rules={tried}
        onAccept={(at, { status, failed }) =>
          set({
            examples: rules.examples.map((example) =>
              example === tried.examples[at] ? { ...example, status, failed } : example,
            ),
          })
        }
      />
      <ProblemBanner problem={save.problem} />
      <p class="small quiet">{say('rules.issue.text')}</p>
      <Button
        kind="primary"
        wide
        busy={save.busy}
        disabled={
          !rules.validFrom ||
          !rules.version ||
          !rules.author ||
          rules.periods.length === 0 ||
          rules.kinds.length === 0 ||
          rules.rules.length === 0
        }
        onClick={() => void save.run()}
      >
        {say('criteria.issue')}
      </Button>
    </>
  );
}

/** Any of a few, in their own order. */
function Choices<T extends string>(props: {
  legend: string;
  all: readonly T[];
  chosen: readonly T[];
  name: (one: T) => string;
  onChange: (chosen: readonly T[]) => void;
}) {
  const { legend, all, chosen, name, onChange } = props;
  return (
    <fieldset class="ticks">
      <legend>{legend}</legend>
      {all.map((one) => (
        <Check
          key={one}
          checked={chosen.includes(one)}
          onChange={(on) =>
            onChange(all.filter((other) => (other === one ? on : chosen.includes(other))))
          }
        >
          {name(one)}
        </Check>
      ))}
    </fieldset>
  );
}
