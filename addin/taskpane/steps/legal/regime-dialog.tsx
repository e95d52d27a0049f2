import { useState } from 'preact/hooks';
import type { Regime } from '../../../../shared/awards/regimes.ts';
import type { Source } from '../../../../shared/ranking/types.ts';
import { writeDay } from '../../../../shared/registry/written-day.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Check, Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { NumberField } from '../registry/number-field.tsx';
import { describeSpan } from '../registry/values.ts';
import { withRegimeFrom } from './new-regime.ts';

interface RegimeDialogProps {
  readonly regime: Regime;
  readonly onSave: (regime: Regime, reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** What decisions of a regime's days rest on: the texts that papers cite, and the money. */
export function RegimeDialog(props: RegimeDialogProps) {
  const [regime, setRegime] = useState(props.regime);
  const [reason, setReason] = useState('');
  const set = (change: Partial<Regime>) => setRegime((before) => ({ ...before, ...change }));
  const { texts, rounding, coefficients, collectiveSource, roundingSource } = regime;
  const sources = [
    ...texts,
    ...coefficients.map(({ source }) => source),
    collectiveSource,
    roundingSource,
  ];
  return (
    <FormDialog
      title={say('legal.regime', { span: describeSpan(regime) })}
      agree={say('save')}
      disabled={texts.length === 0 || sources.some(({ text }) => text.trim() === '')}
      onAgree={() => props.onSave(regime, reason)}
      onClose={props.onClose}
    >
      <Texts texts={texts} onChange={(next) => set({ texts: next })} />
      {coefficients.map((one, at) => {
        const change = (next: Partial<typeof one>) =>
          set({
            coefficients: coefficients.map((other, n) =>
              n === at ? { ...other, ...next } : other,
            ),
          });
        return (
          <fieldset class="part" key={one.award}>
            <legend>{say(`award.${one.award}`)}</legend>
            <NumberField
              label={say('legal.coefficient')}
              value={one.hundredths / 100}
              onChange={(value) => change({ hundredths: Math.round((value ?? 0) * 100) })}
            />
            <SourceFields source={one.source} onChange={(source) => change({ source })} />
          </fieldset>
        );
      })}
      <fieldset class="part">
        <legend>{say('kind.collective')}</legend>
        <NumberField
          label={say('legal.collective')}
          value={regime.collectiveFactor / 100}
          onChange={(value) => set({ collectiveFactor: Math.round((value ?? 1) * 100) })}
        />
        <SourceFields
          source={collectiveSource}
          onChange={(source) => set({ collectiveSource: source })}
        />
      </fieldset>
      <fieldset class="part">
        <legend>{say('legal.rounding')}</legend>
        <NumberField
          label={say('legal.rounding.to')}
          hint={say('legal.rounding.hint')}
          value={rounding.mode === 'none' ? null : rounding.to}
          optional
          onChange={(to) => set({ rounding: to === null ? { mode: 'none' } : { mode: 'up', to } })}
        />
        <SourceFields
          source={roundingSource}
          onChange={(source) => set({ roundingSource: source })}
        />
      </fieldset>
      <Field label={say('reason.optional')} value={reason} onInput={setReason} />
    </FormDialog>
  );
}

/** Texts in the order in which papers cite them. */
function Texts(props: { texts: readonly Source[]; onChange: (texts: readonly Source[]) => void }) {
  const { texts, onChange } = props;
  return (
    <fieldset class="part">
      <legend>{say('legal.texts')}</legend>
      <p class="small quiet">{say('legal.texts.hint')}</p>
      {texts.map((source, at) => (
        <div class="stack" key={at}>
          <SourceFields
            label={say('legal.texts.one', { number: at + 1 })}
            source={source}
            onChange={(next) => onChange(texts.map((one, n) => (n === at ? next : one)))}
          />
          <div class="actions">
            <Button kind="subtle" onClick={() => onChange(texts.filter((_, n) => n !== at))}>
              {say('legal.texts.remove', { number: at + 1 })}
            </Button>
          </div>
        </div>
      ))}
      {texts.length === 0 && (
        <p class="small error-ink" role="alert">
          {say('legal.texts.none')}
        </p>
      )}
      <div class="actions">
        <Button
          kind="subtle"
          icon="plus"
          onClick={() => onChange([...texts, { text: '', confirm: true }])}
        >
          {say('legal.texts.add')}
        </Button>
      </div>
    </fieldset>
  );
}

/** A source as it is cited, and whether the office has read it. */
function SourceFields(props: {
  label?: string;
  source: Source;
  onChange: (source: Source) => void;
}) {
  const { label = say('rules.source'), source, onChange } = props;
  return (
    <>
      <Field
        label={label}
        value={source.text}
        onInput={(text) => onChange({ ...source, text })}
        required
      />
      <Check checked={!source.confirm} onChange={(done) => onChange({ ...source, confirm: !done })}>
        {say('rules.confirmed')}
      </Check>
    </>
  );
}

/** New law: from which day on. What it says is filled in afterwards. */
export function NewRegimeDialog(props: {
  regimes: readonly Regime[];
  onSave: (regimes: readonly Regime[], reason: string) => Promise<unknown>;
  onClose: () => void;
}) {
  const { regimes, onSave, onClose } = props;
  const [from, setFrom] = useState('');
  const [reason, setReason] = useState('');
  const next = withRegimeFrom(regimes, from);
  const last = regimes.at(-1)!.from;
  return (
    <FormDialog
      title={say('legal.regime.add')}
      agree={say('save')}
      disabled={next === null}
      onAgree={() => onSave(next ?? regimes, reason)}
      onClose={onClose}
    >
      <p class="small quiet">{say('legal.regime.add.text')}</p>
      <Field
        label={say('legal.regime.from')}
        type="date"
        value={from}
        onInput={setFrom}
        problem={from && next === null ? say('legal.regime.early', { day: writeDay(last) }) : null}
        required
      />
      <Field label={say('reason.optional')} value={reason} onInput={setReason} />
    </FormDialog>
  );
}
