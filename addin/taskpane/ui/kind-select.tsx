import type { Kind } from '../../../shared/criteria/types.ts';
import { say } from '../state/language.ts';
import { Select } from './field.tsx';

const KINDS: readonly Kind[] = ['individual', 'collective'];

/** People or collectives: never ranked together. */
export function KindSelect(props: { value: Kind; onChange: (kind: Kind) => void }) {
  return (
    <Select
      label={say('subject-kind')}
      quiet
      value={props.value}
      onChange={(value) => props.onChange(value as Kind)}
      options={KINDS.map((value) => ({ value, label: say(`kind.${value}`) }))}
    />
  );
}
