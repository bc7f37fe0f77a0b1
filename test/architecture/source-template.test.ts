import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeNewSource } from '../template/new-source.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A copy of the parts of the project that a source touches, in which the steps of CONTRIBUTING.md are done. */
describe('a source made from the template', () => {
  let copy: string;
  const run = (command: string, ...args: string[]) => {
    const done = spawnSync(path.join(root, 'node_modules/.bin', command), args, {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    return { code: done.status, text: `${done.stdout}\n${done.stderr}` };
  };
  beforeAll(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'rolecall-source-'));
    for (const each of [
      'shared',
      'test/contract/sources',
      'test/contract/sources.test.ts',
      'test/fixtures/sources',
      'test/support',
      'test/template',
      'infra/local',
      'functions',
      'package.json',
      'tsconfig.json',
      'vitest.config.ts',
      'biome.json',
    ])
      cpSync(path.join(root, each), path.join(copy, each), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
    writeNewSource(copy, { name: 'corn-mill', title: "Miller's Board", host: 'jobs.cornmill.example' }, '2026-11-21');
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('passes types and the linter once formatted', () => {
    const written = ['shared/sources/systems/corn-mill.ts', 'test/contract/sources/corn-mill.ts', 'shared/sources/registry.ts'];
    const formatted = run('biome', 'check', '--write', '--error-on-warnings', ...written);
    expect(formatted.text).not.toContain('corn-mill');
    expect(formatted.code).toBe(0);
    const types = run('tsc', '--noEmit');
    expect(types.text).not.toContain('corn-mill');
    expect(types.text).not.toContain('registry.ts');
  });

  it('passes the contract suite of all sources', () => {
    const tests = run('vitest', 'run', '--project', 'rules', 'test/contract/sources.test.ts', '-t', 'fixture corn-mill|declares');
    expect(tests.text).toMatch(/\b(1[5-9]|[2-9]\d) passed/);
    expect(tests.code).toBe(0);
  });

  it('gets its line in the table of sources', () => {
    const table = spawnSync(path.join(root, 'node_modules/.bin/node'), ['shared/sources/table.ts'], {
      cwd: copy,
      encoding: 'utf8',
    });
    expect(table.stdout).toContain('(`corn-mill`)');
  });

  it('is refused under a name that is taken or is none', () => {
    const given = { title: 'X', host: 'jobs.example.com' };
    expect(() => writeNewSource(copy, { ...given, name: 'greenhouse' }, '2026-11-21')).toThrow('is there already');
    expect(() => writeNewSource(copy, { ...given, name: '../x' }, '2026-11-21')).toThrow('no name');
    expect(() => writeNewSource(copy, { name: 'fine', title: 'X', host: 'a b' }, '2026-11-21')).toThrow('no host name');
  });

  it('is walked through in CONTRIBUTING.md', () => {
    const guide = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8');
    for (const step of [
      'test/template/new-source.ts',
      'test/contract/sources.test.ts',
      'shared/sources/table.ts',
      'mappingVersion',
    ])
      expect(guide).toContain(step);
  });
});
