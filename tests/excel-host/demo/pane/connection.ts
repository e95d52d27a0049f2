/** One start of the add-in: its frame on one side, the emulated Excel on the other. */

import type { ExcelHost } from '../../host.ts';
import { WebHost } from '../../web-host.ts';
import type { LazyEngine } from '../app/engine.ts';
import type { Params } from '../app/params.ts';

export interface ConnectionOptions {
  readonly params: Params;
  readonly engine: LazyEngine;
  /** What the add-in asked for and does not get. */
  readonly onUnknown: (what: string) => void;
}

/** As Office on the web gives its frames. */
const SANDBOX = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-downloads',
];

export class PaneConnection {
  readonly frame = document.createElement('iframe');
  readonly web: WebHost;
  private readonly options: ConnectionOptions;
  private readonly stop: () => void;
  /** Messages wait for the calculating library, in their order. */
  private queue: Promise<void> = Promise.resolve();

  /** @param start where the pane begins, e.g. "?go=check" */
  constructor(host: ExcelHost, start: string, options: ConnectionOptions) {
    const { params } = options;
    this.options = options;
    this.web = new WebHost(host, {
      origin: location.origin,
      post: (text) => this.frame.contentWindow?.postMessage(text, location.origin),
      locale: params.locale,
      requirements: params.requirements,
      onUnknown: (message) => options.onUnknown(nameOf(message)),
    });
    this.frame.setAttribute('sandbox', SANDBOX.join(' '));
    this.frame.name = this.web.windowName();
    this.frame.src = params.pane + start;
    const listener = (event: MessageEvent) => this.take(event);
    addEventListener('message', listener);
    this.stop = () => removeEventListener('message', listener);
  }

  private take(event: MessageEvent): void {
    const { data, source, origin } = event;
    if (source !== this.frame.contentWindow || origin !== location.origin) return;
    if (typeof data !== 'string') return;
    if (opensDialog(data)) this.options.onUnknown('displayDialogAsync');
    const { engine } = this.options;
    const calculates = data.includes('"executeMethod"') && !engine.loaded;
    this.queue = this.queue
      .then(() => (calculates ? engine.load() : undefined))
      .then(() => {
        this.web.receive(data);
      });
  }

  /** Leads the running pane to a step of the work: as Excel does, by loading that button's address. */
  lead(start: string): void {
    const { contentWindow } = this.frame;
    if (start && contentWindow) contentWindow.location.replace(this.options.params.pane + start);
  }

  dispose(): void {
    this.stop();
    this.web.dispose();
    this.frame.remove();
  }
}

/**
 * Office.js asks for a dialog by registering for its messages, and takes any answer for success:
 * the host would have to draw it. No part of the add-in opens one.
 */
function opensDialog(text: string): boolean {
  if (!text.includes('"dialogMessageReceived"')) return false;
  const message = JSON.parse(text) as {
    readonly _actionName: string;
    readonly _actionType: number;
  };
  return message._actionName === 'dialogMessageReceived' && message._actionType === 1;
}

/** What a message asks for, in a word for the developer. */
function nameOf(message: unknown): string {
  const { _actionName: action, _data: data } = message as {
    readonly _actionName?: string;
    readonly _data?: { readonly DdaMethod?: { readonly DispatchId?: number } };
  };
  const dispatch = data?.DdaMethod?.DispatchId;
  return dispatch === undefined ? String(action) : `${action} ${dispatch}`;
}
