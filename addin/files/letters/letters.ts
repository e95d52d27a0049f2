/**
 * The letters that the pane offers. Loaded when first asked for: the library behind them is larger
 * than the pane.
 *
 *     const { LETTERS } = await import('../../../files/letters/letters.ts');
 *     const { bytes, name } = await LETTERS.submission.make(data, { award, locale });
 */
import type { AwardId } from '../../../shared/awards/types.ts';
import type { Locale } from '../../../shared/messages/format.ts';
import { awardShort, periodSpan } from '../../../shared/report/phrases.ts';
import type { SummaryData } from '../../../shared/report/summary/data.ts';
import { wordsOf } from '../../../shared/report/words.ts';
import { minutes } from './minutes.ts';
import { profileList } from './profiles.ts';
import { reviewReport } from './review.ts';
import { submissionLetter } from './submission.ts';

export type LetterId = 'submission' | 'minutes' | 'profiles' | 'review';

export interface LetterOptions {
  /** Of letters about one award: which; the period's highest unless told. */
  readonly award?: AwardId;
  readonly locale?: Locale;
}

export interface LetterFile {
  readonly bytes: Uint8Array;
  /** "Tờ trình - Giấy khen Giám đốc Sở - năm 2022.docx" */
  readonly name: string;
}

interface Letter {
  /** It is about one award. */
  readonly perAward: boolean;
  readonly make: (data: SummaryData, options?: LetterOptions) => Promise<LetterFile>;
}

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** In the order in which a dossier is made. */
export const LETTERS: Readonly<Record<LetterId, Letter>> = {
  minutes: perAward('minutes.name', minutes),
  submission: perAward('submission.name', submissionLetter),
  profiles: perAward('profiles.name', profileList),
  review: {
    perAward: false,
    make: async (data, { locale = 'vi' } = {}) => {
      const words = wordsOf(locale);
      return {
        bytes: await reviewReport(data, locale),
        name: fileName([words(`review.name.${data.period.type}`), periodSpan(data.period, words)]),
      };
    },
  },
};

function perAward(name: string, write: typeof minutes): Letter {
  return {
    perAward: true,
    make: async (data, { award = data.awards[0]?.award, locale = 'vi' } = {}) => {
      const words = wordsOf(locale);
      return {
        bytes: await write(data, award, locale),
        name: fileName([
          words(name),
          ...(award ? [awardShort(award, words)] : []),
          periodSpan(data.period, words),
        ]),
      };
    },
  };
}

/** Without what file systems refuse. */
function fileName(parts: readonly string[]): string {
  return `${parts.join(' - ').replace(/[\\/:*?"<>|]/g, ' ')}.docx`;
}
