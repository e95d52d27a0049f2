import { type Diff, diffOf } from '../../../../shared/api/diff.ts';
import type { AppraiseBody, SubmittedSubject } from '../../../../shared/api/submissions.ts';
import { formatPoints } from '../../../../shared/criteria/points.ts';
import type { CriteriaSet } from '../../../../shared/criteria/types.ts';
import { toSubmission } from '../../../../shared/sheet/to-submission.ts';
import { read } from '../../../api/client.ts';
import { once } from '../../../api/once.ts';
import { useDraft } from '../../state/draft.ts';
import { currentLocale, say } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import { api } from '../../state/session.ts';
import { checkWorkbook } from '../../state/sheet.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Group } from '../../ui/group.tsx';
import { Empty, Waiting } from '../../ui/states.tsx';
import type { FormToSubmit } from '../submit/form.ts';
import { lacksNote, type Proposal, proposeAppraisal } from './appraisal.ts';
import { Faults } from './appraise-faults.tsx';
import { Gaps } from './appraise-gaps.tsx';
import { DiffList } from './diff-list.tsx';
import { StepHeading } from './heading.tsx';
import type { Life } from './life.ts';
import { useOpenForm } from './open-form.ts';
import { Overview } from './overview.tsx';
import { saySoon } from './said.ts';
import { StepProblem } from './step-problem.tsx';
import { useStep } from './use-step.ts';
import type { PartProps } from './view.tsx';

/** What the office writes beside the sheet. */
interface Draft {
  readonly note: string;
  /** By `GapNote.key`. */
  readonly notes: Readonly<Record<string, string>>;
}

const EMPTY: Draft = { note: '', notes: {} };

/** Thẩm định: the appraisal column of the open workbook, looked at before it is recorded. */
export function Appraise(props: PartProps) {
  const { status } = props.life.detail;
  const may = props.role === 'office' && (status === 'submitted' || status === 'appraised');
  return may ? <FromWorkbook {...props} /> : <Overview {...props} />;
}

function FromWorkbook(props: PartProps) {
  const { life } = props;
  const { detail, set } = life;
  const open = useOpenForm(detail);
  return (
    <>
      <StepHeading detail={detail}>{say('appraise.title')}</StepHeading>
      {open.reading && !open.form ? (
        <Waiting text={say('appraise.reading')} />
      ) : set === null ? (
        <Banner level="error" title={say('appraise.no-set', { version: detail.criteriaSet })} />
      ) : open.form ? (
        <Preview {...props} set={set} form={open.form} file={open.file} reading={open.reading} />
      ) : (
        <NoWorkbook life={life} />
      )}
    </>
  );
}

function NoWorkbook({ life }: { life: Life }) {
  const { unit, year, form } = life.detail;
  return (
    <section class="card">
      <Empty
        icon="table"
        title={say('appraise.no-workbook')}
        text={say('appraise.no-workbook.text', {
          unit: unit.name,
          form: say(`form.${form}`),
          year: String(year),
        })}
      >
        <Button icon="refresh" onClick={() => void checkWorkbook()}>
          {say('appraise.again')}
        </Button>
      </Empty>
    </section>
  );
}

interface PreviewProps extends PartProps {
  readonly set: CriteriaSet;
  readonly form: FormToSubmit;
  readonly file: string;
  readonly reading: boolean;
}

/** What would be recorded, and what still forbids it. */
function Preview({ life, loaded, set, form, file, reading }: PreviewProps) {
  const { detail, kind } = life;
  const { id, revision, history, entries } = detail;
  const [draft, setDraft, clear] = useDraft<Draft>(`appraise ${id}`, EMPTY);
  const body = toSubmission(form.readings, { file, basedOn: revision });
  const sheet: readonly SubmittedSubject[] = typeof body === 'string' ? [] : body.subjects;
  const proposal = proposeAppraisal({ entries, kind, set, sheet, typed: draft.notes });
  const { busy, problem, stale, run } = useStep(async () => {
    const json: AppraiseBody & { seen: number } = {
      revision,
      seen: history.length,
      note: draft.note,
      subjects: [...proposal.subjects],
    };
    await api.submissions[':id'].appraise.$post({ header: once(), param: { id }, json }).then(read);
    clear();
    saySoon(id, 'said.appraised');
    loaded.reload();
    go('submission', id);
  }, loaded.reload);
  const block = blockOf(proposal, sheet);
  return (
    <>
      <Totals life={life} proposal={proposal} file={file} />
      <SelfChanges life={life} sheet={sheet} />
      <Faults proposal={proposal} form={form} />
      <Gaps
        life={life}
        proposal={proposal}
        form={form}
        onNote={(key, text) => setDraft({ ...draft, notes: { ...draft.notes, [key]: text } })}
      />
      <Field
        label={say('appraise.note')}
        value={draft.note}
        onInput={(note) => setDraft({ ...draft, note })}
        multiline
      />
      <StepProblem problem={problem} stale={stale} />
      <Button kind="primary" wide busy={busy} disabled={block !== null} onClick={() => void run()}>
        {say('appraise.agree')}
      </Button>
      {block && (
        <p class="small quiet" role="status">
          {block}
        </p>
      )}
      <div class="actions">
        <Button icon="refresh" busy={reading} onClick={() => void checkWorkbook()}>
          {say('appraise.again')}
        </Button>
      </div>
    </>
  );
}

/** Why it cannot be recorded yet; null where it can. */
function blockOf(proposal: Proposal, sheet: readonly SubmittedSubject[]): string | null {
  const { strangers, absent, faults, gaps, revised } = proposal;
  if (!sheet.some(({ appraised }) => appraised !== null)) return say('appraise.block.column');
  const people = strangers.length + absent.length;
  if (people > 0) return say('appraise.block.people', { count: people });
  if (faults.length > 0) return say('appraise.block.faults', { count: faults.length });
  const open = gaps.filter(lacksNote).length;
  if (open > 0) return say('appraise.block.notes', { count: open });
  if (revised === 0) return say('appraise.block.same');
  return null;
}

/** How the totals move, of everybody; those who move most stand first. */
function Totals({ life, proposal, file }: { life: Life; proposal: Proposal; file: string }) {
  const { totals, revised } = proposal;
  const separator = currentLocale() === 'vi' ? ',' : '.';
  const show = (value: number) => formatPoints(value, separator);
  const moved = totals
    .filter(({ self, given }) => self !== given)
    .toSorted((a, b) => Math.abs(b.given - b.self) - Math.abs(a.given - a.self));
  return (
    <section class="card stack" aria-label={say('appraise.preview')}>
      <p class="small quiet">{say('appraise.from', { file })}</p>
      {life.kind === 'collective' && totals[0] ? (
        <p>{say('appraise.total', { self: show(totals[0].self), given: show(totals[0].given) })}</p>
      ) : (
        <p>{say('appraise.people', { count: totals.length, moved: moved.length })}</p>
      )}
      {revised !== null && <p class="small">{say('appraise.revised', { count: revised })}</p>}
      {life.kind === 'individual' && moved.length > 0 && (
        <Group name={say('appraise.moved')} count={moved.length}>
          <ul class="rows">
            {moved.map(({ entry, self, given }) => (
              <li key={entry.subject}>
                <div class="row still small moved-row">
                  <span>{entry.name}</span>
                  <span class="change">
                    <del>{show(self)}</del> → <ins>{show(given)}</ins>
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </Group>
      )}
    </section>
  );
}

/** The self scores of the open workbook are not those of the record: said, not forbidden. */
function SelfChanges({ life, sheet }: { life: Life; sheet: readonly SubmittedSubject[] }) {
  const diff = selfDiff(life, sheet);
  if (diff.total === 0) return null;
  return (
    <Banner
      level="warning"
      live={false}
      title={say('appraise.self-changed', { total: diff.total, revision: life.detail.revision })}
    >
      <p>{say('appraise.self-changed.text')}</p>
      <DiffList diff={diff} />
    </Banner>
  );
}

function selfDiff({ detail }: Life, sheet: readonly SubmittedSubject[]): Diff {
  const before = detail.entries.map((entry) => onlySelf(entry));
  const names = new Set(before.map(({ name }) => name));
  // People who are on one side only are told where they stand in the way.
  const after = sheet.map((subject) => onlySelf(subject)).filter(({ name }) => names.has(name));
  const { changed } = diffOf(before, after);
  return { added: [], removed: [], changed, total: changed.length };
}

function onlySelf(of: {
  readonly row: number;
  readonly name: string;
  readonly self: Readonly<Record<string, number>>;
  readonly selfBonus: number;
  readonly selfDeduction: number;
}) {
  const { row, name, self, selfBonus, selfDeduction } = of;
  return {
    row,
    name,
    self,
    selfBonus,
    selfDeduction,
    position: '',
    leader: false,
    staffCode: null,
    birthDate: null,
    claimed: null,
    notApplicable: {},
    evidence: {},
    notes: {},
  };
}
