/** What the host tells the add-in of its own accord: who listens, and the messages to send. */

import type { ApiObject } from './api-object.ts';
import { notImplemented } from './api-object.ts';
import { Worksheet } from './objects/worksheet.ts';

/** Numbers of Excel's events, read from the client library. */
const EVENT_TYPE = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  FormatChanged: 18,
  NameChanged: 25,
  VisibilityChanged: 26,
} as const;
export type EventName = keyof typeof EVENT_TYPE;

/** The target of events of the whole collection. */
const WORKBOOK = 'Workbook';
/** "Rich API event", in the client's numbering of messages. */
const MESSAGE_CATEGORY = 65536;

/** One message as it stands on the wire; the client calls its parts differently in each channel. */
export type EventEntry = readonly [
  category: number,
  type: number,
  target: string,
  message: string,
  id: number,
];

export class EventBoard {
  private readonly registered = new Map<string, number>();
  private pending: EventEntry[] = [];
  private nextId = 1;
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  enabled = true;

  /** @param method e.g. `_RegisterDataChangedEvent`, `_UnregisterEventNameChanged` */
  register(target: ApiObject, method: string): void {
    const match = /^_(Register|Unregister)(?:Event)?(\w+?)(?:Event)?$/.exec(method);
    const name = match?.[2] as EventName | undefined;
    if (!match || !name || !(name in EVENT_TYPE)) notImplemented(`${target.apiName}.${method}`);
    const key = keyOf(name, target instanceof Worksheet ? target.Id : WORKBOOK);
    const count = (this.registered.get(key) ?? 0) + (match[1] === 'Register' ? 1 : -1);
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
  }

  /** Queues an event for those who listen to the sheet and to the whole workbook. */
  raise(name: EventName, sheetId: string, message: () => Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    for (const target of [sheetId, WORKBOOK]) {
      if (!this.registered.has(keyOf(name, target))) continue;
      const text = JSON.stringify(message());
      this.pending.push([MESSAGE_CATEGORY, EVENT_TYPE[name], target, text, this.nextId++]);
    }
  }

  /** Sends what is queued: at the end of a batch, or after what a person did. */
  flush(): void {
    if (this.pending.length === 0) return;
    const entries = this.pending;
    this.pending = [];
    for (const listener of this.listeners) listener(entries);
  }

  /** @returns what ends it */
  listen(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

function keyOf(name: EventName, target: string): string {
  return `${EVENT_TYPE[name]}|${target}`;
}
