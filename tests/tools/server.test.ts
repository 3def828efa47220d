import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MARK, readSite, serve } from '../../scripts/lib/server.mjs';

/** A request by any name and path, as `fetch` would not send it. */
function ask(url: string, path: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(url);
    request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('server', () => {
  const root = mkdtempSync(join(tmpdir(), 'guideband-server-'));
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    mkdirSync(join(root, 'dist/assets'), { recursive: true });
    writeFileSync(join(root, 'secret.html'), 'secret');
    writeFileSync(join(root, 'dist/index.html'), 'page');
    writeFileSync(join(root, 'dist/sw.js'), '');
    writeFileSync(join(root, 'dist/assets/a.js'), '');
    site = await serve(readSite(join(root, 'dist')), 0);
  });
  afterAll(async () => {
    await site.close();
    rmSync(root, { recursive: true, force: true });
  });

  it('sends the page with a policy under which it can reach nothing, and says whose it is', async () => {
    const answer = await fetch(site.url);
    const policy = answer.headers.get('content-security-policy');
    expect(await answer.text()).toBe('page');
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(answer.headers.get(MARK)).toMatch(/^[\da-f]{12}$/u);
  });

  it('lets only the service worker fetch, and only from here', async () => {
    const { headers } = await fetch(`${site.url}sw.js`);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'",
    );
  });

  it('keeps what is named by its hash, and nothing else', async () => {
    const asset = await fetch(`${site.url}assets/a.js`);
    const page = await fetch(site.url);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(page.headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['/../secret.html', '/%2e%2e/secret.html', '/..%2fsecret.html', '/nothing'])(
    'has nothing at %s',
    async (path) => {
      expect(await ask(site.url, path, new URL(site.url).host)).toBe(404);
    },
  );

  it.each(['127.0.0.1', 'elsewhere.example', 'localhost:1'])(
    'answers to its own name only, not to %s',
    async (host) => {
      expect(await ask(site.url, '/', host)).toBe(308);
    },
  );
});
