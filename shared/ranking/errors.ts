/** What can be wrong with what a caller hands in; sentences: "input.<code>" in messages/awards.*. */
export const INPUT_ERROR_CODES = [
  'unknown-unit',
  'no-post',
  'year-twice',
  'score-out-of-range',
  'unknown-set',
  'scores-not-loaded',
  'unknown-criterion',
  'bad-weight',
  'no-weight',
  'bad-bin',
  'scoped-ranking',
  'award-not-for-period',
  'mixed-rankings',
  'unknown-period',
  'unknown-rule',
  'no-threshold',
  'no-such-kind',
  'bad-spread',
  'no-regime',
  'no-base-salary',
  'no-coefficient',
] as const;

export type InputErrorCode = (typeof INPUT_ERROR_CODES)[number];

/** The input cannot be ranked or judged; nothing was computed. */
export class RankingInputError extends Error {
  readonly code: InputErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(code: InputErrorCode, params: Readonly<Record<string, string | number>>) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'RankingInputError';
    this.code = code;
    this.params = params;
  }
}
