// In the single-file edition the build puts the text of the worker in the place of its address.
import bookWorker from './book.worker.ts?worker&url';
import { scriptUrl } from './scriptUrl.ts';

/** Starts the worker that reads, plans and writes books. */
export function spawnBookWorker(): Worker {
  if (import.meta.env.MODE === 'single') return spawnFromText(bookWorker);
  // The development server hands out modules; a build has classic workers, as `file://` needs.
  return new Worker(scriptUrl(bookWorker), import.meta.env.DEV ? { type: 'module' } : {});
}

function spawnFromText(code: string): Worker {
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(scriptUrl(address));
  // The script is fetched after the constructor returns: the address goes with the first message.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return worker;
}
