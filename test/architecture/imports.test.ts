import { describe, expect, it } from 'vitest';
import { type Module, readModules } from '../support/modules.ts';

/**
 * The rooms and what each may import (the project's own folders by prefix, packages and built-in modules by name). The first room
 * whose pattern fits a file is its room.
 */
const pure = ['zod', 'node:crypto'];
const rooms: readonly { room: string; files: RegExp; may: readonly (string | RegExp)[]; atLeast: number }[] = [
  {
    room: 'shared/domain',
    files: /^shared\/domain\//,
    // Parsing HTML and unpacking a table that lies in the code are as pure as hashing: no I/O, same input, same output.
    may: ['shared/domain/', ...pure, 'htmlparser2', 'node:zlib'],
    atLeast: 40,
  },
  { room: 'shared/contracts', files: /^shared\/contracts\//, may: ['shared/contracts/', 'shared/domain/', 'zod'], atLeast: 40 },
  { room: 'shared/ports', files: /^shared\/ports\//, may: ['shared/ports/', 'shared/domain/', 'shared/contracts/'], atLeast: 20 },
  {
    room: 'shared/adapters',
    files: /^shared\/adapters\//,
    may: ['shared/ports/', 'shared/domain/', 'shared/contracts/', 'shared/adapters/dynamodb/table.ts', 'zod', /^node:/],
    atLeast: 20,
  },
  {
    room: 'shared/sources',
    files: /^shared\/sources\//,
    may: [
      'shared/sources/',
      'shared/ports/',
      'shared/domain/',
      'shared/contracts/',
      ...pure,
      'htmlparser2',
      'postal-mime',
      'node:zlib',
    ],
    atLeast: 5,
  },
  {
    room: 'shared/commands',
    files: /^shared\/commands\//,
    may: ['shared/commands/', 'shared/sources/', 'shared/ports/', 'shared/domain/', 'shared/contracts/', 'zod', /^node:/],
    atLeast: 2,
  },
  {
    room: 'shared/runtime',
    files: /^shared\/runtime\//,
    may: [
      'shared/runtime/',
      'shared/ports/',
      'shared/contracts/',
      'shared/domain/',
      ...pure,
      '@middy/core',
      'aws-lambda',
      /^@aws-lambda-powertools\//,
      '@aws-sdk/client-sqs',
      '@aws-sdk/client-dynamodb',
      '@aws-sdk/util-dynamodb',
    ],
    atLeast: 5,
  },
  {
    room: 'functions/<stage>/handler.ts',
    files: /^functions\/[a-z]+\/handler\.ts$/,
    may: [
      'shared/contracts/',
      'shared/ports/',
      'shared/adapters/',
      'shared/sources/',
      'shared/runtime/',
      /^@aws-sdk\/client-/,
      /^node:/,
    ],
    atLeast: 13,
  },
  {
    room: 'functions/<stage>',
    files: /^functions\/[a-z]+\//,
    may: ['shared/domain/', 'shared/contracts/', 'shared/ports/', ...pure],
    atLeast: 20,
  },
  {
    room: 'infra/local',
    files: /^infra\/local\//,
    may: [
      'infra/local/',
      'infra/synthesize.ts',
      'shared/contracts/',
      'shared/domain/',
      'shared/commands/',
      ...['zod', 'jose', 'nodemailer', 'postal-mime', 'smtp-server', 'fauxqs', '@dynoxide/linux-x64'],
      /^node:/,
      /^@aws-sdk\//,
    ],
    atLeast: 40,
  },
  {
    room: 'infra',
    files: /^infra\//,
    may: [/^infra\/(?!local\/)/, 'shared/contracts/', 'aws-cdk-lib', 'constructs', 'esbuild', 'zod', /^node:/],
    atLeast: 30,
  },
];

/** Packages that only the adapters of one technology may know. */
const technologies: Readonly<Record<string, readonly string[]>> = {
  dynamodb: ['@aws-sdk/client-dynamodb', '@aws-sdk/util-dynamodb'],
  s3: ['@aws-sdk/client-s3', '@aws-sdk/s3-request-presigner'],
  sqs: ['@aws-sdk/client-sqs'],
  eventbridge: ['@aws-sdk/client-eventbridge'],
  ses: ['@aws-sdk/client-sesv2', 'nodemailer'],
  ssm: ['@aws-sdk/client-ssm'],
  http: ['ipaddr.js'],
  llm: ['openai'],
  chromium: ['@sparticuz/chromium', 'puppeteer-core', 'ipaddr.js'],
  docx: ['docx'],
  sqlite: [],
};

/** Where the rules bend, and why. */
const exceptions: Readonly<Record<string, { imports: RegExp; because: string }>> = {
  'infra/local/start/inventory.ts': {
    imports: /^shared\/adapters\/dynamodb\//,
    because: 'the summary of the main job reads the stored rows; nothing that is deployed imports it',
  },
  'infra/local/cli/stored-postings.ts': {
    imports: /^shared\/adapters\/(dynamodb|s3|sqs)\//,
    because: 'export, changes and renormalize stream every stored row, which no operation of the API does',
  },
};

const modules = readModules(['infra', 'functions', 'shared', 'layers']);
const roomOf = (module: Module) => rooms.find(({ files }) => files.test(module.file));

function forbidden(module: Module): string[] {
  const room = roomOf(module);
  if (!room) return [`${module.file} is in no room that the design knows`];
  const stage = /^functions\/[a-z]+\//.exec(module.file)?.[0];
  const technology = /^shared\/adapters\/([a-z0-9]+)\//.exec(module.file)?.[1];
  const may = [
    ...room.may,
    ...(stage ? [stage] : []),
    ...(technology ? [`shared/adapters/${technology}/`, ...(technologies[technology] ?? [])] : []),
  ];
  const exception = exceptions[module.file];
  return module.imports
    .filter(({ target }) => !may.some((each) => (typeof each === 'string' ? matches(target, each) : each.test(target))))
    .filter(({ target }) => !exception?.imports.test(target))
    .map(({ target, line }) => `${module.file}:${line} imports ${target}, which ${room.room} must not`);
}

function matches(target: string, allowed: string): boolean {
  return allowed.endsWith('/') ? target.startsWith(allowed) : target === allowed;
}

describe('imports', () => {
  it('were read of a plausible number of modules in every room', () => {
    for (const { room, atLeast } of rooms) {
      const count = modules.filter((each) => roomOf(each)?.room === room).length;
      expect(count, `modules read in ${room}`).toBeGreaterThanOrEqual(atLeast);
    }
    expect(modules.flatMap((each) => each.imports).length).toBeGreaterThan(1000);
  });

  it('stay within what the room of a file may know, type imports included', () => {
    expect(modules.flatMap(forbidden)).toEqual([]);
  });

  it('of contracts by ports are of types only', () => {
    const values = modules
      .filter((each) => each.file.startsWith('shared/ports/'))
      .flatMap((each) => each.imports.filter(({ target, typeOnly }) => target.startsWith('shared/contracts/') && !typeOnly));
    expect(values).toEqual([]);
  });

  it('point to files that carry their extension', () => {
    const relative = modules.flatMap((each) => each.imports.filter(({ specifier }) => specifier.startsWith('.')));
    expect(relative.filter(({ specifier }) => !/\.(ts|json|sql|html)$/.test(specifier))).toEqual([]);
  });

  it('are recognised when they break a rule', () => {
    const example = (file: string, target: string): Module => ({
      file,
      source: '',
      lines: 1,
      imports: [{ specifier: target, target, typeOnly: true, line: 1 }],
      exportedFunctions: [],
      assertions: [],
      environmentReads: [],
    });
    for (const [file, target] of [
      ['shared/domain/job.ts', 'shared/ports/clock.ts'],
      ['shared/contracts/tables.ts', 'node:fs'],
      ['shared/ports/clock.ts', '@aws-sdk/client-sqs'],
      ['shared/adapters/s3/raw-store.ts', 'shared/adapters/sqs/message-queue.ts'],
      ['shared/adapters/s3/raw-store.ts', '@aws-sdk/client-sqs'],
      ['shared/sources/systems/lever.ts', 'shared/adapters/http/fetch.ts'],
      ['functions/match/match.ts', 'shared/adapters/dynamodb/job-store.ts'],
      ['functions/match/match.ts', 'functions/index/index.ts'],
      ['functions/match/handler.ts', 'functions/index/index.ts'],
      ['functions/match/match.ts', '@aws-sdk/client-sqs'],
      ['infra/stacks/data.ts', 'functions/match/match.ts'],
      ['infra/stacks/data.ts', 'shared/runtime/logger.ts'],
      ['infra/stacks/data.ts', 'infra/local/template/json.ts'],
    ] as const)
      expect(forbidden(example(file, target)), `${file} -> ${target}`).toHaveLength(1);
    expect(forbidden(example('functions/match/handler.ts', 'functions/match/match.ts'))).toEqual([]);
    expect(forbidden(example('shared/adapters/s3/raw-store.ts', 'shared/adapters/dynamodb/table.ts'))).toEqual([]);
  });
});
