import type { SubmissionFinding } from '../../../../shared/checks/submission.ts';
import { say } from '../../state/language.ts';
import { showCell } from '../../state/sheet.ts';
import { Banner } from '../../ui/banner.tsx';
import { Group } from '../../ui/group.tsx';
import { sentenceOf } from '../check/sentence.ts';
import type { FormToSubmit } from '../submit/form.ts';
import type { Proposal } from './appraisal.ts';
import { type CellPlace, placeOf } from './open-form.ts';

/** Most faults drawn: mending the first usually mends the rest. */
const MOST = 100;

/** Scores that are missing or out of bounds, at their cells; people who stand on one side only. */
export function Faults({ proposal, form }: { proposal: Proposal; form: FormToSubmit }) {
  const { faults, strangers, absent } = proposal;
  return (
    <>
      {strangers.length > 0 && (
        <Banner level="error" live={false} title={say('appraise.strangers')}>
          <p>{strangers.join(', ')}</p>
        </Banner>
      )}
      {absent.length > 0 && (
        <Banner level="error" live={false} title={say('appraise.absent')}>
          <p>{absent.join(', ')}</p>
        </Banner>
      )}
      {faults.length > 0 && (
        <section class="card flush">
          <Group name={say('appraise.faults')} count={faults.length} open>
            <ul class="rows">
              {faults.slice(0, MOST).map((fault, i) => (
                <Fault
                  // Equal faults of namesakes stand apart by their place.
                  key={`${i} ${fault.row} ${fault.criterion}`}
                  fault={fault}
                  place={cellOf(fault, proposal, form)}
                />
              ))}
            </ul>
          </Group>
        </section>
      )}
    </>
  );
}

function Fault({ fault, place }: { fault: SubmissionFinding; place: CellPlace | null }) {
  const text = sentenceOf(fault);
  return (
    <li>
      <button
        type="button"
        class="row"
        disabled={place === null}
        onClick={() => place && void showCell(place.sheet, place.cell)}
      >
        <span>
          {place && <span class="cell-name">{place.cell} </span>}
          {text}
        </span>
      </button>
    </li>
  );
}

function cellOf(
  { subject, criterion }: SubmissionFinding,
  { totals }: Proposal,
  form: FormToSubmit,
): CellPlace | null {
  const entry = totals[subject]?.entry;
  return entry && criterion ? placeOf(form, entry, criterion, 'appraised') : null;
}
