/** Values of the record in words: what a field is called, and what stands in it. */
import type {
  BlockSpan,
  GivenReward,
  PersonView,
  PostView,
  UnitView,
} from '../../../../shared/api/registry.ts';
import { writeDay } from '../../../../shared/registry/written-day.ts';
import { say } from '../../state/language.ts';
import { unitName } from './data.ts';

type Units = readonly UnitView[];

/** Fields with a word of their own in the book. */
const NAMED = new Set(
  (
    'name short staffCode birthDate sex unit posts leaves blocks rewards provisional type parent ' +
    'aliases forms names mergedInto id position leader directWorker from to note kind inherit label ' +
    'max fullText clause title validFrom version author atLeast amount hundredths day'
  ).split(' '),
);

/** "posts.2.position" → "Quá trình công tác 2 › Chức vụ"; a part without a word stands as it is. */
export function describeField(path: string): string {
  return path
    .split('.')
    .map((part) => (NAMED.has(part) ? say(`entry.${part}`) : part))
    .join(' › ')
    .replace(/ › (\d+)/g, ' $1');
}

export function describeValue(field: string, value: unknown, units: Units): string {
  if (value === null || value === undefined || value === '') return say('value.none');
  if (Array.isArray(value)) {
    if (value.length === 0) return say('value.none');
    return value.map((item) => describeValue(field, item, units)).join('; ');
  }
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'object') return describeObject(value, units);
  const text = String(value);
  const last = field.split('.').at(-1)!;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return writeDay(text);
  if (last === 'unit' || last === 'parent' || last === 'from' || last === 'to') {
    return unitName(units, text);
  }
  if (last === 'sex' && (text === 'F' || text === 'M')) return say(`sex.${text}`);
  if (last === 'forms') return say(`kind.${text}`);
  if (last === 'type' && /^(block|division|branch|center)$/.test(text)) return say(`type.${text}`);
  return text;
}

/** The kinds of spans are told apart by what only they have. */
function describeObject(value: object, units: Units): string {
  if ('position' in value && 'unit' in value) return describePost(value as PostView, units);
  if ('maternity' in value) return describeLeave(value as PersonView['leaves'][number]);
  if ('note' in value && 'type' in value) return describeBlock(value as BlockSpan);
  if ('decidedOn' in value) return describeReward(value as GivenReward);
  return Object.entries(value)
    .map(([name, part]) => `${describeField(name)}: ${describeValue(name, part, units)}`)
    .join(', ');
}

/** "01/03/2022 – nay" */
export function describeSpan({ from, to }: { from: string; to: string | null }): string {
  return say('span', { from: writeDay(from), to: to === null ? say('span.now') : writeDay(to) });
}

export function describePost(post: PostView, units: Units): string {
  const parts = [post.position, unitName(units, post.unit)].filter(Boolean);
  if (post.leader) parts.push(say('person.leader'));
  return `${parts.join(', ')} (${describeSpan(post)})`;
}

export function describeLeave(leave: PersonView['leaves'][number]): string {
  return `${say(leave.maternity ? 'leave.maternity' : 'leave.long')} (${describeSpan(leave)})`;
}

export function describeBlock(block: BlockSpan): string {
  const note = block.note ? `: ${block.note}` : '';
  return `${say(`barred.${block.type}`)}${note} (${describeSpan(block)})`;
}

export function describeReward(reward: GivenReward): string {
  const years =
    reward.fromYear === reward.toYear ? reward.fromYear : `${reward.fromYear}–${reward.toYear}`;
  const parts = [
    `${say(`award-name.${reward.award}`)} ${years}`,
    reward.decision,
    writeDay(reward.decidedOn),
    reward.revokedOn && say('reward.revoked', { day: writeDay(reward.revokedOn) }),
  ];
  return parts.filter(Boolean).join(', ');
}
