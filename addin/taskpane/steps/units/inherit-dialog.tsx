import { useState } from 'preact/hooks';
import type { LineageEvent, UnitView } from '../../../../shared/api/registry.ts';
import { once } from '../../../api/once.ts';
import { say } from '../../state/language.ts';
import { refreshRegistry } from '../../state/registry.ts';
import { api, FIRST_YEAR, LAST_YEAR } from '../../state/session.ts';
import { Check } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { unitShort } from '../registry/data.ts';
import { ReasonField, tooShort } from './event-dialogs.tsx';

interface InheritDialogProps {
  readonly event: LineageEvent;
  readonly units: readonly UnitView[];
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** Of each pair (who ended, who goes on) the years that are taken over; none unless ticked. */
export function InheritDialog({ event, units, onChanged, onClose }: InheritDialogProps) {
  const years = yearsBefore(event.on);
  const pairs = event.from.flatMap((from) => event.to.map((to) => ({ from, to })));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => tickedOf(event, years));
  const [reason, setReason] = useState('');
  const save = async () => {
    const inherit = pairs.flatMap(({ from, to }) => {
      const chosen = years.filter((year) => ticked.has(`${from} ${to} ${year}`));
      return chosen.length === 0 ? [] : [{ from, to, years: chosen, reason }];
    });
    const param = { id: event.id };
    await api.units.events[':id'].inherit.$post({
      param,
      header: once(),
      json: { inherit, reason },
    });
    await refreshRegistry();
    onChanged();
  };
  return (
    <FormDialog
      title={say('inherit.title')}
      agree={say('inherit.agree')}
      disabled={tooShort(reason)}
      onAgree={save}
      onClose={onClose}
    >
      <p class="small quiet">{say('inherit.text')}</p>
      {pairs.map(({ from, to }) => (
        <fieldset class="ticks" key={`${from} ${to}`}>
          <legend>
            {say('inherit.pair', { from: unitShort(units, from), to: unitShort(units, to) })}
          </legend>
          <div class="actions">
            {years.map((year) => {
              const key = `${from} ${to} ${year}`;
              return (
                <Check
                  key={year}
                  checked={ticked.has(key)}
                  onChange={(on) => {
                    const next = new Set(ticked);
                    if (on) next.add(key);
                    else next.delete(key);
                    setTicked(next);
                  }}
                >
                  {year}
                </Check>
              );
            })}
          </div>
        </fieldset>
      ))}
      <ReasonField value={reason} onInput={setReason} />
    </FormDialog>
  );
}

/** Years that the ended unit can have scores of. */
function yearsBefore(on: string): number[] {
  const last = Math.min(Number(on.slice(0, 4)), LAST_YEAR);
  return Array.from({ length: Math.max(1, last - FIRST_YEAR + 1) }, (_, i) => FIRST_YEAR + i);
}

function tickedOf({ inherit }: LineageEvent, all: readonly number[]): ReadonlySet<string> {
  return new Set(
    inherit.flatMap(({ from, to, years }) =>
      (years === 'all' ? all : years).map((year) => `${from} ${to} ${year}`),
    ),
  );
}
