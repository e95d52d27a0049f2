import type { AwardsAnswer } from '../../../../shared/api/awards.ts';
import type { Status } from '../../../../shared/awards/types.ts';
import type { Kind } from '../../../../shared/criteria/types.ts';
import { say } from '../../state/language.ts';

export const STATUSES: readonly Status[] = ['propose', 'council', 'deferred', 'not-eligible'];

/** How many of each; a press narrows the list to them. */
export function StatusCounts(props: {
  counts: AwardsAnswer['counts'];
  kind: '' | Kind;
  chosen: Status | null;
  onChoose: (status: Status | null) => void;
}) {
  const { counts, kind, chosen, onChoose } = props;
  const kinds: readonly Kind[] = kind ? [kind] : ['collective', 'individual'];
  const of = (status: Status) => kinds.reduce((sum, one) => sum + counts[one][status], 0);
  return (
    <fieldset class="counts">
      <legend class="visually-hidden">{say('awards.counts')}</legend>
      {STATUSES.map((status) => (
        <button
          key={status}
          type="button"
          class="count"
          aria-pressed={chosen === status}
          onClick={() => onChoose(chosen === status ? null : status)}
        >
          <strong>{of(status)}</strong>
          <span>{say(`status-short.${status}`)}</span>
        </button>
      ))}
    </fieldset>
  );
}
