import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const root = path.resolve(import.meta.dirname, '../..');
const dependencies = z.record(z.string(), z.string()).default({});
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        resolved: z.string().optional(),
        dependencies,
        devDependencies: dependencies,
        optionalDependencies: dependencies,
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))).packages;

describe('the lockfile', () => {
  it('names no download address', () => {
    expect(Object.entries(lock).filter(([, entry]) => entry.resolved?.startsWith('http'))).toEqual([]);
  });

  it('pins every direct dependency to an exact version', () => {
    const top = lock[''];
    const asked = { ...top?.dependencies, ...top?.devDependencies, ...top?.optionalDependencies };
    expect(Object.keys(asked).length).toBeGreaterThan(20);
    expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([]);
  });

  it('has an entry for every platform package, so that `npm ci` takes it on every machine', () => {
    // A registry without the packages of other platforms lets npm drop their entries, and `npm ci` then refuses the lockfile.
    const missing = ['@biomejs/biome', 'oxc-parser', 'esbuild', 'rolldown', 'lightningcss'].flatMap((parent) =>
      Object.entries(lock[`node_modules/${parent}`]?.optionalDependencies ?? {})
        .filter(([name, version]) => lock[`node_modules/${name}`]?.version !== version)
        .map(([name]) => name),
    );
    expect(missing).toEqual([]);
  });
});
