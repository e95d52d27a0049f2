/**
 * Runs the unmodified `excel-web-16.00.js` of @microsoft/office-js in Node, against an `ExcelHost`:
 * the real proxies, batching, requirement checks and event handling, and no browser. The library
 * offers a bridge for native hosts (`_richApiNativeBridge`), which this uses; the few globals that
 * it looks for in a page are given as far as it reads them.
 *
 *     const { Excel, Office } = openNodeHost(new ExcelHost(workbook), { excelApi: '1.14' });
 */

import './formulas/node-engine.ts';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { type ExcelHost, HostError, type HostErrorCode } from './host.ts';

const SCRIPT = createRequire(import.meta.url).resolve(
  '@microsoft/office-js/dist/excel-web-16.00.js',
);

/** The two globals of Office.js that an add-in uses. */
export interface NodeOffice {
  readonly Excel: typeof Excel;
  readonly Office: {
    readonly context: {
      readonly requirements: { isSetSupported(name: string, minVersion?: string): boolean };
      readonly document: { readonly url: string };
    };
  };
  /** Ends event delivery. */
  close(): void;
}

export interface NodeHostOptions {
  /** The highest ExcelApi set; calls above it throw ApiNotFound. The add-in's floor unless told. */
  readonly excelApi?: string;
  /** More sets, in lower case, e.g. `{ excelapionline: '1.1' }`. */
  readonly sets?: Readonly<Record<string, string>>;
}

/** How the web's channel errors are called once the client has translated them. */
const ERROR_CODES: Readonly<Record<HostErrorCode, string>> = {
  [HostError.CellEditMode]: 'InvalidOperationInCellEditMode',
  [HostError.SessionLost]: 'InvalidOrTimedOutSession',
  [HostError.Busy]: 'ActivityLimitReached',
  [HostError.RequestTooLarge]: 'RequestPayloadSizeLimitExceeded',
  [HostError.ResponseTooLarge]: 'ResponsePayloadSizeLimitExceeded',
  [HostError.Denied]: 'AccessDenied',
};

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

/** Compiled once: the script is 1.4 MB, and each test has its own context. */
let script: vm.Script | null = null;

export function openNodeHost(host: ExcelHost, options: NodeHostOptions = {}): NodeOffice {
  const sets: Record<string, string> = {
    excelapi: options.excelApi ?? '1.14',
    richapiruntime: '1.1',
    delayforcelledit: '1.1',
    ...options.sets,
  };
  const context = {
    platform: 'OfficeOnline',
    displayLanguage: 'vi-VN',
    contentLanguage: 'vi-VN',
    requirements: {
      isSetSupported: (name: string, minVersion = '1.0') =>
        compareVersions(sets[name.toLowerCase()] ?? '0', String(minVersion)) >= 0,
    },
    document: { url: `https://localhost/${host.workbook.props.name}` },
  };
  const bridge = bridgeTo(host);
  const window = windowFor(context, bridge);
  script ??= new vm.Script(readFileSync(SCRIPT, 'utf8'), { filename: 'excel-web-16.00.js' });
  script.runInContext(vm.createContext(window));
  const { Excel, OfficeExtension } = window as unknown as {
    Excel: NodeOffice['Excel'];
    OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  };
  // The shipped build gates nothing unless this is set on the base class.
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  return { Excel, Office: { context }, close: bridge.close };
}

function bridgeTo(host: ExcelHost) {
  const send = (message: unknown) => bridge.onMessageFromHost?.(JSON.stringify(message));
  const answer = async (request: BridgeRequest): Promise<void> => {
    const { body } = request.message;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const reply = await host.request(text, request.flags);
    const message =
      reply.kind === 'answer'
        ? { statusCode: 200, headers: {}, body: reply.text }
        : {
            statusCode: 400,
            headers: {},
            body: JSON.stringify({ error: { code: ERROR_CODES[reply.code], message: '' } }),
          };
    send({ id: request.id, type: 2, message });
  };
  const bridge = {
    onMessageFromHost: null as ((text: string) => void) | null,
    /** A defect of the emulation rejects here, unhandled: the test run fails with its stack. */
    sendMessageToHost: (text: string) => void answer(JSON.parse(text) as BridgeRequest),
    close: host.events.listen((entries) => send({ type: 3, controlId: '', message: { entries } })),
  };
  return bridge;
}

/** As much of a page as the library touches when it loads. */
function windowFor(context: object, bridge: object): Record<string, unknown> {
  const nothing = () => {};
  const element = () => ({
    style: {},
    setAttribute: nothing,
    appendChild: nothing,
    getElementsByTagName: () => [],
  });
  const office = { context };
  const window: Record<string, unknown> = {
    location: {
      hash: '',
      search: '',
      href: 'https://localhost/',
      protocol: 'https:',
      origin: 'https://localhost',
      hostname: 'localhost',
    },
    name: '',
    addEventListener: nothing,
    removeEventListener: nothing,
    navigator: { userAgent: 'node' },
    document: {
      createElement: element,
      getElementsByTagName: () => [],
      addEventListener: nothing,
      domain: 'localhost',
      documentElement: element(),
    },
    console,
    Promise,
    performance,
    queueMicrotask,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    _richApiNativeBridge: bridge,
    Office: office,
    Microsoft: { Office: { WebExtension: office } },
    OSF: {
      _OfficeAppFactory: {
        getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web' }),
        getContext: () => context,
        getLoadScriptHelper: () => ({ getOfficeJsBasePath: () => '' }),
      },
      ConstantNames: {},
    },
  };
  for (const name of ['window', 'self', 'parent', 'top']) window[name] = window;
  return window;
}

/** "1.9" comes before "1.14". */
function compareVersions(a: string, b: string): number {
  const [aMajor = 0, aMinor = 0] = a.split('.').map(Number);
  const [bMajor = 0, bMinor = 0] = b.split('.').map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}
