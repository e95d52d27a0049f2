import type { Finding } from '../../../../shared/checks/finding.ts';
import { useAction } from '../../state/action.ts';
import { saveFile } from '../../state/download.ts';
import { say } from '../../state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Group } from '../../ui/group.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';
import { sentenceOf } from '../check/sentence.ts';
import { annotated, type BatchFile, type BatchForm, removeFile } from './batch.ts';
import { Result } from './result.tsx';
import { type Verdict, verdictOf } from './verdict.ts';

const LOOK: Readonly<Record<Verdict, readonly [icon: IconName, ink: string]>> = {
  waiting: ['ring', 'quiet'],
  reading: ['progress', 'info-ink'],
  unread: ['error', 'error-ink'],
  'no-form': ['info', 'info-ink'],
  faults: ['error', 'error-ink'],
  twice: ['warning', 'warning-ink'],
  clean: ['success', 'success-ink'],
};

/** Findings of a form that the list shows; the marked copy has them all. */
const SHOWN = 20;

/** A file: its name and verdict, and opened, what was read and found. */
export function FileRow({ file, busy }: { file: BatchFile; busy: boolean }) {
  const verdict = verdictOf(file);
  const [icon, ink] = LOOK[verdict];
  const save = useAction(async () => {
    const name = file.file.name.replace(/\.[^.]+$/, '');
    saveFile(`${name} - ${say('files.verdict.faults')}.xlsx`, await annotated(file));
  });
  const found = file.sheets.some(({ findings }) => findings.length > 0);
  return (
    <Group
      name={
        <span class="file-name">
          {file.file.name}
          <span class="facts small">
            <span class={ink}>{say(`files.verdict.${verdict}`)}</span>
            {file.forms.length === 1 && <FormFacts form={file.forms[0]!} />}
            {file.forms.length > 1 && (
              <span>{say('files.sheets', { count: file.forms.length })}</span>
            )}
          </span>
        </span>
      }
      mark={
        <span class={ink}>
          <Icon name={icon} />
        </span>
      }
    >
      <div class="group-body">
        {file.code && <p>{say(file.code)}</p>}
        <ProblemBanner problem={file.problem} />
        {file.forms.map((form) => (
          <FormDetails key={form.sheets.join('\n')} file={file} form={form} />
        ))}
        <ProblemBanner problem={save.problem} />
        <div class="actions">
          {found && (
            <Button
              kind="subtle"
              icon="download"
              busy={save.busy}
              disabled={busy}
              onClick={() => void save.run()}
            >
              {say('files.annotate')}
            </Button>
          )}
          <Button
            kind="subtle"
            icon="close"
            label={say('files.remove', { name: file.file.name })}
            onClick={() => removeFile(file.id)}
          />
        </div>
      </div>
    </Group>
  );
}

function FormFacts({ form }: { form: BatchForm }) {
  return (
    <>
      <span>{form.unitName || say('check.unit-unknown')}</span>
      <span>
        {form.year === null ? say('check.year-unknown') : say('year', { year: String(form.year) })}
      </span>
    </>
  );
}

function FormDetails({ file, form }: { file: BatchFile; form: BatchForm }) {
  const sheets = file.sheets.filter(({ sheet }) => form.sheets.includes(sheet));
  const findings = sheets.flatMap(({ sheet, findings: all }) =>
    all.filter(({ severity }) => severity !== 'info').map((finding) => ({ sheet, finding })),
  );
  const people = sheets.reduce((sum, { subjects }) => sum + subjects.length, 0);
  return (
    <div class="stack small file-form">
      <p class="facts">
        <span>{say(`form.${form.form}`)}</span>
        <FormFacts form={form} />
        {form.form !== 'collective' && <span>{say('check.people', { count: people })}</span>}
        {form.errors > 0 && (
          <span class="error-ink">{say('check.errors', { count: form.errors })}</span>
        )}
        {form.warnings > 0 && (
          <span class="warning-ink">{say('check.warnings', { count: form.warnings })}</span>
        )}
        {form.errors + form.warnings === 0 && <span class="success-ink">{say('check.clean')}</span>}
      </p>
      {form.unitId === null && <p class="error-ink">{say('files.unit-unknown')}</p>}
      {form.year === null && <p class="error-ink">{say('files.year-unknown')}</p>}
      {form.twin !== null && <p class="warning-ink">{say('files.twice', { other: form.twin })}</p>}
      {form.result && <Result result={form.result} />}
      {findings.length > 0 && (
        <ul class="file-findings">
          {findings.slice(0, SHOWN).map(({ sheet, finding }) => (
            <FindingLine
              key={`${sheet} ${finding.cell} ${finding.code}`}
              sheet={form.sheets.length > 1 ? sheet : null}
              finding={finding}
            />
          ))}
          {findings.length > SHOWN && (
            <li class="quiet">{say('files.more-findings', { count: findings.length - SHOWN })}</li>
          )}
        </ul>
      )}
    </div>
  );
}

function FindingLine({ sheet, finding }: { sheet: string | null; finding: Finding }) {
  return (
    <li>
      <span class={`${finding.severity}-ink`}>{say(`severity.${finding.severity}`)}</span>{' '}
      <span class="cell-name">{sheet === null ? finding.cell : `${sheet}!${finding.cell}`}</span>{' '}
      {sentenceOf(finding)}
    </li>
  );
}
