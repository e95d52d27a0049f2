/** What a file would change, and what is wrong with it, before anything is written. */
import type { UnitView } from '../../../../shared/api/registry.ts';
import type { Preview } from '../../../../shared/registry/workbook/changes.ts';
import type { ImportPlan } from '../../../../shared/registry/workbook/plan.ts';
import type { ImportIssue } from '../../../../shared/registry/workbook/read.ts';
import { say } from '../../state/language.ts';
import { Banner } from '../../ui/banner.tsx';
import { Group } from '../../ui/group.tsx';
import { Differences } from './differences.tsx';

/** Most lines that are shown of one list; the count is always the true one. */
const MOST = 200;

export function ImportIssues({ issues }: { issues: readonly ImportIssue[] }) {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter(({ severity }) => severity === 'warning');
  return (
    <>
      {errors.length > 0 && (
        <Banner level="error" title={say('import.errors', { count: errors.length })}>
          <p>{say('import.errors.text')}</p>
        </Banner>
      )}
      <IssueList title={say('import.errors.title')} issues={errors} open />
      <IssueList title={say('import.warnings.title')} issues={warnings} />
    </>
  );
}

function IssueList(props: { title: string; issues: readonly ImportIssue[]; open?: boolean }) {
  const { title, issues, open = false } = props;
  if (issues.length === 0) return null;
  return (
    <div class="framed">
      <Group name={title} count={issues.length} open={open}>
        <ul class="rows">
          {issues.slice(0, MOST).map(({ code, sheet, cell, params }) => (
            <li key={`${sheet} ${cell} ${code}`}>
              <span class="row still">
                <span class="cell-name">
                  {sheet} · {cell}
                </span>
                <span>{say(`import.issue.${code}`, params)}</span>
              </span>
            </li>
          ))}
        </ul>
      </Group>
    </div>
  );
}

export function ImportPreview({ plan, units }: { plan: ImportPlan; units: readonly UnitView[] }) {
  const { preview, unchanged } = plan;
  // Units that the file brings are named in the lines of its people too.
  const named: readonly UnitView[] = [
    ...units,
    ...plan.units.create.map((unit) => ({
      ...unit,
      closedOn: null,
      blocks: [],
      rewards: [],
      version: 1,
    })),
  ];
  const lists = [
    ['units-new', preview.filter((one) => one.kind === 'unit' && one.old === null)],
    ['units-changed', preview.filter((one) => one.kind === 'unit' && one.old !== null)],
    ['people-new', preview.filter((one) => one.kind === 'person' && one.old === null)],
    ['people-changed', preview.filter((one) => one.kind === 'person' && one.old !== null)],
  ] as const;
  return (
    <>
      {preview.length === 0 && plan.issues.length === 0 && (
        <Banner level="info" title={say('import.nothing')} />
      )}
      {lists.map(([id, list]) => (
        <PreviewList key={id} title={say(`import.list.${id}`)} list={list} units={named} />
      ))}
      {unchanged > 0 && <p class="small quiet">{say('import.unchanged', { count: unchanged })}</p>}
    </>
  );
}

function PreviewList(props: {
  title: string;
  list: readonly Preview[];
  units: readonly UnitView[];
}) {
  const { title, list, units } = props;
  if (list.length === 0) return null;
  return (
    <div class="framed">
      <Group name={title} count={list.length} open={list.length <= 10}>
        <ul class="rows">
          {list.slice(0, MOST).map(({ name, cell, old, new: now }) => (
            <li key={cell}>
              <div class="row still">
                <span class="strong">{name}</span>
                <Differences details={{ old: old ?? {}, new: now }} units={units} />
              </div>
            </li>
          ))}
        </ul>
        {list.length > MOST && (
          <p class="group-body small quiet">{say('import.shown', { count: list.length - MOST })}</p>
        )}
      </Group>
    </div>
  );
}
