import bookWorker from './book.worker.ts?worker&url';
import { scriptUrl } from './scriptUrl.ts';

/** Starts the worker that reads, plans and writes books. */
export function spawnBookWorker(): Worker {
  if (import.meta.env.MODE === 'single') return spawnFromOwnText();
  return new Worker(scriptUrl(bookWorker), { type: 'module' });
}

/** The single file is page and worker in one script, which knows by itself where it runs. */
function spawnFromOwnText(): Worker {
  const code = document.getElementById('guideband-script')?.textContent ?? '';
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(scriptUrl(address));
  // The script is read after the constructor returns: the address goes with the first message.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return worker;
}
