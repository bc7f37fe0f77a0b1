import { defineConfig } from 'vitest/config';

// Safety nets for what never ends, far above what anything takes on a slow machine: no test is about time.
const patience = (milliseconds: number) => ({ testTimeout: milliseconds, hookTimeout: milliseconds });
const common = { pool: 'forks' as const };

export default defineConfig({
  test: {
    // One more than the two cores it is measured on: the suites of whole clouds wait much of their time.
    maxWorkers: 3,
    projects: [
      {
        test: {
          ...common,
          ...patience(180_000),
          name: 'rules',
          include: ['test/{unit,contract,quality,architecture,infra}/**/*.test.ts', 'test/integration/**/*.test.ts'],
        },
      },
      // Suites on the whole topology share one synthesized assembly.
      {
        test: {
          ...common,
          ...patience(300_000),
          name: 'cloud',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/support/global-setup.ts',
        },
      },
    ],
  },
});
