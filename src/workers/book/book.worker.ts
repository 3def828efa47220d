import { messageOf } from '../../domain/messageOf.ts';
import type { Db } from '../../storage/database.ts';
import { openDatabase } from '../../storage/database.ts';
import { answer, newSession } from './calls.ts';
import { failureOf } from './failure.ts';
import type { Message, Phase, Request } from './protocol.ts';
import { readImportFile } from './readImportFile.ts';

const session = newSession();
const databases = new Map<string, Promise<Db>>();
/** One request at a time: a plan and its commit must not interleave with another. */
let queue: Promise<void> = Promise.resolve();

self.addEventListener('message', (event: MessageEvent<Request>) => {
  queue = queue.then(() => handle(event.data));
});

async function handle(request: Request): Promise<void> {
  const { id } = request;
  try {
    const db = await opened(request.database);
    const report = (phase: Phase, done: number, total: number): void =>
      send({ type: 'progress', id, progress: { phase, done, total } });
    const reply = await answer(db, session, request, readImportFile, report);
    send({ type: 'reply', id, reply });
  } catch (error) {
    send({ type: 'failed', id, failure: failureOf(error), message: messageOf(error) });
  }
}

function opened(name: string): Promise<Db> {
  const known = databases.get(name);
  if (known !== undefined) return known;
  const forget = (): boolean => databases.delete(name);
  const opening = openDatabase(name, (event) => {
    if (event !== 'blocked') forget();
  });
  opening.catch(forget);
  databases.set(name, opening);
  return opening;
}

function send(message: Message): void {
  self.postMessage(message);
}
