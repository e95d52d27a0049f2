import { useState } from 'preact/hooks';
import type { ProgressAnswer } from '../../../../shared/api/progress.ts';
import { showDay, showInstant } from '../../state/dates.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Group } from '../../ui/group.tsx';
import { DeadlineDialog, ExtensionDialog } from './deadlines.tsx';
import { LockDialog, UnlockDialog } from './lock.tsx';

type Asking = 'deadline' | 'extension' | 'lock' | 'unlock' | null;

interface ManageProps {
  readonly progress: ProgressAnswer;
  readonly office: boolean;
  readonly onChanged: () => void;
}

/** Deadlines and the lock of the year: to be read by everybody, to be changed by the office. */
export function Manage({ progress, office, onChanged }: ManageProps) {
  const [asking, setAsking] = useState<Asking>(null);
  const { year, deadlines, locked } = progress;
  const extended = progress.units.flatMap(({ unit, cells }) =>
    cells.filter((cell) => cell.extended).map((cell) => ({ unit, cell })),
  );
  const dialog = { progress, onChanged, onClose: () => setAsking(null) };
  return (
    <section class="card flush">
      <Group name={say('manage.title')} open={!office}>
        <dl class="pairs">
          {(['collective', 'individual'] as const).map((kind) => (
            <div key={kind}>
              <dt>{say(`manage.deadline.${kind}`)}</dt>
              <dd>{deadlines[kind] ? showDay(deadlines[kind]) : say('manage.no-deadline')}</dd>
            </div>
          ))}
          {extended.map(({ unit, cell }) => (
            <div key={`${unit.id} ${cell.kind}`}>
              <dt>
                {say('manage.extended', { unit: unit.short, kind: say(`kind-word.${cell.kind}`) })}
              </dt>
              <dd>
                {showDay(cell.deadline!)}
                <span class="when">{cell.extensionReason}</span>
              </dd>
            </div>
          ))}
          <div>
            <dt>{say('year-option', { year: String(year) })}</dt>
            <dd>
              {locked
                ? say('manage.locked', { time: showInstant(locked.at), by: locked.by.label })
                : say('manage.open')}
            </dd>
          </div>
        </dl>
        {office && (
          <div class="actions group-actions">
            <Button kind="subtle" icon="calendar" onClick={() => setAsking('deadline')}>
              {say('deadline.set')}
            </Button>
            <Button kind="subtle" onClick={() => setAsking('extension')}>
              {say('extension.set')}
            </Button>
            <Button kind="subtle" icon="lock" onClick={() => setAsking(locked ? 'unlock' : 'lock')}>
              {say(locked ? 'unlock.open' : 'lock.open')}
            </Button>
          </div>
        )}
      </Group>
      {asking === 'deadline' && <DeadlineDialog {...dialog} />}
      {asking === 'extension' && <ExtensionDialog {...dialog} />}
      {asking === 'lock' && <LockDialog {...dialog} />}
      {asking === 'unlock' && <UnlockDialog {...dialog} />}
    </section>
  );
}
