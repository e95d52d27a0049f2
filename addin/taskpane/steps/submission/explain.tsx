import { formatNumber } from '../../../../shared/messages/format.ts';
import { read } from '../../../api/client.ts';
import { once } from '../../../api/once.ts';
import { useDraft } from '../../state/draft.ts';
import { currentLocale, say } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import { api } from '../../state/session.ts';
import { Group } from '../../ui/group.tsx';
import { differs, type ScoreLine } from './figures.ts';
import { Overview } from './overview.tsx';
import { RemarkForm } from './remark-form.tsx';
import { saySoon } from './said.ts';
import type { Remark } from './story.ts';
import { useStep } from './use-step.ts';
import type { PartProps } from './view.tsx';
import { WordsStep } from './words-step.tsx';

interface Draft {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

const EMPTY: Draft = { text: '', remarks: [] };

/** Giải trình: the unit's word on the whole appraisal and on single criteria, until it is closed. */
export function Explain(props: PartProps) {
  const { status, appraisal } = props.life.detail;
  const may = props.role === 'unit' && status === 'appraised' && appraisal?.closed === false;
  return may ? <ExplainForm {...props} /> : <Overview {...props} />;
}

function ExplainForm({ life, loaded }: PartProps) {
  const { detail } = life;
  const { id, revision, history, entries } = detail;
  const [draft, setDraft, clear] = useDraft<Draft>(`explain ${id}`, EMPTY);
  const scored = entries.filter(differs);
  const step = useStep(async () => {
    const items = draft.remarks.map(({ subject, criterion, text }) => ({
      subject,
      criterion,
      text,
    }));
    const json = { revision, seen: history.length, text: draft.text, items };
    await api.submissions[':id'].explain.$post({ header: once(), param: { id }, json }).then(read);
    clear();
    saySoon(id, 'said.explained');
    loaded.reload();
    go('submission', id);
  }, loaded.reload);
  return (
    <WordsStep
      name="explain"
      life={life}
      words={draft.text}
      onWords={(text) => setDraft({ ...draft, text })}
      remarks={draft.remarks}
      onRemove={(remark) =>
        setDraft({ ...draft, remarks: draft.remarks.filter((one) => one !== remark) })
      }
      step={step}
      agree={say('explain.agree')}
      lacks={draft.text.trim() === '' ? say('explain.needs-words') : null}
    >
      {scored.length > 0 && (
        <section class="card flush">
          <Group name={say('explain.add')}>
            <div class="group-body">
              <RemarkForm
                life={life}
                entries={scored}
                fits={(line) => line.appraised !== line.self}
                describe={describe}
                onAdd={(remark) => setDraft({ ...draft, remarks: [...draft.remarks, remark] })}
              />
            </div>
          </Group>
        </section>
      )}
    </WordsStep>
  );
}

/** "b1 (9 → 7) Giải quyết công việc đúng hạn": what the person has to speak to. */
function describe({ code, label, self, appraised }: ScoreLine): string {
  const show = (value: number | null) =>
    value === null ? '–' : formatNumber(value, currentLocale());
  return `${code} (${show(self)} → ${show(appraised)}) ${label}`;
}
