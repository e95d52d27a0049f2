/**
 * The emulated Excel as an add-in meets it: batches come in, answers and events go out. The
 * channels (`web-host.ts` for a page's frame, `node-host.ts` for tests) carry texts to `request`
 * and what `events` queues back. What a person does with the workbook is in `person.ts`.
 */

import { formatRect, type Rect } from './a1.ts';
import { ApiObject } from './api-object.ts';
import { EventBoard } from './events.ts';
import { EngineRecalculator } from './formulas/recalculator.ts';
import type { EntryOptions } from './model/entry.ts';
import type { Region } from './model/number-text.ts';
import type { Content, SheetModel, WorkbookModel } from './model.ts';
import { type HostScope, wireValue } from './objects/base.ts';
import { contentOf, valueTypeOf } from './objects/range-values.ts';
import { Workbook } from './objects/workbook.ts';
import { BatchExecutor } from './protocol.ts';
import { ActionType, type RequestBody, RequestFlag, type ResponseBody } from './wire.ts';

/** Errors of the channel itself, by the numbers that the client library translates. */
export const HostError = {
  CellEditMode: 5004,
  SessionLost: 5012,
  Busy: 5102,
  RequestTooLarge: 5103,
  ResponseTooLarge: 5104,
  Denied: 7000,
} as const;
export type HostErrorCode = (typeof HostError)[keyof typeof HostError];

export type Reply =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'error'; readonly code: HostErrorCode };

export interface Batch {
  readonly request: RequestBody;
  readonly response: ResponseBody;
  /** UTF-8 bytes. */
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Only gives references back, as the client does after each `Excel.run`. */
  readonly cleanUp: boolean;
}

export interface HostOptions {
  readonly region?: Region;
  /** Who writes notes and comments. */
  readonly author?: string;
  /** Bytes, both ways; Excel on the web's is 5 MB. */
  readonly payloadLimit?: number;
  /** The current year, for dates that are typed without one. */
  readonly year?: number;
}

/** Posted by the client once at start-up. */
class AddinInternalService extends ApiObject {
  NotifyActionHandlerReady(): void {}
}

export class ExcelHost implements HostScope {
  readonly workbook: WorkbookModel;
  readonly region: Region;
  readonly author: string;
  readonly events = new EventBoard();
  /** Round trips, clean-ups not counted, and the largest payloads so far. */
  readonly stats = { roundTrips: 0, actions: 0, largestRequest: 0, largestResponse: 0 };
  /** Answers to the next requests, for tests of what goes wrong. */
  readonly faults: HostErrorCode[] = [];
  payloadLimit: number;

  readonly year: number;
  private readonly executor: BatchExecutor;
  private readonly recalculator = new EngineRecalculator();
  private readonly batchListeners = new Set<(batch: Batch) => void>();
  private readonly eventRanges = new Map<string, { sheet: SheetModel; area: Rect }>();
  private calculationSuspended = false;
  private editing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;

  constructor(workbook: WorkbookModel, options: HostOptions = {}) {
    if (workbook.sheets.length === 0) workbook.addSheet('Sheet1');
    this.workbook = workbook;
    workbook.recalculator ??= this.recalculator;
    this.region = options.region ?? 'vi';
    this.author = options.author ?? 'Excel';
    this.payloadLimit = options.payloadLimit ?? 5 * 1024 * 1024;
    this.year = options.year ?? new Date().getFullYear();
    this.executor = new BatchExecutor({
      root: () => new Workbook(this),
      create: (name) =>
        name === 'Microsoft.InternalService.AddinInternalService'
          ? new AddinInternalService()
          : null,
      event: (target, method) => this.events.register(target, method),
    });
  }

  /** References that the add-in still holds; a leak if it is not 0 after a while. */
  get referenceCount(): number {
    return this.executor.referenceCount;
  }

  /** Calls back after each batch, clean-ups included. @returns what ends it */
  onBatch(listener: (batch: Batch) => void): () => void {
    this.batchListeners.add(listener);
    return () => this.batchListeners.delete(listener);
  }

  // ---- the add-in ---------------------------------------------------------------------------

  /**
   * Answers one request of the client.
   * @param text the body, as JSON
   * @param flags what travels beside it (`RequestFlag`)
   */
  async request(text: string, flags: number): Promise<Reply> {
    const fault = this.faults.shift();
    if (fault) return { kind: 'error', code: fault };
    if (this.editing) {
      // "When false … the batch automatically fails", reads included.
      if (!(flags & RequestFlag.DelayForCellEdit)) {
        return { kind: 'error', code: HostError.CellEditMode };
      }
      await this.editing.ended;
    }
    const requestBytes = byteLength(text);
    if (requestBytes > this.payloadLimit) {
      return { kind: 'error', code: HostError.RequestTooLarge };
    }
    const request = JSON.parse(text) as RequestBody;
    const response = this.execute(request);
    const answer = JSON.stringify(response);
    const responseBytes = byteLength(answer);
    this.report({ request, response, requestBytes, responseBytes, cleanUp: isCleanUp(request) });
    if (responseBytes > this.payloadLimit) {
      return { kind: 'error', code: HostError.ResponseTooLarge };
    }
    return { kind: 'answer', text: answer };
  }

  /** Answers what the client asks at its own start, which is no round trip of the add-in. */
  startUp(text: string): ResponseBody {
    return this.executor.execute(JSON.parse(text) as RequestBody);
  }

  /** One batch: one undo record, calculated at its end, its events sent after it. */
  private execute(request: RequestBody): ResponseBody {
    try {
      return this.workbook.history.transaction('add-in', () => {
        const response = this.executor.execute(request);
        this.calculationSuspended = false;
        this.workbook.settle();
        return response;
      });
    } finally {
      this.calculationSuspended = false;
      queueMicrotask(() => this.events.flush());
    }
  }

  private report(batch: Batch): void {
    if (!batch.cleanUp) {
      this.stats.roundTrips++;
      this.stats.actions += batch.request.Actions.length;
      this.stats.largestRequest = Math.max(this.stats.largestRequest, batch.requestBytes);
      this.stats.largestResponse = Math.max(this.stats.largestResponse, batch.responseBytes);
    }
    for (const listener of this.batchListeners) listener(batch);
  }

  // ---- HostScope: what the objects need -----------------------------------------------------

  entryOptions(asText: boolean): EntryOptions {
    return { region: 'en', asText, year: this.year };
  }

  settle(): void {
    if (!this.calculationSuspended) this.workbook.settle();
  }

  suspendCalculation(): void {
    this.calculationSuspended = true;
  }

  cannotUndo(): void {
    this.workbook.history.clear();
  }

  cellsChanged(sheet: SheetModel, area: Rect, before: Content): void {
    this.raiseChanged(sheet, area, before, 'ThisLocalAddin');
  }

  formatChanged(sheet: SheetModel, area: Rect): void {
    this.events.raise('FormatChanged', sheet.id, () => ({
      type: 'WorksheetFormatChanged',
      source: 'Local',
      worksheetId: sheet.id,
      address: formatRect(area),
      referenceId: this.eventReference(sheet, area),
    }));
  }

  sheetEvent(
    event: 'Added' | 'Deleted' | 'NameChanged',
    sheet: SheetModel,
    more: Readonly<Record<string, unknown>> = {},
  ): void {
    const message = { type: `Worksheet${event}`, source: 'Local', worksheetId: sheet.id, ...more };
    this.events.raise(event, sheet.id, () => message);
  }

  activate(sheet: SheetModel): void {
    const { active } = this.workbook.props;
    if (active === sheet) return;
    this.workbook.set('active', sheet);
    if (active) {
      const left = { type: 'WorksheetDeactivated', worksheetId: active.id };
      this.events.raise('Deactivated', active.id, () => left);
    }
    const entered = { type: 'WorksheetActivated', worksheetId: sheet.id };
    this.events.raise('Activated', sheet.id, () => entered);
  }

  select(sheet: SheetModel, area: Rect): void {
    this.activate(sheet);
    this.workbook.set('selection', { sheet, area });
    this.events.raise('SelectionChanged', sheet.id, () => ({
      type: 'WorksheetSelectionChanged',
      worksheetId: sheet.id,
      address: formatRect(area),
    }));
  }

  get eventsEnabled(): boolean {
    return this.events.enabled;
  }
  set eventsEnabled(enabled: boolean) {
    this.events.enabled = enabled;
  }

  eventRange(referenceId: string): { sheet: SheetModel; area: Rect } | null {
    return this.eventRanges.get(referenceId) ?? null;
  }

  // ---- the person ---------------------------------------------------------------------------

  /** A cell is being typed into: batches fail, or wait if they asked to. */
  beginCellEdit(): void {
    if (this.editing) return;
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.editing = { ended, end };
  }

  endCellEdit(): void {
    this.editing?.end();
    this.editing = null;
  }

  /** Calculates formulas that stand in no cell, as if they stood on a sheet. */
  evaluate(sheet: SheetModel, formulas: readonly string[]): readonly Content[] {
    return this.recalculator.evaluate(sheet, formulas);
  }

  /** Tells listeners that cells changed, and through whom. */
  raiseChanged(
    sheet: SheetModel,
    area: Rect,
    before: Content,
    triggerSource: 'Unknown' | 'ThisLocalAddin',
  ): void {
    const single = area.rows === 1 && area.columns === 1;
    this.events.raise('DataChanged', sheet.id, () => {
      const cell = sheet.cell(area.row, area.column);
      return {
        type: 'WorksheetChanged',
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource,
        worksheetId: sheet.id,
        address: formatRect(area),
        referenceId: this.eventReference(sheet, area),
        shiftDirection: 'None',
        ...(single && {
          valueBefore: wireValue(before),
          valueAfter: contentOf(cell, area.row, area.column),
          valueTypeBefore: 'Unknown',
          valueTypeAfter: valueTypeOf(cell, area.row, area.column),
        }),
      };
    });
  }

  private eventReference(sheet: SheetModel, area: Rect): string {
    const id = `event${this.eventRanges.size + 1}`;
    this.eventRanges.set(id, { sheet, area });
    return id;
  }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Nothing but references given back, beside the root object that they are given back through. */
function isCleanUp(request: RequestBody): boolean {
  const calls = request.Actions.filter(
    ({ ActionType: type }) => type !== ActionType.Trace && type !== ActionType.Instantiate,
  );
  return calls.length > 0 && calls.every(({ Name }) => Name === '_RemoveReference');
}
