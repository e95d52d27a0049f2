import type { CriteriaSet } from '../../../../shared/criteria/types.ts';
import { predecessorsOf } from '../../../../shared/registry/predecessors.ts';
import { rosterOf } from '../../../../shared/registry/roster.ts';
import { nameInYear, type Unit } from '../../../../shared/registry/types.ts';
import type { FormPerson } from '../../../../shared/report/forms.ts';
import type { ReportWorkbook } from '../../../../shared/report/model.ts';
import { people as allPeople, type Registry, registry } from '../../state/registry.ts';
import { excel } from '../../state/sheet.ts';

export type FormKind = 'collective' | 'matrix' | 'card';
/** Where the people of a form come from. */
export type Source = 'registry' | 'sheet' | 'none';

/** What there is to choose from. */
export interface Choices {
  readonly units: readonly Unit[];
  readonly registry: Registry;
  /** People of the sheet that is open; empty where it is no list of people. */
  readonly sheetPeople: readonly FormPerson[];
  /** The criteria in force for a form and year. */
  readonly setFor: (kind: FormKind, year: number) => CriteriaSet | null;
}

export async function loadChoices(): Promise<Choices> {
  const [engine, { readRoster }, open] = await Promise.all([
    import('../../engine.ts'),
    import('../../../../shared/sheet/read-roster.ts'),
    excel().then((port) => port.readSheet()),
    // Without a connection a form can be made all the same.
    allPeople().catch(() => []),
  ]);
  const known = await registry();
  const sets = known.sets ?? engine.BUILT_IN_SETS;
  return {
    units: known.units ?? engine.DEFAULT_UNITS,
    registry: known,
    sheetPeople: readRoster(open) ?? [],
    setFor: (kind, year) =>
      engine.setInForce(sets, kind === 'collective' ? 'collective' : 'individual', year),
  };
}

/** Lists of people that the form may be made for; the registry's first. */
export function sourcesOf(
  { registry: { people, events }, sheetPeople }: Choices,
  unit: Unit,
  year: number,
  kind: FormKind,
): { readonly source: Source; readonly people: readonly FormPerson[] }[] {
  const units = new Set([unit.id, ...predecessorsOf(unit.id, events)]);
  const registered = rosterOf(people ?? [], units, year).map(
    ({ name, birthDate, staffCode, posts }): FormPerson => {
      const post = posts.filter((one) => units.has(one.unit) && one.from <= `${year}-12-31`).at(-1);
      return {
        name,
        birthDate,
        staffCode,
        position: post?.position ?? '',
        leader: post?.leader ?? false,
      };
    },
  );
  const sources: { source: Source; people: readonly FormPerson[] }[] = [];
  if (registered.length > 0) sources.push({ source: 'registry', people: registered });
  if (sheetPeople.length > 0) sources.push({ source: 'sheet', people: sheetPeople });
  if (kind === 'matrix') sources.push({ source: 'none', people: [] });
  return sources;
}

/** What is to be made. */
export interface Order {
  readonly choices: Choices;
  readonly kind: FormKind;
  readonly unit: Unit;
  readonly year: number;
  readonly people: readonly FormPerson[];
}

/** The sheets as data. Each making has keys of its own: no filled form is ever replaced. */
export async function makeForms(order: Order): Promise<ReportWorkbook> {
  const { choices, kind, unit, year, people } = order;
  const { cardForm, collectiveForm, distinctlyNamed, matrixForm } = await import(
    '../../../../shared/report/forms.ts'
  );
  const { paperWorkbook } = await import('../../../../shared/report/paper.ts');
  const set = choices.setFor(kind, year)!;
  const request = { unitName: nameInYear(unit, year).name, year, set };
  const sheets =
    kind === 'collective'
      ? [collectiveForm(request)]
      : kind === 'matrix'
        ? [matrixForm(request, people)]
        : distinctlyNamed(people.map((person) => cardForm(request, person)));
  const making = crypto.randomUUID().slice(0, 8);
  return paperWorkbook(
    fileName(unit, kind, year).replace(/\.xlsx$/, ''),
    sheets.map((sheet, i) => ({ ...sheet, key: `${sheet.key} ${making} ${i}` })),
  );
}

const FILE_WORDS: Readonly<Record<FormKind, string>> = {
  collective: 'tap the',
  matrix: 'ca nhan',
  card: 'phieu ca nhan',
};

/** "VP - ca nhan 2025.xlsx": unit and year are found in it again where the sheet lost them. */
export function fileName(unit: Unit, kind: FormKind, year: number): string {
  return `${nameInYear(unit, year).short} - ${FILE_WORDS[kind]} ${year}.xlsx`;
}
