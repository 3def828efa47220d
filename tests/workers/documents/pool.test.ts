import { afterEach, describe, expect, test, vi } from 'vitest';
import { createDocumentPool } from '../../../src/workers/documents/pool.ts';
import type { DocumentRequest } from '../../../src/workers/documents/messages.ts';
import { findIn, readFile } from '../../../src/workers/documents/readFile.ts';
import { expectLinear } from '../../cost.ts';

type Behaviour = (request: DocumentRequest, say: (message: object) => void) => void;

/** Workers that behave as told; counts those started and ended. */
function fakeWorkers(behave: Behaviour): {
  readonly spawn: () => Worker;
  readonly counts: { spawned: number; ended: number };
} {
  const counts = { spawned: 0, ended: 0 };
  const spawn = (): Worker => {
    counts.spawned += 1;
    const target = new EventTarget();
    const say = (data: object): void => {
      target.dispatchEvent(new MessageEvent('message', { data }));
    };
    return Object.assign(target, {
      postMessage: (request: DocumentRequest) => {
        // pdf.js speaks on the port of a real worker too.
        say({ sourceName: 'worker', targetName: 'main', action: 'ready' });
        say({ type: 'started', id: request.id });
        behave(request, say);
      },
      terminate: () => (counts.ended += 1),
    }) as unknown as Worker;
  };
  return { spawn, counts };
}

const reading: Behaviour = (request, say) => {
  if (request.type !== 'read') return;
  void readFile(request.file, request.name, request.hints).then((result) =>
    say({ type: 'done', id: request.id, result }),
  );
};
const hangs: Behaviour = () => undefined;

const TEXT =
  'Q2 2021 Test Co Earnings Call\nJULY 28, 2021\n\nSecond-quarter revenue was $5 million.';

describe('the pool', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('reads many files with two workers, and a bad one costs itself only', async () => {
    const { spawn, counts } = fakeWorkers(reading);
    const pool = createDocumentPool(spawn);
    const files = [TEXT, '', TEXT, '\u0000\u0001\u0002', TEXT];
    const results = await Promise.all(
      files.map((text, i) => pool.read(new Blob([text]), `${i}.txt`).done),
    );
    const states = results.map(({ status }) => status);
    expect(states).toEqual(['read', 'refused', 'read', 'refused', 'read']);
    expect(counts).toEqual({ spawned: 2, ended: 0 });
  });

  test('ends a worker that takes too long; the next document gets a new one', async () => {
    let first = true;
    const { spawn, counts } = fakeWorkers((request, say) => {
      if (!first) reading(request, say);
      first = false;
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const pool = createDocumentPool(spawn, { size: 1, milliseconds: 700 });
    const [slow, fine] = [pool.read(new Blob(['x']), 'a'), pool.read(new Blob([TEXT]), 'b')];
    await vi.advanceTimersByTimeAsync(0);
    await vi.advanceTimersByTimeAsync(700);
    expect(await slow.done).toMatchObject({ status: 'refused' });
    expect(await fine.done).toMatchObject({ status: 'read' });
    expect(counts).toEqual({ spawned: 2, ended: 1 });
  });

  test('cancels one, waiting or running, and all', async () => {
    const { spawn, counts } = fakeWorkers(hangs);
    const pool = createDocumentPool(spawn, { size: 1 });
    const jobs = ['a', 'b', 'c'].map((name) => pool.read(new Blob([TEXT]), name));
    jobs[1]?.cancel();
    expect(await jobs[1]?.done).toEqual({ status: 'cancelled' });
    jobs[0]?.cancel();
    expect(await jobs[0]?.done).toEqual({ status: 'cancelled' });
    pool.cancelAll();
    expect(await jobs[2]?.done).toEqual({ status: 'cancelled' });
    expect(counts.ended).toBe(counts.spawned);
  });

  test('survives a worker that dies and one that cannot start', async () => {
    const dying = fakeWorkers(hangs);
    const pool = createDocumentPool(() => {
      const worker = dying.spawn();
      queueMicrotask(() => worker.dispatchEvent(new Event('error')));
      return worker;
    });
    expect(await pool.read(new Blob(['x']), 'a').done).toMatchObject({ status: 'refused' });
    const broken = createDocumentPool(() => {
      throw new Error('no workers here');
    });
    expect(await broken.read(new Blob(['x']), 'a').done).toMatchObject({ status: 'refused' });
  });

  test('sends the packed PDF reader once a worker, with its first PDF', async () => {
    const engines: boolean[] = [];
    const { spawn } = fakeWorkers((request, say) => {
      engines.push(request.engine !== undefined);
      say({ type: 'done', id: request.id, result: { status: 'cancelled' } });
    });
    const pool = createDocumentPool(spawn, { size: 1, engine: () => 'packed' });
    for (const head of ['text', '%PDF-1.4', '%PDF-1.7']) {
      await pool.read(new Blob([head]), 'a').done;
    }
    expect(engines).toEqual([false, true, false]);
  });
});

describe('reading a file', () => {
  const read = (text: string, name = 'a.html'): ReturnType<typeof readFile> =>
    readFile(new Blob([text]), name, {});

  test('finds what it says, at its place in the text', async () => {
    const result = await read(TEXT, 'call.txt');
    if (result.status !== 'read') throw new Error(result.status);
    const { text, candidates, hash, reader, facts } = result.reading;
    const [first] = candidates;
    expect(text.slice(first?.start, first?.end)).toBe('Second-quarter revenue was $5 million.');
    expect(first?.draft).toMatchObject({ value: 5e6, period: '2021-Q2', document: hash });
    expect(hash).toMatch(/^[\da-f]{64}$/);
    expect(reader).toBe('text/2');
    expect(facts).toMatchObject({ fiscalYear: 2021, fiscalQuarter: 2, date: '2021-07-28' });
  });

  test('a web page becomes text; scripts, styles and comments say nothing', async () => {
    const html = `<!doctype html><title>t</title><style>p{}</style>
      <script>alert("revenue was $9 million")</script><!-- revenue was $8 million -->
      <p onclick="x()">Second-quarter revenue was $5&nbsp;million.</p><img src=x onerror=alert(1)>
      <table><tr><td>Gross margin</td><td>64</td><td>%</td></tr></table>`;
    const result = await read(html);
    if (result.status !== 'read') throw new Error(result.status);
    const { text } = result.reading;
    expect(text).toContain('Second-quarter revenue was $5');
    expect(text).toContain('| Gross margin | 64%');
    expect(text).not.toMatch(/alert|onerror|\$[89]|<|p\{/);
  });

  test('hostile pages end in a sentence or in text, never in an error', async () => {
    const deep = '<!doctype html>' + '<div>'.repeat(20_000) + 'x';
    expect((await read(deep)).status).toMatch(/^(?:read|refused)$/);
    const odd = '<!doctype html><p>&#xD800;&#0;&notanentity;</p><plaintext>revenue </script>';
    expect((await read(odd)).status).toBe('read');
    const wide = `<!doctype html><p title="${'"x&'.repeat(250_000)}' onclick='x()'>Revenue`;
    expect((await read(wide)).status).toMatch(/^(?:read|refused)$/);
    const picture = `<!doctype html><img src="data:image/png;base64,${'A'.repeat(1_000_000)}"><p>Revenue`;
    expect(await read(picture)).toMatchObject({
      reading: { text: expect.stringMatching(/^\s*Revenue\s*$/) },
    });
    expect(await read('<!doctype html><body><script>x()</script>')).toMatchObject({
      status: 'refused',
      reason: 'There is no text in this document.',
    });
  });

  test('megabytes on a single line are read at the cost of their length', async () => {
    const words = 'Thank you all for the good questions and for your time with us today. ';
    await expectLinear(async (size) => {
      const line = `Second-quarter revenue was $5 million. ${words.repeat(size / words.length)}`;
      expect((await read(line, 'a.txt')).status).toBe('read');
    }, 1_000_000);
  });

  test('a text is read again under other hints', () => {
    const text = 'Second-quarter revenue was $5 million.';
    const [first] = findIn(text, 'h', { fiscalYear: 2022, fiscalQuarter: 2 }).candidates;
    expect(first?.draft?.period).toBe('2022-Q2');
  });
});
