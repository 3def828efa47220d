// Writes the service worker of the served edition: it keeps the whole build, checked by its hashes.
import { createHash } from 'node:crypto';

/** Runs as the service worker; its text goes into `sw.js`, so it names nothing from outside. */
function program(build, files) {
  const CACHE = `guideband-${build}`;

  async function keepAll() {
    const cache = await caches.open(CACHE);
    const requests = files.map(
      ([path, integrity]) => new Request(path, { integrity, cache: 'no-cache' }),
    );
    // All or nothing: with one file missing or changed this version is not installed.
    await cache.addAll(requests);
  }

  /** The build before this one stays: a page that is still open may yet ask for a part of it. */
  async function dropOld() {
    const ours = (await caches.keys()).filter((name) => name.startsWith('guideband-'));
    const older = ours.filter((name) => name !== CACHE).slice(0, -1);
    await Promise.all(older.map((name) => caches.delete(name)));
  }

  async function answer(request) {
    const cache = await caches.open(CACHE);
    const wanted = request.mode === 'navigate' ? './' : request;
    return (await cache.match(wanted)) ?? (await caches.match(wanted)) ?? fetch(request);
  }

  self.addEventListener('install', (event) => event.waitUntil(keepAll()));
  self.addEventListener('activate', (event) => event.waitUntil(dropOld()));
  self.addEventListener('message', (event) => {
    // Only when the person asks: a change of version under an open page would lose what is typed.
    if (event.data === 'take over') self.skipWaiting();
  });
  self.addEventListener('fetch', (event) => {
    const isOurs = new URL(event.request.url).origin === self.location.origin;
    if (isOurs && event.request.method === 'GET') event.respondWith(answer(event.request));
  });
}

function integrity(body) {
  return `sha256-${createHash('sha256').update(body).digest('base64')}`;
}

/** `files` maps the address of each file, relative to the page, to its bytes. */
export function serviceWorkerText(files) {
  const list = [...files].map(([path, body]) => [path, integrity(body)]);
  const build = createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 12);
  return `(${program.toString()})(${JSON.stringify(build)}, ${JSON.stringify(list)});\n`;
}
