/**
 * Reads a formula as a weighted sum of cells: sums, differences, multiples, SUM, SUBTOTAL(9, …),
 * ROUND, and references to cells that are such sums themselves. That is what totals of scoring
 * sheets are made of; it tells which cell is counted, how often, and which is left out.
 */
import type { Grid } from './grid.ts';
import { cellKey, columnOfKey, DateCell, parseCellName, rowOfKey } from './snapshot.ts';

/** Weight of each counted cell by `cellKey`, plus a constant. */
export interface LinearForm {
  readonly weights: ReadonlyMap<number, number>;
  readonly constant: number;
  /** Cells counted by SUBTOTAL, which passes over cells that are subtotals themselves. */
  readonly subtotalled?: ReadonlySet<number>;
  /** Decimals that the whole is rounded to; absent where it is not. */
  readonly decimals?: number;
}

const MOST_CELLS = 20_000;

/**
 * @param formula without leading "="
 * @returns null where the formula is no weighted sum of cells of this sheet
 */
export function readLinear(formula: string): LinearForm | null {
  try {
    const parser = new Parser(formula);
    const form = parser.expression();
    parser.end();
    return form;
  } catch (error) {
    if (error instanceof NotLinear) return null;
    throw error;
  }
}

/**
 * What a formula comes to with the values that the sheet holds; blanks and text are 0, and a date
 * is the number behind it, as Excel has it.
 */
export function evaluateLinear(form: LinearForm, grid: Grid): number {
  let sum = form.constant;
  for (const [key, weight] of form.weights) {
    if (passesOver(form, key, grid)) continue;
    const value = grid.value(rowOfKey(key), columnOfKey(key));
    if (typeof value === 'number') sum += weight * value;
    else if (value instanceof DateCell) sum += weight * value.serial;
  }
  if (form.decimals === undefined) return sum;
  const scale = 10 ** form.decimals;
  return Math.round(sum * scale + 1e-9) / scale;
}

/** Whether a cell inside a SUBTOTAL is a subtotal itself, which SUBTOTAL does not count. */
export function passesOver(form: LinearForm, key: number, grid: Grid): boolean {
  if (!form.subtotalled?.has(key)) return false;
  return /^\s*SUBTOTAL\s*\(/i.test(grid.formula(rowOfKey(key), columnOfKey(key)) ?? '');
}

class NotLinear extends Error {}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|(\$?[A-Za-z]{1,3}\$?\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?\d{1,7}))?|([A-Za-z][A-Za-z.]*)\s*\(|([-+*/(),;]))/y;

type Token =
  | { kind: 'number'; value: number }
  | { kind: 'cells'; from: string; to: string }
  | { kind: 'call'; name: string }
  | { kind: 'sign'; sign: string };

class Parser {
  readonly #tokens: Token[] = [];
  #at = 0;

  constructor(formula: string) {
    TOKEN.lastIndex = 0;
    const text = formula.trim();
    while (TOKEN.lastIndex < text.length) {
      const from = TOKEN.lastIndex;
      const match = TOKEN.exec(text);
      if (!match) throw new NotLinear(text.slice(from));
      if (match[1] !== undefined) this.#tokens.push({ kind: 'number', value: Number(match[1]) });
      else if (match[2] !== undefined) {
        this.#tokens.push({ kind: 'cells', from: match[2], to: match[3] ?? match[2] });
      } else if (match[4] !== undefined) {
        this.#tokens.push({ kind: 'call', name: match[4].toUpperCase() });
      } else this.#tokens.push({ kind: 'sign', sign: match[5]! });
    }
  }

  end(): void {
    if (this.#at < this.#tokens.length) throw new NotLinear('rest');
  }

  expression(): LinearForm {
    let sum = this.#term();
    for (;;) {
      if (this.#take('+')) sum = add(sum, this.#term(), 1);
      else if (this.#take('-')) sum = add(sum, this.#term(), -1);
      else return sum;
    }
  }

  #term(): LinearForm {
    let product = this.#factor();
    for (;;) {
      if (this.#take('*')) product = multiply(product, this.#factor());
      else if (this.#take('/')) {
        const by = this.#factor();
        if (by.weights.size > 0 || by.constant === 0) throw new NotLinear('division');
        product = scale(product, 1 / by.constant);
      } else return product;
    }
  }

  #factor(): LinearForm {
    if (this.#take('-')) return scale(this.#factor(), -1);
    if (this.#take('+')) return this.#factor();
    if (this.#take('(')) {
      const inner = this.expression();
      if (!this.#take(')')) throw new NotLinear('bracket');
      return inner;
    }
    const token = this.#tokens[this.#at++];
    if (token?.kind === 'number') return { weights: new Map(), constant: token.value };
    if (token?.kind === 'cells') {
      if (token.from !== token.to) throw new NotLinear('a block is no number');
      return cells(token.from, token.to);
    }
    if (token?.kind === 'call') return this.#call(token.name);
    throw new NotLinear('factor');
  }

  #call(name: string): LinearForm {
    if (name === 'SUM') return this.#sum();
    if (name === 'SUBTOTAL') {
      const code = this.#factor().constant;
      if (code !== 9 && code !== 109) throw new NotLinear('subtotal');
      if (!(this.#take(',') || this.#take(';'))) throw new NotLinear('subtotal');
      const sum = this.#sum();
      return { ...sum, subtotalled: new Set(sum.weights.keys()) };
    }
    if (name === 'ROUND') {
      const inner = this.expression();
      const decimals = this.#take(',') || this.#take(';') ? this.#factor().constant : 0;
      if (!this.#take(')')) throw new NotLinear('round');
      return { ...inner, decimals };
    }
    throw new NotLinear(name);
  }

  /** Arguments of SUM up to its bracket: blocks or expressions. */
  #sum(): LinearForm {
    let sum: LinearForm = { weights: new Map(), constant: 0 };
    if (this.#take(')')) return sum;
    do {
      const token = this.#tokens[this.#at];
      if (token?.kind === 'cells' && token.from !== token.to) {
        this.#at++;
        sum = add(sum, cells(token.from, token.to), 1);
      } else sum = add(sum, this.expression(), 1);
    } while (this.#take(',') || this.#take(';'));
    if (!this.#take(')')) throw new NotLinear('sum');
    return sum;
  }

  #take(sign: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'sign' || token.sign !== sign) return false;
    this.#at++;
    return true;
  }
}

function cells(from: string, to: string): LinearForm {
  const a = parseCellName(from);
  const b = parseCellName(to);
  if (!(a && b)) throw new NotLinear('reference');
  const top = Math.min(a.row, b.row);
  const bottom = Math.max(a.row, b.row);
  const left = Math.min(a.column, b.column);
  const right = Math.max(a.column, b.column);
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) throw new NotLinear('too many cells');
  const weights = new Map<number, number>();
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) weights.set(cellKey(row, column), 1);
  }
  return { weights, constant: 0 };
}

function add(a: LinearForm, b: LinearForm, factor: number): LinearForm {
  const weights = new Map(a.weights);
  for (const [key, weight] of b.weights) {
    weights.set(key, (weights.get(key) ?? 0) + factor * weight);
  }
  const constant = a.constant + factor * b.constant;
  const subtotalled = both(a.subtotalled, b.subtotalled);
  return subtotalled ? { weights, constant, subtotalled } : { weights, constant };
}

function both(
  a: ReadonlySet<number> | undefined,
  b: ReadonlySet<number> | undefined,
): ReadonlySet<number> | undefined {
  return a && b ? new Set([...a, ...b]) : (a ?? b);
}

function scale(form: LinearForm, factor: number): LinearForm {
  return {
    weights: new Map([...form.weights].map(([key, weight]) => [key, weight * factor])),
    constant: form.constant * factor,
    ...(form.subtotalled && { subtotalled: form.subtotalled }),
  };
}

function multiply(a: LinearForm, b: LinearForm): LinearForm {
  if (a.weights.size === 0) return scale(b, a.constant);
  if (b.weights.size === 0) return scale(a, b.constant);
  throw new NotLinear('product of cells');
}
