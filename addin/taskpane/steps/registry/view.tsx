import { useRef, useState } from 'preact/hooks';
import type { ImportPlan } from '../../../../shared/registry/workbook/plan.ts';
import { read } from '../../../api/client.ts';
import { once } from '../../../api/once.ts';
import '../../record.css';
import '../settings/settings.css';
import { useAction } from '../../state/action.ts';
import { say, useLanguage } from '../../state/language.ts';
import { people, refreshRegistry } from '../../state/registry.ts';
import { saveReport } from '../../state/report-file.ts';
import { api } from '../../state/session.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';
import { Title } from '../../ui/title.tsx';
import { tooShort } from '../units/event-dialogs.tsx';
import { type UnitList, useIsOffice } from './data.ts';
import { OfficeOnly } from './office-only.tsx';
import { ImportIssues, ImportPreview } from './preview.tsx';

const engine = () => import('./engine.ts');

/** Everything that is kept, fetched now: what is exported, or compared with. */
async function current() {
  await refreshRegistry();
  const [units, all] = await Promise.all([api.units.$get().then(read), people()]);
  return { ...units, people: all };
}

/** Nhập, xuất danh sách: the registry as one workbook, with a look at what a file would change. */
export function View() {
  useLanguage();
  const office = useIsOffice();
  return (
    <>
      <Title back={['settings']}>{say('nav.registry')}</Title>
      {office ? (
        <>
          <Export />
          <Import />
        </>
      ) : (
        <OfficeOnly />
      )}
    </>
  );
}

function Export() {
  const { busy, problem, run } = useAction(async () => {
    const [{ registryWorkbook }, known] = await Promise.all([engine(), current()]);
    await saveReport(say('export.file'), registryWorkbook(known.items, known.people));
  });
  return (
    <section class="card stack" aria-label={say('export')}>
      <h3>{say('export')}</h3>
      <p class="small quiet">{say('export.text')}</p>
      <div class="actions">
        <Button icon="download" busy={busy} onClick={() => void run()}>
          {say('export.go')}
        </Button>
      </div>
      <ProblemBanner problem={problem} />
    </section>
  );
}

interface Opened {
  readonly file: string;
  readonly plan: ImportPlan;
  readonly units: UnitList['items'];
}

type Done = { readonly units: number; readonly people: number };

function Import() {
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [refused, setRefused] = useState<{ code: string; file: string } | null>(null);
  const open = useAction(async (file: File) => {
    setOpened(null);
    setDone(null);
    setRefused(null);
    const { FileError, readWorkbookFile, readRegistryWorkbook, planImport } = await engine();
    try {
      const workbook = await readWorkbookFile(new Uint8Array(await file.arrayBuffer()), file.name);
      const { rows, issues } = readRegistryWorkbook(workbook);
      const known = await current();
      const plan = planImport(rows, { units: known.items, people: known.people }, issues);
      setOpened({ file: file.name, plan, units: known.items });
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      setRefused({ code: error.code, file: file.name });
    }
  });
  return (
    <section class="card stack" aria-label={say('import')}>
      <h3>{say('import')}</h3>
      <p class="small quiet">{say('import.text')}</p>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={say('import.choose')}
        accept=".xlsx,.xls,.xlsb,.ods"
        onChange={(event) => {
          const field = event.currentTarget as HTMLInputElement;
          const file = field.files?.[0];
          // The same file can be chosen again after it was mended.
          if (file) void open.run(file).then(() => (field.value = ''));
        }}
      />
      <div class="actions">
        <Button icon="upload" busy={open.busy} onClick={() => input.current?.click()}>
          {say('import.choose')}
        </Button>
      </div>
      <ProblemBanner problem={open.problem} />
      {refused && (
        <Banner
          level="error"
          title={say('import.refused', { file: refused.file })}
          code={`file/${refused.code}`}
        >
          <p>{say(refused.code)}</p>
        </Banner>
      )}
      {done && (
        <Banner level="success" title={say('import.done')}>
          <p>{say('import.done.text', { units: done.units, people: done.people })}</p>
        </Banner>
      )}
      {opened && (
        <Plan
          opened={opened}
          onDone={(result) => {
            setOpened(null);
            setDone(result);
          }}
        />
      )}
    </section>
  );
}

function Plan({ opened, onDone }: { opened: Opened; onDone: (done: Done) => void }) {
  const { file, plan, units } = opened;
  const [reason, setReason] = useState('');
  const errors = plan.issues.filter(({ severity }) => severity === 'error').length;
  const count = plan.preview.length;
  const commit = useAction(async () => {
    const json = {
      units: { create: [...plan.units.create], update: [...plan.units.update] },
      people: { create: [...plan.people.create], update: [...plan.people.update] },
      reason,
    };
    const answer = await api.registry.import.$post({ header: once(), json }).then(read);
    await refreshRegistry();
    onDone({
      units: answer.units.created + answer.units.updated,
      people: answer.people.created + answer.people.updated,
    });
  });
  return (
    <>
      <p class="strong">{file}</p>
      {plan.issues.length > 0 && <ImportIssues issues={plan.issues} />}
      <ImportPreview plan={plan} units={units} />
      {count > 0 && errors === 0 && (
        <>
          <Field
            label={say('reason')}
            hint={say('import.reason.hint')}
            value={reason}
            onInput={setReason}
            required
          />
          <ProblemBanner problem={commit.problem} />
          <Button
            kind="primary"
            wide
            busy={commit.busy}
            disabled={tooShort(reason)}
            onClick={() => void commit.run()}
          >
            {say('import.go', { count })}
          </Button>
        </>
      )}
    </>
  );
}
