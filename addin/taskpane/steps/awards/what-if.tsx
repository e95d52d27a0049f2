import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AwardsAnswer, WhatIfAnswer } from '../../../../shared/api/awards.ts';
import type { UnitView } from '../../../../shared/api/registry.ts';
import type { AwardRules } from '../../../../shared/awards/types.ts';
import type { CriteriaSet, Kind } from '../../../../shared/criteria/types.ts';
import { formatNumber } from '../../../../shared/messages/format.ts';
import { read } from '../../../api/client.ts';
import { useAction } from '../../state/action.ts';
import { currentLocale, say } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { usePeriod } from '../../state/periods.ts';
import { useKept } from '../../state/place.ts';
import { api } from '../../state/session.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Group } from '../../ui/group.tsx';
import { LoadView } from '../../ui/load-view.tsx';
import { PeriodSelect } from '../../ui/period-select.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';
import { Title } from '../../ui/title.tsx';
import { UnitSelect } from '../registry/unit-select.tsx';
import { AwardChoice, useAward } from './choice.tsx';
import { changesOf, isFit, KINDS, officialQuota, type Typed } from './what-if-form.ts';
import { WhatIfResult } from './what-if-result.tsx';

interface Official {
  readonly head: AwardsAnswer;
  readonly rules: AwardRules;
  /** Of each kind, the set in force at the period's end. */
  readonly sets: Readonly<Partial<Record<Kind, CriteriaSet>>>;
  /** Those that there still are. */
  readonly units: readonly UnitView[];
}

/** "Thử phương án": other weights, thresholds and quotas beside the official result; stores nothing. */
export function WhatIf() {
  const [period, setPeriod] = usePeriod();
  const [award, setAward] = useAward(period);
  const loaded = useLoad<Official>(`what-if ${period} ${award}`, async () => {
    const query = { period, limit: '1', ...(award ? { award } : {}) };
    const [head, { items }, units] = await Promise.all([
      api.awards.$get({ query }).then(read) as Promise<AwardsAnswer>,
      api.awards.rules.$get().then(read),
      api.units.$get().then(read),
    ]);
    const rules = items.find(({ version }) => version === head.rulesVersion) as AwardRules;
    const years = { year: /^\d{4}$/.test(period) ? period : '2025' };
    const { sets } = await api.criteria.$get({ query: years }).then(read);
    const of = (kind: Kind) => sets.find((set) => set.kind === kind) as CriteriaSet | undefined;
    return {
      head,
      rules,
      units: units.items.filter(({ closedOn }) => closedOn === null),
      sets: { collective: of('collective'), individual: of('individual') } as Official['sets'],
    };
  });
  return (
    <>
      <Title back={['awards']}>{say('awards.tool.what-if')}</Title>
      <PeriodSelect value={period} onChange={setPeriod} />
      <Banner level="info" title={say('what-if.title')} live={false}>
        <p class="small">{say('what-if.text')}</p>
      </Banner>
      <LoadView loaded={loaded}>
        {(official) => (
          <>
            <AwardChoice head={official.head} onChange={setAward} />
            <Form key={`${period} ${official.head.award}`} official={official} />
          </>
        )}
      </LoadView>
    </>
  );
}

function Form({ official }: { official: Official }) {
  const { head, rules, sets, units } = official;
  const [typed, setTyped] = useKept<Typed>(`what-if ${head.period} ${head.award}`, {});
  const [result, setResult] = useState<WhatIfAnswer | null>(null);
  const run = useAction(async () => {
    const json = {
      period: head.period,
      award: head.award,
      changes: changesOf(typed, rules, units),
    };
    setResult((await api.awards['what-if'].$post({ json }).then(read)) as WhatIfAnswer);
  });
  const number = (name: string, label: string, value: number | null, none?: string) => (
    <Figure
      key={name}
      label={label}
      official={value}
      none={none ?? say('what-if.no-limit')}
      value={typed[name]}
      fit={isFit(name, typed[name] ?? '')}
      onInput={(text) => setTyped({ ...typed, [name]: text })}
    />
  );
  const fit = Object.entries(typed).every(([name, text]) => isFit(name, text));
  return (
    <form
      class="stack loose"
      onSubmit={(event) => {
        event.preventDefault();
        if (fit) void run.run();
      }}
    >
      <section class="card flush">
        {KINDS.filter((kind) => rules.kinds.includes(kind) && sets[kind]).map((kind) => (
          <Group key={kind} name={say('what-if.weights', { kind: say(`kind-word.${kind}`) })}>
            <div class="group-body">
              <p class="small quiet">{say('what-if.weights.hint')}</p>
              {sets[kind]!.groups.map(({ code, label, criteria }) => (
                <div class="stack" key={code}>
                  {number(`weight ${kind} ${code}`, `${code}. ${label} (%)`, 100)}
                  <div class="finer">
                    <Group
                      name={say('what-if.criteria', { code })}
                      count={criteria.length}
                      open={criteria.some((one) => typed[`weight ${kind} ${one.code}`])}
                    >
                      <div class="group-body">
                        <p class="small quiet">{say('what-if.criteria.hint')}</p>
                        {criteria.map((one) =>
                          number(
                            `weight ${kind} ${one.code}`,
                            `${one.code}. ${one.label} (%)`,
                            null,
                            say('what-if.as-group'),
                          ),
                        )}
                      </div>
                    </Group>
                  </div>
                </div>
              ))}
            </div>
          </Group>
        ))}
        <Group name={say('what-if.thresholds')} open>
          <div class="group-body">
            {rules.rules.flatMap((rule) =>
              'atLeast' in rule && rule.atLeast !== null
                ? [number(`rule ${rule.id}`, say(`rule.${rule.type}`), rule.atLeast)]
                : [],
            )}
          </div>
        </Group>
        <Group name={say('what-if.quotas')}>
          <div class="group-body">
            <p class="small quiet">{say('what-if.quotas.hint')}</p>
            {rules.kinds.map((kind) =>
              number(
                `quota whole ${kind}`,
                `${say('whole')} – ${say(`kind-word.${kind}`)}`,
                rules.quota.whole[kind],
              ),
            )}
            {Object.entries(rules.quota.byType).flatMap(([type, quota]) =>
              rules.kinds.map((kind) =>
                number(
                  `quota ${type} ${kind}`,
                  `${say(`unit-type.${type}`)} – ${say(`kind-word.${kind}`)}`,
                  quota[kind],
                ),
              ),
            )}
            <UnitQuotas units={units} rules={rules} typed={typed} number={number} />
          </div>
        </Group>
      </section>
      <div class="actions">
        <Button kind="primary" type="submit" busy={run.busy} disabled={!fit}>
          {say('what-if.run')}
        </Button>
        <Button
          disabled={Object.keys(typed).length === 0 && result === null}
          onClick={() => {
            setTyped({});
            setResult(null);
          }}
        >
          {say('what-if.reset')}
        </Button>
      </div>
      <ProblemBanner problem={run.problem} />
      {result && <WhatIfResult result={result} />}
    </form>
  );
}

/** Quotas of single units, in place of their type's: those of the rules, those typed, those chosen. */
function UnitQuotas(props: {
  units: readonly UnitView[];
  rules: AwardRules;
  typed: Typed;
  number: (name: string, label: string, value: number | null) => JSX.Element;
}) {
  const { units, rules, typed, number } = props;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const shown = units.filter(
    ({ id }) =>
      chosen.includes(id) ||
      id in rules.quota.byUnit ||
      KINDS.some((kind) => `unit ${id} ${kind}` in typed),
  );
  return (
    <>
      {shown.flatMap((unit) =>
        rules.kinds.map((kind) =>
          number(
            `unit ${unit.id} ${kind}`,
            `${unit.names.at(-1)!.name} – ${say(`kind-word.${kind}`)}`,
            officialQuota(rules, unit)[kind],
          ),
        ),
      )}
      <UnitSelect
        label={say('what-if.unit')}
        units={units.filter((unit) => !shown.includes(unit))}
        value=""
        onChange={(id) => setChosen([...chosen, id])}
      />
    </>
  );
}

/** A figure that may be typed over; what is official is said where it has been. */
function Figure(props: {
  label: string;
  official: number | null;
  /** What it means that there is no official figure. */
  none: string;
  value: string | undefined;
  fit: boolean;
  onInput: (text: string) => void;
}) {
  const { label, official, none, value, fit, onInput } = props;
  const shown = official === null ? '' : formatNumber(official, currentLocale());
  const changed = value !== undefined && value !== shown;
  return (
    <Field
      label={label}
      value={value ?? shown}
      onInput={onInput}
      {...(changed ? { hint: say('what-if.official', { value: shown || none }) } : {})}
      problem={fit ? null : say('what-if.not-a-number')}
    />
  );
}
