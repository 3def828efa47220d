import type { Measured } from '../../src/cli/confidence.ts';
export function bundledReader(): Promise<{
  readonly readFile: (path: string) => Promise<readonly Measured[]>;
}>;
