import { useState } from 'preact/hooks';
import { writeDay } from '../../../../shared/registry/written-day.ts';
import { attendance } from '../../../../shared/report/attendance.ts';
import type { CouncilFacts, CouncilMember } from '../../../../shared/report/summary/data.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Check, Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Group } from '../../ui/group.tsx';

type Save = (council: CouncilFacts, reason: string) => Promise<unknown>;

/** Which seat is being changed: a post, a member by its place in the list, or one who joins. */
type Seat = 'chair' | 'secretary' | 'new' | number;

/** The council as the minutes name it: who leads, who writes, who came, when and where. */
export function Meeting({ council, onSave }: { council: CouncilFacts; onSave?: Save }) {
  const [seat, setSeat] = useState<Seat | null>(null);
  const [meeting, setMeeting] = useState(false);
  const counted = attendance(council);
  const { chair, secretary, members, metOn, place } = council;
  const line = (one: CouncilMember | null, what: Seat, role?: string) => (
    <li class="entry" key={String(what)}>
      <Person member={one} {...(role ? { role } : {})} />
      {onSave && (
        <Button
          kind="subtle"
          icon="edit"
          label={say('edit-line', { line: [role, one?.name].filter(Boolean).join(': ') })}
          onClick={() => setSeat(what)}
        />
      )}
    </li>
  );
  return (
    <>
      <section class="card flush">
        <Group name={say('council.members')} count={members.length} open>
          <ul class="rows">
            {line(chair, 'chair', say('council.chair'))}
            {line(secretary, 'secretary', say('council.secretary'))}
            {members.map((member, at) => line(member, at))}
          </ul>
          <p class="small quiet group-body">
            {counted
              ? say('council.counted', { members: counted.members, present: counted.present })
              : say('council.members.none')}
          </p>
          {onSave && (
            <div class="actions group-actions">
              <Button kind="subtle" icon="plus" onClick={() => setSeat('new')}>
                {say('council.add')}
              </Button>
            </div>
          )}
        </Group>
      </section>
      <section class="card flush">
        <Group name={say('council.meeting')} open>
          <dl class="pairs">
            <div>
              <dt>{say('council.met-on')}</dt>
              <dd>{metOn ? writeDay(metOn) : say('value.none')}</dd>
            </div>
            <div>
              <dt>{say('council.place')}</dt>
              <dd>{place ?? say('value.none')}</dd>
            </div>
          </dl>
          {onSave && (
            <div class="actions group-actions">
              <Button kind="subtle" icon="calendar" onClick={() => setMeeting(true)}>
                {say('council.meeting.edit')}
              </Button>
            </div>
          )}
        </Group>
      </section>
      {seat !== null && onSave && (
        <SeatDialog council={council} seat={seat} onSave={onSave} onClose={() => setSeat(null)} />
      )}
      {meeting && onSave && (
        <MeetingDialog council={council} onSave={onSave} onClose={() => setMeeting(false)} />
      )}
    </>
  );
}

function Person({ member, role }: { member: CouncilMember | null; role?: string }) {
  const remarks = member
    ? [
        member.nonVoting && say('council.non-voting'),
        member.absent &&
          (member.absent.reason
            ? say('council.absent.why', { reason: member.absent.reason })
            : say('council.absent')),
      ].filter(Boolean)
    : [];
  return (
    <span class="row still">
      <span class="stack tight">
        {role && <span class="small quiet">{role}</span>}
        <span class="strong">{member?.name ?? say('value.none')}</span>
        {member?.position && <span class="small">{member.position}</span>}
        {remarks.length > 0 && <span class="small warning-ink">{remarks.join('; ')}</span>}
      </span>
    </span>
  );
}

interface DialogProps {
  readonly council: CouncilFacts;
  readonly onSave: Save;
  readonly onClose: () => void;
}

const NOBODY: CouncilMember = { name: '', position: '' };

function SeatDialog({ council, seat, onSave, onClose }: DialogProps & { seat: Seat }) {
  const before =
    seat === 'new' ? null : typeof seat === 'number' ? council.members[seat]! : council[seat];
  const [member, setMember] = useState<CouncilMember>(before ?? NOBODY);
  const [gone, setGone] = useState(false);
  const [reason, setReason] = useState('');
  const { name, position, nonVoting, absent } = member;
  const set = (change: Partial<CouncilMember>) => setMember((now) => ({ ...now, ...change }));
  return (
    <FormDialog
      title={say(typeof seat === 'string' ? `council.${seat}` : 'council.member')}
      agree={say(gone ? 'remove' : 'save')}
      disabled={!gone && name.trim() === ''}
      onAgree={() => onSave(seated(council, seat, gone ? null : member), reason)}
      onClose={onClose}
    >
      {!gone && (
        <>
          <Field
            label={say('entry.name-of-person')}
            value={name}
            onInput={(value) => set({ name: value })}
            required
          />
          <Field
            label={say('council.position')}
            hint={say('council.position.hint')}
            value={position}
            onInput={(value) => set({ position: value })}
          />
          <Check
            checked={!nonVoting}
            onChange={(votes) =>
              setMember(({ nonVoting: _, ...rest }) =>
                votes ? rest : { ...rest, nonVoting: true },
              )
            }
          >
            {say('council.votes')}
          </Check>
          <Check
            checked={!absent}
            onChange={(came) =>
              setMember(({ absent: _, ...rest }) =>
                came ? rest : { ...rest, absent: { reason: '' } },
              )
            }
          >
            {say('council.present')}
          </Check>
          {absent && (
            <Field
              label={say('council.absent.reason')}
              value={absent.reason}
              onInput={(value) => set({ absent: { reason: value } })}
            />
          )}
        </>
      )}
      {before && (
        <Check checked={gone} onChange={setGone}>
          {say('remove-line')}
        </Check>
      )}
      <Field label={say('reason.optional')} value={reason} onInput={setReason} />
    </FormDialog>
  );
}

/** The council with somebody, or nobody, in a seat. */
function seated(council: CouncilFacts, seat: Seat, who: CouncilMember | null): CouncilFacts {
  if (seat === 'chair' || seat === 'secretary') return { ...council, [seat]: who };
  const { members } = council;
  const next =
    seat === 'new' ? [...members, who] : members.map((member, at) => (at === seat ? who : member));
  return { ...council, members: next.filter((member) => member !== null) };
}

function MeetingDialog({ council, onSave, onClose }: DialogProps) {
  const [metOn, setMetOn] = useState(council.metOn ?? '');
  const [place, setPlace] = useState(council.place ?? '');
  const [reason, setReason] = useState('');
  const all = [council.chair, council.secretary, ...council.members];
  const [anew, setAnew] = useState(false);
  const came = (member: CouncilMember) => {
    const { absent: _, ...rest } = member;
    return anew ? rest : member;
  };
  const value = (): CouncilFacts => ({
    chair: council.chair && came(council.chair),
    secretary: council.secretary && came(council.secretary),
    members: council.members.map(came),
    metOn: metOn || null,
    place: place.trim() || null,
  });
  return (
    <FormDialog
      title={say('council.meeting')}
      agree={say('save')}
      onAgree={() => onSave(value(), reason)}
      onClose={onClose}
    >
      <Field label={say('council.met-on')} type="date" value={metOn} onInput={setMetOn} />
      <Field
        label={say('council.place')}
        hint={say('council.place.hint')}
        value={place}
        onInput={setPlace}
      />
      {all.some((member) => member?.absent) && (
        <Check checked={anew} onChange={setAnew}>
          {say('council.all-present')}
        </Check>
      )}
      <Field label={say('reason.optional')} value={reason} onInput={setReason} />
    </FormDialog>
  );
}
