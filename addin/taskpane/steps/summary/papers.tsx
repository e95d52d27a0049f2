import { useState } from 'preact/hooks';
import type { SummaryAnswer } from '../../../../shared/api/summary.ts';
import type { AwardId } from '../../../../shared/awards/types.ts';
import type { LetterId } from '../../../files/letters/letters.ts';
import { useAction } from '../../state/action.ts';
import { saveFile } from '../../state/download.ts';
import { currentLocale, say } from '../../state/language.ts';
import { periodLabel } from '../../state/periods.ts';
import { saveReport } from '../../state/report-file.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { ProblemBanner } from '../../ui/problem.tsx';

type Paper = LetterId | 'handover';
const PAPERS: readonly Paper[] = ['minutes', 'submission', 'profiles', 'review', 'handover'];

interface Saved {
  readonly name: string;
  /** What the office has to fill in by hand. */
  readonly incomplete: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

/** Letters and the hand-over sheet, made on this computer from the figures on the screen. */
export function PapersCard({ data }: { data: SummaryAnswer }) {
  const [award, setAward] = useState<AwardId | undefined>(data.awards[0]?.award);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [making, setMaking] = useState<Paper | null>(null);
  const make = useAction(async (paper: Paper) => {
    setSaved(null);
    setMaking(paper);
    setSaved(
      paper === 'handover' ? await saveHandover(data, award) : await saveLetter(paper, data, award),
    );
  });
  return (
    <section class="card stack">
      <h3>{say('papers.title')}</h3>
      <p class="small quiet">{say('papers.text')}</p>
      {data.awards.length > 1 && (
        <Select
          label={say('awards.form')}
          value={award ?? ''}
          onChange={(value) => setAward(value as AwardId)}
          options={data.awards.map((one) => ({
            value: one.award,
            label: say(`award.${one.award}`),
          }))}
        />
      )}
      <ul class="papers">
        {PAPERS.map((paper) => (
          <li key={paper}>
            <Button
              kind="subtle"
              icon="download"
              busy={make.busy && making === paper}
              disabled={make.busy && making !== paper}
              onClick={() => void make.run(paper)}
            >
              {say(`papers.${paper}`)}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemBanner problem={make.problem} />
      {saved && (
        <Banner level="success" title={say('papers.saved', { name: saved.name })}>
          {saved.incomplete.length > 0 && (
            <>
              <p>{say('papers.incomplete', { count: saved.incomplete.length })}</p>
              <ul class="bullets small">
                {saved.incomplete.map(({ name, columns }) => (
                  <li key={name}>
                    {name}: {columns.join(', ')}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Banner>
      )}
    </section>
  );
}

async function saveLetter(
  letter: LetterId,
  data: SummaryAnswer,
  award: AwardId | undefined,
): Promise<Saved> {
  const { DOCX_TYPE, LETTERS } = await import('../../../files/letters/letters.ts');
  const options = { locale: currentLocale(), ...(award ? { award } : {}) };
  const { name, bytes } = await LETTERS[letter].make(data, options);
  saveFile(name, bytes as Uint8Array<ArrayBuffer>, DOCX_TYPE);
  return { name, incomplete: [] };
}

async function saveHandover(data: SummaryAnswer, award: AwardId | undefined): Promise<Saved> {
  const { handover } = await import('../../../../shared/report/handover/build.ts');
  const { report, incomplete } = handover(data, award ? { award } : {});
  const name = `${say('papers.handover-file', { period: periodLabel(data.period) })}.xlsx`;
  await saveReport(name, report);
  return { name, incomplete };
}
