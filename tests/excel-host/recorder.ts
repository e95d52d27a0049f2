/**
 * Writes down each batch and its answer, so that a scenario that ran here can be run in Excel on
 * the web and compared: the only way to learn where the emulation is wrong. docs/recording.md says
 * how to record in Excel.
 */

import type { Batch, ExcelHost } from './host.ts';
import { ActionType, type ObjectPath, type RequestBody, type ResponseBody } from './wire.ts';

export interface Recording {
  readonly format: 1;
  /** Which scenario ran, e.g. "read-sheet-12-people". */
  readonly scenario: string;
  /** "emulation", or Excel's own version. */
  readonly source: string;
  readonly batches: readonly { readonly request: RequestBody; readonly response: ResponseBody }[];
}

export class Recorder {
  private readonly batches: Recording['batches'][number][] = [];
  private readonly scenario: string;
  private readonly stopListening: () => void;

  /** Records from now on, clean-ups left out. */
  constructor(host: ExcelHost, scenario: string) {
    this.scenario = scenario;
    this.stopListening = host.onBatch(({ request, response, cleanUp }: Batch) => {
      if (!cleanUp) this.batches.push(structuredClone({ request, response }));
    });
  }

  stop(): Recording {
    this.stopListening();
    const { scenario, batches } = this;
    return { format: 1, scenario, source: 'emulation', batches };
  }
}

export interface Difference {
  /** Counted from 0. */
  readonly batch: number;
  /** What was asked, e.g. "load Range values,formulas"; "batch" for the batch as a whole. */
  readonly asked: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Where two recordings of one scenario answer differently. Ids count by order of appearance. */
export function compareRecordings(expected: Recording, actual: Recording): Difference[] {
  const differences: Difference[] = [];
  const count = Math.max(expected.batches.length, actual.batches.length);
  const [left, right] = [answersOf(expected), answersOf(actual)];
  for (let batch = 0; batch < count; batch++) {
    const [a, b] = [left[batch], right[batch]];
    if (!a || !b) {
      const presence = (answers: unknown) => (answers ? 'there' : 'missing');
      differences.push({ batch, asked: 'batch', expected: presence(a), actual: presence(b) });
      continue;
    }
    for (const [at, answer] of a.entries()) {
      const other = b[at] ?? { asked: 'nothing', value: undefined };
      const same = JSON.stringify(answer) === JSON.stringify(other);
      if (same) continue;
      const [wanted, got] =
        answer.asked === other.asked ? [answer.value, other.value] : [answer, other];
      differences.push({ batch, asked: answer.asked, expected: wanted, actual: got });
    }
  }
  return differences;
}

interface Answer {
  readonly asked: string;
  readonly value: unknown;
}

function answersOf(recording: Recording): Answer[][] {
  const ids = new Map<string, string>();
  return recording.batches.map(({ request, response }) => {
    const results = new Map(
      (response.Results ?? response.ProcessedResults?.Results ?? []).map((result) => [
        result.ActionId,
        result.Value,
      ]),
    );
    const answers = request.Actions.filter(({ ActionType: type }) => type !== ActionType.Trace).map(
      (action): Answer => ({
        asked: describeAction(request, action),
        value: withoutIds(results.get(action.Id), ids),
      }),
    );
    // Codes only: messages are in Excel's language.
    return response.Error ? [...answers, { asked: 'error', value: response.Error.Code }] : answers;
  });
}

function describeAction(request: RequestBody, action: RequestBody['Actions'][number]): string {
  const path = pathText(request, action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.Query:
      return `load ${path} ${(action.QueryInfo?.Select ?? []).join(',')}`;
    case ActionType.Method:
      return `call ${path}.${action.Name}`;
    case ActionType.SetProperty:
      return `set ${path}.${action.Name}`;
    default:
      return path;
  }
}

function pathText(request: RequestBody, id: number): string {
  const path: ObjectPath | undefined = request.ObjectPaths[String(id)];
  if (!path) return '?';
  const own = path.Name || (path.ObjectPathType === 5 ? 'getItem' : '');
  return path.ParentObjectPathId
    ? `${pathText(request, path.ParentObjectPathId)}.${own}`
    : 'workbook';
}

/** GUIDs and references differ from run to run; the order in which they appear does not. */
function withoutIds(value: unknown, ids: Map<string, string>): unknown {
  if (value === undefined) return undefined;
  const text = JSON.stringify(value).replace(
    /\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}|(?<="_ReferenceId":")[^"]+/gi,
    (id) => {
      const known = ids.get(id) ?? `id${ids.size + 1}`;
      ids.set(id, known);
      return known;
    },
  );
  return JSON.parse(text);
}
