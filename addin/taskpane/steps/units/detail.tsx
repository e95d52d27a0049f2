import { useState } from 'preact/hooks';
import type { UnitView } from '../../../../shared/api/registry.ts';
import { read } from '../../../api/client.ts';
import { say } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { hashOf } from '../../state/route.ts';
import { api } from '../../state/session.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { LoadView } from '../../ui/load-view.tsx';
import { Empty } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { type UnitList, unitName, useRole } from '../registry/data.ts';
import { BlockSpans, RewardSpans } from '../registry/record-spans.tsx';
import { Timeline } from '../registry/timeline.tsx';
import { describeSpan } from '../registry/values.ts';
import { EditUnitDialog } from './edit-dialog.tsx';
import { CloseDialog, RenameDialog } from './event-dialogs.tsx';
import { Lineage } from './lineage.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { updateUnit } from './update.ts';

interface UnitPageProps {
  readonly id: string;
  readonly list: UnitList;
  readonly onChanged: () => void;
}

/** One unit: its names over time, what it hands in, what happened to it. */
export function UnitPage({ id, list, onChanged }: UnitPageProps) {
  const role = useRole();
  const unit = list.items.find((one) => one.id === id);
  if (!unit) {
    return (
      <>
        <Title back={['units']}>{say('nav.units')}</Title>
        <Empty icon="building" title={say('units.unknown')} />
      </>
    );
  }
  const events = list.events.filter(({ from, to }) => from.includes(id) || to.includes(id));
  const office = role === 'office';
  return (
    <>
      <Title back={['units']}>{unit.names.at(-1)!.name}</Title>
      {unit.closedOn && (
        <Banner
          level="info"
          title={say('units.has-ended', {
            day: describeSpan({ from: unit.names[0]!.from, to: unit.closedOn }),
          })}
          live={false}
        />
      )}
      <Facts unit={unit} list={list} />
      {office && <Actions unit={unit} list={list} onChanged={onChanged} />}
      {role !== 'unit' && (
        <>
          <BlockSpans
            items={unit.blocks}
            {...(office
              ? {
                  onSave: async (blocks, reason) => {
                    await updateUnit(unit, { blocks: [...blocks] }, reason);
                    onChanged();
                  },
                }
              : {})}
          />
          <RewardSpans
            items={unit.rewards}
            {...(office
              ? {
                  onSave: async (rewards, reason) => {
                    await updateUnit(unit, { rewards: [...rewards] }, reason);
                    onChanged();
                  },
                }
              : {})}
          />
        </>
      )}
      <Lineage events={events} units={list.items} onChanged={onChanged} open />
      {role !== 'unit' && <History unit={unit} list={list} />}
    </>
  );
}

function Facts({ unit, list }: { unit: UnitView; list: UnitList }) {
  return (
    <section class="card stack">
      <dl class="pairs flat">
        <div>
          <dt>{say('unit.short')}</dt>
          <dd>{unit.names.at(-1)!.short}</dd>
        </div>
        <div>
          <dt>{say('unit.type')}</dt>
          <dd>{say(`type.${unit.type}`)}</dd>
        </div>
        <div>
          <dt>{say('unit.parent')}</dt>
          <dd>{unit.parent ? unitName(list.items, unit.parent) : say('unit.no-parent')}</dd>
        </div>
        <div>
          <dt>{say('unit.forms')}</dt>
          <dd>
            {unit.forms.map((kind) => say(`kind-form.${kind}`)).join(', ') || say('units.no-forms')}
          </dd>
        </div>
        <div>
          <dt>{say('entry.id')}</dt>
          <dd>{unit.id}</dd>
        </div>
      </dl>
      {unit.names.length > 1 && (
        <div class="stack tight small">
          <span class="quiet">{say('unit.names')}</span>
          {unit.names.map(({ name, from, to }) => (
            <span key={from}>
              {describeSpan({ from, to })}: {name}
            </span>
          ))}
        </div>
      )}
      {unit.aliases.length > 0 && (
        <p class="small">
          <span class="quiet">{say('unit.aliases')}: </span>
          {unit.aliases.join('; ')}
        </p>
      )}
      <a href={hashOf('people', `unit:${unit.id}`)}>{say('units.people')}</a>
    </section>
  );
}

type Asking = 'edit' | 'rename' | 'merge' | 'split' | 'close' | null;

function Actions({
  unit,
  list,
  onChanged,
}: {
  unit: UnitView;
  list: UnitList;
  onChanged: () => void;
}) {
  const [asking, setAsking] = useState<Asking>(null);
  const close = () => setAsking(null);
  const dialog = { unit, units: list.items, onChanged, onClose: close };
  const ended = unit.closedOn !== null;
  return (
    <div class="actions">
      <Button icon="edit" onClick={() => setAsking('edit')}>
        {say('edit')}
      </Button>
      {!ended && (
        <>
          <Button onClick={() => setAsking('rename')}>{say('rename.open')}</Button>
          <Button onClick={() => setAsking('merge')}>{say('merge.open')}</Button>
          <Button onClick={() => setAsking('split')}>{say('split.open')}</Button>
          <Button onClick={() => setAsking('close')}>{say('close-unit.open')}</Button>
        </>
      )}
      {asking === 'edit' && <EditUnitDialog {...dialog} />}
      {asking === 'rename' && <RenameDialog {...dialog} />}
      {asking === 'merge' && <MergeDialog {...dialog} from={[unit.id]} />}
      {asking === 'split' && <SplitDialog {...dialog} />}
      {asking === 'close' && <CloseDialog {...dialog} />}
    </div>
  );
}

function History({ unit, list }: { unit: UnitView; list: UnitList }) {
  const loaded = useLoad(`unit ${unit.id} ${unit.version}`, () =>
    api.units[':id'].$get({ param: { id: unit.id } }).then(read),
  );
  return (
    <LoadView loaded={loaded}>
      {({ history }) => <Timeline history={history} units={list.items} />}
    </LoadView>
  );
}
