import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

const RUNES = ['tests/state/**/*.test.ts', 'tests/**/*.svelte.test.ts'];
const E2E = 'tests/e2e/**/*.test.ts';

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      testTimeout: 60_000,
      hookTimeout: 60_000,
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
            // One browser at a time: these tests are about what people wait for.
            fileParallelism: false,
          },
        },
      ],
    },
  }),
);
