import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { AwardAnswerItem } from '../../../../shared/api/awards.ts';
import type { AwardId } from '../../../../shared/awards/types.ts';
import { points } from '../../state/figures.ts';
import { say } from '../../state/language.ts';
import { Icon } from '../../ui/icons.tsx';
import { OutcomeTag } from './outcome.tsx';
import { Reasons } from './reasons.tsx';

interface ItemProps {
  readonly item: AwardAnswerItem;
  readonly award: AwardId;
  /** Before the name: a box to choose it by. */
  readonly box?: ComponentChildren;
  /** Below the reasons: what can be done. */
  readonly actions?: ComponentChildren;
}

/** One suggestion; it opens to its reasons, which are drawn only then. */
export function AwardItem({ item, box, actions }: ItemProps) {
  const [opened, setOpened] = useState(false);
  const { subject, rank, mean } = item;
  const about = [
    ...(subject.kind === 'individual' ? [subject.unit.name] : [say('kind.collective')]),
    ...(subject.leader ? [say('leader')] : []),
    rank === null ? say('awards.no-rank') : say('awards.rank', { rank }),
  ];
  return (
    <li class="award-item">
      {box}
      <details class="group" onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
        <summary>
          <span class="chevron">
            <Icon name="chevron" size={12} />
          </span>
          <span class="award-line">
            <span class="name">{subject.name}</span>
            <span class="number">
              <span class="visually-hidden">{say('mean')} </span>
              {points(mean)}
            </span>
            <span class="small quiet narrowed">{about.join(' · ')}</span>
            <OutcomeTag item={item} />
          </span>
        </summary>
        {opened && (
          <div class="group-body">
            <Reasons item={item} />
            {actions}
          </div>
        )}
      </details>
    </li>
  );
}
