import type { PersonDetail } from '../../../shared/api/registry.ts';
import { fromHundredths } from '../../../shared/criteria/points.ts';
import { audienceOf } from '../../../shared/criteria/sets.ts';
import type { CriteriaSet } from '../../../shared/criteria/types.ts';
import { rankingTotal, yearScore } from '../../../shared/ranking/scores.ts';
import { auditOf } from '../../db/audit.ts';
import { findPeople, personById } from '../../db/people.ts';
import { type PersonSheet, sheetsOf } from '../../db/sheets.ts';
import { ApiError } from '../../errors.ts';
import { say } from '../../messages.ts';
import { actorsOf } from '../actors.ts';
import type { ServiceContext } from '../context.ts';
import { allSets } from '../criteria/sets.ts';
import { type HistoryItem, historyView } from '../history.ts';
import { unitNames } from '../unit-names.ts';
import { personView } from './view.ts';

/** Most people of the same name that are shown. */
const SIMILAR = 20;

/**
 * A person with its history, and with whom it might be the same.
 * @throws ApiError `not-found`; for a unit's key also where the person is another unit's
 */
export async function getPerson(ctx: ServiceContext, id: string): Promise<PersonDetail> {
  const { db, actor, locale } = ctx;
  const person = await personById(db, id);
  if (person === null || (actor.role === 'unit' && person.unit !== actor.unit)) {
    throw new ApiError('not-found');
  }
  const [log, awards, sheets, namesakes, actors, units, sets] = await Promise.all([
    auditOf(db, 'person', id),
    auditOf(db, 'award', id),
    sheetsOf(db, id),
    actor.role === 'unit' ? [] : findPeople(db, { name: person.name }, SIMILAR),
    actorsOf(db),
    unitNames(db),
    allSets(ctx),
  ]);
  const visible = sheets.filter((sheet) => actor.role !== 'unit' || sheet.unit === actor.unit);
  const ofSheets = visible.map((sheet): HistoryItem => {
    const details = {
      ...totalsOf(sheet, sets),
      year: sheet.year,
      unit: sheet.unit,
      unitName: units(sheet.unit, sheet.year).name,
      status: sheet.status,
      statusName: say(`status.${sheet.status}`, locale),
      submission: sheet.submission,
    };
    const action = sheet.appraised ? 'person.form-appraised' : 'person.form';
    return {
      at: sheet.receivedAt,
      by: actors(sheet.by, 'unit'),
      action,
      reason: null,
      details,
      message: say(`history.${action}`, locale, details),
    };
  });
  // What the log says of a person may speak of blocks: that is for the office and the council.
  const lines = actor.role === 'unit' ? [] : [...log, ...awards];
  const ofLog = lines.map((line) => historyView(line, actors, locale));
  return {
    ...personView(person, actor.role),
    similar: namesakes
      .filter((other) => other.id !== id)
      .map(({ id, name, unit, staffCode, birthDate, provisional }) => ({
        id,
        name,
        unit,
        staffCode,
        birthDate,
        provisional,
      })),
    history: [...ofLog, ...ofSheets].sort((a, b) => (a.at ?? '').localeCompare(b.at ?? '')),
  };
}

/** Totals as they are ranked; null where a score is missing. */
function totalsOf(
  sheet: PersonSheet,
  sets: readonly CriteriaSet[],
): { selfTotal: number | null; appraisedTotal: number | null } {
  const set = sets.find((known) => known.version === sheet.criteriaSet)!;
  const audience = audienceOf('individual', sheet.leader);
  const { selfBonus, selfDeduction, notApplicable } = sheet.extra;
  const total = (of: Parameters<typeof yearScore>[2] | null) => {
    const score = of === null ? null : yearScore(set, audience, of);
    return score === null ? null : fromHundredths(rankingTotal(score));
  };
  return {
    selfTotal: total({
      scores: sheet.self,
      notApplicable: Object.keys(notApplicable ?? {}),
      bonus: selfBonus ?? 0,
      deduction: selfDeduction ?? 0,
    }),
    appraisedTotal: total(
      sheet.appraised && {
        scores: sheet.appraised.scores,
        notApplicable: Object.keys(sheet.appraised.extra.notApplicable ?? {}),
        bonus: sheet.appraised.extra.bonus ?? 0,
        deduction: sheet.appraised.extra.deduction ?? 0,
      },
    ),
  };
}
