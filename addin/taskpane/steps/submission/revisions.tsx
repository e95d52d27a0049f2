import type { SubmissionDetail } from '../../../../shared/api/submissions.ts';
import { showInstant } from '../../state/dates.ts';
import { say } from '../../state/language.ts';
import { useKept } from '../../state/place.ts';
import { hashOf } from '../../state/route.ts';
import { Group } from '../../ui/group.tsx';

/** Every revision that was received, the newest first; any two can be compared. */
export function Revisions({ detail }: { detail: SubmissionDetail }) {
  const { id, revisions } = detail;
  const [open, setOpen] = useKept(`revisions ${id}`, false);
  return (
    <section class="card flush">
      <Group name={say('revisions.title')} count={revisions.length} open={open} onToggle={setOpen}>
        <ul class="rows">
          {revisions.toReversed().map((one) => (
            <li key={one.revision}>
              <div class="row still small">
                <span>
                  <strong>{say('life.revision-title', { revision: one.revision })}</strong>{' '}
                  {one.basedOn !== null && (
                    <span class="quiet">
                      {say('revisions.based-on', { revision: one.basedOn })}
                    </span>
                  )}
                </span>
                <span>
                  {showInstant(one.receivedAt)} · {one.by.label}
                  {one.late && <span class="warning-ink"> · {say('status.late')}</span>}
                </span>
                <span class="quiet">
                  {say('facts.counts', one.counts)}
                  {one.source.file !== '' && ` · ${one.source.file}`}
                </span>
                <span class="receipt-hash">
                  {say('receipt.hash')} <code>{one.contentHash}</code>
                </span>
              </div>
            </li>
          ))}
        </ul>
        {revisions.length > 1 && (
          <div class="actions group-actions">
            <a class="button subtle" href={hashOf('submission', id, 'compare')}>
              {say('revisions.compare')}
            </a>
          </div>
        )}
      </Group>
    </section>
  );
}
