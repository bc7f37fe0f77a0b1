import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../../infra/local/cli/main.ts';

/** A small API that answers what the test says and remembers what it was asked. */
let server: Server;
let apiUrl: string;
let asked: { method: string; url: string; body: string; headers: Record<string, unknown> }[];
let answers: ((url: string) => { status?: number; json?: unknown; text?: string }) | undefined;
let directory: string;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'cli-'));
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      asked.push({ method: request.method ?? '', url: request.url ?? '', body, headers: request.headers });
      const { status = 200, json, text } = answers?.(request.url ?? '') ?? { json: {} };
      response.writeHead(status, { 'content-type': 'application/json' }).end(text ?? JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  rmSync(directory, { recursive: true });
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  asked = [];
  answers = undefined;
});

interface Run {
  stdin?: string;
  stdinBytes?: Buffer;
  env?: Record<string, string>;
  width?: number;
  connected?: (what: string) => void;
}
async function run(args: readonly string[], { stdin = '', stdinBytes, env = {}, width, connected }: Run = {}) {
  let out = '';
  let err = '';
  const code = await main(args, {
    cwd: directory,
    env,
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => stdin,
    ...(stdinBytes && { stdinBytes: async () => stdinBytes }),
    width: width ?? null,
    connect: async (dataDir) => {
      connected?.(dataDir);
      return {
        apiUrl,
        token: 'local-token',
        endpoints: {},
        settle: async () => connected?.('settled'),
        close: async () => connected?.('closed'),
      };
    },
  });
  return { code, out, err };
}

const settings = { enabled: true, email: 'ann@example.com', hour: 7, timeZone: 'UTC', maxJobs: 10, minScore: 40 };
const mailOf = (detail: string) => ({
  mailId: 'm_1',
  receivedAt: '2026-11-20T08:00:00.000Z',
  from: 'jobalerts-noreply@linkedin.com',
  subject: 'New jobs',
  way: 'address',
  outcome: 'unread',
  detail,
  service: 'linkedin',
  postings: 0,
  unreadable: 0,
  status: null,
  company: null,
  title: null,
  quote: null,
  confirmationUrl: null,
});
const boardOf = (breakers: unknown[], successRate: number | null) => ({
  boardId: 'lever:acme',
  company: 'Acme',
  url: 'https://jobs.lever.co/acme',
  lastGoodReadAt: null,
  dueAt: '2026-11-20T08:00:00.000Z',
  cadenceMinutes: 60,
  consecutiveFailures: 0,
  sample: false,
  state: 'read',
  says: 'fine',
  expected: 4,
  seen: 4,
  waiting: null,
  breakers,
  lastError: null,
  last30Days: { reads: 1, good: 1, successRate, failures: {}, latency: { p50: null, p95: null }, seen: 4, expected: 4 },
});
const match = (jobId: string, title: string) => ({
  jobId,
  title,
  score: 50,
  company: 'Acme',
  url: null,
  state: 'new',
  profileVersion: 1,
  matchedAt: 'now',
  foundAt: 'now',
  changedAt: null,
  closedAt: null,
  sample: false,
  parts: [],
  gates: [],
});

describe('arguments', () => {
  it('fill the path, the query and the body of the operation', async () => {
    answers = () => ({ json: { items: [], next: null, total: 0, facets: noFacets, snapshot: null } });
    await run(['jobs', 'search', 'data', 'engineer', '--country', 'DE', '--country', 'AT', '--min-salary=50000', '--limit', '5']);
    expect(asked[0]?.url).toBe('/v1/jobs?q=data+engineer&country=DE&country=AT&minSalary=50000&limit=5');
    expect(asked[0]?.headers.authorization).toBe('Bearer local-token');
  });

  it.each([
    ['a positional', ['https://x.example/jobs']],
    ['a flag', ['--url', 'https://x.example/jobs']],
  ])('take a required field as %s', async (_name, args) => {
    await run(['boards', 'add', ...args]);
    expect(asked[0]).toMatchObject({ method: 'POST', url: '/v1/boards', body: '{"url":"https://x.example/jobs"}' });
  });

  it('take an id that may be left out without its flag', async () => {
    await run(['boards', 'check', 'lever:acme', '--api', apiUrl]);
    await run(['boards', 'check', '--api', apiUrl]);
    expect(asked.map(({ url }) => url)).toEqual(['/v1/boards/check?boardId=lever%3Aacme', '/v1/boards/check']);
  });

  it('take a file from standard input byte by byte', async () => {
    answers = () => ({ status: 202, json: { mailId: 'm_1', receivedAt: '2026-11-20T08:00:00.000Z' } });
    const stdinBytes = Buffer.from('Subject: Gr\xfc\xdfe\r\n\r\n\x00\xff', 'latin1');
    const { out } = await run(['inbox', 'add', '-', '--api', apiUrl], { stdinBytes });
    expect(out).toContain('rolecall inbox list');
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ message: stdinBytes.toString('base64') });
  });

  it('need no operation where the subject has but one', async () => {
    const none = {
      at: '',
      says: ['All 2 boards were read.'],
      postings: { expected: 2, missing: 0 },
      gaps: [],
      sources: [],
      mails: { came: 0, unread: 0, refused: 0, unreadablePostings: 0 },
      closed: [],
    };
    answers = () => ({ json: { ...none, boards: { read: 2, partly: 0, unread: 0, notYet: 0, paused: 0 } } });
    expect((await run(['coverage', '--api', apiUrl])).out).toBe('All 2 boards were read.\n');
    await run(['coverage', 'get', '--json', '--api', apiUrl]);
    expect(asked.map(({ url }) => url)).toEqual(['/v1/coverage', '/v1/coverage']);
    expect((await run(['coverage', 'boards', '--api', apiUrl])).code).toBe(2);
  });

  it('write ids so that no gateway misreads them', async () => {
    await run(['boards', 'get', 'careers-page:a.example/b?c']);
    expect(asked[0]?.url).toBe('/v1/boards/careers-page:a.example~2Fb~3Fc');
  });

  it('take the body from a file or standard input', async () => {
    writeFileSync(join(directory, 'resume.json'), '\uFEFF{"basics":{"name":"Ann"}}');
    await run(['profile', 'import', '--file', 'resume.json']);
    await run(['profile', 'import', '--file', '-'], { stdin: '{"basics":{"name":"Bob"}}' });
    expect(asked.map((each) => each.body)).toEqual(['{"basics":{"name":"Ann"}}', '{"basics":{"name":"Bob"}}']);
  });

  it('lay single settings over the present ones', async () => {
    answers = () => ({ json: settings });
    await run(['digest', 'set-settings', '--hour', '20', '--no-enabled']);
    expect(asked.map((each) => each.method)).toEqual(['GET', 'PUT']);
    expect(JSON.parse(asked[1]?.body ?? '')).toEqual({ ...settings, hour: 20, enabled: false });
  });

  it('carry the idempotency key', async () => {
    await run(['matches', 'dismiss', 'j_1', '--idempotency-key', 'k-1']);
    expect(asked[0]?.headers['idempotency-key']).toBe('k-1');
  });

  it.each([
    [['boards', 'add'], '--url'],
    [['boards', 'get'], '<board-id>'],
    [['boards', 'get', 'a:b', 'c'], '"c" is one argument too many'],
    [['boards', 'list', '--colour'], '--colour'],
    [['boards', 'explode'], 'boards knows no "explode"'],
    [['nothing'], 'there is no "nothing"'],
    [['profile', 'import'], '--file FILE is missing'],
    [['profile', 'import', '--file', 'absent.json'], 'absent.json cannot be read'],
    [['digest', 'set-settings', '--file', '-', '--hour', '3'], 'not both'],
    [['boards', 'list', '--data'], '--data needs a value'],
    [['boards', 'list', '--api', 'nonsense'], 'is not a URL'],
    [['redrive'], 'name the queue'],
    [['queues', 'please'], 'one argument too many'],
  ])('that cannot be understood end with 2 and a way out: %s', async (args, message) => {
    const { code, err } = await run(args, { stdin: '{}' });
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(asked).toEqual([]);
  });

  it('say where a file is not JSON', async () => {
    expect(await run(['profile', 'import', '--file', '-'], { stdin: '{"a":' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('standard input is not JSON'),
    });
  });
});

describe('answers', () => {
  it('are tables for people and JSON for programs', async () => {
    answers = () => ({ json: { items: [match('j_1', 'Cook')], next: null } });
    expect((await run(['matches', 'list'])).out).toBe('JOB ID  SCORE  TITLE  COMPANY  URL\nj_1     50     Cook   Acme     -\n');
    expect(JSON.parse((await run(['matches', 'list', '--json'])).out)).toMatchObject({ items: [{ jobId: 'j_1' }], next: null });
  });

  it('fit the terminal', async () => {
    answers = () => ({ json: { items: [match('j_1', '語'.repeat(100))], next: null } });
    const { out } = await run(['matches', 'list'], { width: 80 });
    for (const line of out.split('\n')) expect([...line].length + (line.match(/語/g)?.length ?? 0)).toBeLessThanOrEqual(80);
  });

  it('stand below their row where they do not fit, whole; ids are never cut', async () => {
    const url = `https://jobs.example/${'x'.repeat(70)}`;
    answers = () => ({ json: { items: [{ ...match('j_76a1b759dfe6648638b6', 'Cook'), url }], next: null } });
    const [head, row, below] = (await run(['matches', 'list'], { width: 60 })).out.split('\n');
    expect([head, row]).toEqual(['JOB ID                  SCORE  TITLE  COMPANY', 'j_76a1b759dfe6648638b6  50     Cook   Acme']);
    expect(below).toBe(`    ${url}`);
    expect((await run(['matches', 'list'], { width: 200 })).out.split('\n')[1]).toMatch(/Acme +https:/);
    const detail = 'The mail was kept but not understood: its layout is not known to anybody here.';
    answers = () => ({ json: { items: [mailOf(detail)], next: null } });
    const lines = (await run(['inbox', 'list'], { width: 60 })).out.trimEnd().split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
    expect(
      lines
        .slice(2)
        .map((line) => line.trim())
        .join(' '),
    ).toBe(detail);
  });

  it('name tripped breakers only, and rates in percent', async () => {
    const host = (state: string) => ({ host: `${state}.example`, state, until: null, failures: 0 });
    answers = () => ({
      json: { items: [boardOf([host('closed')], 0.964), boardOf([host('closed'), host('open')], null)], next: null },
    });
    const [, fine, tripped] = (await run(['boards', 'check'])).out.split('\n');
    expect(fine).toMatch(/96 % .* closed +fine/);
    expect(tripped).toMatch(/ - .* open\.example open +fine/);
  });

  it('cannot steer the terminal', async () => {
    const evil = 'x\u001b[2J\u001b]0;owned\u0007\u202eydalg\u009b31m';
    answers = () => ({ json: { items: [match('j_1', evil)], next: null } });
    for (const args of [
      ['matches', 'list'],
      ['matches', 'list', '--json'],
    ])
      expect((await run(args)).out).not.toMatch(/[\u0007\u001b\u009b]/);
    answers = () => ({ status: 400, json: { title: evil, status: 400, detail: evil, errors: [{ path: evil, message: evil }] } });
    expect((await run(['matches', 'list'])).err).not.toMatch(/[\u0007\u001b\u009b\u202e]/);
  });

  it('label what is a sample', async () => {
    answers = () => ({ json: { items: [{ ...match('j_1', 'Cook'), sample: true }], next: null } });
    expect((await run(['matches', 'list'])).out).toMatch(/SAMPLE\n.*yes/);
  });

  it('follow the pages with --all', async () => {
    answers = (url) => ({
      json: url.includes('cursor=c1') ? { items: [match('j_2', 'B')], next: null } : { items: [match('j_1', 'A')], next: 'c1' },
    });
    const { out } = await run(['matches', 'list', '--all', '--json']);
    expect(JSON.parse(out).items.map((item: { jobId: string }) => item.jobId)).toEqual(['j_1', 'j_2']);
    expect((await run(['matches', 'list'])).out).toContain('--all shows everything');
  });
});

describe('exit codes', () => {
  it('1: the API refuses, with every fault by its path', async () => {
    answers = () => ({
      status: 400,
      json: { title: 'Invalid input', status: 400, detail: 'no', errors: [{ path: '/url', message: 'too short' }] },
    });
    expect(await run(['boards', 'add', 'xxxx'])).toMatchObject({ code: 1, err: 'Invalid input (400): no\n  /url: too short\n' });
  });
  it('1: the front door refuses the token', async () => {
    answers = () => ({ status: 401, json: { message: 'Unauthorized' } });
    const { code, err } = await run(['boards', 'list', '--api', apiUrl, '--token', 'bad']);
    expect(code).toBe(1);
    expect(err).toContain('ROLECALL_TOKEN');
  });
  it('3: nothing answers, or something else does', async () => {
    expect((await run(['boards', 'list', '--api', 'http://127.0.0.1:9'])).code).toBe(3);
    answers = () => ({ text: '<html>hello</html>' });
    expect((await run(['boards', 'list'])).code).toBe(3);
  });
  it('4: a fault behind the API', async () => {
    answers = () => ({ status: 500, json: { title: 'Internal fault', status: 500 } });
    expect((await run(['boards', 'list'])).code).toBe(4);
  });
});

describe('connections', () => {
  it('go to the data directory that was named, settle after a write and are closed', async () => {
    const seen: string[] = [];
    answers = () => ({ status: 204, text: '' });
    const { code } = await run(['boards', 'remove', 'a:b', '--data', 'here'], { connected: (what) => seen.push(what) });
    expect(code).toBe(0);
    expect(seen).toEqual([join(directory, 'here'), 'settled', 'closed']);
  });
  it('are closed also when the API refuses', async () => {
    const seen: string[] = [];
    answers = () => ({ status: 404, json: { title: 'Not found', status: 404 } });
    await run(['boards', 'get', 'a:b'], { connected: (what) => seen.push(what) });
    expect(seen.at(-1)).toBe('closed');
  });
  it('go to a deployed API by the environment', async () => {
    answers = () => ({ json: settings });
    const seen: string[] = [];
    await run(['digest', 'settings'], {
      env: { ROLECALL_API: apiUrl, ROLECALL_TOKEN: 'from-env' },
      connected: (what) => seen.push(what),
    });
    expect(asked[0]?.headers.authorization).toBe('Bearer from-env');
    expect(seen).toEqual([]);
  });
});

const noFacets = {
  country: [],
  city: [],
  remote: [],
  employmentType: [],
  seniority: [],
  company: [],
  language: [],
  skills: [],
  source: [],
};
