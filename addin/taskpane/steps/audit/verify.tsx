import { useState } from 'preact/hooks';
import type { VerifyAnswer } from '../../../../shared/api/audit.ts';
import { read } from '../../../api/client.ts';
import { useAction } from '../../state/action.ts';
import { say } from '../../state/language.ts';
import { api } from '../../state/session.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy.tsx';
import { Check } from '../../ui/field.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';

/** Recomputes the chain on the server: whether a line was changed, added or taken out unseen. */
export function Verify() {
  const [content, setContent] = useState(false);
  const [answer, setAnswer] = useState<VerifyAnswer | null>(null);
  const { busy, problem, run } = useAction(async () => {
    setAnswer(null);
    setAnswer(
      await api.audit.verify.$get({ query: { content: content ? 'true' : 'false' } }).then(read),
    );
  });
  return (
    <section class="card stack" aria-label={say('verify')}>
      <p class="small quiet">{say('verify.text')}</p>
      <Check checked={content} onChange={setContent}>
        {say('verify.content')}
      </Check>
      <div class="actions">
        <Button icon="shield" busy={busy} onClick={() => void run()}>
          {say('verify')}
        </Button>
      </div>
      <ProblemBanner problem={problem} />
      {answer && <Answer answer={answer} />}
    </section>
  );
}

function Answer({ answer }: { answer: VerifyAnswer }) {
  const { fault, lines, revisions, appraisals, erased, head } = answer;
  if (fault) {
    return (
      <Banner
        level="error"
        title={say('verify.broken', { seq: fault.seq })}
        code={`audit/${fault.kind}`}
      >
        <p>{say(`verify.fault.${fault.kind}`)}</p>
        <p>{say('verify.broken.help')}</p>
      </Banner>
    );
  }
  return (
    <Banner level="success" title={say('verify.good', { lines })}>
      {revisions > 0 && <p>{say('verify.revisions', { revisions })}</p>}
      {appraisals > 0 && <p>{say('verify.appraisals', { appraisals })}</p>}
      {erased > 0 && <p>{say('verify.erased', { erased })}</p>}
      <p>
        {say('verify.head', { seq: head.seq })} <code class="hash">{head.hash}</code>
      </p>
      <p class="small quiet">{say('verify.head.text')}</p>
      <div>
        <CopyButton text={head.hash} label={say('verify.copy')} />
      </div>
    </Banner>
  );
}
