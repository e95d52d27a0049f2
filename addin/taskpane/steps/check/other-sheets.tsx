import type { SheetInspection } from '../../../../shared/checks/workbook.ts';
import { say } from '../../state/language.ts';
import { sheetState, showCell } from '../../state/sheet.ts';
import { Group } from '../../ui/group.tsx';
import { Tally } from './summary.tsx';

/** The other forms of the workbook, with what is wrong with each; a press goes there. */
export function OtherSheets(props: { inspections: readonly SheetInspection[]; active: string }) {
  const others = props.inspections.filter(
    ({ sheet, reading }) => reading !== null && sheet !== props.active,
  );
  if (others.length === 0) return null;
  return (
    <section class="card flush">
      <Group name={say('check.others')} count={others.length} open={others.length <= 3}>
        <ul class="rows">
          {others.map((inspection) => (
            <li key={inspection.sheet}>
              <button
                type="button"
                class="row"
                onClick={() => {
                  sheetState.update({ active: inspection.sheet });
                  void showCell(inspection.sheet, 'A1');
                }}
              >
                <span>{inspection.sheet}</span>
                <span class="facts small">
                  <span class="quiet">{say(`form.${inspection.reading!.form}`)}</span>
                  <Tally inspection={inspection} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Group>
    </section>
  );
}
