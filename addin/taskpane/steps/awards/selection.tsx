import type { SubjectRef } from '../../../../shared/ranking/types.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/field.tsx';

interface SelectionProps {
  readonly shown: readonly SubjectRef[];
  readonly chosen: ReadonlyMap<string, SubjectRef>;
  readonly onChoose: (chosen: ReadonlyMap<string, SubjectRef>) => void;
  readonly onDecide: () => void;
}

/** How many are chosen, all that are shown at once, and the next step with them. */
export function Selection({ shown, chosen, onChoose, onDecide }: SelectionProps) {
  const all = shown.every(({ id }) => chosen.has(id));
  return (
    <div class="selection">
      <Check
        checked={all}
        onChange={() =>
          onChoose(all ? new Map() : new Map(shown.map((subject) => [subject.id, subject])))
        }
      >
        {say('select.all', { count: shown.length })}
      </Check>
      <Button kind="primary" wide disabled={chosen.size === 0} onClick={onDecide}>
        {chosen.size === 0 ? say('decide.choose') : say('decide.many', { count: chosen.size })}
      </Button>
    </div>
  );
}
