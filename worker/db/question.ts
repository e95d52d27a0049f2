/**
 * Questions that can be asked alone, or several together: one trip to the database, which shows
 * them all the same state.
 */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Row } from './row.ts';
import { isTransient } from './transient.ts';

/** Reading does no harm: a trip that was lost is made again, as D1 itself does with one question. */
const MOST_TRIPS = 3;

export interface Question<T> {
  readonly statement: D1PreparedStatement;
  /** What its rows say. */
  readonly read: (rows: readonly Row[]) => T;
}

export async function ask<T>({ statement, read }: Question<T>): Promise<T> {
  return read((await statement.all<Row>()).results);
}

/** A trip with several questions: `add` them, `go`, then take their answers. */
export class Trip {
  readonly #db: D1Database;
  readonly #statements: D1PreparedStatement[] = [];
  #answers: readonly (readonly Row[])[] = [];

  constructor(db: D1Database) {
    this.#db = db;
  }

  /** @returns the answer, once the trip is over */
  add<T>({ statement, read }: Question<T>): () => T {
    const at = this.#statements.push(statement) - 1;
    return () => {
      const rows = this.#answers[at];
      if (rows === undefined) throw new Error('asked before the trip was over');
      return read(rows);
    };
  }

  async go(): Promise<void> {
    for (let trip = 1; ; trip++) {
      try {
        const answers = await this.#db.batch<Row>(this.#statements);
        this.#answers = answers.map(({ results }) => results);
        return;
      } catch (thrown) {
        if (trip === MOST_TRIPS || !isTransient(thrown)) throw thrown;
      }
    }
  }
}
