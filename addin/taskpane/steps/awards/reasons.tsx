import type { AwardAnswerItem } from '../../../../shared/api/awards.ts';
import { showDay } from '../../state/dates.ts';
import { signed } from '../../state/figures.ts';
import { say } from '../../state/language.ts';
import { Icon } from '../../ui/icons.tsx';

type Reason = AwardAnswerItem['reasons'][number];

/** Why, or why not: every rule with its figures and source, what is missing, what would change it. */
export function Reasons({ item }: { item: AwardAnswerItem }) {
  const { reasons, missing, flip, tiedWith, decision } = item;
  return (
    <>
      {decision && <DecisionLine decision={decision} />}
      {tiedWith.length > 0 && (
        <p class="small">
          <strong>{say('reasons.tied')}</strong> {tiedWith.map(({ name }) => name).join(', ')}
        </p>
      )}
      {flip && (
        <p class="small">
          <strong>{say('reasons.flip')}</strong> {flip}
        </p>
      )}
      {missing.length > 0 && (
        <div class="small">
          <strong>{say('reasons.missing')}</strong>
          <ul class="bullets">
            {missing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <ul class="reasons" aria-label={say('reasons.rules')}>
        {reasons.map((reason) => (
          <ReasonRow key={reason.rule} reason={reason} />
        ))}
      </ul>
    </>
  );
}

function ReasonRow({ reason }: { reason: Reason }) {
  const { pass, label, message, margin, source, confirm } = reason;
  const verdict = pass === null ? 'pending' : pass ? 'pass' : 'fail';
  const [icon, level] = (
    {
      pass: ['success', 'success-ink'],
      fail: ['error', 'error-ink'],
      pending: ['ring', 'quiet'],
    } as const
  )[verdict];
  return (
    <li class="reason">
      <span class={level}>
        <Icon name={icon} />
        <span class="visually-hidden">{say(`reason.${verdict}`)}: </span>
      </span>
      <span class="reason-text small">
        <strong>{label}</strong>
        {margin !== null && margin !== 0 && (
          <span class={`margin number ${level}`} title={say('reason.margin')}>
            <span class="visually-hidden">{say('reason.margin')} </span>
            {signed(margin)}
          </span>
        )}
        <br />
        {message}
        {source !== '' && (
          <>
            <br />
            <span class="quiet">
              {source}
              {confirm && ` (${say('to-confirm')})`}
            </span>
          </>
        )}
      </span>
    </li>
  );
}

/** "Đồng ý · 8/9 phiếu · 12/QĐ-SKHCN ngày 02/09/2025 · lý do" */
export function DecisionLine({ decision }: { decision: NonNullable<AwardAnswerItem['decision']> }) {
  const { action, votes, number, date, reason } = decision;
  const parts = [
    say(`action.${action}`),
    ...(votes ? [say('decision.votes', { for: votes.for, members: votes.members })] : []),
    ...(number && date ? [say('decision.number', { number, day: showDay(date) })] : []),
    ...(reason ? [reason] : []),
  ];
  return (
    <p class="small">
      <strong>{say('decision.council')}</strong> {parts.join(' · ')}
    </p>
  );
}
