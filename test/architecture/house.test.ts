import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { flowTable } from '../../infra/operations/flow-table.ts';
import { stages } from '../../shared/contracts/pipeline.ts';
import { projectRoot, readModules } from '../support/modules.ts';

const modules = readModules(['infra', 'functions', 'shared', 'layers']);
const tests = readModules(['test']);
const read = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8');
const foldersIn = (folder: string) =>
  readdirSync(path.join(projectRoot, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

describe('the flow', () => {
  it('has one folder under functions/ for every stage and no other', () => {
    expect(foldersIn('functions').sort()).toEqual(stages.map((stage) => stage.name).sort());
  });

  it('is told by the README as pipeline.ts has it (node infra/operations/flow-table.ts prints it)', () => {
    const [, table] = /<!-- flow -->\n([\s\S]*?)\n?<!-- \/flow -->/.exec(read('README.md')) ?? [];
    expect(table?.trim()).toBe(flowTable());
  });

  it('is built by one file per stage in infra/pipeline', () => {
    const files = readdirSync(path.join(projectRoot, 'infra/pipeline')).filter((name) => name.endsWith('.ts'));
    expect(files.map((name) => name.replace('.ts', '')).sort()).toEqual(stages.map((stage) => stage.name).sort());
  });
});

describe('rooms', () => {
  const rooms = [
    ...['', 'infra', 'functions', 'shared', 'layers', 'test'],
    ...foldersIn('functions').map((name) => `functions/${name}`),
    ...foldersIn('shared').map((name) => `shared/${name}`),
    ...foldersIn('infra').map((name) => `infra/${name}`),
    ...foldersIn('layers').map((name) => `layers/${name}`),
  ];

  it('have a README each', () => {
    expect(rooms.filter((room) => !existsSync(path.join(projectRoot, room, 'README.md')))).toEqual([]);
  });

  it('have READMEs of functions that say what goes in and out, what makes a repeat harmless and how to run them', () => {
    const wanted = [/\bin\b/i, /\bout\b/i, /repeat/i, /by hand/i];
    const lacking = stages
      .map((stage) => `functions/${stage.name}/README.md`)
      .filter((file) => existsSync(path.join(projectRoot, file)) && !wanted.every((each) => each.test(read(file))));
    expect(lacking).toEqual([]);
  });

  it('are named for the domain and not for a kind of file', () => {
    const kinds = /(^|\/)(utils?|helpers?|types|common-types|misc|lib|constants|interfaces)(\.ts|\/)/;
    expect(modules.map((each) => each.file).filter((file) => kinds.test(file))).toEqual([]);
  });
});

describe('code', () => {
  it('was read', () => {
    expect(modules.length).toBeGreaterThan(300);
    expect(tests.length).toBeGreaterThan(40);
  });

  it('has handlers below 60 lines', () => {
    const handlers = modules.filter((each) => each.file.endsWith('/handler.ts'));
    expect(handlers.length).toBe(stages.length);
    expect(handlers.filter((each) => each.lines >= 60).map((each) => `${each.file}: ${each.lines}`)).toEqual([]);
  });

  it('explains every exported function', () => {
    const silent = modules.flatMap((each) =>
      each.exportedFunctions.filter((fn) => !fn.documented).map((fn) => `${each.file}:${fn.line} ${fn.name}`),
    );
    expect(silent).toEqual([]);
  });

  it('parses or narrows instead of asserting types', () => {
    expect(modules.flatMap((each) => each.assertions.map((line) => `${each.file}:${line}`))).toEqual([]);
  });

  it('reads the environment only in the runtime and before deployment', () => {
    // The browser's own unpacking honours TMPDIR, which the adapter has to set for that moment.
    const allowed = /^(shared\/runtime|infra)\/|^shared\/adapters\/chromium\/browser\.ts$/;
    expect(
      modules
        .filter((each) => !allowed.test(each.file))
        .flatMap((each) => each.environmentReads.map((line) => `${each.file}:${line}`)),
    ).toEqual([]);
  });

  it('leaves nothing half done and silences no checker', () => {
    const words = new RegExp(
      ['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX\\b', '@ts-' + '(ignore|expect-error|nocheck)', '\\bas ' + 'any\\b'].join('|'),
    );
    const found = [...modules, ...tests]
      .filter((each) => each.file !== 'test/architecture/house.test.ts')
      .flatMap((each) =>
        each.source.split('\n').flatMap((line, index) => (words.test(line) ? [`${each.file}:${index + 1} ${line.trim()}`] : [])),
      );
    expect(found).toEqual([]);
  });

  it('has an environment schema for every stage', () => {
    const files = readdirSync(path.join(projectRoot, 'shared/contracts/env')).map((name) => name.replace('.ts', ''));
    expect(files.filter((name) => name !== 'common' && name !== 'README.md').sort()).toEqual(
      stages.map((stage) => stage.name).sort(),
    );
  });

  it('has no file that outgrew its idea', () => {
    const long = modules.filter((each) => each.lines > 600).map((each) => `${each.file}: ${each.lines}`);
    expect(long).toEqual([]);
  });
});
