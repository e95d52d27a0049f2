import type { Diff } from '../../../../shared/api/diff.ts';
import { formatNumber } from '../../../../shared/messages/format.ts';
import { currentLocale, say } from '../../state/language.ts';
import { Group } from '../../ui/group.tsx';

/** What differs from the revision in the record, cell by cell. */
export function Changes(props: { changes: Diff; open?: boolean; title?: string }) {
  const { changes, open = false, title = say('changes.title') } = props;
  if (changes.total === 0) return null;
  return (
    <section class="card flush">
      <Group name={title} count={changes.total} open={open}>
        <ul class="rows">
          {changes.added.map(({ name, row }) => (
            <li key={`+${row}`} class="row still small">
              {say('changes.added', { name })}
            </li>
          ))}
          {changes.removed.map(({ name, row }) => (
            <li key={`-${row}`} class="row still small">
              {say('changes.removed', { name })}
            </li>
          ))}
          {changes.changed.map(({ name, row, field, before, after }) => (
            <li key={`${row} ${field}`} class="row still small">
              <span>
                {name !== '' && `${name}: `}
                {fieldName(field)}{' '}
                <span class="change">
                  <del>{showValue(before)}</del> → <ins>{showValue(after)}</ins>
                </span>
              </span>
            </li>
          ))}
        </ul>
      </Group>
    </section>
  );
}

/** "self.a1" → "tự chấm a1". */
export function fieldName(field: string): string {
  const [what, code] = field.split('.');
  return say(`changed.${what}`, { code: code ?? '' }).trim();
}

/** A value of a form in words; nothing at all is said to be nothing. */
export function showValue(value: string | number | boolean | null): string {
  if (value === null || value === '') return say('check.blank');
  if (typeof value === 'number') return formatNumber(value, currentLocale());
  return typeof value === 'boolean' ? say(value ? 'yes' : 'no') : value;
}
