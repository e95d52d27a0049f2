import type { SubmissionDetail } from '../../../../shared/api/submissions.ts';
import { say } from '../../state/language.ts';
import { StatusTag } from '../../ui/status.tsx';
import { Title } from '../../ui/title.tsx';

/** Whose form of which year, how it stands, and the way back. */
export function Heading({ detail }: { detail: SubmissionDetail }) {
  const { unit, form, year, revision, status, late, appraisal } = detail;
  return (
    <div class="stack">
      <Title back={['progress']}>{unit.name}</Title>
      <p class="tags small">
        <span>
          {say(`form.${form}`)} · {say('year', { year: String(year) })} ·{' '}
          {say('life.revision', { revision })}
        </span>
        <StatusTag status={status} />
        {late && <StatusTag status="late" />}
        {status === 'appraised' && appraisal?.closed && (
          <span class="tag success">{say('life.closed')}</span>
        )}
        {status === 'appraised' && appraisal?.explained && !appraisal.closed && (
          <span class="tag info">{say('life.explained')}</span>
        )}
      </p>
    </div>
  );
}

/** A step's own heading; back to the form that it is about. */
export function StepHeading({ detail, children }: { detail: SubmissionDetail; children: string }) {
  const { id, unit, form, year, revision } = detail;
  return (
    <div>
      <Title back={['submission', id]}>{children}</Title>
      <p class="small quiet">
        {unit.name} · {say(`form.${form}`)} · {say('year', { year: String(year) })} ·{' '}
        {say('life.revision', { revision })}
      </p>
    </div>
  );
}
