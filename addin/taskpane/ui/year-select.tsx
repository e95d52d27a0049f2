import { say } from '../state/language.ts';
import { FIRST_YEAR, LAST_YEAR, session, setYear } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { Select } from './field.tsx';

const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => String(LAST_YEAR - i));

/** The year that lists are of; one choice for the whole pane. */
export function YearSelect() {
  const year = useStore(session, (value) => value.year);
  return (
    <Select
      label={say('year-choice')}
      quiet
      value={String(year)}
      onChange={(value) => setYear(Number(value))}
      options={YEARS.map((value) => ({ value, label: say('year-option', { year: value }) }))}
    />
  );
}
