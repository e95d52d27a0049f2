import { useState } from 'preact/hooks';
import type { Change, Diff } from '../../../../shared/api/diff.ts';
import { fold } from '../../../../shared/text/fold.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Search } from '../../ui/field.tsx';
import { fieldName, showValue } from '../submit/changes.tsx';

/** A list this long can be searched. */
const SEARCH_FROM = 20;
/** Subjects drawn until the person asks for more. */
const FIRST = 40;

interface Subject {
  readonly key: string;
  readonly name: string;
  readonly what: 'added' | 'removed' | 'changed';
  readonly changes: readonly Change[];
}

/** What differs, subject by subject and cell by cell, before → after. */
export function DiffList({ diff }: { diff: Diff }) {
  const [query, setQuery] = useState('');
  const [all, setAll] = useState(false);
  if (diff.total === 0) return <p class="small quiet">{say('diff.none')}</p>;
  const wanted = fold(query).trim();
  const subjects = subjectsOf(diff).filter(
    ({ name, changes }) =>
      wanted === '' ||
      fold([name, ...changes.map(({ field }) => fieldName(field))].join(' ')).includes(wanted),
  );
  const shown = all ? subjects : subjects.slice(0, FIRST);
  const listed = diff.added.length + diff.removed.length + diff.changed.length;
  return (
    <div class="stack">
      {diff.total >= SEARCH_FROM && (
        <Search label={say('diff.search')} value={query} onInput={setQuery} />
      )}
      <ul class="diff">
        {shown.map(({ key, name, what, changes }) => (
          <li key={key}>
            {what === 'changed' ? (
              name !== '' && <strong>{name}</strong>
            ) : (
              <span>{say(`changes.${what}`, { name })}</span>
            )}
            {changes.map(({ field, before, after }) => (
              <span key={field} class="change">
                {fieldName(field)}: <del>{showValue(before)}</del> <span aria-hidden="true">→</span>
                <span class="visually-hidden">{say('diff.becomes')}</span>{' '}
                <ins>{showValue(after)}</ins>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p class="small quiet">{say('diff.no-match')}</p>}
      {shown.length < subjects.length && (
        <Button kind="subtle" onClick={() => setAll(true)}>
          {say('life.more', { count: subjects.length - shown.length })}
        </Button>
      )}
      {listed < diff.total && (
        <p class="small quiet">{say('diff.cut', { shown: listed, total: diff.total })}</p>
      )}
    </div>
  );
}

function subjectsOf({ added, removed, changed }: Diff): Subject[] {
  const by = Map.groupBy(changed, ({ name, row }) => `${row} ${name}`);
  return [
    ...added.map(({ name, row }) => ({
      key: `+${row} ${name}`,
      name,
      what: 'added' as const,
      changes: [],
    })),
    ...removed.map(({ name, row }) => ({
      key: `-${row} ${name}`,
      name,
      what: 'removed' as const,
      changes: [],
    })),
    ...[...by].map(([key, changes]) => ({
      key,
      name: changes[0]!.name,
      what: 'changed' as const,
      changes,
    })),
  ];
}
