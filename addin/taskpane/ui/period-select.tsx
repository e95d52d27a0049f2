import { say } from '../state/language.ts';
import { usePeriods } from '../state/periods.ts';
import { Select } from './field.tsx';

/** A year or a phase of the movement. */
export function PeriodSelect(props: { value: string; onChange: (period: string) => void }) {
  const periods = usePeriods();
  return <Select label={say('period')} quiet options={periods} {...props} />;
}
