/**
 * What a caller handed in cannot be ranked or judged. The code has its sentence in
 * messages/awards.*.ts ("input.<code>"); nothing was computed.
 */
export class RankingInputError extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(code: string, params: Readonly<Record<string, string | number>>) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'RankingInputError';
    this.code = code;
    this.params = params;
  }
}
