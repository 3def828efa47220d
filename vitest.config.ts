import { defineConfig, mergeConfig } from 'vitest/config';
import { LIMITS } from './tests/limits.ts';
import viteConfig from './vite.config.ts';

const RUNES = ['tests/state/**/*.test.ts', 'tests/**/*.svelte.test.ts'];
const E2E = 'tests/e2e/**/*.test.ts';

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      testTimeout: LIMITS.test,
      hookTimeout: LIMITS.test,
      expect: { poll: { timeout: LIMITS.step } },
      // A test leaves nothing behind for the next file, so files share a process and what it has loaded.
      isolate: false,
      // All of them: the program that hands out the files has little to do meanwhile.
      maxWorkers: '100%',
      projects: [
        {
          extends: true,
          test: {
            name: 'core',
            environment: 'node',
            include: ['tests/**/*.test.ts'],
            exclude: [...RUNES, E2E],
          },
        },
        {
          extends: true,
          // Without this condition Svelte compiles for a server, where effects never run.
          resolve: { conditions: ['browser'] },
          test: { name: 'browser', environment: 'happy-dom', include: RUNES },
        },
        {
          extends: true,
          test: {
            name: 'e2e',
            environment: 'node',
            include: [E2E],
            // After the others, two files at a time; the files of one process share its Chromium.
            sequence: { groupOrder: 1 },
            maxWorkers: 2,
          },
        },
      ],
    },
  }),
);
