import { LEADER_SHARE, VOTE } from '../../../../shared/awards/common-rules.ts';
import type { AwardRules } from '../../../../shared/awards/types.ts';
import { say } from '../../state/language.ts';
import { Check, Select } from '../../ui/field.tsx';
import { Group } from '../../ui/group.tsx';
import { NumberField } from '../registry/number-field.tsx';

/** The leaders' share and the council's vote; each may be without. */
export function CouncilFields(props: {
  rules: AwardRules;
  set: (change: Partial<AwardRules>) => void;
}) {
  const { rules, set } = props;
  const { leaderShare, vote } = rules;
  return (
    <section class="card flush">
      <Group name={say('rules.council')} open>
        <div class="group-body">
          <Check
            checked={leaderShare !== null}
            onChange={(on) => set({ leaderShare: on ? LEADER_SHARE : null })}
          >
            {say('rules.leader-share.on')}
          </Check>
          {leaderShare && (
            <fieldset class="part">
              <legend>{say('rule.leader-share')}</legend>
              <NumberField
                label={say('rules.leader-share.above')}
                value={leaderShare.above}
                onChange={(above) => set({ leaderShare: { ...leaderShare, above: above ?? 0 } })}
              />
              <Select
                label={say('rules.leader-share.mode')}
                value={leaderShare.mode}
                onChange={(mode) =>
                  set({ leaderShare: { ...leaderShare, mode: mode as 'warn' | 'council' } })
                }
                options={(['warn', 'council'] as const).map((value) => ({
                  value,
                  label: say(`rules.mode.${value}`),
                }))}
              />
            </fieldset>
          )}
          <Check checked={vote !== null} onChange={(on) => set({ vote: on ? VOTE : null })}>
            {say('rules.vote.on')}
          </Check>
          {vote && (
            <fieldset class="part">
              <legend>{say('rule.vote')}</legend>
              <NumberField
                label={say('rules.vote.share')}
                value={vote.share}
                onChange={(share) => set({ vote: { ...vote, share: share ?? 0 } })}
              />
              <Select
                label={say('rules.vote.of')}
                value={vote.of}
                onChange={(of) => set({ vote: { ...vote, of: of as 'members' | 'present' } })}
                options={(['members', 'present'] as const).map((value) => ({
                  value,
                  label: say(`rules.of.${value}`),
                }))}
              />
              <div class="pair">
                <NumberField
                  label={say('rules.quorum.numerator')}
                  value={vote.quorum.numerator}
                  onChange={(n) =>
                    set({ vote: { ...vote, quorum: { ...vote.quorum, numerator: n ?? 0 } } })
                  }
                />
                <NumberField
                  label={say('rules.quorum.denominator')}
                  value={vote.quorum.denominator}
                  onChange={(n) =>
                    set({ vote: { ...vote, quorum: { ...vote.quorum, denominator: n ?? 1 } } })
                  }
                />
              </div>
            </fieldset>
          )}
        </div>
      </Group>
    </section>
  );
}
