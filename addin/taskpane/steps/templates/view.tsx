import { useEffect } from 'preact/hooks';
import { nameInYear } from '../../../../shared/registry/types.ts';
import type { ReportProgress, Watch } from '../../../watch.ts';
import { say, useLanguage } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { useKept } from '../../state/place.ts';
import { registryStore } from '../../state/registry.ts';
import { saveReport } from '../../state/report-file.ts';
import { session } from '../../state/session.ts';
import { excel, sheetState } from '../../state/sheet.ts';
import { useStore } from '../../state/store.ts';
import { createTask } from '../../state/task.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { Group } from '../../ui/group.tsx';
import { LoadView } from '../../ui/load-view.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';
import { Title } from '../../ui/title.tsx';
import { Writing } from '../../ui/writing.tsx';
import { YearSelect } from '../../ui/year-select.tsx';
import '../../record.css';
import {
  type Choices,
  type FormKind,
  fileName,
  loadChoices,
  makeForms,
  type Order,
  type Source,
  sourcesOf,
} from './make.ts';

const KINDS: readonly FormKind[] = ['collective', 'matrix', 'card'];

/** Tạo biểu mẫu: the three forms, for a unit, a year and its people. */
export function View() {
  useLanguage();
  const active = useStore(sheetState, (value) => value.active);
  const year = useStore(session, (value) => value.year);
  const people = useStore(registryStore, (value) => value.people);
  const choices = useLoad(`templates ${active}`, loadChoices);
  return (
    <>
      <Title back={['check']} aside={<YearSelect />}>
        {say('templates.title')}
      </Title>
      <LoadView loaded={choices}>
        {(value) => <Form key={people?.length} choices={value} year={year} />}
      </LoadView>
    </>
  );
}

interface Made {
  readonly text: string;
  readonly names: readonly string[];
  readonly notesSkipped: boolean;
}

const creating = createTask(async (watch: Watch<ReportProgress>, order: Order): Promise<Made> => {
  const port = await excel();
  const names = await port.writeReport(await makeForms(order), watch);
  return {
    text: say('templates.made', { count: names.length }),
    names,
    notesSkipped: !port.abilities().notes,
  };
});

const downloading = createTask(async ({ signal }: Watch<never>, order: Order): Promise<Made> => {
  const name = fileName(order.unit, order.kind, order.year);
  await saveReport(name, await makeForms(order), signal);
  return { text: say('templates.saved'), names: [name], notesSkipped: false };
});

function forget(): void {
  creating.clear();
  downloading.clear();
}

function Form({ choices, year }: { choices: Choices; year: number }) {
  const mine = session.get().me?.unit?.id;
  const units = choices.units.filter(({ id }) => mine === undefined || id === mine);
  const [unitId, setUnit] = useKept('templates.unit', mine ?? units[0]!.id);
  const [kind, setKind] = useKept<FormKind>('templates.kind', 'collective');
  const [wanted, setSource] = useKept<Source | null>('templates.source', null);
  const unit = units.find(({ id }) => id === unitId) ?? units[0]!;
  const sources = sourcesOf(choices, unit, year, kind);
  const chosen = sources.find(({ source }) => source === wanted) ?? sources[0];
  const people = kind === 'collective' ? [] : (chosen?.people ?? []);
  const blocked =
    kind === 'card' && people.length === 0
      ? say('templates.no-people')
      : choices.setFor(kind, year) === null
        ? say('templates.no-set', { year: String(year) })
        : null;
  const order = { choices, kind, unit, year, people };
  const created = creating.use();
  const saved = downloading.use();
  const made = created.result ?? saved.result;
  // What was made was made of other choices.
  useEffect(forget, [unitId, kind, year, chosen?.source]);
  return (
    <>
      <section class="card stack loose">
        <Select
          label={say('templates.form')}
          value={kind}
          onChange={(value) => setKind(value as FormKind)}
          options={KINDS.map((value) => ({ value, label: say(`templates.form.${value}`) }))}
        />
        <Select
          label={say('templates.unit')}
          value={unit.id}
          onChange={setUnit}
          options={units.map((one) => ({ value: one.id, label: nameInYear(one, year).name }))}
        />
        {kind !== 'collective' && chosen && (
          <Select
            label={say('templates.people')}
            value={chosen.source}
            onChange={(value) => setSource(value as Source)}
            options={sources.map(({ source, people: { length } }) => ({
              value: source,
              label: say(`templates.people.${source}`, { count: length }),
            }))}
          />
        )}
      </section>
      {people.length > 0 && (
        <section class="card flush">
          <Group name={say('templates.people.show', { count: people.length })}>
            <ol class="rows">
              {people.map((person, i) => (
                <li key={`${i} ${person.name}`}>
                  <span class="row still small">
                    <span>{person.name}</span>
                    <span class="quiet">
                      {person.position}
                      {person.leader && ` · ${say('templates.leader')}`}
                    </span>
                  </span>
                </li>
              ))}
            </ol>
          </Group>
        </section>
      )}
      <p class="small quiet">{say('templates.what')}</p>
      <ProblemBanner problem={created.problem ?? saved.problem} />
      {created.stopped && <p role="status">{say('writing.stopped')}</p>}
      {made && (
        <Banner level="success" title={made.text}>
          <p>{made.names.join(', ')}</p>
          {made.notesSkipped && <p>{say('notes-skipped')}</p>}
        </Banner>
      )}
      <div class="stack">
        <Button
          kind="primary"
          wide
          busy={created.busy}
          disabled={blocked !== null}
          onClick={() => {
            downloading.clear();
            void creating.run(order);
          }}
        >
          {say('templates.create')}
        </Button>
        {created.busy && <Writing state={created} onStop={creating.stop} />}
        <p class="small quiet">{blocked ?? say('undo-lost')}</p>
        <Button
          icon="download"
          wide
          busy={saved.busy}
          disabled={blocked !== null}
          onClick={() => {
            creating.clear();
            void downloading.run(order);
          }}
        >
          {say('templates.download')}
        </Button>
      </div>
    </>
  );
}
