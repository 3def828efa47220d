import { messageOf } from '../domain/messageOf.ts';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { readJob } from './inputs.ts';
import type { FileJob } from './inputs.ts';
import type { ExtractOptions } from './options.ts';
import { render } from './render.ts';

/** What became of one job: its lines, or why it could not be read. */
export interface Done {
  readonly lines: readonly string[];
  readonly error?: string;
}

interface Batch {
  readonly jobs: readonly FileJob[];
  readonly options: ExtractOptions;
}

const FILES_PER_BATCH = 8;
/** Below this a thread costs more to start than it saves. */
const POOL_FROM_FILES = 4;

async function doJob(job: FileJob, options: ExtractOptions): Promise<Done> {
  try {
    return { lines: render(await readJob(job), options) };
  } catch (error) {
    return { lines: [], error: messageOf(error) };
  }
}

/** One after the other: a thread holds one open document at a time. */
async function doJobs(jobs: readonly FileJob[], options: ExtractOptions): Promise<readonly Done[]> {
  const done: Done[] = [];
  for (const job of jobs) done.push(await doJob(job, options));
  return done;
}

function threadsFor(jobs: number, asked: number | null): number {
  if (jobs < POOL_FROM_FILES) return 1;
  return Math.min(asked ?? availableParallelism(), Math.ceil(jobs / FILES_PER_BATCH));
}

/** Does every job and hands over each result in the order of the jobs, whichever thread ends first. */
export async function runJobs(
  jobs: readonly FileJob[],
  options: ExtractOptions,
  source: string,
  take: (job: FileJob, done: Done) => void,
): Promise<void> {
  const count = threadsFor(jobs.length, options.jobs);
  if (count === 1) {
    for (const job of jobs) take(job, await doJob(job, options));
    return;
  }
  const waiting = new Map<number, readonly Done[]>();
  let given = 0;
  let taken = 0;
  const next = (): { readonly at: number; readonly jobs: readonly FileJob[] } | null => {
    if (given >= jobs.length) return null;
    const at = given;
    given += FILES_PER_BATCH;
    return { at, jobs: jobs.slice(at, given) };
  };
  const flush = (): void => {
    for (let done = waiting.get(taken); done !== undefined; done = waiting.get(taken)) {
      waiting.delete(taken);
      const from = taken;
      taken += FILES_PER_BATCH;
      done.forEach((one, i) => {
        const job = jobs[from + i];
        if (job !== undefined) take(job, one);
      });
    }
  };
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL(source));
      let at = 0;
      const send = (): void => {
        const batch = next();
        if (batch === null) {
          void worker.terminate();
          resolve();
          return;
        }
        at = batch.at;
        worker.postMessage({ jobs: batch.jobs, options } satisfies Batch);
      };
      worker.on('message', (done: readonly Done[]) => {
        waiting.set(at, done);
        flush();
        send();
      });
      worker.on('error', reject);
      send();
    });
  await Promise.all(Array.from({ length: count }, work));
}

/** On a thread of the pool: answers each batch with its results. */
export function serveBatches(): void {
  if (isMainThread) return;
  parentPort?.on('message', ({ jobs, options }: Batch) => {
    void doJobs(jobs, options).then((done) => parentPort?.postMessage(done));
  });
}
