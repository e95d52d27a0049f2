import { useId } from 'preact/hooks';
import { formatNumber } from '../../../../shared/messages/format.ts';
import { fold } from '../../../../shared/text/fold.ts';
import { currentLocale, say } from '../../state/language.ts';
import { useKept } from '../../state/place.ts';
import { showCell } from '../../state/sheet.ts';
import { Button } from '../../ui/button.tsx';
import { Search } from '../../ui/field.tsx';
import { Group } from '../../ui/group.tsx';
import type { FormToSubmit } from '../submit/form.ts';
import { type GapNote, lacksNote, type Proposal } from './appraisal.ts';
import type { Life } from './life.ts';
import { placeOf } from './open-form.ts';
import { aboutOf } from './remarks.tsx';

/** A list this long can be searched. */
const SEARCH_FROM = 8;
/** Differences drawn until somebody asks for more. */
const FIRST = 40;

interface GapsProps {
  readonly life: Life;
  readonly proposal: Proposal;
  readonly form: FormToSubmit;
  readonly onNote: (key: string, text: string) => void;
}

/** Differences above the limit, each with its note; the count says how many have none yet. */
export function Gaps({ life, proposal, form, onNote }: GapsProps) {
  const { id } = life.detail;
  const [query, setQuery] = useKept(`gaps query ${id}`, '');
  const [all, setAll] = useKept(`gaps all ${id}`, false);
  const { gaps } = proposal;
  if (gaps.length === 0) return null;
  const wanted = fold(query).trim();
  const found = gaps.filter(
    ({ entry, criterion, note }) =>
      wanted === '' || fold(`${entry.name} ${criterion} ${note}`).includes(wanted),
  );
  const shown = all ? found : found.slice(0, FIRST);
  const open = gaps.filter(lacksNote).length;
  return (
    <section class="card flush">
      <Group
        name={say('gap-notes.title')}
        count={open > 0 ? say('gap-notes.open', { open, count: gaps.length }) : gaps.length}
        open
      >
        <div class="group-body">
          <p class="small quiet">{say('gap-notes.text')}</p>
          {gaps.length >= SEARCH_FROM && (
            <Search label={say('gap-notes.search')} value={query} onInput={setQuery} />
          )}
          {shown.map((gap) => (
            <GapField key={gap.key} gap={gap} life={life} form={form} onNote={onNote} />
          ))}
          {shown.length < found.length && (
            <Button kind="subtle" onClick={() => setAll(true)}>
              {say('life.more', { count: found.length - shown.length })}
            </Button>
          )}
        </div>
      </Group>
    </section>
  );
}

function GapField(props: {
  gap: GapNote;
  life: Life;
  form: FormToSubmit;
  onNote: (key: string, text: string) => void;
}) {
  const { gap, life, form, onNote } = props;
  const { entry, criterion, self, appraised, limit, note, rowNote } = gap;
  const id = useId();
  const place = placeOf(form, entry, criterion, 'appraised');
  const about = aboutOf({ subject: entry.subject, criterion }, life.detail.entries, life.set);
  const show = (value: number) => formatNumber(value, currentLocale());
  return (
    <div class="gap">
      <p class="small">
        {place && (
          <button
            type="button"
            class="cell-link"
            aria-label={say('remark.go', { cell: place.cell })}
            onClick={() => void showCell(place.sheet, place.cell)}
          >
            {place.cell}
          </button>
        )}{' '}
        <label for={id}>{about}</label>
      </p>
      <p class="small change">
        <del>{show(self)}</del> → <ins>{show(appraised)}</ins>{' '}
        <span class="quiet">{say('gap-notes.limit', { limit })}</span>
      </p>
      <input
        id={id}
        class="input"
        type="text"
        autocomplete="off"
        value={note}
        placeholder={rowNote === '' ? say('gap-notes.note') : rowNote}
        aria-invalid={lacksNote(gap)}
        onInput={(event) => onNote(gap.key, event.currentTarget.value)}
      />
    </div>
  );
}
