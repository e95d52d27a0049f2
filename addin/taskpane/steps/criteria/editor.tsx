import { useState } from 'preact/hooks';
import { audiencesOf, criteriaOf } from '../../../../shared/criteria/sets.ts';
import type { Audience, CriteriaSet, Criterion } from '../../../../shared/criteria/types.ts';
import { nextVersion } from '../../../../shared/registry/next-version.ts';
import { once } from '../../../api/once.ts';
import { useAction } from '../../state/action.ts';
import { say } from '../../state/language.ts';
import { refreshRegistry } from '../../state/registry.ts';
import { api } from '../../state/session.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Group } from '../../ui/group.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';
import { useIsOffice } from '../registry/data.ts';
import { points, readNumber } from '../registry/numbers.ts';
import { OfficeOnly } from '../registry/office-only.tsx';

const FULL = 100;

interface EditorProps {
  readonly set: CriteriaSet;
  readonly sets: readonly CriteriaSet[];
  readonly onSaved: (version: string) => void;
}

interface Edited {
  readonly label: string;
  readonly fullText: string;
  readonly clause: string;
  /** Points as they are typed; blank where the criterion does not bind the audience. */
  readonly max: Readonly<Partial<Record<Audience, string>>>;
}

/** A new version of a set: the office's own wording and points. Codes stay, so years compare. */
export function CriteriaEditor({ set, sets, onSaved }: EditorProps) {
  const office = useIsOffice();
  const audiences = audiencesOf(set.kind);
  const [head, setHead] = useState(() => ({
    version: nextVersion(
      set.version,
      sets.map(({ version }) => version),
    ),
    title: set.title,
    author: set.author,
    validFrom: '',
  }));
  const [edited, setEdited] = useState<Readonly<Record<string, Edited>>>(() =>
    Object.fromEntries(criteriaOf(set).map((criterion) => [criterion.code, editedOf(criterion)])),
  );
  const sums = audiences.map((audience) => sumOf(edited, audience));
  const adds = sums.every((sum) => sum === FULL);
  const rival = sets.find((one) => one.kind === set.kind && one.validFrom === head.validFrom);
  const save = useAction(async () => {
    const made = withEdits({ ...set, ...head }, edited, audiences);
    await api.criteria.$post({ header: once(), json: made as never });
    await refreshRegistry();
    onSaved(made.version);
  });
  if (!office) return <OfficeOnly />;
  const change = (code: string, part: Partial<Edited>) =>
    setEdited((all) => ({ ...all, [code]: { ...all[code]!, ...part } }));
  return (
    <>
      <section class="card stack">
        <p class="small quiet">{say('criteria.new.text', { version: set.version })}</p>
        <Field
          label={say('entry.title')}
          value={head.title}
          onInput={(title) => setHead({ ...head, title })}
          multiline
          required
        />
        <Field
          label={say('entry.version')}
          value={head.version}
          onInput={(version) => setHead({ ...head, version })}
          required
        />
        <Field
          label={say('entry.author')}
          value={head.author}
          onInput={(author) => setHead({ ...head, author })}
          required
        />
        <Field
          label={say('entry.validFrom')}
          hint={say('criteria.valid-from.hint')}
          problem={rival ? say('criteria.rival', { version: rival.version }) : null}
          type="date"
          value={head.validFrom}
          onInput={(validFrom) => setHead({ ...head, validFrom })}
          required
        />
      </section>
      <section class="card flush">
        {set.groups.map((group) => (
          <Group key={group.code} name={`${group.code}. ${group.label}`}>
            <div class="group-body">
              {group.criteria.map(({ code }) => (
                <CriterionFields
                  key={code}
                  code={code}
                  edited={edited[code]!}
                  audiences={audiences}
                  onChange={(part) => change(code, part)}
                />
              ))}
            </div>
          </Group>
        ))}
      </section>
      <Banner level={adds ? 'success' : 'warning'} title={say('criteria.sums')}>
        {audiences.map((audience, at) => (
          <p key={audience}>
            {say('criteria.sum', {
              audience: say(`audience.${audience}`),
              sum: sums[at] === null ? '?' : points(sums[at]!),
            })}
          </p>
        ))}
      </Banner>
      <ProblemBanner problem={save.problem} />
      <Button
        kind="primary"
        wide
        busy={save.busy}
        disabled={!adds || !head.validFrom || rival !== undefined || !head.version || !head.title}
        onClick={() => void save.run()}
      >
        {say('criteria.issue')}
      </Button>
    </>
  );
}

function CriterionFields(props: {
  code: string;
  edited: Edited;
  audiences: readonly Audience[];
  onChange: (part: Partial<Edited>) => void;
}) {
  const { code, edited, audiences, onChange } = props;
  return (
    <fieldset class="part">
      <legend>{code}</legend>
      <Field
        label={say('entry.label')}
        value={edited.label}
        onInput={(label) => onChange({ label })}
      />
      <Field
        label={say('entry.fullText')}
        value={edited.fullText}
        onInput={(fullText) => onChange({ fullText })}
        multiline
      />
      <Field
        label={say('entry.clause')}
        value={edited.clause}
        onInput={(clause) => onChange({ clause })}
      />
      <div class="pair">
        {audiences.map((audience) => {
          const text = edited.max[audience] ?? '';
          return (
            <Field
              key={audience}
              label={say(`criteria.max.${audience}`)}
              problem={text !== '' && readNumber(text) === null ? say('not-a-number') : null}
              value={text}
              onInput={(value) => onChange({ max: { ...edited.max, [audience]: value } })}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

function editedOf({ label, fullText, clause, max }: Criterion): Edited {
  const written = Object.entries(max).map(([audience, value]) => [
    audience,
    value === null || value === undefined ? '' : points(value),
  ]);
  return { label, fullText, clause, max: Object.fromEntries(written) };
}

/** In points; null while something typed is no number. */
function sumOf(edited: Readonly<Record<string, Edited>>, audience: Audience): number | null {
  let sum = 0;
  for (const { max } of Object.values(edited)) {
    const text = max[audience] ?? '';
    const value = text.trim() === '' ? 0 : readNumber(text);
    if (value === null) return null;
    sum += Math.round(value * 100);
  }
  return sum / 100;
}

function withEdits(
  set: CriteriaSet,
  edited: Readonly<Record<string, Edited>>,
  audiences: readonly Audience[],
): CriteriaSet {
  return {
    ...set,
    groups: set.groups.map((group) => ({
      ...group,
      criteria: group.criteria.map((criterion) => {
        const { label, fullText, clause, max } = edited[criterion.code]!;
        const points = audiences.map((audience) => [audience, readNumber(max[audience] ?? '')]);
        return { ...criterion, label, fullText, clause, max: Object.fromEntries(points) };
      }),
    })),
  };
}
