import { messageOf } from '../../domain/messageOf.ts';
import { startedEngine, startEngine } from './pdfEngine.ts';
import type { DocumentMessage, DocumentRequest } from './messages.ts';
import { findIn, readFile } from './readFile.ts';

self.addEventListener('message', (event: MessageEvent<DocumentRequest>) => {
  // pdf.js listens and speaks on this port too, in words of its own.
  if (event.data.type === 'read' || event.data.type === 'extract') void handle(event.data);
});

async function handle(request: DocumentRequest): Promise<void> {
  const { id } = request;
  try {
    if (request.engine !== undefined) await startEngine(request.engine);
    send({ type: 'started', id });
    send({ type: 'done', id, result: await answer(request) });
  } catch (error) {
    send({ type: 'failed', id, reason: messageOf(error) });
  }
}

async function answer(
  request: DocumentRequest,
): Promise<Extract<DocumentMessage, { type: 'done' }>['result']> {
  if (request.type === 'extract') return findIn(request.text, request.hash, request.hints);
  const engine = startedEngine();
  const options = engine === undefined ? {} : { loadPdf: () => Promise.resolve(engine) };
  return readFile(request.file, request.name, request.hints, options);
}

function send(message: DocumentMessage): void {
  self.postMessage(message);
}
