import bookWorker from './book/book.worker.ts?worker&url';
import documentWorker from './documents/document.worker.ts?worker&url';
import { scriptUrl } from './scriptUrl.ts';

/** What the single file's script is to be; it is named so in scripts/lib/singleFile.mjs. */
type WorkerName = 'book' | 'document';

/** Starts the worker that reads, plans and writes books. */
export function spawnBookWorker(): Worker {
  return spawn('book', bookWorker);
}

/** Starts a worker that reads documents. */
export function spawnDocumentWorker(): Worker {
  return spawn('document', documentWorker);
}

/** The packed PDF reader the single file carries; null in the served edition, where it is a chunk. */
export function packedPdfReader(): string | null {
  if (import.meta.env.MODE !== 'single') return null;
  return document.getElementById('guideband-pdf')?.textContent ?? null;
}

function spawn(name: WorkerName, address: string): Worker {
  if (import.meta.env.MODE === 'single') return spawnFromOwnText(name);
  return new Worker(scriptUrl(address), { type: 'module', name });
}

/** The single file is page and workers in one script, which knows by itself where it runs. */
function spawnFromOwnText(name: WorkerName): Worker {
  const code = document.getElementById('guideband-script')?.textContent ?? '';
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(scriptUrl(address), { name });
  // The script is read after the constructor returns: the address goes with the first message.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return worker;
}
