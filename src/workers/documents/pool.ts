import type { DocumentHints } from '../../extract/index.ts';
import { MOST_MILLISECONDS } from '../../io/documents/limits.ts';
import { container } from '../../io/documents/sniff.ts';
import type {
  DocumentJob,
  DocumentMessage,
  DocumentRequest,
  DocumentFindings,
  ReadResult,
} from './messages.ts';

/** Something the pool does; cancelling it ends it wherever it is. */
export interface Job<T> {
  readonly done: Promise<T>;
  readonly cancel: () => void;
}

export interface DocumentPool {
  /** Reads a file and what it says; never rejects. `onStart` tells that it has left the queue. */
  readonly read: (
    file: Blob,
    name: string,
    hints?: DocumentHints,
    onStart?: () => void,
  ) => Job<ReadResult>;
  /** Reads what a known text says under other hints; null when it was cancelled or failed. */
  readonly extract: (
    text: string,
    hash: string,
    hints: DocumentHints,
  ) => Job<DocumentFindings | null>;
  /** Ends all that waits or runs, and the workers with it; the next job starts new ones. */
  readonly cancelAll: () => void;
}

export interface PoolOptions {
  readonly size?: number;
  readonly milliseconds?: number;
  /** The packed PDF reader of the single file; null where workers fetch theirs. */
  readonly engine?: () => string | null;
}

interface Task {
  readonly job: DocumentJob;
  readonly onStart: () => void;
  readonly settle: (result: ReadResult | DocumentFindings) => void;
}

interface Seat {
  readonly worker: Worker;
  hasEngine: boolean;
  id: number;
  task: Task | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const CANCELLED: ReadResult = { status: 'cancelled' };
/** A worker that does not even start on its document gets this many times the limit. */
const START_LIMIT_TIMES = 4;

function refused(reason: string): ReadResult {
  return { status: 'refused', reason, hash: '' };
}

/** Workers that read documents side by side; one that hangs or dies costs its document only. */
export function createDocumentPool(spawn: () => Worker, options: PoolOptions = {}): DocumentPool {
  const { size = 2, milliseconds = MOST_MILLISECONDS, engine = () => null } = options;
  const queue: Task[] = [];
  const seats: Seat[] = [];
  let lastId = 0;

  function seated(): Seat | null {
    const free = seats.find(({ task }) => task === null);
    if (free !== undefined) return free;
    if (seats.length >= size) return null;
    const worker = spawn();
    const seat: Seat = { worker, hasEngine: false, id: 0, task: null, timer: undefined };
    worker.addEventListener('message', (event: MessageEvent<DocumentMessage>) =>
      receive(seat, event.data),
    );
    worker.addEventListener('error', () => {
      replace(seat, refused('Reading this document failed.'));
    });
    seats.push(seat);
    return seat;
  }

  function next(): void {
    while (queue.length > 0) {
      let seat: Seat | null;
      try {
        seat = seated();
      } catch (error) {
        queue.shift()?.settle(refused(String(error)));
        continue;
      }
      if (seat === null) return;
      const task = queue.shift();
      if (task !== undefined) void start(seat, task);
    }
  }

  async function start(seat: Seat, task: Task): Promise<void> {
    const id = (lastId += 1);
    seat.id = id;
    seat.task = task;
    task.onStart();
    watch(seat, milliseconds * START_LIMIT_TIMES);
    const packed = seat.hasEngine ? null : await engineFor(task.job);
    // Cancelled while its first bytes were looked at.
    if (seat.task !== task) return;
    seat.hasEngine ||= packed !== null;
    const request: DocumentRequest = {
      ...task.job,
      id,
      ...(packed === null ? {} : { engine: packed }),
    };
    seat.worker.postMessage(request);
  }

  async function engineFor(job: DocumentJob): Promise<string | null> {
    if (job.type !== 'read') return null;
    const packed = engine();
    if (packed === null) return null;
    const head = await job.file.slice(0, 1024).arrayBuffer();
    return container(new Uint8Array(head)) === 'pdf' ? packed : null;
  }

  function watch(seat: Seat, limit: number): void {
    clearTimeout(seat.timer);
    const seconds = Math.round(milliseconds / 1000);
    seat.timer = setTimeout(() => {
      replace(seat, refused(`Reading it took longer than ${seconds} seconds and was stopped.`));
    }, limit);
  }

  function receive(seat: Seat, message: DocumentMessage): void {
    if (seat.task === null || message.id !== seat.id) return;
    if (message.type === 'started') watch(seat, milliseconds);
    else if (message.type === 'done') leave(seat, message.result);
    else if (message.type === 'failed')
      leave(seat, refused(`It cannot be read: ${message.reason}`));
  }

  function leave(seat: Seat, result: ReadResult | DocumentFindings): void {
    clearTimeout(seat.timer);
    const { task } = seat;
    seat.task = null;
    task?.settle(result);
    next();
  }

  /** Ends a worker in the middle of its document; the next document gets a new one. */
  function replace(seat: Seat, result: ReadResult): void {
    seat.worker.terminate();
    seats.splice(seats.indexOf(seat), 1);
    leave(seat, result);
  }

  function cancel(task: Task): void {
    const at = queue.indexOf(task);
    if (at >= 0) {
      queue.splice(at, 1);
      task.settle(CANCELLED);
      return;
    }
    const seat = seats.find((one) => one.task === task);
    if (seat !== undefined) replace(seat, CANCELLED);
  }

  function add<T>(
    job: DocumentJob,
    onStart: () => void,
    resultOf: (result: ReadResult | DocumentFindings) => T,
  ): Job<T> {
    let settle: Task['settle'] = () => undefined;
    const done = new Promise<T>((resolve) => {
      settle = (result) => resolve(resultOf(result));
    });
    const task: Task = { job, onStart, settle };
    queue.push(task);
    next();
    return { done, cancel: () => cancel(task) };
  }

  return {
    read: (file, name, hints = {}, onStart = () => undefined) =>
      add({ type: 'read', file, name, hints }, onStart, (result) =>
        'status' in result ? result : refused('Reading this document failed.'),
      ),
    extract: (text, hash, hints) =>
      add(
        { type: 'extract', text, hash, hints },
        () => undefined,
        (result) => ('status' in result ? null : result),
      ),
    cancelAll: () => {
      for (const task of queue.splice(0)) task.settle(CANCELLED);
      for (const seat of [...seats]) {
        seat.worker.terminate();
        clearTimeout(seat.timer);
        seats.splice(seats.indexOf(seat), 1);
        seat.task?.settle(CANCELLED);
        seat.task = null;
      }
    },
  };
}
