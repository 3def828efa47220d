// A server for one folder of a finished build, with the policies of each file.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { headersFor } from './policies.mjs';

/** Says in every answer that it is ours and of which build. */
export const MARK = 'x-guideband';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Every file of the folder by its address; read once, so that a build underneath changes nothing. */
export function readSite(root) {
  const files = new Map();
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TYPES[extname(entry.name)] !== undefined)
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const hash = createHash('sha256');
  for (const name of names) {
    const path = name.slice(join(root).length).replaceAll('\\', '/');
    const body = readFileSync(name);
    hash.update(path).update(body);
    files.set(path, { body, type: TYPES[extname(name)] });
  }
  const index = files.get('/index.html');
  if (index !== undefined) files.set('/', index);
  return { files, build: hash.digest('hex').slice(0, 12) };
}

function answer(site, request, response) {
  const { host = '' } = request.headers;
  const { port } = request.socket.address();
  if (host !== `localhost:${port}`) {
    // The origin owns the data: by another name the browser would open another, empty database.
    // A foreign name is also how a page elsewhere would try to read a local server.
    response.writeHead(308, { Location: `http://localhost:${port}/`, [MARK]: site.build }).end();
    return;
  }
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const file = site.files.get(path);
  if (file === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
    response.writeHead(file === undefined ? 404 : 405, { [MARK]: site.build }).end();
    return;
  }
  response.writeHead(200, {
    ...headersFor(path),
    'Content-Type': file.type,
    'Content-Length': file.body.length,
    [MARK]: site.build,
  });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}

function listen(site, port, host) {
  const server = createServer((request, response) => answer(site, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

/** Serves on both loopback addresses, since `localhost` may mean either; port 0 takes a free one. */
export async function serve(site, port) {
  const first = await listen(site, port, '127.0.0.1');
  const taken = first.address().port;
  const second = await listen(site, taken, '::1').catch((error) => {
    if (error.code === 'EADDRINUSE') {
      first.close();
      throw error;
    }
    return null; // a machine without IPv6
  });
  const servers = second === null ? [first] : [first, second];
  return {
    url: `http://localhost:${taken}/`,
    close: () => Promise.all(servers.map((server) => closed(server))),
  };
}

function closed(server) {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}
