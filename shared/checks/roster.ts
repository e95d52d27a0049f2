/**
 * A sheet of people against the registry's list of the unit's people for that year: who is missing,
 * who is not on the list, and how large the share of leaders is.
 */

import type { Header } from '../sheet/header-columns.ts';
import type { MatrixLayout, SheetReading, Subject } from '../sheet/reading.ts';
import { cellName } from '../sheet/snapshot.ts';
import { nameKey } from '../text/fold.ts';
import type { Finding } from './finding.ts';
import { samePerson } from './people.ts';

/** Percent of leaders among the people of a sheet that is worth knowing (docs/rules.md, Awards). */
const MANY_LEADERS = 40;
/** In a smaller unit the share says nothing. */
const FEWEST_PEOPLE = 5;

export interface RosterEntry {
  readonly name: string;
  readonly staffCode: string | null;
  readonly birthDate: string | null;
}

/**
 * @param tables the tables of one sheet, of one unit and year
 * @param roster people of the unit who served in the sheet's year
 */
export function checkRoster(
  tables: readonly SheetReading[],
  roster: readonly RosterEntry[],
): Finding[] {
  const first = tables[0];
  if (!first || first.form === 'collective' || roster.length === 0) return [];
  const findings: Finding[] = [];
  const byName = Map.groupBy(roster, (entry) => nameKey(entry.name));
  const found = new Set<RosterEntry>();
  for (const { subjects, layout } of tables) {
    const nameColumn = layout.kind === 'matrix' ? layout.nameColumn : -1;
    for (const subject of subjects) {
      const entry = (byName.get(nameKey(subject.name)) ?? []).find((e) => samePerson(e, subject));
      if (entry) found.add(entry);
      else if (subject.name !== '') {
        findings.push({
          code: 'person-not-registered',
          severity: 'warning',
          cell: nameColumn < 0 ? '' : cellName(subject.row, nameColumn),
          params: { name: subject.name },
          fix: null,
        });
      }
    }
  }
  const { layout, header } = first;
  if (layout.kind !== 'matrix') return findings;
  for (const entry of roster) {
    if (found.has(entry)) continue;
    findings.push({
      code: 'person-absent',
      severity: 'warning',
      cell: cellName(header.bottom, layout.nameColumn),
      params: { name: entry.name },
      fix: null,
    });
  }
  return [
    ...findings,
    ...leaderShare(
      tables.flatMap(({ subjects }) => subjects),
      layout,
      header,
    ),
  ];
}

function leaderShare(
  subjects: readonly Subject[],
  layout: MatrixLayout,
  header: Header,
): Finding[] {
  const people = subjects.length;
  const leaders = subjects.filter(({ leader }) => leader).length;
  if (people < FEWEST_PEOPLE || leaders * 100 <= people * MANY_LEADERS) return [];
  const { leaderColumn, positionColumn, nameColumn } = layout;
  const column = [leaderColumn, positionColumn, nameColumn].find((c) => c >= 0)!;
  return [
    {
      code: 'leader-share',
      severity: 'info',
      cell: cellName(header.bottom, column),
      params: { leaders, people, most: MANY_LEADERS },
      fix: null,
    },
  ];
}
