import { WorkerMessageHandler } from 'pdfjs-dist/build/pdf.worker.mjs';

/**
 * The half of pdf.js that reads, spoken to directly: its other half draws pages, and is a quarter of
 * its size. The messages are those of this exact version, which refuses any other.
 */
const VERSION = '5.6.205';
const [PAGE, READER] = ['guideband', 'guideband_worker'];
/** Kinds of messages, as pdf.js numbers them. */
const [REPLY, FAILED] = [1, 2];
const [CLOSE, ENQUEUE, ERROR] = [3, 4, 5];
/** It waits for more demand once it has sent this many pieces; there is no reason to let it. */
const DEMAND = 1e9;

const OPTIONS = {
  maxImageSize: 0,
  disableFontFace: true,
  ignoreErrors: true,
  isEvalSupported: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  canvasMaxAreaInBytes: 0,
  fontExtraProperties: false,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  cMapUrl: null,
  cMapPacked: true,
  iccUrl: null,
  standardFontDataUrl: null,
  wasmUrl: null,
  enableWebGPU: false,
};

/** A piece of text of a page as pdf.js gives it. */
export interface PdfItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}

interface PdfMessage {
  readonly action?: string;
  readonly callback?: number;
  readonly callbackId?: number;
  readonly stream?: number;
  readonly streamId?: number;
  readonly reason?: unknown;
  readonly data?: unknown;
  readonly chunk?: { readonly items: readonly PdfItem[] };
}

interface PdfRequest {
  readonly items: PdfItem[];
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
}

export interface PdfDocument {
  readonly pages: number;
  readonly items: (page: number) => Promise<readonly PdfItem[]>;
  readonly close: () => Promise<unknown>;
}

/** Opens a PDF; what is wrong with it rejects with an error named by pdf.js. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const calls = new Map<number, PdfRequest>();
  const streams = new Map<number, PdfRequest>();
  let opened: (pages: number) => void = () => undefined;
  let failed: (reason: unknown) => void = () => undefined;
  const opening = new Promise<number>((resolve, reject) => {
    [opened, failed] = [resolve, reject];
  });
  let hear: (event: { readonly data: unknown }) => void = () => undefined;
  let lastId = 0;

  function send(message: PdfMessage): void {
    const data = { sourceName: PAGE, targetName: READER, ...message };
    // As a port would: never in the middle of what the other side is doing.
    queueMicrotask(() => hear({ data }));
  }

  function call(action: string, data: unknown, kind: 'call' | 'stream'): Promise<never> {
    const id = (lastId += 1);
    return new Promise((resolve, reject) => {
      const waiting = { items: [], resolve, reject };
      if (kind === 'call') {
        calls.set(id, waiting);
        send({ action, callbackId: id, data });
      } else {
        streams.set(id, waiting);
        send({ action, streamId: id, data, ...{ desiredSize: DEMAND } });
      }
    });
  }

  function receive(message: PdfMessage): void {
    const { action, callbackId = 0, streamId = 0 } = message;
    if (message.stream !== undefined) receiveItems(message, streamId);
    else if (message.callback !== undefined) {
      const waiting = calls.get(callbackId);
      calls.delete(callbackId);
      if (message.callback === REPLY) waiting?.resolve(message.data as never);
      else waiting?.reject(message.reason);
    } else if (action === 'GetDoc') {
      opened((message.data as { pdfInfo: { numPages: number } }).pdfInfo.numPages);
    } else if (action === 'DocException' || action === 'PasswordRequest') {
      failed(message.data);
    } else if (callbackId !== 0) {
      // It asks for files it could use, such as character maps: there are none.
      const reason = { name: 'Error', message: 'not at hand' };
      send({ callback: FAILED, callbackId, reason });
    }
  }

  function receiveItems(message: PdfMessage, streamId: number): void {
    const waiting = streams.get(streamId);
    if (message.stream === ENQUEUE) waiting?.items.push(...(message.chunk?.items ?? []));
    else if (message.stream === CLOSE) waiting?.resolve(waiting.items as never);
    else if (message.stream === ERROR) waiting?.reject(message.reason);
  }

  const port = {
    addEventListener: (_: string, listener: typeof hear): void => {
      hear = listener;
    },
    postMessage: (message: PdfMessage): void => {
      // The reader goes on filling the object it sent; its list of pieces it leaves behind.
      const sent = message.chunk === undefined ? {} : { chunk: { ...message.chunk } };
      queueMicrotask(() => receive({ ...message, ...sent }));
    },
  };
  WorkerMessageHandler.setup(
    {
      on: (action, configure) => {
        // Its warnings are for whoever debugs a PDF.
        if (action === 'configure') configure({ verbosity: 0 });
      },
    },
    port,
  );
  WorkerMessageHandler.createDocumentHandler(
    {
      docId: PAGE,
      apiVersion: VERSION,
      data: bytes,
      password: null,
      disableAutoFetch: true,
      rangeChunkSize: 65_536,
      docBaseUrl: null,
      enableXfa: false,
      evaluatorOptions: OPTIONS,
    },
    port,
  );
  send({ action: 'Ready', data: null });
  const close = (): Promise<unknown> => call('Terminate', null, 'call');
  try {
    const pages = await opening;
    return {
      pages,
      items: async (page) => {
        // A page that cannot be found is told of here alone: asked for its text, the reader is silent.
        await call('GetPage', { pageIndex: page }, 'call');
        const data = { pageId: page, pageIndex: page, includeMarkedContent: false };
        return call('GetTextContent', { ...data, disableNormalization: false }, 'stream');
      },
      close,
    };
  } catch (error) {
    void close();
    throw error;
  }
}
