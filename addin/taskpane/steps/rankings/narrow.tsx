import { useEffect } from 'preact/hooks';
import type { Kind } from '../../../../shared/criteria/types.ts';
import type { Basis } from '../../../../shared/ranking/types.ts';
import { nameOn } from '../../../../shared/registry/types.ts';
import { say } from '../../state/language.ts';
import { useKept } from '../../state/place.ts';
import { registry, registryStore } from '../../state/registry.ts';
import { useStore } from '../../state/store.ts';
import { Select } from '../../ui/field.tsx';
import { Group } from '../../ui/group.tsx';

export interface Narrowing {
  /** '' is the whole Sở. */
  readonly unit: string;
  readonly post: '' | 'leader' | 'staff' | 'direct-worker';
}

export const WHOLE: Narrowing = { unit: '', post: '' };
const POSTS = ['', 'leader', 'staff', 'direct-worker'] as const;

interface NarrowProps {
  readonly kind: Kind;
  readonly basis: Basis;
  readonly onBasis: (basis: Basis) => void;
  readonly narrowing: Narrowing;
  readonly onNarrow: (narrowing: Narrowing) => void;
  /** A unit's key sees its own rows only: nothing to choose. */
  readonly byUnit: boolean;
}

/** On which scores, and among whom; closed it says what is chosen. */
export function Narrow(props: NarrowProps) {
  const { kind, basis, narrowing, onNarrow } = props;
  const [open, setOpen] = useKept('ranking narrow open', false);
  const units = useStore(registryStore, (value) => value.units) ?? [];
  useEffect(() => void registry(), []);
  const today = new Date().toISOString().slice(0, 10);
  const named = units
    .filter(({ closedOn }) => closedOn === null)
    .map((unit) => ({ value: unit.id, label: nameOn(unit, today).name }));
  const unit = named.find(({ value }) => value === narrowing.unit);
  const chosen = [
    say(`basis-short.${basis}`),
    ...(props.byUnit ? [unit?.label ?? say('whole')] : []),
    ...(kind === 'individual' && narrowing.post ? [say(`post-choice.${narrowing.post}`)] : []),
  ];
  return (
    <div class="card flush">
      <Group
        open={open}
        onToggle={setOpen}
        name={
          <>
            {say('narrow')} <span class="quiet small narrowed">{chosen.join(' · ')}</span>
          </>
        }
      >
        <div class="group-body">
          <Select
            label={say('basis')}
            value={basis}
            onChange={(value) => props.onBasis(value as Basis)}
            options={(['appraised', 'self'] as const).map((value) => ({
              value,
              label: say(`basis-choice.${value}`),
            }))}
          />
          {props.byUnit && (
            <Select
              label={say('unit')}
              value={narrowing.unit}
              onChange={(value) => onNarrow({ ...narrowing, unit: value })}
              options={[{ value: '', label: say('whole') }, ...named]}
            />
          )}
          {kind === 'individual' && (
            <Select
              label={say('post')}
              value={narrowing.post}
              onChange={(value) => onNarrow({ ...narrowing, post: value as Narrowing['post'] })}
              options={POSTS.map((value) => ({
                value,
                label: say(`post-choice.${value || 'all'}`),
              }))}
            />
          )}
        </div>
      </Group>
    </div>
  );
}
