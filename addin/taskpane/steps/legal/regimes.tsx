import { useState } from 'preact/hooks';
import type { Regime } from '../../../../shared/awards/regimes.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Check, Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Group } from '../../ui/group.tsx';
import { NumberField } from '../registry/number-field.tsx';
import { points } from '../registry/numbers.ts';
import { describeSpan } from '../registry/values.ts';
import { Source } from '../rules/version.tsx';

type Save = (regimes: readonly Regime[], reason: string) => Promise<unknown>;

/** What a decision of which day rests on: texts, coefficients, how money is rounded. */
export function Regimes({ regimes, onSave }: { regimes: readonly Regime[]; onSave?: Save }) {
  const [editing, setEditing] = useState<Regime | null>(null);
  return (
    <section class="card flush">
      {regimes.map((regime) => (
        <Group key={regime.id} name={say('legal.regime', { span: describeSpan(regime) })}>
          <div class="group-body">
            {regime.texts.map((source) => (
              <Source key={source.text} source={source} />
            ))}
          </div>
          <dl class="pairs">
            {regime.coefficients.map(({ award, hundredths, source }) => (
              <div key={award}>
                <dt>{say(`award.${award}`)}</dt>
                <dd>
                  {points(hundredths / 100)}
                  {source.confirm && <span class="warning-ink"> {say('rules.confirm')}</span>}
                </dd>
              </div>
            ))}
            <div>
              <dt>{say('legal.collective')}</dt>
              <dd>× {points(regime.collectiveFactor / 100)}</dd>
            </div>
            <div>
              <dt>{say('legal.rounding')}</dt>
              <dd>
                {regime.rounding.mode === 'none'
                  ? say('legal.rounding.none')
                  : say('legal.rounding.up', { to: regime.rounding.to })}
              </dd>
            </div>
          </dl>
          {onSave && (
            <div class="actions group-actions">
              <Button kind="subtle" icon="edit" onClick={() => setEditing(regime)}>
                {say('edit')}
              </Button>
            </div>
          )}
        </Group>
      ))}
      {editing && onSave && (
        <RegimeDialog
          regime={editing}
          onSave={(changed, reason) =>
            onSave(
              regimes.map((one) => (one.id === changed.id ? changed : one)),
              reason,
            )
          }
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

function RegimeDialog(props: {
  regime: Regime;
  onSave: (regime: Regime, reason: string) => Promise<unknown>;
  onClose: () => void;
}) {
  const [regime, setRegime] = useState(props.regime);
  const [reason, setReason] = useState('');
  const set = (change: Partial<Regime>) => setRegime((before) => ({ ...before, ...change }));
  const { rounding, coefficients } = regime;
  return (
    <FormDialog
      title={say('legal.regime', { span: describeSpan(regime) })}
      agree={say('save')}
      onAgree={() => props.onSave(regime, reason)}
      onClose={props.onClose}
    >
      {coefficients.map((one, at) => (
        <fieldset class="part" key={one.award}>
          <legend>{say(`award.${one.award}`)}</legend>
          <NumberField
            label={say('legal.coefficient')}
            value={one.hundredths / 100}
            onChange={(value) =>
              set({
                coefficients: coefficients.map((other, n) =>
                  n === at ? { ...other, hundredths: Math.round((value ?? 0) * 100) } : other,
                ),
              })
            }
          />
          <Check
            checked={!one.source.confirm}
            onChange={(done) =>
              set({
                coefficients: coefficients.map((other, n) =>
                  n === at ? { ...other, source: { ...other.source, confirm: !done } } : other,
                ),
              })
            }
          >
            {say('rules.confirmed')}
          </Check>
        </fieldset>
      ))}
      <NumberField
        label={say('legal.collective')}
        value={regime.collectiveFactor / 100}
        onChange={(value) => set({ collectiveFactor: Math.round((value ?? 1) * 100) })}
      />
      <NumberField
        label={say('legal.rounding.to')}
        hint={say('legal.rounding.hint')}
        value={rounding.mode === 'none' ? null : rounding.to}
        optional
        onChange={(to) => set({ rounding: to === null ? { mode: 'none' } : { mode: 'up', to } })}
      />
      <Field label={say('reason.optional')} value={reason} onInput={setReason} />
    </FormDialog>
  );
}
