import type { DryRunAnswer, SubmissionSummary } from '../../../../shared/api/submissions.ts';
import { showDay, showInstant } from '../../state/dates.ts';
import { say } from '../../state/language.ts';
import type { Loaded } from '../../state/load.ts';
import { hashOf } from '../../state/route.ts';
import { Waiting } from '../../ui/states.tsx';
import { StatusTag } from '../../ui/status.tsx';

interface StandingProps {
  readonly preview: Loaded<{
    readonly current: SubmissionSummary | null;
    readonly dry: DryRunAnswer | null;
  }>;
}

/** How the form stands in the record: not yet there, or which revision, when, by whom. */
export function Standing({ preview }: StandingProps) {
  const { value, busy, problem } = preview;
  if (value === null) {
    if (busy) return <Waiting text={say('submit.looking')} />;
    return <p class="small warning-ink">{problem?.title}</p>;
  }
  const { current, dry } = value;
  return (
    <div class="stack small">
      {current ? (
        <p class="facts">
          <StatusTag status={current.status} />
          <span>{say('submit.revision', { revision: current.revision })}</span>
          <span>{showInstant(current.receivedAt)}</span>
          <a href={hashOf('submission', current.id)}>{say('submit.history')}</a>
        </p>
      ) : (
        <p class="quiet">{say('submit.first')}</p>
      )}
      {dry?.deadline && (
        <p class={dry.late ? 'warning-ink' : 'quiet'}>
          {say(dry.late ? 'submit.late' : 'submit.deadline', { day: showDay(dry.deadline) })}
        </p>
      )}
    </div>
  );
}
