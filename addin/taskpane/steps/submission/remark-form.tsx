import { useState } from 'preact/hooks';
import type { EntryView } from '../../../../shared/api/submissions.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { type ScoreLine, scoreLines } from './figures.ts';
import type { Life } from './life.ts';
import { type CellPlace, type OpenForm, placeOf } from './open-form.ts';
import type { Remark } from './story.ts';

interface RemarkFormProps {
  readonly life: Life;
  /** Whom it can be about. */
  readonly entries: readonly EntryView[];
  /** Which of a subject's criteria it can be about, and what is said of each. */
  readonly fits?: (line: ScoreLine) => boolean;
  readonly describe?: (line: ScoreLine) => string;
  /** Gives the cell where the open workbook holds the form. */
  readonly open?: OpenForm;
  readonly onAdd: (remark: Remark) => void;
}

/** A remark on one person, one criterion or both. */
export function RemarkForm({ life, entries, fits, describe, open, onAdd }: RemarkFormProps) {
  const alone = entries.length === 1 ? entries[0]!.subject : '';
  const [subject, setSubject] = useState(alone);
  const [criterion, setCriterion] = useState('');
  const [text, setText] = useState('');
  const entry = entries.find((one) => one.subject === subject) ?? null;
  const lines = entry ? scoreLines(life.set, life.kind, entry) : [];
  const place: CellPlace | null =
    open?.form && entry && criterion !== '' ? placeOf(open.form, entry, criterion) : null;
  const add = () => {
    onAdd({
      subject: subject || null,
      criterion: criterion || null,
      cell: place?.cell ?? '',
      text: text.trim(),
    });
    setCriterion('');
    setText('');
  };
  return (
    <div class="stack">
      {entries.length > 1 && (
        <Select
          label={say('remark.person')}
          value={subject}
          onChange={(value) => {
            setSubject(value);
            setCriterion('');
          }}
          options={[
            { value: '', label: say('choose') },
            ...entries.map(({ subject: value, name }) => ({ value, label: name })),
          ]}
        />
      )}
      {entry && (
        <Select
          label={say('remark.criterion')}
          value={criterion}
          onChange={setCriterion}
          options={[
            { value: '', label: say('remark.whole-row') },
            ...lines.filter(fits ?? (() => true)).map((line) => ({
              value: line.code,
              label: describe?.(line) ?? `${line.code} ${line.label}`,
            })),
          ]}
        />
      )}
      <Field
        label={say('remark.text')}
        {...(place ? { hint: say('remark.at', { cell: place.cell }) } : {})}
        value={text}
        onInput={setText}
        multiline
      />
      <div class="actions">
        <Button icon="plus" disabled={text.trim() === '' || entry === null} onClick={add}>
          {say('remark.add')}
        </Button>
      </div>
    </div>
  );
}
