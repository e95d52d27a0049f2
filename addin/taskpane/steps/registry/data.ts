/** Units and people as the screens of the registry need them: fetched anew, named, in order. */
import type { z } from 'zod';
import type { PersonView, UnitView, unitList } from '../../../../shared/api/registry.ts';
import { compareNames } from '../../../../shared/text/collate.ts';
import { fold } from '../../../../shared/text/fold.ts';
import { read } from '../../../api/client.ts';
import { type Loaded, useLoad } from '../../state/load.ts';
import { people, refreshRegistry } from '../../state/registry.ts';
import { api, session } from '../../state/session.ts';
import { useStore } from '../../state/store.ts';

export type UnitList = z.infer<typeof unitList>;

export function useUnits(): Loaded<UnitList> {
  return useLoad<UnitList>('units', () => api.units.$get().then(read), true);
}

export interface Everybody extends UnitList {
  readonly people: readonly PersonView[];
}

/** People in the order of Vietnamese lists, and the units that they are in. */
export function useEverybody(): Loaded<Everybody> {
  return useLoad<Everybody>(
    'people',
    async () => {
      const [units, all] = await Promise.all([
        api.units.$get().then(read),
        refreshRegistry().then(people),
      ]);
      return { ...units, people: [...all].sort((a, b) => compareNames(a.name, b.name)) };
    },
    true,
  );
}

export function useRole() {
  return useStore(session, (value) => value.me?.role ?? 'unit');
}

export function useIsOffice(): boolean {
  return useRole() === 'office';
}

/** The newest name of a unit; an id that is not on the list stands for itself. */
export function unitName(units: readonly UnitView[], id: string): string {
  return newestName(units, id)?.name ?? id;
}

export function unitShort(units: readonly UnitView[], id: string): string {
  return newestName(units, id)?.short ?? id;
}

function newestName(units: readonly UnitView[], id: string) {
  return units.find((unit) => unit.id === id)?.names.at(-1);
}

export function openUnits(units: readonly UnitView[]): readonly UnitView[] {
  return units.filter(({ closedOn }) => closedOn === null);
}

/** Whether every word that was typed stands somewhere in the text, blind to tones. */
export function matches(text: string, query: string): boolean {
  const wanted = fold(query);
  if (wanted === '') return true;
  const folded = fold(text);
  return wanted.split(' ').every((word) => folded.includes(word));
}
