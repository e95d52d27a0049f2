import type { Audience, CriteriaSet, Criterion, Kind } from '../../../../shared/criteria/types.ts';
import '../../record.css';
import '../settings/settings.css';
import { audiencesOf, criteriaOf, setInForce } from '../../../../shared/criteria/sets.ts';
import { writeDay } from '../../../../shared/registry/written-day.ts';
import { read } from '../../../api/client.ts';
import { say, useLanguage } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { go } from '../../state/route.ts';
import { api, session } from '../../state/session.ts';
import { useStore } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Group } from '../../ui/group.tsx';
import { LoadView } from '../../ui/load-view.tsx';
import { Empty } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { YearSelect } from '../../ui/year-select.tsx';
import { useIsOffice } from '../registry/data.ts';
import { points } from '../registry/numbers.ts';
import { newestFirst, VersionList } from '../registry/version-list.tsx';
import { CriteriaEditor } from './editor.tsx';

const KINDS: readonly Kind[] = ['collective', 'individual'];

/** Bộ tiêu chí: what is scored, up to how many points, by version. */
export function View({ rest: [version, step] }: { rest: readonly string[] }) {
  useLanguage();
  const loaded = useLoad<readonly CriteriaSet[]>(
    'criteria',
    () =>
      api.criteria
        .$get({ query: {} })
        .then(read)
        .then(({ sets }) => sets as readonly CriteriaSet[]),
    true,
  );
  return (
    <>
      <Title
        back={step ? ['criteria', version!] : version ? ['criteria'] : ['settings']}
        aside={version ? undefined : <YearSelect />}
      >
        {say(step ? 'criteria.new' : 'nav.criteria')}
      </Title>
      <LoadView loaded={loaded}>
        {(sets) => {
          if (!version) return <Sets sets={sets} />;
          const set = sets.find((one) => one.version === version);
          if (!set) return <Empty icon="list" title={say('criteria.unknown')} />;
          if (!step) return <OneSet set={set} sets={sets} />;
          return (
            <CriteriaEditor
              key={version}
              set={set}
              sets={sets}
              onSaved={(saved) => {
                loaded.reload();
                go('criteria', saved);
              }}
            />
          );
        }}
      </LoadView>
    </>
  );
}

function Sets({ sets }: { sets: readonly CriteriaSet[] }) {
  const year = useStore(session, (value) => value.year);
  return (
    <>
      {KINDS.map((kind) => {
        const inForce = setInForce(sets, kind, year);
        return (
          <VersionList
            key={kind}
            heading={say(`kind-form.${kind}`)}
            screen="criteria"
            versions={newestFirst(sets.filter((set) => set.kind === kind)).map((set) => ({
              version: set.version,
              title: set.title,
              facts: [
                set.version,
                say('criteria.from', { day: writeDay(set.validFrom) }),
                say('criteria.count', { count: criteriaOf(set).length }),
              ],
              tag:
                set.version === inForce?.version
                  ? say('criteria.in-force', { year: String(year) })
                  : null,
            }))}
          />
        );
      })}
    </>
  );
}

function OneSet({ set, sets }: { set: CriteriaSet; sets: readonly CriteriaSet[] }) {
  const office = useIsOffice();
  const audiences = audiencesOf(set.kind);
  return (
    <>
      <section class="card stack">
        <p class="headline">{set.title}</p>
        <dl class="pairs flat">
          <Pair term="entry.version" value={set.version} />
          <Pair term="entry.validFrom" value={writeDay(set.validFrom)} />
          <Pair term="entry.author" value={set.author} />
          <Pair term="criteria.step" value={points(set.step)} />
          <Pair term="criteria.bonus" value={points(set.bonusMax)} />
          <Pair term="criteria.deduction" value={points(set.deductionMax)} />
          <Pair term="criteria.gap" value={`${points(set.noteGapRatio * 100)} %`} />
          {set.bands.map(({ id, label, min }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{say('criteria.at-least', { points: min })}</dd>
            </div>
          ))}
        </dl>
        {office && (
          <>
            <div class="actions">
              <Button icon="edit" onClick={() => go('criteria', set.version, 'new')}>
                {say('criteria.new.open')}
              </Button>
            </div>
            <p class="small quiet">{say('criteria.frozen', { count: sets.length })}</p>
          </>
        )}
      </section>
      <section class="card flush">
        {set.groups.map((group) => (
          <Group
            key={group.code}
            name={`${group.code}. ${group.label}`}
            count={audiences.map((audience) => points(sumOf(group.criteria, audience))).join(' / ')}
          >
            <ul class="rows">
              {group.criteria.map((criterion) => (
                <li key={criterion.code}>
                  <div class="row still criterion">
                    <span class="cell-name">{criterion.code}</span>
                    <span class="stack tight">
                      <span>{criterion.label}</span>
                      <span class="small quiet">{criterion.clause}</span>
                      <details class="small more">
                        <summary>{say('criteria.full-text')}</summary>
                        {criterion.fullText}
                      </details>
                    </span>
                    <span class="number">
                      {audiences.map((audience) => shownMax(criterion, audience)).join(' / ')}
                    </span>
                  </div>
                </li>
              ))}
            </ul>
          </Group>
        ))}
      </section>
      {set.kind === 'individual' && <p class="small quiet">{say('criteria.two-columns')}</p>}
    </>
  );
}

function Pair({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{say(term)}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function shownMax({ max }: Criterion, audience: Audience): string {
  const value = max[audience];
  return value === null || value === undefined ? '–' : points(value);
}

function sumOf(criteria: readonly Criterion[], audience: Audience): number {
  return criteria.reduce((sum, { max }) => sum + Math.round((max[audience] ?? 0) * 100), 0) / 100;
}
