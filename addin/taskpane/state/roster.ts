/** What the registry of people says about the sheets that are open. */
import type { PersonView } from '../../../shared/api/registry.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { unitOf } from '../../../shared/checks/unit-name.ts';
import type { SheetInspection } from '../../../shared/checks/workbook.ts';
import { predecessorsOf } from '../../../shared/registry/predecessors.ts';
import { everIn, rosterOf } from '../../../shared/registry/roster.ts';
import type { SheetReading } from '../../../shared/sheet/reading.ts';
import { nameKey } from '../../../shared/text/fold.ts';
import type { Registry } from './registry.ts';

type Engine = typeof import('../engine.ts');

/** Adds who is missing from a people's sheet, and who is not on the registry. */
export function withRoster(
  engine: Engine,
  inspections: readonly SheetInspection[],
  registry: Registry,
  seesEverybody: boolean,
): readonly SheetInspection[] {
  if (registry.people === null) return inspections;
  return inspections.map((inspection) => {
    const { reading, further } = inspection;
    const added = reading
      ? rosterFindings(engine, [reading, ...further], registry, seesEverybody)
      : [];
    if (added.length === 0) return inspection;
    return { ...inspection, findings: engine.sortFindings([...inspection.findings, ...added]) };
  });
}

/** Whether a sheet is one that the registry of people says something about. */
export function needsRoster(inspections: readonly SheetInspection[]): boolean {
  return inspections.some(({ reading }) => reading !== null && reading.form !== 'collective');
}

function rosterFindings(
  engine: Engine,
  tables: readonly [SheetReading, ...SheetReading[]],
  { people, events }: Registry,
  seesEverybody: boolean,
): Finding[] {
  const unit = unitOf(tables[0])?.id;
  const year = tables[0].year?.value;
  if (!people || !unit || year === undefined) return [];
  const units = new Set([unit, ...predecessorsOf(unit, events)]);
  const expected = rosterOf(people, units, year);
  const known = new Set(knownIn(people, units).map(({ name }) => nameKey(name)));
  return engine.checkRoster(tables, expected).filter(({ code, params }) => {
    if (code !== 'person-not-registered') return true;
    // A unit's key does not see who has moved on since: of those nothing can be said.
    return seesEverybody && !known.has(nameKey(String(params.name)));
  });
}

/** Provisional people have no posts yet: they are known where a sheet named them. */
function knownIn(people: readonly PersonView[], units: ReadonlySet<string>): readonly PersonView[] {
  const provisional = people.filter((person) => person.provisional && units.has(person.unit));
  return [...everIn(people, units), ...provisional];
}
