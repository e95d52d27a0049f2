/** Keeps each request below the 5 MB that Excel on the web takes. */

/** About what one call costs beside its values: the paths and actions of its objects. */
const CALL = 400;

export class Requests {
  private readonly context: Excel.RequestContext;
  private readonly limit: number;
  private pending = 0;

  /** @param limit bytes of one request */
  constructor(context: Excel.RequestContext, limit: number) {
    this.context = context;
    this.limit = limit;
  }

  /** Makes room for a call that is about to be made: sends what is pending, if it must. */
  async room(bytes = 0): Promise<void> {
    if (this.pending > 0 && this.pending + bytes + CALL > this.limit) await this.send();
    this.pending += bytes + CALL;
  }

  async send(): Promise<void> {
    this.pending = 0;
    await this.context.sync();
  }

  /** Rows in pieces of which several fit into one request. */
  pieces<T>(
    rows: readonly (readonly T[])[],
  ): { first: number; rows: (readonly T[])[]; bytes: number }[] {
    const pieces: { first: number; rows: (readonly T[])[]; bytes: number }[] = [];
    for (const [at, row] of rows.entries()) {
      const bytes = byteLength(JSON.stringify(row));
      const piece = pieces.at(-1);
      if (piece && piece.bytes + bytes < this.limit / 4) {
        piece.rows.push(row);
        piece.bytes += bytes;
      } else {
        pieces.push({ first: at, rows: [row], bytes });
      }
    }
    return pieces;
  }
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
