import type { CreateUnit, UnitView } from '../../api/registry.ts';
import type { Kind } from '../../criteria/types.ts';
import { fold } from '../../text/fold.ts';
import { matchUnit, unitIndex } from '../match-unit.ts';
import type { Unit } from '../types.ts';
import { unitIdFor } from '../unit-id.ts';
import { readDay } from '../written-day.ts';
import { Issues } from './cells.ts';
import { changed, type Preview, pick, type UnitChange } from './changes.ts';
import { FORM_WORDS, keyOfWord, TYPE_WORDS } from './layout.ts';
import { planList, readBlock, readReward } from './plan-spans.ts';
import type { ImportIssue, ImportRow, ImportRows } from './read.ts';

export interface UnitPlan {
  readonly create: CreateUnit[];
  readonly update: UnitChange[];
  readonly preview: Preview[];
  readonly issues: readonly ImportIssue[];
  readonly unchanged: number;
}

/** What the sheet of units would change. */
export function planUnits(rows: ImportRows, known: readonly UnitView[]): UnitPlan {
  const issues = new Issues();
  const create: CreateUnit[] = [];
  const update: UnitChange[] = [];
  const preview: Preview[] = [];
  const taken = new Set(known.map(({ id }) => id));
  const seen = new Set<string>();
  const blocks = byUnit(rows.unitBlocks, known, issues);
  const rewards = byUnit(rows.unitRewards, known, issues);
  let unchanged = 0;
  for (const row of rows.units) {
    const before = existing(row, known);
    if (before) {
      if (seen.has(before.id)) {
        issues.error(row, 'name', 'unit-twice');
        continue;
      }
      seen.add(before.id);
      const newest = before.names.at(-1)!;
      const renamed = [
        ['name', newest.name],
        ['short', newest.short],
      ] as const;
      for (const [key, name] of renamed) {
        if (row.text(key) !== '' && fold(row.text(key)) !== fold(name)) {
          issues.error(row, key, 'unit-renamed', { known: name });
        }
      }
      const lists = {
        blocks: planList(blocks.get(before.id), issues, readBlock),
        rewards: planList(rewards.get(before.id), issues, readReward),
      };
      const change = changed<Said>(before, {
        ...fieldsOf(row, known, create, issues),
        ...(lists.blocks && { blocks: lists.blocks }),
        ...(lists.rewards && { rewards: lists.rewards }),
      });
      if (!change) unchanged++;
      else {
        update.push({ id: before.id, version: before.version, ...change });
        const old = pick(before, change);
        preview.push({ kind: 'unit', name: newest.name, cell: row.cell('name'), old, new: change });
      }
      continue;
    }
    const made = newUnit(row, rows.names, known, create, taken, issues);
    if (!made) continue;
    taken.add(made.id);
    create.push(made);
    preview.push({
      kind: 'unit',
      name: made.names.at(-1)!.name,
      cell: row.cell('name'),
      old: null,
      new: { type: made.type, parent: made.parent, forms: made.forms, names: made.names },
    });
  }
  for (const [id, [line]] of [...blocks, ...rewards]) {
    if (!seen.has(id)) issues.error(line!, 'name', 'unit-not-listed');
  }
  return { create, update, preview, issues: issues.list, unchanged };
}

/** What lines can say of a unit that is there. */
type Said = Pick<UnitView, 'type' | 'parent' | 'aliases' | 'forms' | 'blocks' | 'rewards'>;

/** Lines of another sheet by the unit that they are about. */
function byUnit(
  lines: readonly ImportRow[],
  known: readonly UnitView[],
  issues: Issues,
): ReadonlyMap<string, readonly ImportRow[]> {
  const found = new Map<string, ImportRow[]>();
  for (const line of lines) {
    const unit = existing(line, known);
    if (unit) found.set(unit.id, [...(found.get(unit.id) ?? []), line]);
    else issues.error(line, 'name', 'unit-unknown');
  }
  return found;
}

function existing(row: ImportRow, known: readonly UnitView[]): UnitView | undefined {
  const id = row.text('id');
  if (id !== '') return known.find((unit) => unit.id === id);
  const name = fold(row.text('name'));
  return known.find((unit) => unit.names.some((one) => fold(one.name) === name));
}

/** Fields that may change without an event; those that the line leaves blank are left out. */
function fieldsOf(
  row: ImportRow,
  known: readonly UnitView[],
  created: readonly CreateUnit[],
  issues: Issues,
): Partial<Pick<UnitView, 'type' | 'parent' | 'aliases' | 'forms'>> {
  const fields: Partial<Pick<UnitView, 'type' | 'parent' | 'aliases' | 'forms'>> = {};
  const type = row.text('type');
  if (type !== '') {
    const found = keyOfWord(TYPE_WORDS, type);
    if (found) fields.type = found;
    else issues.error(row, 'type', 'not-a-type', { known: Object.values(TYPE_WORDS).join(', ') });
  }
  const parent = row.text('parent');
  if (parent !== '') {
    const found = findUnit(parent, known, created);
    if (found) fields.parent = found;
    else issues.error(row, 'parent', 'unit-unknown');
  }
  const forms = row.text('forms');
  if (forms !== '') {
    const kinds = forms.split(/[,;]/).map((part) => keyOfWord(FORM_WORDS, part));
    if (kinds.includes(null)) {
      issues.error(row, 'forms', 'not-a-form', { known: Object.values(FORM_WORDS).join(', ') });
    } else {
      fields.forms = (['collective', 'individual'] as const).filter((kind: Kind) =>
        kinds.includes(kind),
      );
    }
  }
  const aliases = row.text('aliases');
  if (aliases !== '') {
    const parts = aliases.split(/[;\n]/).map((alias) => alias.trim());
    fields.aliases = [...new Set(parts.filter(Boolean))];
  }
  return fields;
}

function newUnit(
  row: ImportRow,
  names: readonly ImportRow[],
  known: readonly UnitView[],
  created: readonly CreateUnit[],
  taken: ReadonlySet<string>,
  issues: Issues,
): CreateUnit | null {
  const before = issues.list.length;
  const given = row.text('id');
  if (given !== '' && !/^[a-z0-9][a-z0-9-]{1,59}$/.test(given)) {
    issues.error(row, 'id', 'not-an-id');
  }
  for (const key of ['name', 'short']) if (row.text(key) === '') issues.error(row, key, 'missing');
  const from = readDay(row.text('from'));
  if (from === null) issues.error(row, 'from', row.text('from') ? 'not-a-day' : 'missing');
  if (row.text('type') === '') issues.error(row, 'type', 'missing');
  const { type, parent = null, forms = [], aliases = [] } = fieldsOf(row, known, created, issues);
  if (issues.list.length > before || from === null || type === undefined) return null;
  const name = row.text('name');
  const id = given || unitIdFor(name, taken);
  const earlier = names
    .filter((line) => given !== '' && line.text('id') === given)
    .flatMap((line) => {
      const first = readDay(line.text('from'));
      const last = readDay(line.text('to'));
      if (first !== null && last !== null && last < from && line.text('name') !== '') {
        const short = line.text('short') || row.text('short');
        return [{ name: line.text('name'), short, from: first, to: last }];
      }
      issues.error(line, 'from', 'not-a-span');
      return [];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  if (issues.list.length > before) return null;
  const newest = { name, short: row.text('short'), from, to: null };
  return { id, type, parent, forms, aliases, names: [...earlier, newest] };
}

/** The unit that a text of the workbook means: by id, by any name or abbreviation. */
export function findUnit(
  text: string,
  known: readonly UnitView[],
  created: readonly CreateUnit[],
): string | null {
  const all: readonly Unit[] = [...known, ...created.map((unit) => ({ ...unit, closedOn: null }))];
  if (all.some(({ id }) => id === text)) return text;
  const folded = fold(text);
  const exact = all.find((unit) =>
    unit.names.some(({ name, short }) => fold(name) === folded || fold(short) === folded),
  );
  return (exact ?? matchUnit(unitIndex(all), text))?.id ?? null;
}
