import { useState } from 'preact/hooks';
import type { AuditItem } from '../../../../shared/api/audit.ts';
import type { UnitView } from '../../../../shared/api/registry.ts';
import { read } from '../../../api/client.ts';
import '../../record.css';
import '../settings/settings.css';
import { useAction } from '../../state/action.ts';
import { showInstant } from '../../state/dates.ts';
import { say, useLanguage } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { useKept } from '../../state/place.ts';
import { hashOf } from '../../state/route.ts';
import { api, FIRST_YEAR, LAST_YEAR } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { LoadView } from '../../ui/load-view.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';
import { Empty } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { type UnitList, unitName, useRole, useUnits } from '../registry/data.ts';
import { Differences } from '../registry/differences.tsx';
import { OfficeOnly } from '../registry/office-only.tsx';
import { UnitSelect } from '../registry/unit-select.tsx';
import { Verify } from './verify.tsx';

const ENTITIES = [
  'submission',
  'unit',
  'person',
  'award',
  'year',
  'criteria',
  'setting',
  'key',
] as const;
type Entity = (typeof ENTITIES)[number];

const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => String(LAST_YEAR - i));

interface Filter {
  readonly entity: string;
  readonly unit: string;
  readonly year: string;
}

const ALL: Filter = { entity: '', unit: '', year: '' };

/** Nhật ký: who changed what and when, newest first; and the proof that nothing was taken out. */
export function View({ rest: [entity, id] }: { rest: readonly string[] }) {
  useLanguage();
  const role = useRole();
  return (
    <>
      <Title back={['settings']}>{say('nav.audit')}</Title>
      {role === 'unit' ? (
        <OfficeOnly text={say('audit.not-unit')} />
      ) : (
        <Log entity={entity} id={id} />
      )}
    </>
  );
}

function Log({ entity, id }: { entity: string | undefined; id: string | undefined }) {
  const units = useUnits();
  const [kept, setKept] = useKept<Filter>('audit filter', ALL);
  const known = ENTITIES.some((one) => one === entity);
  const filter = known ? { ...ALL, entity: entity! } : kept;
  return (
    <>
      {!known && <Verify />}
      <LoadView loaded={units}>
        {(list) => (
          <>
            {known ? (
              <p class="small">
                <a href={hashOf('audit')}>{say('audit.all')}</a>
              </p>
            ) : (
              <Filters filter={kept} units={list.items} onChange={setKept} />
            )}
            <Lines
              key={JSON.stringify([filter, id])}
              filter={filter}
              id={known ? id : undefined}
              list={list}
            />
          </>
        )}
      </LoadView>
    </>
  );
}

function Filters(props: {
  filter: Filter;
  units: readonly UnitView[];
  onChange: (filter: Filter) => void;
}) {
  const { filter, units, onChange } = props;
  return (
    <section class="stack" aria-label={say('audit.filter')}>
      <Select
        label={say('audit.entity')}
        quiet
        value={filter.entity}
        onChange={(entity) => onChange({ ...filter, entity })}
        options={[
          { value: '', label: say('audit.every-entity') },
          ...ENTITIES.map((value) => ({ value, label: say(`audit.entity.${value}`) })),
        ]}
      />
      <div class="pair">
        <Select
          label={say('year-choice')}
          quiet
          value={filter.year}
          onChange={(year) => onChange({ ...filter, year })}
          options={[
            { value: '', label: say('audit.every-year') },
            ...YEARS.map((value) => ({ value, label: say('year-option', { year: value }) })),
          ]}
        />
        <UnitSelect
          label={say('entry.unit')}
          quiet
          none={say('audit.every-unit')}
          units={units}
          ended
          value={filter.unit}
          onChange={(unit) => onChange({ ...filter, unit })}
        />
      </div>
    </section>
  );
}

interface Page {
  readonly items: readonly AuditItem[];
  readonly next: string | null;
}

function fetchLines(filter: Filter, id: string | undefined, cursor?: string): Promise<Page> {
  const { entity, unit, year } = filter;
  const query = {
    ...(entity ? { entity: entity as Entity } : {}),
    ...(unit ? { unit } : {}),
    ...(year ? { year } : {}),
    ...(id ? { id } : {}),
    ...(cursor ? { cursor } : {}),
  };
  return api.audit.$get({ query }).then(read);
}

function Lines(props: { filter: Filter; id: string | undefined; list: UnitList }) {
  const { filter, id, list } = props;
  const loaded = useLoad(`audit ${JSON.stringify([filter, id])}`, () => fetchLines(filter, id));
  const [more, setMore] = useState<readonly Page[]>([]);
  const further = useAction(async (cursor: string) => {
    const page = await fetchLines(filter, id, cursor);
    setMore((before) => [...before, page]);
  });
  return (
    <LoadView loaded={loaded}>
      {(first) => {
        const pages = [first, ...more];
        const items = pages.flatMap((page) => page.items);
        const next = pages.at(-1)!.next;
        if (items.length === 0) {
          return (
            <section class="card">
              <Empty icon="history" title={say('audit.none')} text={say('audit.none.text')} />
            </section>
          );
        }
        return (
          <>
            <section class="card padded">
              <ol class="timeline bare">
                {items.map((item) => (
                  <Line key={item.seq} item={item} list={list} />
                ))}
              </ol>
            </section>
            <ProblemBanner problem={further.problem} />
            {next && (
              <Button wide busy={further.busy} onClick={() => void further.run(next)}>
                {say('audit.more')}
              </Button>
            )}
          </>
        );
      }}
    </LoadView>
  );
}

function Line({ item, list }: { item: AuditItem; list: UnitList }) {
  const { seq, at, by, message, details, unit, year, entity, entityId, hash } = item;
  const reason = details?.reason;
  return (
    <li>
      <span class="small quiet">
        {say('history.line', { time: showInstant(at), by: by.label })}
      </span>
      <span>{details === null ? say('audit.erased') : message}</span>
      <span class="small quiet facts">
        <span>{say(`audit.entity.${entity}`)}</span>
        {unit && <span>{unitName(list.items, unit)}</span>}
        {year && <span>{say('year', { year: String(year) })}</span>}
      </span>
      {typeof reason === 'string' && reason !== '' && !message.includes(reason) && (
        <span class="small">{say('history.reason', { reason })}</span>
      )}
      <details class="small more">
        <summary>{say('audit.details', { seq })}</summary>
        <div class="stack">
          {details && <Differences details={details} units={list.items} entered />}
          <a href={placeOf(entity, entityId)}>{say(`audit.open.${placeName(entity)}`)}</a>
          <span class="quiet">
            {say('audit.hash')} <code class="hash">{hash}</code>
          </span>
        </div>
      </details>
    </li>
  );
}

/** Where the thing itself is shown; what has no screen of its own, by its lines of the log. */
function placeOf(entity: string, id: string): string {
  if (entity === 'person') return hashOf('people', id);
  if (entity === 'unit') return hashOf('units', id);
  if (entity === 'submission') return hashOf('submission', id);
  return hashOf('audit', entity, id);
}

function placeName(entity: string): string {
  return ['person', 'unit', 'submission'].includes(entity) ? entity : 'lines';
}
