import { criteriaOf } from '../../../../shared/criteria/sets.ts';
import type { Role } from '../../../../shared/sheet/header-words.ts';
import type { LayoutHint } from '../../../../shared/sheet/layout-hint.ts';
import type { SheetReading } from '../../../../shared/sheet/reading.ts';
import { columnName, type SheetSnapshot } from '../../../../shared/sheet/snapshot.ts';
import { say } from '../../state/language.ts';
import { useLoad } from '../../state/load.ts';
import { individualSet } from '../../state/sheet.ts';
import { shortText } from './cells.ts';

interface ColumnRolesProps {
  readonly sheet: SheetSnapshot;
  readonly hint: LayoutHint;
  readonly reading: SheetReading | null;
  readonly onChange: (hint: LayoutHint) => void;
}

type Said = LayoutHint['columns'][number];

const OF_BOTH: readonly Role[] = ['stt', 'note'];
const OF_CRITERIA: readonly Role[] = [
  'label',
  'max',
  'self',
  'appraised2',
  'appraised4',
  'evidence',
  'explanation',
];
const OF_PEOPLE: readonly Role[] = [
  'name',
  'family-name',
  'given-name',
  'position',
  'leader',
  'birth',
  'staff-code',
  'division',
  'total',
  'bonus',
  'deduction',
];
/** Columns that are offered, and rows below the header that show what a column holds. */
const MOST_COLUMNS = 80;
const SAMPLE_ROWS = 30;

/** What each column holds; what is left open the pane tells by the header's words. */
export function ColumnRoles({ sheet, hint, onChange }: ColumnRolesProps) {
  const criteria = useLoad('layout.criteria', individualSet, true).value;
  const columns = columnsOf(sheet, hint);
  return (
    <section class="card stack" aria-label={say('layout.columns')}>
      <h3>{say('layout.columns')}</h3>
      {columns.map(({ column, header, sample }) => {
        const said = hint.columns[column];
        const id = `column-${column}`;
        return (
          <div class="column-role" key={column}>
            <label for={id}>
              <span class="cell-name">{columnName(column)}</span>{' '}
              <span>{header || say('layout.no-header')}</span>
              {sample && <span class="quiet small sample">{sample}</span>}
            </label>
            <select
              id={id}
              class="select"
              value={said ?? ''}
              onChange={(event) =>
                onChange(withColumn(hint, column, event.currentTarget.value as Said | ''))
              }
            >
              <option value="">{say('layout.by-header')}</option>
              <option value="ignore">{say('layout.ignore')}</option>
              <Roles roles={OF_BOTH} />
              <optgroup label={say('layout.of-criteria')}>
                <Roles roles={OF_CRITERIA} />
              </optgroup>
              <optgroup label={say('layout.of-people')}>
                <Roles roles={OF_PEOPLE} />
              </optgroup>
              <optgroup label={say('layout.of-scores')}>
                {criteria &&
                  criteriaOf(criteria).map(({ code, label }) => (
                    <option key={code} value={`criterion:${code}`}>
                      {code} – {label}
                    </option>
                  ))}
              </optgroup>
            </select>
          </div>
        );
      })}
    </section>
  );
}

function Roles({ roles }: { roles: readonly Role[] }) {
  return (
    <>
      {roles.map((role) => (
        <option key={role} value={role}>
          {say(`role-of.${role}`)}
        </option>
      ))}
    </>
  );
}

function withColumn(hint: LayoutHint, column: number, said: Said | ''): LayoutHint {
  const { [column]: _, ...others } = hint.columns;
  return { ...hint, columns: said === '' ? others : { ...others, [column]: said } };
}

/** Columns with something in the header or below it. */
function columnsOf(sheet: SheetSnapshot, { headerTop, headerBottom }: LayoutHint) {
  const width = sheet.values[0]?.length ?? 0;
  const head = sheet.values.slice(headerTop - sheet.top, headerBottom - sheet.top + 1);
  const body = sheet.values.slice(
    headerBottom - sheet.top + 1,
    headerBottom - sheet.top + 1 + SAMPLE_ROWS,
  );
  return Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, i) => {
    const words = (rows: typeof head, most: number) =>
      rows.map((row) => shortText(row[i], most)).filter((text) => text !== '');
    return {
      column: sheet.left + i,
      header: words(head, 40).join(' / '),
      sample: words(body, 24).slice(0, 3).join(' · '),
    };
  }).filter(({ header, sample }) => header !== '' || sample !== '');
}
