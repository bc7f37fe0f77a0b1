import { defineConfig } from 'vitest/config';

const common = { testTimeout: 60_000, hookTimeout: 60_000, pool: 'forks' as const };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...common,
          name: 'rules',
          include: ['test/{unit,contract,architecture,infra}/**/*.test.ts', 'test/integration/**/*.test.ts'],
        },
      },
      // Suites on the whole topology share one synthesized assembly.
      { test: { ...common, name: 'cloud', include: ['test/e2e/**/*.test.ts'], globalSetup: 'test/support/global-setup.ts' } },
    ],
  },
});
