/**
 * Excel on the web's parent frame, as the unmodified office.js in the pane talks to it. It carries
 * texts only: feed it what the pane's frame posts, and give it a `post` that reaches the frame.
 *
 *     const web = new WebHost(excel, { origin: location.origin, post });
 *     frame.name = web.windowName();     // before its page loads
 *     addEventListener('message', (event) => web.receive(event.data));
 *
 * The pane trusts only a parent on HTTPS with its own host name (or Microsoft's); see README.md.
 */

import type { ExcelHost } from './host.ts';
import { WebSettings } from './web-settings.ts';

const MessageType = { Request: 0, Response: 1 } as const;
const ActionType = { Invoke: 0, Register: 1, Unregister: 2 } as const;
const ResponseType = { Call: 0, Event: 1 } as const;
const Dispatch = {
  LoadSettings: 75,
  SaveSettings: 76,
  FileProperties: 86,
  RichApi: 93,
  AppCommandDone: 94,
} as const;
/** The client's number for an internal error of the host. */
const INTERNAL_ERROR = 5001;

/** Requests of the client's own start-up, which are none of the add-in's round trips. */
const START_UP = 'WacPartition';

export interface WebHostOptions {
  /** Of the page that holds the frame, and of the frame. */
  readonly origin: string;
  /** Sends a text to the frame. */
  readonly post: (text: string) => void;
  /** New for each load of a pane: the client keeps settings per conversation. */
  readonly conversationId?: string;
  /** Language of Excel's window, e.g. "vi-VN". */
  readonly locale?: string;
  /** Highest version by requirement set, in lower case. */
  readonly requirements?: Readonly<Record<string, string>>;
  /** Where the workbook lies, shown as `Office.context.document.url`. */
  readonly documentUrl?: string;
  /** Called for messages that this host does not know; it answers them with an error. */
  readonly onUnknown?: (message: unknown) => void;
}

/** What a Microsoft 365 of today says of itself, as far as this emulation goes. */
export const WEB_REQUIREMENTS: Readonly<Record<string, string>> = {
  excelapi: '1.17',
  excelapionline: '1.1',
  delayforcelledit: '1.1',
  dialogapi: '1.2',
  richapiruntime: '1.2',
  settings: '1.1',
};

interface Message {
  readonly _conversationId: string;
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _correlationId: unknown;
  readonly _data?: unknown;
}

interface DispatchData {
  readonly DdaMethod: { readonly DispatchId: number };
  /** [custom data, method, path, headers, body, permission, flags, …] */
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
}

export class WebHost {
  private readonly excel: ExcelHost;
  private readonly options: WebHostOptions;
  private readonly settings: WebSettings;
  readonly conversationId: string;
  /** Action name → correlation id of the registration. */
  private readonly registered = new Map<string, unknown>();
  private readonly stopListening: () => void;

  constructor(excel: ExcelHost, options: WebHostOptions) {
    this.excel = excel;
    this.options = options;
    this.settings = new WebSettings(excel.workbook);
    this.conversationId = options.conversationId ?? `c${crypto.randomUUID()}`;
    this.stopListening = excel.events.listen((entries) =>
      this.fire('richApiMessage', { ArrayData: entries }),
    );
  }

  /** Call it when the frame goes. */
  dispose(): void {
    this.stopListening();
  }

  /** The frame's name, by which Office on the web hands over who and where the host is. */
  windowName(): string {
    const locale = this.options.locale ?? 'vi-VN';
    return JSON.stringify({
      baseFrameName: `_xdm_${this.conversationId}`,
      hostInfo: `Excel|Web|16.00|${locale}|${this.conversationId}||disableLogging|0`,
      xdmInfo: `${this.conversationId}|excel-host|${this.options.origin}`,
      serializerVersion: '1',
      flights: '[]',
    });
  }

  /** @returns false where the text is no message of this conversation */
  receive(text: unknown): boolean {
    const message = this.parse(text);
    if (!message) return false;
    if (message._actionType === ActionType.Register) {
      this.registered.set(message._actionName, message._correlationId);
      this.reply(message, { Error: 0 });
    } else if (message._actionType === ActionType.Unregister) {
      this.registered.delete(message._actionName);
      this.reply(message, { Error: 0 });
    } else {
      this.invoke(message);
    }
    return true;
  }

  private parse(text: unknown): Message | null {
    if (typeof text !== 'string') return null;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      // Other scripts of the page may post texts of their own.
      return null;
    }
    const message = value as Message | null;
    const ours =
      message?._conversationId === this.conversationId &&
      message._messageType === MessageType.Request;
    return ours ? message : null;
  }

  private invoke(message: Message): void {
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        this.reply(message, this.appContext());
        return;
      case 'ContextActivationManager_notifyHost':
        this.reply(message, null);
        return;
      case 'executeMethod':
        this.dispatch(message, message._data as DispatchData);
        return;
    }
    this.options.onUnknown?.(message);
    this.reply(message, null, -2);
  }

  private dispatch(message: Message, data: DispatchData): void {
    const ok = (answer: object) => this.reply(message, { Version: 1, Error: 0, ...answer });
    switch (data.DdaMethod.DispatchId) {
      case Dispatch.RichApi:
        // A defect of the emulation: the pane gets an error, and the page's console the reason.
        this.richApi(message, data.ArrayData ?? []).catch((error: unknown) => {
          this.reply(message, { Version: 1, Error: INTERNAL_ERROR });
          throw error;
        });
        return;
      case Dispatch.SaveSettings:
        this.settings.save(data.DdaSettingsMethod?.Properties ?? []);
        ok({});
        return;
      case Dispatch.LoadSettings:
        ok({ Properties: { Settings: this.settings.list() } });
        return;
      case Dispatch.FileProperties:
        ok({ Properties: { Url: this.documentUrl } });
        return;
      case Dispatch.AppCommandDone:
        ok({});
        return;
    }
    this.options.onUnknown?.(message);
    this.reply(message, { Version: 1, Error: INTERNAL_ERROR });
  }

  private async richApi(message: Message, parts: readonly unknown[]): Promise<void> {
    const [customData, , , , body, , flags] = parts;
    if (customData === START_UP) {
      const text = JSON.stringify(this.excel.startUp(String(body)));
      this.reply(message, { Version: 1, Error: 0, Data: answerData(text) });
      return;
    }
    const reply = await this.excel.request(String(body), Number(flags));
    if (reply.kind === 'error') this.reply(message, { Version: 1, Error: reply.code });
    else this.reply(message, { Version: 1, Error: 0, Data: answerData(reply.text) });
  }

  private reply(message: Message, data: unknown, errorCode = 0): void {
    this.send({
      _messageType: MessageType.Response,
      _actionName: message._actionName,
      _correlationId: message._correlationId,
      _data: data,
      _errorCode: errorCode,
      _responseType: ResponseType.Call,
    });
  }

  private fire(actionName: string, data: unknown): void {
    if (!this.registered.has(actionName)) return;
    this.send({
      _messageType: MessageType.Response,
      _actionName: actionName,
      _correlationId: this.registered.get(actionName),
      _data: data,
      _errorCode: 0,
      _responseType: ResponseType.Event,
    });
  }

  private send(message: object): void {
    this.options.post(
      JSON.stringify({
        _conversationId: this.conversationId,
        _origin: this.options.origin,
        _serializerVersion: 1,
        ...message,
      }),
    );
  }

  private get documentUrl(): string {
    const { documentUrl, origin } = this.options;
    return documentUrl ?? `${origin}/${encodeURIComponent(this.excel.workbook.props.name)}`;
  }

  private appContext(): object {
    const locale = this.options.locale ?? 'vi-VN';
    return {
      _id: 'excel-host',
      // 16: Excel on the web
      _appName: 16,
      _appVersion: '16.00',
      _appMinorVersion: 0,
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: this.documentUrl,
      // 1: read and write
      _clientMode: 1,
      _settings: this.settings.pairs(),
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: this.conversationId,
      _appInstanceId: `excel-host-${this.conversationId}`,
      _touchEnabled: false,
      _commerceAllowed: false,
      _requirementMatrix: JSON.stringify(this.options.requirements ?? WEB_REQUIREMENTS),
      _hostFullVersion: '16.0.18000.10000',
      _hostCustomMessage: 0,
      _clientWindowHeight: 800,
      _clientWindowWidth: 350,
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: 2,
    };
  }
}

function answerData(text: string): unknown[] {
  return [200, ['CONTENT-TYPE', 'application/json'], text];
}
