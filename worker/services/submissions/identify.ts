/**
 * Who the rows of a people's form are: people of the registry, or new ones who are taken in as
 * provisional, so that everybody keeps one id over the years. The office confirms or merges them.
 */
import type { SubmissionBody } from '../../../shared/api/submissions.ts';
import type { SubmissionFinding } from '../../../shared/checks/submission.ts';
import { matchPeople } from '../../../shared/registry/match-person.ts';
import { nameKey } from '../../../shared/text/fold.ts';
import { randomHex } from '../../crypto.ts';
import type { Candidate, PersonRow } from '../../db/people.ts';

export interface Identified {
  /** One id per subject of the body; null where a finding forbids the submission. */
  readonly ids: readonly (string | null)[];
  readonly newPeople: readonly PersonRow[];
  readonly findings: readonly SubmissionFinding[];
}

type Finding = Pick<SubmissionFinding, 'code' | 'severity' | 'params'>;

/**
 * @param candidates everybody whom the rows could mean
 * @param predecessors units that went into the body's unit: their people are known there
 */
export function identify(
  body: SubmissionBody,
  candidates: readonly Candidate[],
  predecessors: ReadonlySet<string>,
): Identified {
  const { subjects } = body;
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const inUnit = ({ units }: Candidate) =>
    units.some((unit) => unit === body.unit || predecessors.has(unit));
  const matches = matchPeople(
    subjects,
    candidates.map((candidate) => ({ ...candidate, inUnit: inUnit(candidate) })),
  );
  const findings: SubmissionFinding[] = [];
  const newPeople: PersonRow[] = [];
  const ids = matches.map((match, at) => {
    const subject = subjects[at]!;
    const report = (finding: Finding) =>
      findings.push({
        ...finding,
        cell: '',
        fix: null,
        subject: at,
        row: subject.row,
        criterion: null,
      });
    if (match.kind === 'ambiguous') {
      const params = { name: subject.name, count: match.ids.length };
      report({ code: 'person-ambiguous', severity: 'error', params });
      return null;
    }
    if (match.kind === 'new') {
      const person = provisional(subject, body.unit);
      newPeople.push(person);
      return person.id;
    }
    const known = byId.get(match.id)!;
    if (nameKey(known.name) !== nameKey(subject.name)) {
      const params = { code: subject.staffCode, known: known.name, name: subject.name };
      report({ code: 'person-not-here', severity: 'error', params });
    }
    if (known.elsewhere !== null) {
      const params = { name: subject.name, year: body.year, other: known.elsewhere };
      report({ code: 'person-on-other-form', severity: 'warning', params });
    }
    return match.id;
  });
  return { ids, newPeople, findings };
}

function provisional(subject: SubmissionBody['subjects'][number], unit: string): PersonRow {
  return {
    id: `p_${randomHex(16)}`,
    name: subject.name,
    staffCode: subject.staffCode,
    birthDate: subject.birthDate,
    sex: null,
    unit,
    posts: [],
    leaves: [],
    blocks: [],
    rewards: [],
    provisional: true,
    mergedInto: null,
    version: 1,
  };
}
