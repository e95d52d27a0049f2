/** One version of an award's rules as it stands, with the examples that it was tried on. */
import type { AwardRule, AwardRules, UnitQuota } from '../../../../shared/awards/types.ts';
import type { UnitType } from '../../../../shared/registry/types.ts';
import { writeDay } from '../../../../shared/registry/written-day.ts';
import { say } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/button.tsx';
import { Group } from '../../ui/group.tsx';
import { unitName, useIsOffice, useUnits } from '../registry/data.ts';
import { points } from '../registry/numbers.ts';
import { Examples } from './examples.tsx';

export const UNIT_TYPES: readonly UnitType[] = ['block', 'division', 'branch', 'center'];

export function OneVersion({ rules }: { rules: AwardRules }) {
  const office = useIsOffice();
  const units = useUnits().value?.items ?? [];
  return (
    <>
      <section class="card stack">
        <p class="headline">{rules.title}</p>
        <dl class="pairs flat">
          <div>
            <dt>{say('entry.version')}</dt>
            <dd>{rules.version}</dd>
          </div>
          <div>
            <dt>{say('entry.validFrom')}</dt>
            <dd>{writeDay(rules.validFrom)}</dd>
          </div>
          <div>
            <dt>{say('entry.author')}</dt>
            <dd>{rules.author}</dd>
          </div>
          <div>
            <dt>{say('rules.ties')}</dt>
            <dd>{rules.ties.map((step) => say(`tie.${step}`)).join('; ')}</dd>
          </div>
        </dl>
        {office && (
          <>
            <div class="actions">
              <Button icon="edit" onClick={() => go('rules', rules.version, 'new')}>
                {say('criteria.new.open')}
              </Button>
            </div>
            <p class="small quiet">{say('rules.frozen')}</p>
          </>
        )}
      </section>
      <section class="card flush">
        <Group name={say('rules.conditions')} count={rules.rules.length} open>
          <ul class="rows">
            {rules.rules.map((rule) => (
              <li key={rule.id}>
                <div class="row still">
                  <span class="strong">{sentence(rule)}</span>
                  <span class="small">
                    {say('rules.on-fail', { status: say(`status.${rule.onFail}`) })}
                  </span>
                  <Source source={rule.source} />
                </div>
              </li>
            ))}
          </ul>
        </Group>
      </section>
      <section class="card flush">
        <Group name={say('rules.quota')} open>
          <dl class="pairs">
            {UNIT_TYPES.map((type) => (
              <div key={type}>
                <dt>{say('rules.each', { type: say(`type.${type}`) })}</dt>
                <dd>{quotaText(rules.quota.byType[type])}</dd>
              </div>
            ))}
            {Object.entries(rules.quota.byUnit).map(([id, quota]) => (
              <div key={id}>
                <dt>{unitName(units, id)}</dt>
                <dd>{quotaText(quota)}</dd>
              </div>
            ))}
            <div>
              <dt>{say('rules.whole')}</dt>
              <dd>{quotaText({ ...rules.quota.whole, either: false })}</dd>
            </div>
            {rules.leaderShare && (
              <div>
                <dt>{say('rule.leader-share')}</dt>
                <dd>
                  {say(`rules.leader-share.${rules.leaderShare.mode}`, {
                    percent: rules.leaderShare.above,
                  })}
                </dd>
              </div>
            )}
            {rules.vote && (
              <div>
                <dt>{say('rule.vote')}</dt>
                <dd>
                  {say(`rules.vote.${rules.vote.of}`, {
                    percent: rules.vote.share,
                    quorum: `${rules.vote.quorum.numerator}/${rules.vote.quorum.denominator}`,
                  })}
                </dd>
              </div>
            )}
          </dl>
        </Group>
      </section>
      <Examples rules={rules} />
    </>
  );
}

/** What a rule asks for, with its threshold. */
export function sentence(rule: AwardRule): string {
  const name = say(`rule.${rule.type}`);
  switch (rule.type) {
    case 'mean':
    case 'every-year':
      return say('rules.at-least', { name, points: rule.atLeast });
    case 'recent-years':
      return say('rules.recent', { name, count: rule.count, points: rule.atLeast });
    case 'valid-years':
      return rule.atLeast === null
        ? say('rules.of-period', { name })
        : say('rules.years', { name, count: rule.atLeast });
    case 'required-years':
      return rule.years === null
        ? say('rules.of-period', { name })
        : say('rules.named', { name, years: rule.years.join(', ') });
    case 'no-overlap':
      return say('rules.overlap', {
        name,
        partial: rule.partial === 'allow' ? say('rules.allow') : say(`status.${rule.partial}`),
      });
    default:
      return name;
  }
}

export function Source({ source }: { source: { text: string; confirm: boolean } }) {
  return (
    <span class="small quiet">
      {source.text}
      {source.confirm && <span class="warning-ink"> {say('rules.confirm')}</span>}
    </span>
  );
}

function quotaText(quota: UnitQuota | undefined): string {
  if (!quota) return say('rules.no-limit');
  const part = (kind: 'collective' | 'individual') => {
    const most = quota[kind];
    return most === null ? null : `${points(most)} ${say(`kind-word.${kind}`)}`;
  };
  const parts = [part('collective'), part('individual')].filter((text) => text !== null);
  if (parts.length === 0) return say('rules.no-limit');
  return parts.join(say(quota.either ? 'rules.or' : 'rules.and'));
}
