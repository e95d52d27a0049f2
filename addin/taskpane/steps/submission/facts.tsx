import { useState } from 'preact/hooks';
import type { SubmissionDetail } from '../../../../shared/api/submissions.ts';
import { showDay, showInstant } from '../../state/dates.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy.tsx';
import { verifyReceipt } from '../submit/verify.ts';

/** Receipt of the revision in force: when, by whom, in time or not, and the hash of its content. */
export function Facts({ detail }: { detail: SubmissionDetail }) {
  const { receivedAt, by, deadline, late, counts, appraisal, revisions, contentHash } = detail;
  const { file, sheet } = revisions.at(-1)!.source;
  return (
    <section class="card stack" aria-label={say('facts.name')}>
      <dl class="pairs bare">
        <Pair name={say('facts.received')}>{showInstant(receivedAt)}</Pair>
        <Pair name={say('facts.by')}>{by.label}</Pair>
        {deadline && (
          <Pair name={say('facts.deadline')}>
            {showDay(deadline)}{' '}
            <span class={late ? 'warning-ink' : 'success-ink'}>
              {say(late ? 'facts.late' : 'facts.in-time')}
            </span>
          </Pair>
        )}
        <Pair name={say('facts.content')}>{say('facts.counts', counts)}</Pair>
        {file !== '' && (
          <Pair name={say('facts.file')}>
            {file}
            {sheet !== '' && ` › ${sheet}`}
          </Pair>
        )}
        {appraisal && (
          <Pair name={say('facts.appraised')}>
            {showInstant(appraisal.at)}, {appraisal.by.label}
          </Pair>
        )}
        <Pair name={say('facts.hash')}>
          <code title={contentHash}>
            {contentHash.slice(0, 8)}…{contentHash.slice(-8)}
          </code>
        </Pair>
      </dl>
      <Check detail={detail} hash={contentHash} />
    </section>
  );
}

function Pair({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The whole check code to be copied, and whether the open workbook still has it. */
function Check({ detail, hash }: { detail: SubmissionDetail; hash: string }) {
  const [verdict, setVerdict] = useState<'same' | 'different' | 'no-form' | null>(null);
  const [busy, setBusy] = useState(false);
  const { unit, year, form } = detail;
  const verify = () => {
    setBusy(true);
    void verifyReceipt({ unit: unit.id, year, form, contentHash: hash })
      .then(setVerdict)
      .finally(() => setBusy(false));
  };
  return (
    <div class="small facts-actions">
      <div class="actions">
        <CopyButton text={hash} />
        <Button kind="subtle" busy={busy} onClick={verify}>
          {say('receipt.verify')}
        </Button>
      </div>
      <p class={verdict === 'same' ? 'success-ink' : 'warning-ink'} role="status">
        {verdict && say(`receipt.${verdict}`)}
      </p>
    </div>
  );
}
