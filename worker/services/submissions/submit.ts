/**
 * Receives a submission: all of it or nothing. The body is held against the shared rules again,
 * whoever sent it; a revision that has been overtaken is refused with what changed; the same
 * request sent twice is answered from the record.
 */
import { canonicalContent } from '../../../shared/api/canonical.ts';
import { diffOf } from '../../../shared/api/diff.ts';
import type { DryRunAnswer, Receipt, SubmissionBody } from '../../../shared/api/submissions.ts';
import { checkSubmission, type SubmissionFinding } from '../../../shared/checks/submission.ts';
import { BUILT_IN_SETS, kindOf } from '../../../shared/criteria/sets.ts';
import { predecessorsOf } from '../../../shared/registry/predecessors.ts';
import { hashOfAppraisal } from '../../audit/appraisal-hash.ts';
import { randomHex, sha256 } from '../../crypto.ts';
import { insertAnswer } from '../../db/answers.ts';
import { insertAppraised } from '../../db/appraised.ts';
import { codesOf } from '../../db/by-code.ts';
import { type EntryRow, entriesOf, insertEntries } from '../../db/entries.ts';
import { type Intake, intake } from '../../db/intake.ts';
import { type Candidate, candidates, insertPeople, type PersonRow } from '../../db/people.ts';
import { Trip } from '../../db/question.ts';
import { insertRevision, type RevisionRow } from '../../db/revisions.ts';
import { insertSubmission, type SubmissionRow, updateSubmission } from '../../db/submissions.ts';
import { ApiError } from '../../errors.ts';
import { type Attempt, change } from '../change.ts';
import { localDay, type ServiceContext } from '../context.ts';
import { findingViews } from '../findings.ts';
import { admit } from './admit.ts';
import { appraisalIsComplete, comparable, countScores, toAppraised, toEntry } from './entries.ts';
import { identify } from './identify.ts';

/**
 * @param key the caller's Idempotency-Key
 * @throws ApiError `not-your-unit`, `not-found`, `unit-closed`, `year-locked`, `wrong-state`,
 * `stale`, `findings`, `idempotency-key-reused`, `busy`
 */
export async function submit(
  ctx: ServiceContext,
  body: SubmissionBody,
  key: string,
): Promise<Receipt | DryRunAnswer> {
  const { actor } = ctx;
  if (actor.role === 'unit' && actor.unit !== body.unit) throw new ApiError('not-your-unit');
  const contentHash = await sha256(canonicalContent(body));
  const requestHash = await sha256(
    JSON.stringify([contentHash, body.basedOn, body.keepOthers, body.source]),
  );
  return change<Receipt | DryRunAnswer>(ctx, async () => {
    const known = await recordOn(ctx, body, key);
    const { stored } = known.intake;
    if (stored !== null && !body.dryRun) {
      if (stored.requestHash !== requestHash) throw new ApiError('idempotency-key-reused');
      return { answer: JSON.parse(stored.body) as Receipt };
    }
    await admit(ctx, body, known.intake);
    const drawn = await draw(ctx, body, known);
    return body.dryRun
      ? { answer: await preview(ctx, drawn, known.intake, contentHash) }
      : commitOf(ctx, drawn, known.intake, { contentHash, requestHash, key });
  });
}

/** What the record says to a body. */
interface Known {
  readonly intake: Intake;
  /** Whom its rows could mean; nobody for a collective. */
  readonly candidates: readonly Candidate[];
}

/** One trip, so that both are of one state. */
async function recordOn(
  { db, actor }: ServiceContext,
  body: SubmissionBody,
  key: string,
): Promise<Known> {
  const { unit, year, form, subjects } = body;
  const kind = kindOf(form);
  const trip = new Trip(db);
  const standing = trip.add(intake(db, { unit, year, form, kind, actor: actor.id, key }));
  const people = kind === 'individual' ? trip.add(candidates(db, subjects, year, unit)) : () => [];
  await trip.go();
  return { intake: standing(), candidates: people() };
}

/** A body that has passed the rules, as the rows it would become. */
interface Drawn {
  readonly body: SubmissionBody;
  readonly entries: readonly EntryRow[];
  readonly newPeople: readonly PersonRow[];
  readonly findings: readonly SubmissionFinding[];
  readonly revision: number;
  readonly deadline: string | null;
  readonly late: boolean;
  readonly counts: Receipt['counts'];
}

async function draw(
  ctx: ServiceContext,
  body: SubmissionBody,
  { intake, candidates }: Known,
): Promise<Drawn> {
  const sets = [...BUILT_IN_SETS, ...intake.sets];
  const findings = checkSubmission(body, { sets });
  let ids: readonly (string | null)[] = body.subjects.map(() => body.unit);
  let newPeople: readonly PersonRow[] = [];
  if (kindOf(body.form) === 'individual' && (body.dryRun || !hasErrors(findings))) {
    const who = identify(body, candidates, predecessorsOf(body.unit, intake.successions));
    ({ ids, newPeople } = who);
    findings.push(...who.findings);
  }
  if (hasErrors(findings) && !body.dryRun) throw refusal(ctx, findings);
  const sent = body.subjects.map((subject, i) => toEntry(subject, ids[i] ?? `?${i}`, i));
  const entries = body.keepOthers ? await withOthers(ctx, sent, intake) : sent;
  const revision = (intake.current?.submission.revision ?? 0) + 1;
  const { deadline } = intake;
  return {
    body,
    entries,
    newPeople,
    findings,
    revision,
    deadline,
    late: deadline !== null && localDay(ctx.now) > deadline,
    counts: {
      subjects: entries.length,
      scores: countScores(entries),
      warnings: findings.filter(({ severity }) => severity === 'warning').length,
    },
  };
}

function hasErrors(findings: readonly SubmissionFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

function refusal(ctx: ServiceContext, findings: readonly SubmissionFinding[]): ApiError {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const rest = findings.filter(({ severity }) => severity !== 'error');
  return new ApiError('findings', {
    params: { count: errors.length },
    extra: { findings: findingViews([...errors, ...rest], ctx.locale), total: findings.length },
  });
}

/** The current revision's other subjects stay, behind those that were sent. */
async function withOthers(
  { db }: ServiceContext,
  sent: readonly EntryRow[],
  { current }: Intake,
): Promise<EntryRow[]> {
  if (current === null) return [...sent];
  const named = new Set(sent.map((entry) => entry.subject));
  const { id, revision } = current.submission;
  const others = (await entriesOf(db, id, revision)).filter((entry) => !named.has(entry.subject));
  return [...sent, ...others].map((entry, ordinal) => ({
    ...entry,
    ordinal,
    carriedFrom: ordinal < sent.length ? null : (entry.carriedFrom ?? revision),
  }));
}

async function preview(
  ctx: ServiceContext,
  drawn: Drawn,
  { current }: Intake,
  contentHash: string,
): Promise<DryRunAnswer> {
  const before = current
    ? await entriesOf(ctx.db, current.submission.id, current.submission.revision)
    : [];
  const changes = diffOf(before.map(comparable), drawn.entries.map(comparable));
  const { revision, late, deadline, counts } = drawn;
  return {
    dryRun: true,
    revision,
    late,
    deadline,
    contentHash,
    counts,
    findings: findingViews(drawn.findings, ctx.locale),
    changes,
  };
}

async function commitOf(
  { db, actor, now, locale }: ServiceContext,
  drawn: Drawn,
  { head, current }: Intake,
  request: { readonly contentHash: string; readonly requestHash: string; readonly key: string },
): Promise<Attempt<Receipt>> {
  const { body, entries, revision, late, deadline, counts } = drawn;
  const official =
    actor.role === 'office' && !body.keepOthers && appraisalIsComplete(body, drawn.findings);
  const last = current?.submission.lastAppraisal ?? 0;
  const submission: SubmissionRow = {
    id: current?.submission.id ?? `s_${randomHex(16)}`,
    unit: body.unit,
    year: body.year,
    form: body.form,
    revision,
    status: official ? 'appraised' : 'submitted',
    receivedAt: now,
    appraisal: official ? last + 1 : 0,
    appraisedAt: official ? now : null,
    appraisedBy: official ? actor.id : null,
    explained: false,
    closed: false,
    lastAppraisal: official ? last + 1 : last,
  };
  const { id } = submission;
  const received: RevisionRow = {
    submission: id,
    revision,
    basedOn: body.basedOn,
    criteriaSet: body.criteriaSet,
    receivedAt: now,
    by: actor.id,
    late,
    deadline,
    contentHash: request.contentHash,
    codes: codesOf(entries.flatMap(({ self, claimed, texts }) => [self, claimed, texts.evidence])),
    source: body.source,
    counts,
  };
  const claimed = body.subjects.some((subject) => subject.appraised !== null);
  const receipt: Receipt = {
    id,
    revision,
    status: submission.status,
    receivedAt: now,
    late,
    deadline,
    contentHash: request.contentHash,
    counts,
    appraisal: official ? 'recorded' : claimed ? 'claimed' : 'none',
    findings: findingViews(drawn.findings, locale),
  };
  const appraised = official
    ? body.subjects.map((subject, i) => toAppraised(subject, entries[i]!.subject, i))
    : [];
  const at = { submission: id, revision, codes: received.codes };
  const appraisedAt = { ...at, appraisal: submission.appraisal };
  return {
    answer: receipt,
    head,
    statements: [
      current ? updateSubmission(db, submission) : insertSubmission(db, submission),
      insertRevision(db, received),
      ...insertPeople(db, drawn.newPeople),
      ...insertEntries(db, at, entries),
      ...insertAppraised(db, appraisedAt, appraised),
      insertAnswer(db, {
        actor: actor.id,
        key: request.key,
        requestHash: request.requestHash,
        status: 201,
        body: JSON.stringify(receipt),
        at: now,
      }),
    ],
    audit: [
      {
        action: 'submission.submit',
        entity: 'submission',
        entityId: id,
        unit: body.unit,
        year: body.year,
        detail: {
          form: body.form,
          revision,
          basedOn: body.basedOn,
          criteriaSet: body.criteriaSet,
          contentHash: request.contentHash,
          late,
          deadline,
          subjects: counts.subjects,
          appraisal: submission.appraisal,
          ...(official && { scoresHash: await hashOfAppraisal(appraisedAt, appraised) }),
          newPeople: drawn.newPeople.map((person) => person.id),
        },
      },
    ],
  };
}
