import type { LayoutHint } from '../../../../shared/sheet/layout-hint.ts';
import type { SheetSnapshot } from '../../../../shared/sheet/snapshot.ts';
import { say } from '../../state/language.ts';
import { showCell } from '../../state/sheet.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { shortText } from './cells.ts';
import { OFFERED_ROWS } from './guess.ts';

interface HeaderRowsProps {
  readonly sheet: SheetSnapshot;
  readonly hint: LayoutHint;
  readonly onChange: (hint: LayoutHint) => void;
}

/** A header stands on one row, or on up to four. */
const MOST_ROWS = 4;

/** Which rows are the header. */
export function HeaderRows({ sheet, hint, onChange }: HeaderRowsProps) {
  const { headerTop, headerBottom } = hint;
  const rows = sheet.values
    .slice(0, OFFERED_ROWS)
    .map((row, i) => ({ row: sheet.top + i, text: wordsOf(row) }))
    .filter(({ row, text }) => text !== '' || row === headerTop);
  const lower = Array.from({ length: MOST_ROWS }, (_, i) => headerTop + i).filter(
    (row) => row < sheet.top + sheet.values.length,
  );
  return (
    <section class="card stack">
      <Select
        label={say('layout.header')}
        value={String(headerTop)}
        onChange={(value) => {
          const top = Number(value);
          onChange({ ...hint, headerTop: top, headerBottom: top });
        }}
        options={rows.map(({ row, text }) => ({
          value: String(row),
          label: say('layout.row', { row: String(row + 1), text }),
        }))}
      />
      <Select
        label={say('layout.header-bottom')}
        value={String(headerBottom)}
        onChange={(value) => onChange({ ...hint, headerBottom: Number(value) })}
        options={lower.map((row) => ({
          value: String(row),
          label: say('layout.row', {
            row: String(row + 1),
            text: wordsOf(sheet.values[row - sheet.top] ?? []),
          }),
        }))}
      />
      <div>
        <Button kind="subtle" onClick={() => void showCell(sheet.name, `A${headerTop + 1}`)}>
          {say('layout.show-row', { row: String(headerTop + 1) })}
        </Button>
      </div>
    </section>
  );
}

function wordsOf(row: SheetSnapshot['values'][number]): string {
  return row
    .map((value) => shortText(value, 14))
    .filter((text) => text !== '')
    .slice(0, 4)
    .join(' | ');
}
