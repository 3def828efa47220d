import { createDocumentPool, type DocumentPool } from './pool.ts';
import { packedPdfReader, spawnDocumentWorker } from '../start.ts';

/** More workers than these read a batch no faster. */
const MOST_WORKERS = 4;

/** The pool that reads what a person drops. One core stays free for the page, or typing there would wait. */
export function startReadingPool(): DocumentPool {
  const size = Math.min(Math.max(navigator.hardwareConcurrency - 1, 1), MOST_WORKERS);
  return createDocumentPool(spawnDocumentWorker, { engine: packedPdfReader, size });
}
