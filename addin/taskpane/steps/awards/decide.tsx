import { useState } from 'preact/hooks';
import type { DecisionsAnswer, DecisionsBody } from '../../../../shared/api/awards.ts';
import type { AwardId, DecisionAction } from '../../../../shared/awards/types.ts';
import type { SubjectRef } from '../../../../shared/ranking/types.ts';
import { type Attendance, attendance } from '../../../../shared/report/attendance.ts';
import { read } from '../../../api/client.ts';
import { once } from '../../../api/once.ts';
import { useAction } from '../../state/action.ts';
import { say } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { useKept } from '../../state/place.ts';
import { api } from '../../state/session.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';

interface DecideProps {
  readonly period: string;
  readonly award: AwardId;
  readonly subjects: readonly SubjectRef[];
  /** An acceptance is taken back; nothing else can be chosen. */
  readonly revoking?: boolean;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

type Draft = Omit<DecisionsBody, 'dryRun'>;

/**
 * The council's decision on one or on many: first it is written, then names, count and everything
 * that stands in the way are shown, and only then is it entered, all of it or nothing.
 */
export function Decide(props: DecideProps) {
  const { subjects, revoking = false } = props;
  const [action, setAction] = useState<DecisionAction>(revoking ? 'revoke' : 'accept');
  const [reason, setReason] = useState('');
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const { value: counted } = useLoad<Attendance | null>(
    'council attendance',
    async () => attendance((await api.settings.$get().then(read)).council),
    true,
  );
  const [typedMembers, setMembers] = useKept<string | null>('council members', null);
  const [typedPresent, setPresent] = useKept<string | null>('council present', null);
  const members = typedMembers ?? String(counted?.members ?? '');
  const present = typedPresent ?? String(counted?.present ?? '');
  const [votes, setVotes] = useState<Readonly<Record<string, string>>>({});
  const [preview, setPreview] = useState<{ draft: Draft; answer: DecisionsAnswer } | null>(null);
  const accepts = action === 'accept';
  const votesFor = (id: string) => votes[id] ?? present;
  const draft = (): Draft => ({
    period: props.period,
    award: props.award,
    decisions: subjects.map(({ id }) => ({
      subject: id,
      action,
      reason: reason.trim() || null,
      votes:
        accepts && members !== '' && present !== '' && votesFor(id) !== ''
          ? { for: Number(votesFor(id)), present: Number(present), members: Number(members) }
          : null,
      number: number.trim() || null,
      date: date || null,
    })),
  });
  const look = useAction(async () => {
    const next = draft();
    const answer = await send(next, true);
    setPreview({ draft: next, answer });
  });
  const commit = useAction(async () => {
    await send(preview!.draft, false);
    props.onDone();
  });
  const title = revoking ? say('decide.revoke') : say('decide.title', { count: subjects.length });
  if (preview) {
    return (
      <Dialog title={title} onClose={props.onClose} onSubmit={() => void commit.run()}>
        <Preview answer={preview.answer} subjects={subjects} />
        <ProblemBanner problem={commit.problem} />
        <div class="actions">
          <Button
            kind="primary"
            type="submit"
            busy={commit.busy}
            disabled={preview.answer.issues.some(({ severity }) => severity === 'error')}
          >
            {say('decide.commit', { count: preview.answer.count })}
          </Button>
          <Button onClick={() => setPreview(null)}>{say('decide.change')}</Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={title} onClose={props.onClose} onSubmit={() => void look.run()}>
      {revoking ? (
        <p class="small">{say('decide.revoke.text')}</p>
      ) : (
        <Select
          label={say('decide.action')}
          value={action}
          onChange={(value) => setAction(value as DecisionAction)}
          options={(['accept', 'decline', 'defer'] as const).map((value) => ({
            value,
            label: say(`action.${value}`),
          }))}
        />
      )}
      {accepts && (
        <div class="choices even">
          <Field label={say('decide.members')} value={members} onInput={digits(setMembers)} />
          <Field label={say('decide.present')} value={present} onInput={digits(setPresent)} />
        </div>
      )}
      <Names
        subjects={subjects}
        {...(accepts
          ? {
              votesFor,
              onVotes: (id: string, value: string) => setVotes({ ...votes, [id]: value }),
            }
          : {})}
      />
      <Field
        label={say(accepts ? 'reason.optional' : 'reason')}
        {...(accepts ? { hint: say('decide.reason.hint') } : {})}
        value={reason}
        onInput={setReason}
        multiline
        required={!accepts}
      />
      {(accepts || revoking) && (
        <div class="choices even">
          <Field label={say('decide.number')} value={number} onInput={setNumber} />
          <Field label={say('decide.date')} type="date" value={date} onInput={setDate} />
        </div>
      )}
      <ProblemBanner problem={look.problem} />
      <div class="actions">
        <Button kind="primary" type="submit" busy={look.busy}>
          {say('decide.look')}
        </Button>
        <Button onClick={props.onClose}>{say('cancel')}</Button>
      </div>
    </Dialog>
  );
}

/** Who it is about; of an acceptance, with the votes for each. */
function Names(props: {
  subjects: readonly SubjectRef[];
  votesFor?: (id: string) => string;
  onVotes?: (id: string, value: string) => void;
}) {
  const { subjects, votesFor, onVotes } = props;
  return (
    <div class="stack">
      <strong>{say('decide.names', { count: subjects.length })}</strong>
      <ul class="names">
        {subjects.map(({ id, name, unit, kind }) => (
          <li key={id}>
            <span>
              {name}
              {kind === 'individual' && (
                <>
                  <br />
                  <span class="small quiet">{unit.name}</span>
                </>
              )}
            </span>
            {votesFor && (
              <input
                class="input votes"
                inputMode="numeric"
                aria-label={say('decide.votes-for', { name })}
                value={votesFor(id)}
                onInput={(event) =>
                  digits((value) => onVotes?.(id, value))(event.currentTarget.value)
                }
              />
            )}
          </li>
        ))}
      </ul>
      {votesFor && <p class="small quiet">{say('decide.votes.hint')}</p>}
    </div>
  );
}

/** What will be entered, and what stands in the way or should be known before. */
function Preview(props: { answer: DecisionsAnswer; subjects: readonly SubjectRef[] }) {
  const { answer, subjects } = props;
  const nameOf = (id: string) => subjects.find((subject) => subject.id === id)?.name ?? id;
  const errors = answer.issues.filter(({ severity }) => severity === 'error');
  const warnings = answer.issues.filter(({ severity }) => severity === 'warning');
  const list = (issues: typeof errors) => (
    <ul class="bullets small">
      {issues.map(({ subject, code, message }) => (
        <li key={`${subject} ${code}`}>
          {nameOf(subject)}: {message}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {errors.length > 0 && (
        <Banner level="error" title={say('decide.blocked', { count: errors.length })}>
          {list(errors)}
        </Banner>
      )}
      {warnings.length > 0 && (
        <Banner level="warning" title={say('awards.note')} live={false}>
          {list(warnings)}
        </Banner>
      )}
      <p>
        <strong>
          {say('decide.will', {
            count: answer.count,
            action: say(`action.${answer.subjects[0]!.action}`),
          })}
        </strong>
      </p>
      <ol class="names numbered">
        {answer.subjects.map(({ id, name }) => (
          <li key={id}>{name || nameOf(id)}</li>
        ))}
      </ol>
    </>
  );
}

function send(draft: Draft, dryRun: boolean): Promise<DecisionsAnswer> {
  return api.awards.decisions.$post({ header: once(), json: { ...draft, dryRun } }).then(read);
}

function digits(set: (value: string) => void): (value: string) => void {
  return (value) => set(value.replace(/\D/g, '').slice(0, 4));
}
