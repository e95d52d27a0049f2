import type { UnitView } from '../../../../shared/api/registry.ts';
import { say } from '../../state/language.ts';
import { describeField, describeValue } from './values.ts';

type Values = Readonly<Record<string, unknown>>;

interface Pair {
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
}

/** Most lines that are shown of one change. */
const MOST = 40;

/** What a change replaced, field by field: before, after. */
export function Differences(props: {
  details: Values;
  units: readonly UnitView[];
  /** Also what was entered where there was nothing before. */
  entered?: boolean;
}) {
  const { details, units, entered = false } = props;
  const pairs =
    'old' in details || entered ? pairsOf(details.old ?? {}, details.new ?? {}, units) : [];
  if (pairs.length === 0) return null;
  return (
    <dl class="differences">
      {pairs.slice(0, MOST).map(({ field, ...pair }, at) => (
        <div key={at}>
          {field && <dt>{describeField(field)}</dt>}
          <dd>
            {pair.old !== null && (
              <del>
                <span class="visually-hidden">{say('value.before')} </span>
                {pair.old}
              </del>
            )}
            {pair.old !== null && pair.new !== null && <span aria-hidden="true"> → </span>}
            {pair.new !== null && (
              <ins>
                <span class="visually-hidden">{say('value.after')} </span>
                {pair.new}
              </ins>
            )}
          </dd>
        </div>
      ))}
      {pairs.length > MOST && (
        <p class="quiet">{say('value.more', { count: pairs.length - MOST })}</p>
      )}
    </dl>
  );
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pairsOf(before: unknown, after: unknown, units: readonly UnitView[]): Pair[] {
  return walk('', before, after, units).filter(({ old, new: now }) => old !== now);
}

/** Objects are compared part by part; of lists, only what went and what came. */
function walk(field: string, before: unknown, after: unknown, units: readonly UnitView[]): Pair[] {
  if (same(before, after)) return [];
  if (isValues(before) && isValues(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) =>
      walk(field ? `${field}.${name}` : name, before[name], after[name], units),
    );
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length === after.length && before.every(isValues) && field !== 'posts') {
      return before.flatMap((item, at) =>
        walk(`${field}.${at + 1}`, item, after[at] as Values, units),
      );
    }
    const gone = before.filter((item) => !after.some((other) => same(item, other)));
    const come = after.filter((item) => !before.some((other) => same(item, other)));
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({
      field,
      old: at < gone.length ? describeValue(field, gone[at], units) : null,
      new: at < come.length ? describeValue(field, come[at], units) : null,
    }));
  }
  return [
    {
      field,
      old: before === undefined ? null : describeValue(field, before, units),
      new: after === undefined ? null : describeValue(field, after, units),
    },
  ];
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
