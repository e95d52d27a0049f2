import type { Diff } from '../../../../shared/api/diff.ts';
import { read } from '../../../api/client.ts';
import { showInstant } from '../../state/dates.ts';
import { say } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { useKept } from '../../state/place.ts';
import { api } from '../../state/session.ts';
import { Select } from '../../ui/field.tsx';
import { LoadView } from '../../ui/load-view.tsx';
import { DiffList } from './diff-list.tsx';
import { StepHeading } from './heading.tsx';
import type { RevisionInfo } from './life.ts';
import type { PartProps } from './view.tsx';

/** Any two revisions, cell by cell. */
export function Compare({ life }: PartProps) {
  const { detail } = life;
  const { id, revision, revisions } = detail;
  const [from, setFrom] = useKept(`compare from ${id} ${revision}`, Math.max(1, revision - 1));
  const [to, setTo] = useKept(`compare to ${id} ${revision}`, revision);
  const loaded = useLoad<Diff>(`diff ${id} ${from} ${to}`, () =>
    api.submissions[':id'].diff
      .$get({ param: { id }, query: { from: String(from), to: String(to) } })
      .then(read),
  );
  const options = revisions.map((one) => ({ value: String(one.revision), label: nameOf(one) }));
  return (
    <>
      <StepHeading detail={detail}>{say('compare.title')}</StepHeading>
      <section class="card stack">
        <Select
          label={say('compare.from')}
          value={String(from)}
          onChange={(value) => setFrom(Number(value))}
          options={options}
        />
        <Select
          label={say('compare.to')}
          value={String(to)}
          onChange={(value) => setTo(Number(value))}
          options={options}
        />
      </section>
      <LoadView loaded={loaded}>
        {(diff) => (
          <section class="card stack">
            <h3 class="section">{say('compare.found', { total: diff.total })}</h3>
            <DiffList diff={diff} />
          </section>
        )}
      </LoadView>
    </>
  );
}

function nameOf({ revision, receivedAt }: RevisionInfo): string {
  return `${say('life.revision-title', { revision })} · ${showInstant(receivedAt)}`;
}
