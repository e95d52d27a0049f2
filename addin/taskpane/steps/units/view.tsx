import { useState } from 'preact/hooks';
import type { UnitView } from '../../../../shared/api/registry.ts';
import '../../record.css';
import '../settings/settings.css';
import { writeDay } from '../../../../shared/registry/written-day.ts';
import { say, useLanguage } from '../../state/language.ts';
import { useKept } from '../../state/place.ts';
import { hashOf } from '../../state/route.ts';
import { Button } from '../../ui/button.tsx';
import { Search } from '../../ui/field.tsx';
import { Group } from '../../ui/group.tsx';
import { Icon } from '../../ui/icons.tsx';
import { LoadView } from '../../ui/load-view.tsx';
import { Empty } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { matches, openUnits, type UnitList, useIsOffice, useUnits } from '../registry/data.ts';
import { CreateUnitDialog } from './create-dialog.tsx';
import { UnitPage } from './detail.tsx';
import { Lineage } from './lineage.tsx';
import { MergeDialog } from './merge-dialog.tsx';

/** Đơn vị: the collectives over the years, and what happened to them. */
export function View({ rest: [id] }: { rest: readonly string[] }) {
  useLanguage();
  const loaded = useUnits();
  if (id) {
    return (
      <LoadView loaded={loaded}>
        {(list) => <UnitPage key={id} id={id} list={list} onChanged={loaded.reload} />}
      </LoadView>
    );
  }
  return (
    <>
      <Title back={['settings']}>{say('nav.units')}</Title>
      <LoadView loaded={loaded}>
        {(list) => <Units list={list} onChanged={loaded.reload} />}
      </LoadView>
    </>
  );
}

function Units({ list, onChanged }: { list: UnitList; onChanged: () => void }) {
  const office = useIsOffice();
  const [query, setQuery] = useKept('units query', '');
  const [asking, setAsking] = useState<'create' | 'merge' | null>(null);
  const shown = list.items.filter((unit) => matches(wordsOf(unit), query));
  const open = openUnits(shown);
  const ended = shown.filter(({ closedOn }) => closedOn !== null);
  const close = () => setAsking(null);
  return (
    <>
      {list.items.length > 0 && (
        <Search label={say('units.search')} value={query} onInput={setQuery} />
      )}
      {list.items.length === 0 && (
        <section class="card">
          <Empty icon="building" title={say('units.none')} text={say('units.none.text')} />
        </section>
      )}
      {list.items.length > 0 && shown.length === 0 && (
        <p class="empty quiet">{say('units.no-match')}</p>
      )}
      {open.length > 0 && (
        <ul class="card flush rows">
          {open.map((unit) => (
            <UnitRow key={unit.id} unit={unit} />
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <section class="card flush">
          <Group name={say('units.ended')} count={ended.length} open={query !== ''}>
            <ul class="rows">
              {ended.map((unit) => (
                <UnitRow key={unit.id} unit={unit} />
              ))}
            </ul>
          </Group>
        </section>
      )}
      {office && (
        <div class="actions">
          <Button icon="plus" onClick={() => setAsking('create')}>
            {say('units.create')}
          </Button>
          <Button icon="merge" onClick={() => setAsking('merge')}>
            {say('units.merge')}
          </Button>
        </div>
      )}
      <Lineage events={list.events} units={list.items} onChanged={onChanged} />
      {asking === 'create' && (
        <CreateUnitDialog units={list.items} onChanged={onChanged} onClose={close} />
      )}
      {asking === 'merge' && (
        <MergeDialog units={list.items} from={[]} onChanged={onChanged} onClose={close} />
      )}
    </>
  );
}

function wordsOf({ names, aliases, id }: UnitView): string {
  return [id, ...names.flatMap(({ name, short }) => [name, short]), ...aliases].join(' ');
}

function UnitRow({ unit }: { unit: UnitView }) {
  const { name, short } = unit.names.at(-1)!;
  return (
    <li>
      <a class="row leading two" href={hashOf('units', unit.id)}>
        <span class="stack tight">
          <span class="strong">{name}</span>
          <span class="small quiet facts">
            <span>{short}</span>
            <span>{say(`type.${unit.type}`)}</span>
            {unit.closedOn ? (
              <span>{say('units.until', { day: writeDay(unit.closedOn) })}</span>
            ) : (
              <span>{formsOf(unit)}</span>
            )}
          </span>
        </span>
        <Icon name="chevron" size={12} />
      </a>
    </li>
  );
}

function formsOf({ forms }: UnitView): string {
  if (forms.length === 0) return say('units.no-forms');
  return say('units.forms', { forms: forms.map((kind) => say(`kind-word.${kind}`)).join(', ') });
}
