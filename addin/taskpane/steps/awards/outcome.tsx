import type { AwardAnswerItem } from '../../../../shared/api/awards.ts';
import { say } from '../../state/language.ts';

const STATUS_LEVELS = { propose: 'info', council: 'warning', deferred: 'warning' } as const;
const ACTION_LEVELS = { accept: 'success', decline: 'error', revoke: 'error', defer: '' } as const;

/** What the council decided; else what is suggested. */
export function OutcomeTag({
  item,
}: {
  item: Pick<AwardAnswerItem, 'status' | 'statusLabel' | 'decision'>;
}) {
  const { status, statusLabel, decision } = item;
  if (decision) {
    return (
      <span class={`tag ${ACTION_LEVELS[decision.action]}`}>
        {say(`outcome.${decision.action}`)}
      </span>
    );
  }
  const level = status === 'not-eligible' ? '' : STATUS_LEVELS[status];
  return <span class={`tag ${level}`}>{statusLabel}</span>;
}
