/** What people and collectives both have: blocks that defer an award, rewards given elsewhere. */
import type { BlockSpan, GivenReward } from '../../../../shared/api/registry.ts';
import { say } from '../../state/language.ts';
import { Check, Field, Select } from '../../ui/field.tsx';
import { Spans } from './spans.tsx';
import { describeBlock, describeReward } from './values.ts';

const BLOCK_TYPES = ['discipline', 'investigation', 'inspection', 'complaint', 'press'] as const;
const AWARDS = ['GIAY_KHEN_SO', 'BANG_KHEN_TINH', 'BANG_KHEN_TTG'] as const;

type Save<T> = (items: readonly T[], reason: string) => Promise<unknown>;

const BLANK_BLOCK: BlockSpan = { type: 'discipline', from: '', to: null, note: '' };

export function BlockSpans(props: { items: readonly BlockSpan[]; onSave?: Save<BlockSpan> }) {
  return (
    <Spans
      title={say('blocks')}
      describe={describeBlock}
      blank={BLANK_BLOCK}
      lacks={(block) => !block.from || isBackwards(block)}
      form={(block, set) => (
        <>
          <p class="small quiet">{say('blocks.text')}</p>
          <Select
            label={say('entry.type')}
            value={block.type}
            onChange={(type) => set({ type: type as BlockSpan['type'] })}
            options={BLOCK_TYPES.map((value) => ({ value, label: say(`barred.${value}`) }))}
          />
          <SpanDays span={block} set={set} />
          <Field
            label={say('entry.note')}
            hint={say('blocks.note.hint')}
            value={block.note}
            onInput={(note) => set({ note })}
          />
        </>
      )}
      {...props}
    />
  );
}

const BLANK_REWARD: GivenReward = {
  award: 'GIAY_KHEN_SO',
  movement: true,
  period: null,
  fromYear: 2019,
  toYear: 2022,
  decidedOn: '',
  decision: null,
  revokedOn: null,
};

export function RewardSpans(props: { items: readonly GivenReward[]; onSave?: Save<GivenReward> }) {
  return (
    <Spans
      title={say('rewards')}
      describe={describeReward}
      blank={BLANK_REWARD}
      lacks={(reward) => !reward.decidedOn || reward.toYear < reward.fromYear}
      form={(reward, set) => (
        <>
          <p class="small quiet">{say('rewards.text')}</p>
          <Select
            label={say('reward.award')}
            value={reward.award}
            onChange={(award) => set({ award: award as GivenReward['award'] })}
            options={AWARDS.map((value) => ({ value, label: say(`award-name.${value}`) }))}
          />
          <Check checked={reward.movement} onChange={(movement) => set({ movement })}>
            {say('reward.movement')}
          </Check>
          <Field
            label={say('reward.from')}
            type="number"
            value={String(reward.fromYear)}
            onInput={(value) => set({ fromYear: Number(value) })}
          />
          <Field
            label={say('reward.to')}
            type="number"
            value={String(reward.toYear)}
            onInput={(value) => set({ toYear: Number(value) })}
          />
          <Field
            label={say('reward.decision')}
            value={reward.decision ?? ''}
            onInput={(value) => set({ decision: value || null })}
          />
          <Field
            label={say('reward.day')}
            type="date"
            value={reward.decidedOn}
            onInput={(decidedOn) => set({ decidedOn })}
            required
          />
          <Field
            label={say('reward.revoked-on')}
            type="date"
            value={reward.revokedOn ?? ''}
            onInput={(value) => set({ revokedOn: value || null })}
          />
        </>
      )}
      {...props}
    />
  );
}

interface Days {
  readonly from: string;
  readonly to: string | null;
}

export function isBackwards({ from, to }: Days): boolean {
  return to !== null && to < from;
}

/** First and last day; the last one is open until it is known. */
export function SpanDays(props: { span: Days; set: (change: Partial<Days>) => void }) {
  const { span, set } = props;
  return (
    <>
      <Field
        label={say('span.from')}
        type="date"
        value={span.from}
        onInput={(from) => set({ from })}
        required
      />
      <Field
        label={say('span.to')}
        hint={say('span.to.hint')}
        problem={span.from && isBackwards(span) ? say('span.backwards') : null}
        type="date"
        value={span.to ?? ''}
        onInput={(value) => set({ to: value || null })}
      />
    </>
  );
}
