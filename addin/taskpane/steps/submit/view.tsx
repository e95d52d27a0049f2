import { useEffect, useRef, useState } from 'preact/hooks';
import type { DryRunAnswer, SubmissionSummary } from '../../../../shared/api/submissions.ts';
import type { SheetReading } from '../../../../shared/sheet/reading.ts';
import { read } from '../../../api/client.ts';
import { say, useLanguage } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { type KeptReceipt, type OutgoingForm, outbox, submitForm } from '../../state/outbox.ts';
import { hashOf } from '../../state/route.ts';
import { api, session } from '../../state/session.ts';
import { checkWorkbook, sheetState } from '../../state/sheet.ts';
import { useStore } from '../../state/store.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty, Waiting } from '../../ui/states.tsx';
import { Changes } from './changes.tsx';
import { type FormToSubmit, formToSubmit } from './form.ts';
import { Outgoing } from './outgoing.tsx';
import { ReceiptCard, Receipts } from './receipt.tsx';
import { Refusal } from './refusal.tsx';
import { Standing } from './standing.tsx';

/** Nộp: what will be sent, what it changes, and the receipt. */
export function View() {
  useLanguage();
  const state = useStore(sheetState, (value) => value);
  const { forms, receipts } = useStore(outbox, (value) => value);
  useEffect(() => {
    if (sheetState.get().phase === 'waiting') void checkWorkbook();
  }, []);
  const form = formToSubmit(state.inspections, state.active);
  return (
    <>
      {form ? (
        <Send key={`${form.unitId} ${form.year} ${form.form}`} form={form} file={state.file} />
      ) : state.phase === 'reading' || state.phase === 'waiting' ? (
        <Waiting text={say('check.reading')} />
      ) : (
        <section class="card">
          <Empty icon="table" title={say('check.no-form')} text={say('submit.no-form.text')} />
        </section>
      )}
      <Outgoing forms={forms} />
      <Receipts receipts={receipts} />
    </>
  );
}

/** Why the form cannot be sent as it is; null where it can. */
function blockOf(form: FormToSubmit): string | null {
  if (form.errors > 0) return say('submit.blocked-errors', { count: form.errors });
  if (form.unitId === null) return say('submit.blocked-unit');
  if (form.year === null) return say('submit.blocked-year');
  const mine = session.get().me?.unit;
  if (mine && mine.id !== form.unitId) return say('submit.blocked-other', { name: mine.name });
  return null;
}

/** An appraised or locked form takes no new revision until the Văn phòng returns it. */
function isClosed(current: SubmissionSummary | null): boolean {
  return current?.status === 'appraised' || current?.status === 'locked';
}

/** The same form is in the outbox: a second one would only be refused. */
function isWaiting({ body, refused }: OutgoingForm, form: FormToSubmit): boolean {
  const { unit, year, form: kind } = body;
  return !refused && unit === form.unitId && year === form.year && kind === form.form;
}

const turns = new WeakMap<SheetReading, number>();
let turn = 0;

/** Differs whenever a sheet of the form was read anew. */
function turnOf({ readings }: FormToSubmit): string {
  for (const reading of readings) if (!turns.has(reading)) turns.set(reading, ++turn);
  return readings.map((reading) => turns.get(reading)).join();
}

interface Preview {
  readonly current: SubmissionSummary | null;
  readonly dry: DryRunAnswer | null;
}

function Send({ form, file }: { form: FormToSubmit; file: string }) {
  const [sent, setSent] = useState<KeptReceipt | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<{ readonly error: unknown } | null>(null);
  const block = blockOf(form);
  // While the form is on its way nobody asks what it would change.
  const wanted = useRef('');
  if (!busy) wanted.current = `${block} ${sent?.revision} ${turnOf(form)}`;
  const preview = useLoad<Preview>(wanted.current, () => lookAhead(form, file, block === null));
  const current = preview.value?.current ?? null;
  const same = preview.value?.dry?.changes.total === 0 && current !== null;
  const waiting = useStore(outbox, ({ forms }) => forms.some((one) => isWaiting(one, form)));
  const closed = isClosed(current)
    ? say('submit.blocked-closed')
    : waiting
      ? say('submit.blocked-waiting')
      : null;
  if (sent) {
    return (
      <>
        <ReceiptCard receipt={sent} />
        <div>
          <Button icon="back" onClick={() => setSent(null)}>
            {say('submit.back')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <section class="card stack" aria-label={say('submit.what')}>
        <h2 class="headline">{form.unitName || say('check.unit-unknown')}</h2>
        <p class="facts">
          <span>{say(`form.${form.form}`)}</span>
          <span>
            {form.year === null
              ? say('check.year-unknown')
              : say('year', { year: String(form.year) })}
          </span>
          {form.form === 'individual-card' && form.readings.length > 1 && (
            <span>{say('submit.cards', { count: form.readings.length })}</span>
          )}
        </p>
        <Standing preview={preview} />
      </section>
      {preview.value?.dry && current && <Changes changes={preview.value.dry.changes} />}
      {form.warnings > 0 && (
        <Banner
          level="warning"
          title={say('submit.warnings', { count: form.warnings })}
          live={false}
        >
          <a href={hashOf('check')}>{say('submit.look')}</a>
        </Banner>
      )}
      {refusal && <Refusal error={refusal.error} sheet={form.sheets[0]!.sheet} />}
      <Button
        kind="primary"
        wide
        busy={busy}
        disabled={block !== null || closed !== null || same}
        onClick={() => {
          setBusy(true);
          setRefusal(null);
          send(form, file, current)
            .then(setSent, (error) => {
              setRefusal({ error });
              preview.reload();
            })
            .finally(() => setBusy(false));
        }}
      >
        {current ? say('submit.again', { revision: current.revision + 1 }) : say('submit.go')}
      </Button>
      {closed ? (
        <p class="quiet small">{closed}</p>
      ) : block ? (
        <p class="quiet small">
          {block} <a href={hashOf('check')}>{say('submit.to-check')}</a>
        </p>
      ) : (
        same && <p class="quiet small">{say('submit.same')}</p>
      )}
    </>
  );
}

/** What the record holds now, and what this form would change in it. Stores nothing. */
async function lookAhead(form: FormToSubmit, file: string, complete: boolean): Promise<Preview> {
  if (form.unitId === null || form.year === null) return { current: null, dry: null };
  const page = await api.submissions
    .$get({ query: { unit: form.unitId, year: String(form.year), form: form.form } })
    .then(read);
  const current = page.items[0] ?? null;
  if (!complete || isClosed(current)) return { current, dry: null };
  const body = await bodyOf(form, file, current, true);
  const answer = await api.submissions.$post({
    header: { 'idempotency-key': crypto.randomUUID() },
    json: body,
  });
  return { current, dry: (await answer.json()) as DryRunAnswer };
}

async function bodyOf(
  form: FormToSubmit,
  file: string,
  current: SubmissionSummary | null,
  dryRun: boolean,
) {
  const { toSubmission } = await import('../../engine.ts');
  const source = { file, basedOn: current?.revision ?? null, dryRun };
  const body = toSubmission(form.readings, source);
  if (typeof body === 'string') throw new Error(`not submittable: ${body}`);
  return body;
}

/** The whole workbook is read and checked once more before anything leaves the computer. */
async function send(
  form: FormToSubmit,
  file: string,
  current: SubmissionSummary | null,
): Promise<KeptReceipt | null> {
  await checkWorkbook();
  const { inspections, active } = sheetState.get();
  const fresh = formToSubmit(inspections, active) ?? form;
  // What was found now stands in the workbook's state, and the screen says why it does not go.
  if (blockOf(fresh) !== null) return null;
  return submitForm(await bodyOf(fresh, file, current, false), fresh.unitName);
}
