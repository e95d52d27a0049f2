import { useRef, useState } from 'preact/hooks';
import type { SummaryAnswer } from '../../../../shared/api/summary.ts';
import type { ReportWorkbook } from '../../../../shared/report/model.ts';
import { useAction } from '../../state/action.ts';
import { saveFile } from '../../state/download.ts';
import { currentLocale, say } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { periodLabel } from '../../state/periods.ts';
import { excel, showCell } from '../../state/sheet.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { LoadView } from '../../ui/load-view.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';

interface Plan {
  readonly workbook: ReportWorkbook;
  /** Names that our earlier sheets have by now, by key. */
  readonly there: Readonly<Record<string, string>>;
}

/** "Tạo bảng tổng hợp": what will be written and what is replaced, then where it is. */
export function SheetsCard({ data }: { data: SummaryAnswer }) {
  const [made, setMade] = useState<readonly string[] | null>(null);
  const built = useRef<ReportWorkbook | null>(null);
  const plan = useLoad<Plan>(`sheets ${made?.join()}`, async () => {
    const [{ summaryWorkbook }, there] = await Promise.all([
      import('../../../../shared/report/summary/workbook.ts'),
      excel().then((port) => port.reportSheets()),
    ]);
    built.current ??= summaryWorkbook(data, currentLocale());
    return { workbook: built.current, there };
  });
  const write = useAction(async (workbook: ReportWorkbook) => {
    setMade(null);
    setMade(await (await excel()).writeReport(workbook));
  });
  const save = useAction(async (workbook: ReportWorkbook) => {
    const { writeReport } = await import('../../../files/write-report.ts');
    const bytes = await writeReport(workbook);
    saveFile(
      `${say('summary.file', { period: periodLabel(data.period) })}.xlsx`,
      bytes as Uint8Array<ArrayBuffer>,
    );
  });
  return (
    <LoadView loaded={plan} waiting={say('summary.building')}>
      {({ workbook, there }) => (
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
            <Button kind="primary" wide busy={write.busy} onClick={() => void write.run(workbook)}>
              {say('summary.write')}
            </Button>
            {write.busy && (
              <div class="stack small" role="status">
                <progress aria-label={say('summary.writing')} />
                {say('summary.writing')}
              </div>
            )}
            <Button
              kind="subtle"
              icon="download"
              busy={save.busy}
              onClick={() => void save.run(workbook)}
            >
              {say('summary.save')}
            </Button>
          </section>
          <ProblemBanner problem={write.problem ?? save.problem} />
          {made && <Made names={made} />}
        </>
      )}
    </LoadView>
  );
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
