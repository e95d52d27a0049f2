import type { EntryView } from '../../../../shared/api/submissions.ts';
import { criteriaOf } from '../../../../shared/criteria/sets.ts';
import type { CriteriaSet } from '../../../../shared/criteria/types.ts';
import { say } from '../../state/language.ts';
import { showCell } from '../../state/sheet.ts';
import { Button } from '../../ui/button.tsx';
import type { Life } from './life.ts';
import { type OpenForm, sheetOf, useOpenForm } from './open-form.ts';
import type { Remark } from './story.ts';

/** Whom and what a remark is about: "Lò Thị Ươm · b1 Giải quyết công việc đúng hạn". */
export function aboutOf(
  remark: Pick<Remark, 'subject' | 'criterion'>,
  entries: readonly EntryView[],
  set: CriteriaSet | null,
): string {
  const name = entries.find(({ subject }) => subject === remark.subject)?.name ?? '';
  const label = set && criteriaOf(set).find(({ code }) => code === remark.criterion)?.label;
  const criterion = [remark.criterion, label].filter(Boolean).join(' ');
  const shownName = entries.length > 1 ? name : '';
  return [shownName, criterion].filter(Boolean).join(' · ');
}

/** Remarks of the record. Where the open workbook holds the form, each leads to its cell. */
export function Remarks({ life, remarks }: { life: Life; remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null;
  return remarks.some(({ cell }) => cell !== '') ? (
    <WithCells life={life} remarks={remarks} />
  ) : (
    <List life={life} remarks={remarks} open={null} />
  );
}

function WithCells({ life, remarks }: { life: Life; remarks: readonly Remark[] }) {
  return <List life={life} remarks={remarks} open={useOpenForm(life.detail)} />;
}

function List(props: { life: Life; remarks: readonly Remark[]; open: OpenForm | null }) {
  const { life, remarks, open } = props;
  const { entries } = life.detail;
  const show = ({ cell, subject }: Remark) => {
    const entry = entries.find((one) => one.subject === subject) ?? null;
    void showCell(sheetOf(open!.form!, entry), cell);
  };
  return (
    <ul class="remarks">
      {remarks.map((remark) => {
        const about = aboutOf(remark, entries, life.set);
        return (
          <li key={`${remark.subject} ${remark.criterion} ${remark.cell} ${remark.text}`}>
            {(remark.cell !== '' || about !== '') && (
              <span class="small">
                {remark.cell !== '' &&
                  (open?.form ? (
                    <button
                      type="button"
                      class="cell-link"
                      aria-label={say('remark.go', { cell: remark.cell })}
                      onClick={() => show(remark)}
                    >
                      {remark.cell}
                    </button>
                  ) : (
                    <span class="cell-name">{remark.cell}</span>
                  ))}{' '}
                <span class="quiet">{about}</span>
              </span>
            )}
            <span>{remark.text}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Remarks that are being written: each can be taken out again. */
export function RemarkDrafts(props: {
  life: Life;
  remarks: readonly Remark[];
  onRemove: (remark: Remark) => void;
}) {
  const { life, remarks, onRemove } = props;
  return (
    <ul class="rows">
      {remarks.map((remark) => (
        <li key={`${remark.subject} ${remark.criterion} ${remark.cell} ${remark.text}`}>
          <span class="row still small">
            <span>
              {remark.cell !== '' && <span class="cell-name">{remark.cell} </span>}
              <span class="quiet">{aboutOf(remark, life.detail.entries, life.set)}</span>
            </span>
            <span class="words">{remark.text}</span>
          </span>
          <Button
            kind="subtle"
            icon="close"
            label={say('remark.remove', { text: remark.text })}
            onClick={() => onRemove(remark)}
          />
        </li>
      ))}
    </ul>
  );
}
