/** Keeps each request below the 5 MB that Excel on the web takes. */

/** About what one call costs beside its values: the paths and actions of its objects. */
const CALL = 500;

export interface RequestOptions {
  /** Bytes of one request. */
  readonly limit: number;
  /** Before each request, with the rows that were sent before; throws where the work is to stop. */
  readonly onSend: (rows: number) => void;
}

export class Requests {
  readonly #context: Excel.RequestContext;
  readonly #options: RequestOptions;
  #pending = 0;
  #sentRows = 0;
  /** Rows queued so far, those that were sent among them. */
  rows = 0;
  /** Requests that were sent. */
  sent = 0;

  constructor(context: Excel.RequestContext, options: RequestOptions) {
    this.#context = context;
    this.#options = options;
  }

  /** Makes room for a call that is about to be made: sends what is pending, if it must. */
  async room(bytes = 0): Promise<void> {
    const { limit } = this.#options;
    if (this.#pending > 0 && this.#pending + bytes + CALL > limit) await this.send();
    this.#pending += bytes + CALL;
  }

  async send(): Promise<void> {
    this.#options.onSend(this.#sentRows);
    this.#pending = 0;
    await this.#context.sync();
    this.#sentRows = this.rows;
    this.sent += 1;
  }

  /** Rows in pieces of which several fit into one request. */
  pieces<T>(
    rows: readonly (readonly T[])[],
  ): { first: number; rows: (readonly T[])[]; bytes: number }[] {
    const pieces: { first: number; rows: (readonly T[])[]; bytes: number }[] = [];
    for (const [at, row] of rows.entries()) {
      const bytes = byteLength(JSON.stringify(row)) + 1;
      const piece = pieces.at(-1);
      if (piece && piece.bytes + bytes < this.#options.limit / PIECES) {
        piece.rows.push(row);
        piece.bytes += bytes;
      } else {
        pieces.push({ first: at, rows: [row], bytes });
      }
    }
    return pieces;
  }
}

/** Small enough to fill each request nearly whole, large enough to be few calls. */
const PIECES = 32;

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
