import type { SubmissionDetail } from '../../../../shared/api/submissions.ts';
import { kindOf } from '../../../../shared/criteria/sets.ts';
import type { CriteriaSet, Kind } from '../../../../shared/criteria/types.ts';
import { read } from '../../../api/client.ts';
import { once } from '../../../api/once.ts';
import { registry } from '../../state/registry.ts';
import { api } from '../../state/session.ts';

export type RevisionInfo = SubmissionDetail['revisions'][number];

/** A submission with the criteria set that it was scored by. */
export interface Life {
  readonly detail: SubmissionDetail;
  readonly kind: Kind;
  /** Null where the set is not known here: its codes are shown without their wording. */
  readonly set: CriteriaSet | null;
}

/** @throws ApiError */
export async function loadLife(id: string): Promise<Life> {
  const [detail, { sets }] = await Promise.all([
    api.submissions[':id'].$get({ param: { id } }).then(read) as Promise<SubmissionDetail>,
    registry(),
  ]);
  const known = sets ?? (await import('../../../../shared/criteria/sets.ts')).BUILT_IN_SETS;
  const set = known.find(({ version }) => version === detail.criteriaSet) ?? null;
  return { detail, kind: kindOf(detail.form), set };
}

/** Steps that need no more than a reason. */
export type PlainStep = 'close' | 'lock' | 'unlock';

/** @throws ApiError `stale` where the record has moved on since `detail` was read */
export async function takePlainStep(
  step: PlainStep,
  { id, revision, history }: SubmissionDetail,
  reason: string,
): Promise<void> {
  const request = {
    header: once(),
    param: { id },
    json: { revision, seen: history.length, reason },
  };
  await api.submissions[':id'][step].$post(request);
}
