import { DEFAULT_TIES } from '../../../../shared/ranking/ties.ts';
import type { TieStep } from '../../../../shared/ranking/types.ts';
import { say } from '../../state/language.ts';
import { Select } from '../../ui/field.tsx';
import { withStep } from './tie-chain.ts';

/** The tie chain as one choice per place: first what tells equals apart, then what does where that fails. */
export function TieFields(props: {
  ties: readonly TieStep[];
  onChange: (ties: readonly TieStep[]) => void;
}) {
  const { ties, onChange } = props;
  // One place more than is filled, as long as a step is left for it.
  const places = Math.min(DEFAULT_TIES.length, ties.length + 1);
  return (
    <>
      {Array.from({ length: places }, (_, at) => at).map((at) => (
        <Select
          key={at}
          label={say('rules.ties.place', { place: at + 1 })}
          value={ties[at] ?? ''}
          onChange={(step) =>
            onChange(withStep(ties, at, DEFAULT_TIES.find((one) => one === step) ?? null))
          }
          options={[
            { value: '', label: say('rules.ties.none') },
            ...DEFAULT_TIES.map((step) => ({ value: step, label: say(`tie.${step}`) })),
          ]}
        />
      ))}
    </>
  );
}
