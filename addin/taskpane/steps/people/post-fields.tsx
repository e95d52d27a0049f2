import type { PostView, UnitView } from '../../../../shared/api/registry.ts';
import { say } from '../../state/language.ts';
import { Check, Field } from '../../ui/field.tsx';
import { UnitSelect } from '../registry/unit-select.tsx';

export type PostDraft = Pick<PostView, 'unit' | 'position' | 'leader' | 'directWorker'>;

export const BLANK_POST: PostDraft = { unit: '', position: '', leader: false, directWorker: true };

/** Where somebody works, as what; who leads scores by the leaders' form. */
export function PostFields(props: {
  post: PostDraft;
  set: (change: Partial<PostDraft>) => void;
  units: readonly UnitView[];
  /** Also units that have ended. */
  ended?: boolean;
}) {
  const { post, set, units, ended = false } = props;
  return (
    <>
      <UnitSelect
        label={say('entry.unit')}
        units={units}
        value={post.unit}
        onChange={(unit) => set({ unit })}
        ended={ended}
      />
      <Field
        label={say('entry.position')}
        value={post.position}
        onInput={(position) => set({ position })}
        required
      />
      <Check checked={post.leader} onChange={(leader) => set({ leader, directWorker: !leader })}>
        {say('entry.leader')}
      </Check>
      <Check checked={post.directWorker} onChange={(directWorker) => set({ directWorker })}>
        {say('entry.directWorker')}
      </Check>
    </>
  );
}
