import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MADE_FOR } from '../../scripts/lib/leanLibraries.ts';

interface Package {
  readonly version: string;
}

function installed(name: string): string {
  const text = readFileSync(`node_modules/${name}/package.json`, 'utf8');
  return (JSON.parse(text) as Package).version;
}

describe('the libraries that are patched in the build', () => {
  it.each(Object.entries(MADE_FOR))('%s is the version the patch was made for', (name, version) => {
    expect(installed(name)).toBe(version);
  });

  it("speak the PDF reader's own messages in its version", () => {
    const text = readFileSync('src/io/documents/pdfTalk.ts', 'utf8');
    expect(/const VERSION = '([^']+)'/u.exec(text)?.[1]).toBe(installed('pdfjs-dist'));
  });
});
