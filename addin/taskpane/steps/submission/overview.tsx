import { useState } from 'preact/hooks';
import { say } from '../../state/language.ts';
import { hashOf } from '../../state/route.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Facts } from './facts.tsx';
import { Heading } from './heading.tsx';
import { History } from './history.tsx';
import type { PlainStep } from './life.ts';
import { PlainStepDialog } from './plain-step.tsx';
import { Remarks } from './remarks.tsx';
import { Revisions } from './revisions.tsx';
import { takeSaid } from './said.ts';
import { Scores } from './scores.tsx';
import { lastOf, remarksOf, wordsOf } from './story.ts';
import type { PartProps } from './view.tsx';

/** How the form stands, what is to be done next, and all that the record holds of it. */
export function Overview({ life, loaded, role }: PartProps) {
  const { detail } = life;
  const lines = detail.history.length;
  const [said] = useState(() => ({ key: takeSaid(detail.id), lines }));
  return (
    <>
      <Heading detail={detail} />
      {/* The step's own line may still be on its way; whatever comes after it is news. */}
      {said.key && lines <= said.lines + 1 && <Banner level="success" title={say(said.key)} />}
      <State life={life} loaded={loaded} role={role} />
      <NextStep life={life} loaded={loaded} role={role} />
      <Facts detail={detail} />
      <Scores life={life} />
      <Revisions detail={detail} />
      <History life={life} />
    </>
  );
}

/** What the last step has said: why the form came back, what the unit explains. */
function State({ life }: PartProps) {
  const { status, history, appraisal } = life.detail;
  const returned = status === 'returned' ? lastOf(history, 'return') : null;
  if (returned) {
    return (
      <Banner level="warning" title={say('state.returned', { by: returned.by.label })} live={false}>
        <p class="words">{returned.reason}</p>
        <Remarks life={life} remarks={remarksOf(returned)} />
      </Banner>
    );
  }
  const explained = appraisal?.explained ? lastOf(history, 'explain') : null;
  if (explained) {
    return (
      <Banner level="info" title={say('state.explained', { by: explained.by.label })} live={false}>
        <p class="words">{wordsOf(explained)}</p>
        <Remarks life={life} remarks={remarksOf(explained)} />
      </Banner>
    );
  }
  return null;
}

/** The one next step as the filled button, others beside it; or what is being waited for. */
function NextStep({ life, loaded, role }: PartProps) {
  const [asking, setAsking] = useState<PlainStep | null>(null);
  const { id, status, appraisal } = life.detail;
  const to = (part: string) => hashOf('submission', id, part);
  const dialog = asking && (
    <PlainStepDialog
      step={asking}
      detail={life.detail}
      onChanged={loaded.reload}
      onClose={() => setAsking(null)}
    />
  );
  const closed = appraisal?.closed === true;
  if (role === 'office' && status === 'submitted') {
    return (
      <div class="stack">
        <a class="button primary wide" href={to('appraise')}>
          {say('step.appraise')}
        </a>
        <div class="actions">
          <a class="button" href={to('return')}>
            {say('step.return')}
          </a>
        </div>
      </div>
    );
  }
  if (role === 'office' && status === 'appraised') {
    return (
      <div class="stack">
        <Button kind="primary" wide onClick={() => setAsking(closed ? 'lock' : 'close')}>
          {say(closed ? 'step.lock' : 'step.close')}
        </Button>
        <div class="actions">
          {!closed && (
            <a class="button" href={to('appraise')}>
              {say('step.appraise-again')}
            </a>
          )}
          <a class="button" href={to('return')}>
            {say('step.return')}
          </a>
        </div>
        {dialog}
      </div>
    );
  }
  if (role === 'office' && status === 'locked') {
    return (
      <div class="actions">
        <Button icon="lock" onClick={() => setAsking('unlock')}>
          {say('step.unlock')}
        </Button>
        {dialog}
      </div>
    );
  }
  if (role === 'unit' && status === 'returned') {
    return (
      <a class="button primary wide" href={hashOf('check')}>
        {say('step.mend')}
      </a>
    );
  }
  if (role === 'unit' && status === 'appraised' && !closed) {
    return (
      <a class="button primary wide" href={to('explain')}>
        {say(appraisal?.explained ? 'step.explain-again' : 'step.explain')}
      </a>
    );
  }
  if (role === 'council') return null;
  return <p class="small quiet">{say(`wait.${role}.${closed ? 'closed' : status}`)}</p>;
}
