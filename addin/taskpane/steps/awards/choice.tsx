/** Which award of which period is looked at: kept while the pane is open. */
import type { AwardsAnswer } from '../../../../shared/api/awards.ts';
import type { AwardId } from '../../../../shared/awards/types.ts';
import { say } from '../../state/language.ts';
import { useKept } from '../../state/place.ts';
import { Select } from '../../ui/field.tsx';

/** @returns the award chosen for a period; undefined is the period's highest */
export function useAward(period: string): [AwardId | undefined, (award: AwardId) => void] {
  const [chosen, setChosen] = useKept<Readonly<Record<string, AwardId>>>('awards chosen', {});
  return [chosen[period], (award) => setChosen({ ...chosen, [period]: award })];
}

/** The award's name; a choice where the period has several. */
export function AwardChoice(props: {
  head: Pick<AwardsAnswer, 'award' | 'awards'>;
  onChange: (award: AwardId) => void;
}) {
  const { head, onChange } = props;
  if (head.awards.length < 2) return <p class="award-name">{say(`award.${head.award}`)}</p>;
  return (
    <Select
      label={say('awards.form')}
      quiet
      value={head.award}
      onChange={(value) => onChange(value as AwardId)}
      options={head.awards.map((value) => ({ value, label: say(`award.${value}`) }))}
    />
  );
}
