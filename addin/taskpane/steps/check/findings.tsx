import { useState } from 'preact/hooks';
import type { Finding, Severity } from '../../../../shared/checks/finding.ts';
import type { SheetInspection } from '../../../../shared/checks/workbook.ts';
import { say } from '../../state/language.ts';
import { useKept } from '../../state/place.ts';
import { applyFixes } from '../../state/sheet.ts';
import { Button } from '../../ui/button.tsx';
import { Search } from '../../ui/field.tsx';
import { Group } from '../../ui/group.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Empty } from '../../ui/states.tsx';
import { Change } from './change.tsx';
import { FixDialog } from './fix-dialog.tsx';
import { narrowed, SeverityFilter } from './narrowing.tsx';
import { sentenceOf } from './sentence.ts';

interface FindingsProps {
  readonly inspection: SheetInspection;
  readonly onShow: (cell: string) => void;
}

/** A list this long can be searched. */
const SEARCH_FROM = 6;
/** Rows drawn of one group until the person asks for more. */
const FIRST_ROWS = 50;

/** All findings grouped by cause, errors first; each can be shown at its cell and mended. */
export function Findings({ inspection, onShow }: FindingsProps) {
  const [query, setQuery] = useKept('check.query', '');
  const [severity, setSeverity] = useKept<Severity | null>('check.severity', null);
  const [asking, setAsking] = useState<readonly Finding[] | null>(null);
  const { findings } = inspection;
  if (findings.length === 0) {
    return (
      <section class="card">
        <Empty icon="success" title={say('check.nothing')} text={say('check.nothing.text')} />
      </section>
    );
  }
  const searchable = findings.length >= SEARCH_FROM;
  const shown = searchable ? narrowed(inspection, query, severity) : findings;
  const fixable = findings.filter(isFixable);
  const groups = [
    ...Map.groupBy(shown, (finding) => `${finding.severity} ${finding.code}`).values(),
  ];
  return (
    <>
      {searchable && (
        <div class="stack">
          <Search label={say('check.search')} value={query} onInput={setQuery} />
          <SeverityFilter findings={findings} chosen={severity} onChoose={setSeverity} />
        </div>
      )}
      <section class="card flush" aria-label={say('check.findings')}>
        {groups.map((group, i) => (
          <FindingGroup
            key={`${group[0]!.severity} ${group[0]!.code}`}
            findings={group}
            inspection={inspection}
            open={i === 0 || group[0]!.severity === 'error'}
            onShow={onShow}
            onFix={setAsking}
          />
        ))}
        {groups.length === 0 && <p class="empty quiet">{say('check.no-match')}</p>}
      </section>
      {fixable.length > 1 && (
        <Button onClick={() => setAsking(fixable)}>
          {say('check.fix-all', { count: fixable.length })}
        </Button>
      )}
      {asking && (
        <FixDialog
          inspection={inspection}
          findings={asking}
          onClose={() => setAsking(null)}
          onAgree={async (edits) => {
            setAsking(null);
            await applyFixes(inspection.sheet, edits);
          }}
        />
      )}
    </>
  );
}

function FindingGroup(props: {
  findings: readonly Finding[];
  inspection: SheetInspection;
  open: boolean;
  onShow: (cell: string) => void;
  onFix: (findings: readonly Finding[]) => void;
}) {
  const { findings, onFix } = props;
  const [all, setAll] = useState(false);
  const { code, severity } = findings[0]!;
  const fixable = findings.filter(isFixable);
  const rows = all ? findings : findings.slice(0, FIRST_ROWS);
  return (
    <Group
      name={say(`${code}.title`)}
      count={findings.length}
      open={props.open}
      mark={
        <span class={`${severity}-ink`} title={say(`severity.${severity}`)}>
          <Icon name={severity} />
          <span class="visually-hidden">{say(`severity.${severity}`)}</span>
        </span>
      }
    >
      <ul class="rows">
        {rows.map((finding) => (
          <FindingRow
            key={`${finding.cell} ${finding.code}`}
            finding={finding}
            inspection={props.inspection}
            onShow={props.onShow}
          />
        ))}
      </ul>
      <div class="actions group-actions">
        {rows.length < findings.length && (
          <Button kind="subtle" onClick={() => setAll(true)}>
            {say('check.more', { count: findings.length - rows.length })}
          </Button>
        )}
        {fixable.length > 1 && (
          <Button kind="subtle" onClick={() => onFix(fixable)}>
            {say('check.fix-group', { count: fixable.length })}
          </Button>
        )}
      </div>
    </Group>
  );
}

function FindingRow(props: {
  finding: Finding;
  inspection: SheetInspection;
  onShow: (cell: string) => void;
}) {
  const { finding, inspection, onShow } = props;
  const text = sentenceOf(finding);
  return (
    <li>
      <button
        type="button"
        class="row"
        onClick={() => onShow(finding.cell)}
        disabled={finding.cell === ''}
      >
        <span>
          {finding.cell !== '' && <span class="cell-name">{finding.cell}</span>} {text}
        </span>
        {finding.fix && <Change inspection={inspection} finding={finding} />}
      </button>
      {finding.fix && finding.cell !== '' && (
        <Button
          kind="subtle"
          label={say('check.fix-one', { cell: finding.cell })}
          onClick={() =>
            void applyFixes(inspection.sheet, [{ cell: finding.cell, value: finding.fix!.value }])
          }
        >
          {say('check.fix')}
        </Button>
      )}
    </li>
  );
}

function isFixable({ fix, cell }: Finding): boolean {
  return fix !== null && cell !== '';
}
