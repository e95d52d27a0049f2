/**
 * The calculating library (IronCalc, WebAssembly), behind the few calls that are needed of it.
 * `loadEngine` once, in a browser with the URL of `wasm_bg.wasm` from @ironcalc/wasm or its bytes;
 * in Node `node-engine.ts` does it on import.
 */

import initialise, { initSync, Model } from '@ironcalc/wasm';
import { columnName } from '../../../shared/sheet/snapshot.ts';
import { quoteSheet } from '../a1.ts';
import { CellError, type Content } from '../model.ts';

let ready = false;

/** @param source URL or bytes of `wasm_bg.wasm` */
export async function loadEngine(source: string | URL | BufferSource): Promise<void> {
  if (ready) return;
  await initialise({ module_or_path: source });
  ready = true;
}

export function loadEngineSync(bytes: BufferSource): void {
  if (ready) return;
  initSync({ module: bytes });
  ready = true;
}

/** Kinds of results, as the library numbers them. */
const CellType = { Number: 1, Text: 2, Logical: 4, Error: 16 } as const;

/** Own sheets stand behind those of the workbook: names that no workbook has. */
const EXACT = '~exact~';

export interface Place {
  /** Index of the sheet in the order given. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

export class Engine {
  private readonly model: Model;
  private readonly names: readonly string[];

  /** @param sheets names in order */
  constructor(sheets: readonly string[]) {
    if (!ready) throw new Error('loadEngine() was not called');
    this.model = new Model('book', 'en', 'UTC', 'en');
    this.names = sheets;
    this.model.pauseEvaluation();
    // Two sheets for each: the second holds the first's results as texts (see `exact`).
    const all = [...sheets, ...sheets.map((_, at) => EXACT + at), `${EXACT}scratch`];
    for (const [at, name] of all.entries()) {
      if (at > 0) this.model.newSheet();
      this.model.renameSheet(at, name);
    }
    this.model.resumeEvaluation();
  }

  /** The sheet for formulas that belong to no cell. */
  get scratch(): number {
    return this.names.length * 2;
  }

  /** @param formula without "=" */
  defineName(name: string, sheet: number | null, formula: string): void {
    // A name for what is gone (#REF!) or for what the library does not know stays undefined:
    // formulas that use it show #NAME?.
    if (/#REF!/.test(formula)) return;
    this.model.newDefinedName(name, sheet, formula);
  }

  /** Runs changes without calculating in between, then calculates once. */
  batch(work: () => void): void {
    this.model.pauseEvaluation();
    try {
      work();
    } finally {
      this.model.resumeEvaluation();
      this.model.evaluate();
      // The library queues what changed, for peers that we do not have.
      this.model.flushSendQueue();
    }
  }

  putContent({ sheet, row, column }: Place, content: Content): void {
    this.model.setUserInput(sheet, row + 1, column + 1, inputOf(content));
  }

  /** @param formula with leading "=" */
  putFormula(place: Place, formula: string): void {
    const { sheet, row, column } = place;
    const plain = formula.replace(/_xl(?:fn|ws|udf)\./g, '');
    this.model.setUserInput(sheet, row + 1, column + 1, plain);
    if (sheet === this.scratch) return;
    const own = `${quoteSheet(this.names[sheet]!)}!${columnName(column)}${row + 1}`;
    this.model.setUserInput(this.names.length + sheet, row + 1, column + 1, `=""&${own}`);
  }

  /** The result of a formula. */
  result({ sheet, row, column }: Place): Content {
    const shown = this.model.getFormattedCellValue(sheet, row + 1, column + 1);
    switch (this.model.getCellType(sheet, row + 1, column + 1)) {
      case CellType.Number:
        return this.exact({ sheet, row, column }, shown);
      case CellType.Logical:
        return shown === 'TRUE';
      case CellType.Error:
        // Excel warns of a circle and shows 0.
        return shown === '#CIRC!' ? 0 : new CellError(shown);
      default:
        return shown;
    }
  }

  /**
   * The library shows numbers rounded for the eye. Joined to a text, `""&A1`, it writes all digits,
   * from which the very same number is read back.
   */
  private exact({ sheet, row, column }: Place, shown: string): number {
    if (sheet === this.scratch) return Number(shown);
    const text = this.model.getFormattedCellValue(this.names.length + sheet, row + 1, column + 1);
    return Number(text);
  }
}

function inputOf(content: Content): string {
  if (content === null) return '';
  if (content instanceof CellError) return content.code;
  if (typeof content === 'string') return `'${content}`;
  return typeof content === 'boolean' ? (content ? 'TRUE' : 'FALSE') : String(content);
}
