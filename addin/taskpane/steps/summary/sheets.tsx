import { useRef, useState } from 'preact/hooks';
import type { SummaryAnswer } from '../../../../shared/api/summary.ts';
import type { ReportWorkbook } from '../../../../shared/report/model.ts';
import type { ReportProgress, Watch } from '../../../watch.ts';
import { currentLocale, say } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { periodLabel } from '../../state/periods.ts';
import { saveReport } from '../../state/report-file.ts';
import { excel, showCell } from '../../state/sheet.ts';
import { createTask } from '../../state/task.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/field.tsx';
import { Icon } from '../../ui/icons.tsx';
import { LoadView } from '../../ui/load-view.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';
import { Writing } from '../../ui/writing.tsx';

interface Plan {
  readonly workbook: ReportWorkbook;
  /** The explanations leave out what those who are out do meet, unless every rule is asked for. */
  readonly abridged: boolean;
  /** Names that our earlier sheets have by now, by key. */
  readonly there: Readonly<Record<string, string>>;
}

/** `of` says which figures: what was written is shown beside those only. */
const writing = createTask(
  async (watch: Watch<ReportProgress>, of: string, workbook: ReportWorkbook) => {
    const names = await (await excel()).writeReport(workbook, watch);
    return { of, names };
  },
);

const saving = createTask(({ signal }: Watch<never>, name: string, workbook: ReportWorkbook) =>
  saveReport(name, workbook, signal),
);

/** "Tạo bảng tổng hợp": what will be written and what is replaced, then where it is. */
export function SheetsCard({ data, of }: { data: SummaryAnswer; of: string }) {
  const [everyRule, setEveryRule] = useState(false);
  const written = writing.use();
  const saved = saving.use();
  const made = written.result?.of === of ? written.result.names : null;
  const built = useRef(new Map<boolean, ReportWorkbook>());
  const plan = useLoad<Plan>(`sheets ${everyRule} ${made?.join()}`, async () => {
    const [{ isAbridged, summaryWorkbook }, there] = await Promise.all([
      import('../../../../shared/report/summary/workbook.ts'),
      excel().then((port) => port.reportSheets()),
    ]);
    const workbook =
      built.current.get(everyRule) ?? summaryWorkbook(data, { locale: currentLocale(), everyRule });
    built.current.set(everyRule, workbook);
    return { workbook, there, abridged: isAbridged(data) };
  });
  return (
    <LoadView loaded={plan} waiting={say('summary.building')}>
      {({ workbook, there, abridged }) => (
        <>
          <section class="card stack">
            <h3>{say('summary.sheets')}</h3>
            <ul class="plan">
              {workbook.sheets.map(({ key, name }) => (
                <li key={key}>
                  <Icon name="table" size={14} />
                  <span>{there[key] ?? name}</span>
                  <span class="small quiet">
                    {say(there[key] === undefined ? 'summary.new' : 'summary.replaced')}
                  </span>
                </li>
              ))}
            </ul>
            <p class="small quiet">
              {say(
                workbook.sheets.some(({ key }) => there[key] !== undefined)
                  ? 'summary.replaces'
                  : 'summary.touches-none',
              )}
            </p>
            {abridged && (
              <Check checked={everyRule} onChange={setEveryRule}>
                {say('summary.every-rule', { rows: rowsOf(workbook) })}
              </Check>
            )}
            <Button
              kind="primary"
              wide
              busy={written.busy}
              onClick={() => void writing.run(of, workbook)}
            >
              {say('summary.write')}
            </Button>
            {written.busy && <Writing state={written} onStop={writing.stop} />}
            {written.stopped && <p role="status">{say('writing.stopped')}</p>}
            <div class="actions">
              <Button
                kind="subtle"
                icon="download"
                busy={saved.busy}
                onClick={() =>
                  void saving.run(
                    `${say('summary.file', { period: periodLabel(data.period) })}.xlsx`,
                    workbook,
                  )
                }
              >
                {say('summary.save')}
              </Button>
              {saved.busy && (
                <Button icon="close" onClick={saving.stop}>
                  {say('stop')}
                </Button>
              )}
            </div>
          </section>
          <ProblemBanner problem={written.problem ?? saved.problem} />
          {made && <Made names={made} />}
        </>
      )}
    </LoadView>
  );
}

function rowsOf({ sheets }: ReportWorkbook): number {
  return sheets.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** The sheets that were written; a press goes there. */
function Made({ names }: { names: readonly string[] }) {
  return (
    <Banner level="success" title={say('summary.made', { count: names.length })}>
      <ul class="made">
        {names.map((name) => (
          <li key={name}>
            <button
              type="button"
              class="button subtle"
              aria-label={say('summary.go', { name })}
              onClick={() => void showCell(name, 'A1')}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
