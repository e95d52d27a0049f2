import { useEffect } from 'preact/hooks';
import type { LayoutHint } from '../../../../shared/sheet/layout-hint.ts';
import type { SheetSnapshot } from '../../../../shared/sheet/snapshot.ts';
import { useAction } from '../../state/action.ts';
import { say, useLanguage } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { useKept } from '../../state/place.ts';
import { go } from '../../state/route.ts';
import {
  checkWorkbook,
  layoutOf,
  setLayout,
  sheetState,
  snapshotOfSheet,
  tryLayout,
} from '../../state/sheet.ts';
import { useStore } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { LoadView } from '../../ui/load-view.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';
import { Empty, Waiting } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import '../../record.css';
import { ColumnRoles } from './column-roles.tsx';
import { guessHeader } from './guess.ts';
import { HeaderRows } from './header-rows.tsx';
import './layout.css';
import { Trial } from './trial.tsx';

/** Where a layout was not recognised: which row is the header, and what each column is. */
export function View({ rest }: { rest: readonly string[] }) {
  useLanguage();
  const { phase, active, problem } = useStore(sheetState, (value) => value);
  useEffect(() => {
    if (sheetState.get().phase === 'waiting') void checkWorkbook();
  }, []);
  const name = rest[0] || active;
  const sheet = snapshotOfSheet(name);
  return (
    <>
      <Title back={['check']}>{say('nav.layout')}</Title>
      <ProblemBanner problem={problem} />
      {sheet && sheet.values.length > 0 ? (
        <Known key={name} sheet={sheet} />
      ) : phase === 'ready' ? (
        <section class="card">
          <Empty icon="table" title={say('layout.empty')} text={say('layout.empty.text')} />
        </section>
      ) : (
        problem === null && <Waiting text={say('check.reading')} />
      )}
    </>
  );
}

/** What was pointed out before, where its header stands now. */
function Known({ sheet }: { sheet: SheetSnapshot }) {
  const known = useLoad(`layout of ${sheet.name}`, async () => ({
    hint: await layoutOf(sheet.name),
  }));
  return <LoadView loaded={known}>{({ hint }) => <Layout sheet={sheet} known={hint} />}</LoadView>;
}

function Layout({ sheet, known }: { sheet: SheetSnapshot; known: LayoutHint | null }) {
  const [hint, setHint] = useKept<LayoutHint>(
    `layout.${sheet.name} ${known?.headerTop ?? ''}`,
    known ?? { ...guessHeader(sheet), columns: {} },
  );
  const trial = useLoad(JSON.stringify([sheet.name, hint]), () => tryLayout(sheet.name, hint));
  const save = useAction(async (next: LayoutHint | null) => {
    await setLayout(sheet.name, next);
    go('check');
  });
  const reading = trial.value?.reading ?? null;
  return (
    <>
      <p class="small quiet">{say('layout.text', { sheet: sheet.name })}</p>
      <HeaderRows sheet={sheet} hint={hint} onChange={setHint} />
      <ColumnRoles sheet={sheet} hint={hint} reading={reading} onChange={setHint} />
      <Trial trial={trial} />
      <ProblemBanner problem={save.problem} />
      <div class="actions">
        <Button
          kind="primary"
          busy={save.busy}
          disabled={reading === null}
          onClick={() => void save.run(hint)}
        >
          {say('layout.use')}
        </Button>
        {known && <Button onClick={() => void save.run(null)}>{say('layout.forget')}</Button>}
      </div>
      <p class="small quiet">{say('layout.kept')}</p>
    </>
  );
}
