import type { ComponentChildren } from 'preact';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { StepHeading } from './heading.tsx';
import type { Life } from './life.ts';
import { RemarkDrafts } from './remarks.tsx';
import { StepProblem } from './step-problem.tsx';
import type { Remark } from './story.ts';
import type { Step } from './use-step.ts';

/**
 * A step that says something of the whole form and of single criteria: returning, explaining.
 * Sentences are `{name}.title`, `.text`, `.words` and `.remarks`.
 */
export function WordsStep(props: {
  name: 'return' | 'explain';
  life: Life;
  words: string;
  onWords: (words: string) => void;
  remarks: readonly Remark[];
  onRemove: (remark: Remark) => void;
  /** Where remarks come from. */
  children: ComponentChildren;
  step: Step<[]>;
  agree: string;
  /** Why it cannot be sent yet; null where it can. */
  lacks: string | null;
}) {
  const { name, life, remarks, step, lacks } = props;
  return (
    <>
      <StepHeading detail={life.detail}>{say(`${name}.title`)}</StepHeading>
      <p class="small quiet">{say(`${name}.text`)}</p>
      <Field
        label={say(`${name}.words`)}
        value={props.words}
        onInput={props.onWords}
        multiline
        required
      />
      {remarks.length > 0 && (
        <section class="card flush" aria-label={say(`${name}.remarks`)}>
          <RemarkDrafts life={life} remarks={remarks} onRemove={props.onRemove} />
        </section>
      )}
      {props.children}
      <StepProblem problem={step.problem} stale={step.stale} />
      <Button
        kind="primary"
        wide
        busy={step.busy}
        disabled={lacks !== null}
        onClick={() => void step.run()}
      >
        {props.agree}
      </Button>
      {lacks && <p class="small quiet">{lacks}</p>}
    </>
  );
}
