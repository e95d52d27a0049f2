import { useState } from 'preact/hooks';
import type { PeriodDefinition } from '../../../../shared/ranking/types.ts';
import { writeDay } from '../../../../shared/registry/written-day.ts';
import { say } from '../../state/language.ts';
import { periodLabel } from '../../state/periods.ts';
import { FIRST_YEAR, LAST_YEAR } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Check, Field, Select } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Group } from '../../ui/group.tsx';
import { NumberField } from '../registry/number-field.tsx';
import { Source } from '../rules/version.tsx';
import { partOf, phaseFaults, withPart, YEAR_PARTS, type YearPart } from './phase-years.ts';

type Save = (phases: readonly PeriodDefinition[], reason: string) => Promise<unknown>;

const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);

/** The reviews: which years, how many of them at least, and the last day that counts. */
export function Phases({ phases, onSave }: { phases: readonly PeriodDefinition[]; onSave?: Save }) {
  const [editing, setEditing] = useState<PeriodDefinition | null>(null);
  return (
    <section class="card flush">
      {phases.map((phase) => (
        <Group key={phase.id} name={periodLabel(phase)} open>
          <dl class="pairs">
            <div>
              <dt>{say('phase.years')}</dt>
              <dd>{phase.years.map((year) => yearText(phase, year)).join(', ')}</dd>
            </div>
            <div>
              <dt>{say('phase.min')}</dt>
              <dd>{phase.minValidYears}</dd>
            </div>
            <div>
              <dt>{say('phase.cut-off')}</dt>
              <dd>{writeDay(phase.cutOff)}</dd>
            </div>
          </dl>
          <div class="group-body">
            <Source source={phase.source} />
          </div>
          {onSave && (
            <div class="actions group-actions">
              <Button kind="subtle" icon="edit" onClick={() => setEditing(phase)}>
                {say('edit')}
              </Button>
            </div>
          )}
        </Group>
      ))}
      <p class="small quiet group-body">{say('phase.deadlines')}</p>
      {editing && onSave && (
        <PhaseDialog
          phase={editing}
          onSave={(changed, reason) =>
            onSave(
              phases.map((one) => (one.id === changed.id ? changed : one)),
              reason,
            )
          }
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

function yearText(phase: PeriodDefinition, year: number): string {
  const part = partOf(phase, year);
  return part === 'counts' ? String(year) : say(`phase.year.${part}`, { year: String(year) });
}

function PhaseDialog(props: {
  phase: PeriodDefinition;
  onSave: (phase: PeriodDefinition, reason: string) => Promise<unknown>;
  onClose: () => void;
}) {
  const [phase, setPhase] = useState(props.phase);
  const [reason, setReason] = useState('');
  const set = (change: Partial<PeriodDefinition>) => setPhase((now) => ({ ...now, ...change }));
  const faults = phaseFaults(phase);
  const problem = (fault: string | undefined) =>
    fault ? say(fault, { count: phase.years.length, year: String(phase.years[0] ?? '') }) : null;
  return (
    <FormDialog
      title={periodLabel(props.phase)}
      agree={say('save')}
      disabled={Object.keys(faults).length > 0 || phase.source.text.trim() === ''}
      onAgree={() => props.onSave(phase, reason)}
      onClose={props.onClose}
    >
      <p class="small quiet">{say('phase.changes')}</p>
      <fieldset class="part">
        <legend>{say('phase.years')}</legend>
        {YEARS.map((year) => (
          <Select
            key={year}
            label={say('year-option', { year: String(year) })}
            value={partOf(phase, year)}
            onChange={(part) => setPhase((now) => withPart(now, year, part as YearPart))}
            options={YEAR_PARTS.map((value) => ({ value, label: say(`phase.part.${value}`) }))}
          />
        ))}
        {faults.years && (
          <p class="small error-ink" role="alert">
            {problem(faults.years)}
          </p>
        )}
      </fieldset>
      <NumberField
        label={say('phase.min')}
        problem={problem(faults.minValidYears)}
        value={phase.minValidYears}
        onChange={(count) => set({ minValidYears: count ?? 0 })}
      />
      <Field
        label={say('phase.cut-off')}
        hint={say('phase.cut-off.hint')}
        problem={problem(faults.cutOff)}
        type="date"
        value={phase.cutOff}
        onInput={(cutOff) => set({ cutOff })}
        required
      />
      <Field
        label={say('rules.source')}
        value={phase.source.text}
        onInput={(text) => set({ source: { ...phase.source, text } })}
        required
      />
      <Check
        checked={!phase.source.confirm}
        onChange={(done) => set({ source: { ...phase.source, confirm: !done } })}
      >
        {say('rules.confirmed')}
      </Check>
      <Field label={say('reason.optional')} value={reason} onInput={setReason} />
    </FormDialog>
  );
}
