import { useEffect } from 'preact/hooks';
import type { SheetInspection } from '../../../../shared/checks/workbook.ts';
import { say, useLanguage } from '../../state/language.ts';
import { hashOf } from '../../state/route.ts';
import { checkWorkbook, sheetState, showCell } from '../../state/sheet.ts';
import { useStore } from '../../state/store.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Empty, Waiting } from '../../ui/states.tsx';
import './check.css';
import { Findings } from './findings.tsx';
import { MarkChoice } from './mark-choice.tsx';
import { OtherSheets } from './other-sheets.tsx';
import { Summary } from './summary.tsx';

/** Kiểm tra: what the open sheet is, what is wrong with it, and the one next step. */
export function View() {
  useLanguage();
  const state = useStore(sheetState, (value) => value);
  useEffect(() => {
    if (sheetState.get().phase === 'waiting') void checkWorkbook();
  }, []);
  const busy = state.phase === 'reading' || state.phase === 'waiting';
  const current = state.inspections.find(({ sheet }) => sheet === state.active);
  return (
    <>
      {state.problem && (
        <Banner level="error" title={state.problem.title} code={state.problem.code}>
          {state.problem.text}
        </Banner>
      )}
      {busy && state.inspections.length === 0 ? (
        <Waiting text={say('check.reading')} />
      ) : current?.reading ? (
        <Form inspection={current} busy={busy} marked={state.marked === current.sheet} />
      ) : (
        <NoForm busy={busy} sheet={state.active} />
      )}
      <OtherSheets inspections={state.inspections} active={state.active} />
      <More />
    </>
  );
}

function Form(props: { inspection: SheetInspection; busy: boolean; marked: boolean }) {
  const { inspection, busy, marked } = props;
  const errors = inspection.findings.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      <Summary inspection={inspection} />
      <div class="actions">
        <Button icon="refresh" busy={busy} onClick={() => void checkWorkbook()}>
          {say('check.again')}
        </Button>
        <MarkChoice sheet={inspection.sheet} marked={marked} />
      </div>
      <Findings inspection={inspection} onShow={(cell) => void showCell(inspection.sheet, cell)} />
      {errors === 0 ? (
        <a class="button primary wide" href={hashOf('submit')}>
          {say('check.next')}
        </a>
      ) : (
        <p class="quiet small">{say('check.blocked', { count: errors })}</p>
      )}
    </>
  );
}

function NoForm({ busy, sheet }: { busy: boolean; sheet: string }) {
  return (
    <section class="card">
      <Empty icon="table" title={say('check.no-form')} text={say('check.no-form.text')}>
        <div class="actions">
          <Button icon="refresh" busy={busy} onClick={() => void checkWorkbook()}>
            {say('check.again')}
          </Button>
          <a class="button" href={hashOf('layout', sheet)}>
            {say('check.layout')}
          </a>
        </div>
      </Empty>
    </section>
  );
}

/** What else can be done with forms. */
function More() {
  return (
    <nav class="card flush" aria-label={say('check.more-work')}>
      <ul class="rows">
        {(['files', 'templates'] as const).map((screen) => (
          <li key={screen}>
            <a class="row link-row" href={hashOf(screen)}>
              <Icon name={screen === 'files' ? 'folder' : 'file'} />
              <span>
                {say(`nav.${screen}`)}
                <span class="quiet small">{say(`check.${screen}`)}</span>
              </span>
              <Icon name="chevron" size={12} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
