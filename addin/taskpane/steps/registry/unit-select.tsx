import type { UnitView } from '../../../../shared/api/registry.ts';
import { say } from '../../state/language.ts';
import { Select } from '../../ui/field.tsx';
import { openUnits } from './data.ts';

interface UnitSelectProps {
  readonly label: string;
  readonly units: readonly UnitView[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Words of the choice that names no unit. */
  readonly none?: string;
  /** Also units that have ended: somebody's earlier posts are in them. */
  readonly ended?: boolean;
  /** The label is for readers only. */
  readonly quiet?: boolean;
}

export function UnitSelect({ units, none, ended = false, ...props }: UnitSelectProps) {
  const shown = ended ? units : openUnits(units);
  return (
    <Select
      {...props}
      options={[
        { value: '', label: none ?? say('choose') },
        ...shown.map(({ id, names }) => ({ value: id, label: names.at(-1)!.name })),
      ]}
    />
  );
}
