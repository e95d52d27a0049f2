import { useState } from 'preact/hooks';
import type { AwardRule, AwardRules, OnFail } from '../../../../shared/awards/types.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Check, Field, Select } from '../../ui/field.tsx';
import { NumberField } from '../registry/number-field.tsx';
import { newRule, RULE_TYPES, readYears, withoutRule } from './new-rule.ts';

const ON_FAIL: readonly OnFail[] = ['not-eligible', 'deferred', 'council'];

/** The conditions of an award: each with its figures and source; others may join, any may go. */
export function Conditions(props: {
  rules: AwardRules;
  set: (change: Partial<AwardRules>) => void;
}) {
  const { rules, set } = props;
  const known = rules.rules.map(({ type }) => type);
  return (
    <>
      {rules.rules.map((rule, at) => (
        <RuleFields
          key={rule.id}
          rule={rule}
          onChange={(next) => set({ rules: rules.rules.map((one, n) => (n === at ? next : one)) })}
          onRemove={() => set(withoutRule(rules, rule.id))}
        />
      ))}
      <Select
        label={say('rules.add')}
        value=""
        onChange={(chosen) => {
          const type = RULE_TYPES.find((one) => one === chosen);
          if (type) set({ rules: [...rules.rules, newRule(type, say('rules.source.office'))] });
        }}
        options={[
          { value: '', label: say('choose') },
          ...RULE_TYPES.filter((type) => !known.includes(type)).map((value) => ({
            value,
            label: say(`rule.${value}`),
          })),
        ]}
      />
    </>
  );
}

function RuleFields(props: {
  rule: AwardRule;
  onChange: (rule: AwardRule) => void;
  onRemove: () => void;
}) {
  const { rule, onChange, onRemove } = props;
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
      {rule.type === 'required-years' && (
        <YearsField years={rule.years} onChange={(years) => onChange({ ...rule, years })} />
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
      <div class="actions">
        <Button kind="subtle" onClick={onRemove}>
          {say('rules.remove', { name: say(`rule.${rule.type}`) })}
        </Button>
      </div>
    </fieldset>
  );
}

/** "2023, 2024"; blank: the period's own. */
function YearsField(props: {
  years: readonly number[] | null;
  onChange: (years: readonly number[] | null) => void;
}) {
  const [text, setText] = useState(props.years?.join(', ') ?? '');
  return (
    <Field
      label={say('rules.required')}
      hint={say('rules.valid-years.hint')}
      problem={readYears(text) === undefined ? say('rules.required.wrong') : null}
      value={text}
      onInput={(typed) => {
        setText(typed);
        const years = readYears(typed);
        if (years !== undefined) props.onChange(years);
      }}
    />
  );
}
