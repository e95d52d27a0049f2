import { useState } from 'preact/hooks';
import type { SubmissionDetail } from '../../../../shared/api/submissions.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { type PlainStep, takePlainStep } from './life.ts';
import { StepProblem } from './step-problem.tsx';
import { useStep } from './use-step.ts';

interface PlainStepProps {
  readonly step: PlainStep;
  readonly detail: SubmissionDetail;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** Closing, locking and unlocking: what it means, and a reason. */
export function PlainStepDialog({ step, detail, onChanged, onClose }: PlainStepProps) {
  const [reason, setReason] = useState('');
  const needed = step === 'unlock';
  const { busy, problem, stale, run } = useStep(
    () => takePlainStep(step, detail, reason),
    onChanged,
  );
  const submit = async () => {
    if (needed && reason.trim().length < 3) return;
    if (!(await run())) return;
    onChanged();
    onClose();
  };
  return (
    <Dialog title={say(`${step}-form.title`)} onClose={onClose} onSubmit={() => void submit()}>
      <p class="small">{say(`${step}-form.text`)}</p>
      <Field
        label={say(needed ? 'reason' : 'reason.optional')}
        value={reason}
        onInput={setReason}
        multiline
        required={needed}
      />
      <StepProblem problem={problem} stale={stale} />
      <div class="actions">
        <Button
          kind="primary"
          type="submit"
          busy={busy}
          disabled={needed && reason.trim().length < 3}
        >
          {say(`${step}-form.agree`)}
        </Button>
        <Button onClick={onClose}>{say('cancel')}</Button>
      </div>
    </Dialog>
  );
}
