import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

/**
 * Three kinds of tests: `unit` in Node (shared rules, files, the pane's Excel adapter on the real
 * office.js), `worker` in workerd against a real D1, `e2e` in a real browser.
 */
export default defineConfig(async () => {
  const migrations = await readD1Migrations('worker/db/migrations');
  return {
    test: {
      projects: [
        {
          test: {
            name: 'unit',
            include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
            exclude: ['tests/worker/**', 'tests/e2e/**'],
            environment: 'node',
            // No test is about time; a busy machine is slow.
            testTimeout: 60_000,
            hookTimeout: 60_000,
          },
        },
        {
          plugins: [
            cloudflareTest({
              wrangler: { configPath: './wrangler.toml' },
              miniflare: {
                bindings: {
                  TEST_MIGRATIONS: migrations,
                  LOG_REQUESTS: 'off',
                  FUZZ_RUNS: process.env.FUZZ_RUNS ?? '12',
                },
              },
            }),
          ],
          test: {
            name: 'worker',
            include: ['tests/worker/**/*.test.ts'],
            testTimeout: 60_000,
            hookTimeout: 60_000,
          },
        },
        {
          test: {
            name: 'e2e',
            include: ['tests/e2e/**/*.test.ts'],
            environment: 'node',
            testTimeout: 300_000,
            hookTimeout: 600_000,
            fileParallelism: false,
            // A browser, a Worker and a certificate on one machine: a request may get lost.
            retry: process.env.CI ? 1 : 0,
          },
        },
      ],
    },
  };
});
