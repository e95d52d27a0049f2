import { useMemo, useState } from 'preact/hooks';
import type { AwardRule, AwardRules, OnFail } from '../../../../shared/awards/types.ts';
import { nextVersion } from '../../../../shared/registry/next-version.ts';
import type { UnitType } from '../../../../shared/registry/types.ts';
import { once } from '../../../api/once.ts';
import { useAction } from '../../state/action.ts';
import { say } from '../../state/language.ts';
import { api } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Check, Field, Select } from '../../ui/field.tsx';
import { Group } from '../../ui/group.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';
import { useIsOffice } from '../registry/data.ts';
import { NumberField } from '../registry/number-field.tsx';
import { OfficeOnly } from '../registry/office-only.tsx';
import { Examples } from './examples.tsx';
import { NO_LIMIT, QuotaFields } from './quota-fields.tsx';
import { TieFields } from './tie-fields.tsx';
import { UnitQuotas } from './unit-quotas.tsx';
import { UNIT_TYPES } from './version.tsx';

const ON_FAIL: readonly OnFail[] = ['not-eligible', 'deferred', 'council'];

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
  const setRule = (at: number, rule: AwardRule) =>
    set({ rules: rules.rules.map((one, n) => (n === at ? rule : one)) });
  const save = useAction(async () => {
    await api.awards.rules.$post({ header: once(), json: rules as never });
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
      </section>
      <section class="card flush">
        <Group name={say('rules.conditions')} open>
          <div class="group-body">
            {rules.rules.map((rule, at) => (
              <RuleFields key={rule.id} rule={rule} onChange={(next) => setRule(at, next)} />
            ))}
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
        rules={rules}
        onAccept={(at, { status, failed }) =>
          set({
            examples: rules.examples.map((example, n) =>
              n === at ? { ...example, status, failed } : example,
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
        disabled={!rules.validFrom || !rules.version || !rules.author}
        onClick={() => void save.run()}
      >
        {say('criteria.issue')}
      </Button>
    </>
  );
}

function RuleFields({ rule, onChange }: { rule: AwardRule; onChange: (rule: AwardRule) => void }) {
  return (
    <fieldset class="part">
      <legend>{say(`rule.${rule.type}`)}</legend>
      {(rule.type === 'mean' || rule.type === 'every-year' || rule.type === 'recent-years') && (
        <NumberField
          label={say('rules.threshold')}
          value={rule.atLeast}
          onChange={(atLeast) => onChange({ ...rule, atLeast: atLeast ?? 0 })}
        />
      )}
      {rule.type === 'recent-years' && (
        <NumberField
          label={say('rules.recent.count')}
          value={rule.count}
          onChange={(count) => onChange({ ...rule, count: count ?? 1 })}
        />
      )}
      {rule.type === 'valid-years' && (
        <NumberField
          label={say('rules.valid-years.count')}
          hint={say('rules.valid-years.hint')}
          value={rule.atLeast}
          optional
          onChange={(atLeast) => onChange({ ...rule, atLeast })}
        />
      )}
      {rule.type === 'no-overlap' && (
        <Select
          label={say('rules.partial')}
          value={rule.partial}
          onChange={(partial) => onChange({ ...rule, partial: partial as OnFail | 'allow' })}
          options={[
            { value: 'allow', label: say('rules.allow') },
            ...ON_FAIL.map((value) => ({ value, label: say(`status.${value}`) })),
          ]}
        />
      )}
      <Select
        label={say('rules.on-fail.label')}
        value={rule.onFail}
        onChange={(onFail) => onChange({ ...rule, onFail: onFail as OnFail })}
        options={ON_FAIL.map((value) => ({ value, label: say(`status.${value}`) }))}
      />
      <Field
        label={say('rules.source')}
        value={rule.source.text}
        onInput={(text) => onChange({ ...rule, source: { ...rule.source, text } })}
      />
      <Check
        checked={!rule.source.confirm}
        onChange={(done) => onChange({ ...rule, source: { ...rule.source, confirm: !done } })}
      >
        {say('rules.confirmed')}
      </Check>
    </fieldset>
  );
}

function CouncilFields(props: { rules: AwardRules; set: (change: Partial<AwardRules>) => void }) {
  const { rules, set } = props;
  const { leaderShare, vote } = rules;
  if (!leaderShare && !vote) return null;
  return (
    <section class="card flush">
      <Group name={say('rules.council')} open>
        <div class="group-body">
          {leaderShare && (
            <fieldset class="part">
              <legend>{say('rule.leader-share')}</legend>
              <NumberField
                label={say('rules.leader-share.above')}
                value={leaderShare.above}
                onChange={(above) => set({ leaderShare: { ...leaderShare, above: above ?? 0 } })}
              />
              <Select
                label={say('rules.leader-share.mode')}
                value={leaderShare.mode}
                onChange={(mode) =>
                  set({ leaderShare: { ...leaderShare, mode: mode as 'warn' | 'council' } })
                }
                options={(['warn', 'council'] as const).map((value) => ({
                  value,
                  label: say(`rules.mode.${value}`),
                }))}
              />
            </fieldset>
          )}
          {vote && (
            <fieldset class="part">
              <legend>{say('rule.vote')}</legend>
              <NumberField
                label={say('rules.vote.share')}
                value={vote.share}
                onChange={(share) => set({ vote: { ...vote, share: share ?? 0 } })}
              />
              <Select
                label={say('rules.vote.of')}
                value={vote.of}
                onChange={(of) => set({ vote: { ...vote, of: of as 'members' | 'present' } })}
                options={(['members', 'present'] as const).map((value) => ({
                  value,
                  label: say(`rules.of.${value}`),
                }))}
              />
              <div class="pair">
                <NumberField
                  label={say('rules.quorum.numerator')}
                  value={vote.quorum.numerator}
                  onChange={(n) =>
                    set({ vote: { ...vote, quorum: { ...vote.quorum, numerator: n ?? 0 } } })
                  }
                />
                <NumberField
                  label={say('rules.quorum.denominator')}
                  value={vote.quorum.denominator}
                  onChange={(n) =>
                    set({ vote: { ...vote, quorum: { ...vote.quorum, denominator: n ?? 1 } } })
                  }
                />
              </div>
            </fieldset>
          )}
        </div>
      </Group>
    </section>
  );
}
