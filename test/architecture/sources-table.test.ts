import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { sources } from '../../shared/sources/registry.ts';
import { sourceTable } from '../../shared/sources/table.ts';

it('the table of sources in shared/sources/README.md is the one their declarations give (node shared/sources/table.ts prints it)', () => {
  const readme = readFileSync(path.join(import.meta.dirname, '../../shared/sources/README.md'), 'utf8');
  expect(sources.length).toBeGreaterThan(4);
  expect(readme).toContain(sourceTable());
});
