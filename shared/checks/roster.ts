/**
 * A sheet of people against the registry's list of the unit's people for that year: who is missing,
 * who is not on the list, and how large the share of leaders is.
 */

import type { SheetReading } from '../sheet/reading.ts';
import { cellName } from '../sheet/snapshot.ts';
import { nameKey } from '../text/fold.ts';
import type { Finding } from './finding.ts';
import { samePerson } from './people.ts';

export interface RosterEntry {
  readonly name: string;
  readonly staffCode: string | null;
  readonly birthDate: string | null;
}

/** @param roster people of the unit who served in the sheet's year */
export function checkRoster(reading: SheetReading, roster: readonly RosterEntry[]): Finding[] {
  if (reading.form === 'collective' || roster.length === 0) return [];
  const findings: Finding[] = [];
  const byName = Map.groupBy(roster, (entry) => nameKey(entry.name));
  const found = new Set<RosterEntry>();
  const nameColumn = reading.layout.kind === 'matrix' ? reading.layout.nameColumn : -1;
  for (const subject of reading.subjects) {
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
  if (reading.form !== 'individual-matrix') return findings;
  for (const entry of roster) {
    if (found.has(entry)) continue;
    findings.push({
      code: 'person-absent',
      severity: 'warning',
      cell: cellName(reading.header.bottom, nameColumn),
      params: { name: entry.name },
      fix: null,
    });
  }
  return findings;
}
