import { useState } from 'preact/hooks';
import type { Finding } from '../../../../shared/checks/finding.ts';
import { read } from '../../../api/client.ts';
import { once } from '../../../api/once.ts';
import { useDraft } from '../../state/draft.ts';
import { say } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import { api } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/field.tsx';
import { Group } from '../../ui/group.tsx';
import { sentenceOf } from '../check/sentence.ts';
import { useOpenForm } from './open-form.ts';
import { Overview } from './overview.tsx';
import { RemarkForm } from './remark-form.tsx';
import { saySoon } from './said.ts';
import type { Remark } from './story.ts';
import { useStep } from './use-step.ts';
import type { PartProps } from './view.tsx';
import { WordsStep } from './words-step.tsx';

interface Draft {
  readonly reason: string;
  readonly remarks: readonly Remark[];
}

const EMPTY: Draft = { reason: '', remarks: [] };
/** Findings offered at a time. */
const FIRST = 30;

/** Trả lại: a reason for the whole, and one for each finding or cell that has to be mended. */
export function Return(props: PartProps) {
  const { status } = props.life.detail;
  const may = props.role === 'office' && (status === 'submitted' || status === 'appraised');
  return may ? <ReturnForm {...props} /> : <Overview {...props} />;
}

function ReturnForm({ life, loaded }: PartProps) {
  const { detail } = life;
  const { id, revision, history, entries } = detail;
  const [draft, setDraft, clear] = useDraft<Draft>(`return ${id}`, EMPTY);
  const open = useOpenForm(detail);
  const step = useStep(async () => {
    const items = draft.remarks.map((remark) => ({ ...remark }));
    const json = { revision, seen: history.length, reason: draft.reason, items };
    await api.submissions[':id'].return.$post({ header: once(), param: { id }, json }).then(read);
    clear();
    saySoon(id, 'said.returned');
    loaded.reload();
    go('submission', id);
  }, loaded.reload);
  const toggle = (remark: Remark, on: boolean) =>
    setDraft({
      ...draft,
      remarks: on
        ? [...draft.remarks, remark]
        : draft.remarks.filter((one) => !isSame(one, remark)),
    });
  return (
    <WordsStep
      name="return"
      life={life}
      words={draft.reason}
      onWords={(reason) => setDraft({ ...draft, reason })}
      remarks={draft.remarks}
      onRemove={(remark) => toggle(remark, false)}
      step={step}
      agree={
        draft.remarks.length > 0
          ? say('return.agree-with', { count: draft.remarks.length })
          : say('return.agree')
      }
      lacks={draft.reason.trim().length < 3 ? say('return.needs-words') : null}
    >
      {open.form && (
        <Found
          findings={open.form.sheets.flatMap(({ findings }) => findings)}
          chosen={draft.remarks}
          onToggle={toggle}
        />
      )}
      <section class="card flush">
        <Group name={say('return.add')}>
          <div class="group-body">
            <RemarkForm
              life={life}
              entries={entries}
              open={open}
              onAdd={(remark) => toggle(remark, true)}
            />
            {!open.form && !open.reading && <p class="small quiet">{say('return.no-workbook')}</p>}
          </div>
        </Group>
      </section>
    </WordsStep>
  );
}

/** Findings of the open workbook, each ready to be a reason. */
function Found(props: {
  findings: readonly Finding[];
  chosen: readonly Remark[];
  onToggle: (remark: Remark, on: boolean) => void;
}) {
  const { chosen, onToggle } = props;
  const [all, setAll] = useState(false);
  const findings = props.findings.filter(({ severity }) => severity !== 'info');
  if (findings.length === 0) return null;
  const shown = all ? findings : findings.slice(0, FIRST);
  return (
    <section class="card flush">
      <Group name={say('return.found')} count={findings.length} open>
        <div class="group-body">
          {shown.map((finding, i) => {
            const remark = remarkOf(finding);
            return (
              <Check
                // Two findings may be equal word for word; the list does not change its order.
                key={`${i} ${finding.cell}`}
                checked={chosen.some((one) => isSame(one, remark))}
                onChange={(on) => onToggle(remark, on)}
              >
                {finding.cell !== '' && <span class="cell-name">{finding.cell} </span>}
                {remark.text}
              </Check>
            );
          })}
          {shown.length < findings.length && (
            <Button kind="subtle" onClick={() => setAll(true)}>
              {say('life.more', { count: findings.length - shown.length })}
            </Button>
          )}
        </div>
      </Group>
    </section>
  );
}

/** The sentence of a finding names whom it is about. */
function remarkOf(finding: Finding): Remark {
  return { subject: null, criterion: null, cell: finding.cell, text: sentenceOf(finding) };
}

function isSame(a: Remark, b: Remark): boolean {
  return (
    a.cell === b.cell && a.text === b.text && a.subject === b.subject && a.criterion === b.criterion
  );
}
