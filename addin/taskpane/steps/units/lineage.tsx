import { useState } from 'preact/hooks';
import type { LineageEvent, UnitView } from '../../../../shared/api/registry.ts';
import { dayBefore } from '../../../../shared/registry/days.ts';
import { nameOn } from '../../../../shared/registry/types.ts';
import { writeDay } from '../../../../shared/registry/written-day.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Group } from '../../ui/group.tsx';
import { unitShort, useRole } from '../registry/data.ts';
import { InheritDialog } from './inherit-dialog.tsx';

interface LineageProps {
  readonly events: readonly LineageEvent[];
  readonly units: readonly UnitView[];
  readonly onChanged: () => void;
  readonly open?: boolean;
}

/** What happened to units, as sentences; the council's tick "kế thừa" stands with each merger. */
export function Lineage({ events, units, onChanged, open = false }: LineageProps) {
  const council = useRole() === 'council';
  const [asking, setAsking] = useState<LineageEvent | null>(null);
  if (events.length === 0) return null;
  const ordered = [...events].sort((a, b) => (a.on < b.on ? 1 : -1));
  return (
    <section class="card flush">
      <Group name={say('lineage')} count={events.length} open={open}>
        <ol class="timeline">
          {ordered.map((event) => (
            <li key={event.id}>
              <span class="small quiet">{say('lineage.from', { day: writeDay(event.on) })}</span>
              <span>{sentence(event, units)}</span>
              <span class="small">{say('history.reason', { reason: event.reason })}</span>
              <Inherited event={event} units={units} />
              {council && event.to.length > 0 && event.kind !== 'rename' && (
                <div class="actions">
                  <Button kind="subtle" icon="shield" onClick={() => setAsking(event)}>
                    {say('inherit.open')}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ol>
      </Group>
      {asking && (
        <InheritDialog
          event={asking}
          units={units}
          onChanged={onChanged}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}

/** Units are called by the name of the day: those that ended, by their last. */
function sentence(event: LineageEvent, units: readonly UnitView[]): string {
  const named = (id: string, day: string) => {
    const unit = units.find((one) => one.id === id);
    return unit ? nameOn(unit, day).name : id;
  };
  const before = dayBefore(event.on);
  const from = event.from.map((id) => named(id, before)).join(', ');
  const to = event.to.map((id) => named(id, event.on)).join(', ');
  return say(`lineage.${event.kind}`, { from, to });
}

function Inherited({ event, units }: { event: LineageEvent; units: readonly UnitView[] }) {
  if (event.kind === 'rename' || event.kind === 'close') return null;
  if (event.inherit.length === 0) {
    return <span class="small quiet">{say('inherit.none')}</span>;
  }
  return (
    <ul class="small">
      {event.inherit.map(({ from, to, years, reason }) => (
        <li key={`${from} ${to}`}>
          {say('inherit.line', {
            from: unitShort(units, from),
            to: unitShort(units, to),
            years: years === 'all' ? say('inherit.all-years') : years.join(', '),
            reason,
          })}
        </li>
      ))}
    </ul>
  );
}
