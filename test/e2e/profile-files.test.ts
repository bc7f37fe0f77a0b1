import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sampleCandidate } from '../../infra/local/samples/candidate.ts';
import { parseOptions, UsageError } from '../../infra/local/start/options.ts';
import { startMainJob } from '../support/main-job-process.ts';
import { startWholeLine, type WholeLine } from '../support/whole-line.ts';

/** What `npm start` says about files it cannot use: which file, where in it, why. Exit code 2, and no stack. */
describe('files that cannot be used', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolecall-files-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const start = async (...args: string[]) => {
    const { code, out, err } = await startMainJob(['--data', path.join(folder, 'state'), ...args], {
      ROLECALL_ASSEMBLY: inject('assemblyDir'),
    }).ended;
    expect(err).not.toMatch(/\n\s+at .*\.(ts|js):\d+/);
    expect(out).toBe('');
    return { code, err };
  };
  /** What a command line is refused with; the process itself is looked at below. */
  const said = (...args: string[]) => {
    try {
      parseOptions(args, folder, folder);
    } catch (error) {
      if (error instanceof UsageError) return error.message;
      throw error;
    }
    throw new Error(`${args.join(' ')} is taken`);
  };
  const file = (name: string, content: string | Buffer) => {
    const full = path.join(folder, name);
    writeFileSync(full, content);
    return full;
  };

  it.each([
    ['a file that is not there', () => path.join(folder, 'nowhere.json'), /nowhere\.json cannot be read: ENOENT/],
    [
      'a folder',
      () => {
        mkdirSync(path.join(folder, 'folder.json'));
        return path.join(folder, 'folder.json');
      },
      /folder\.json cannot be read: EISDIR/,
    ],
    ['no JSON', () => file('text.json', 'name: Ann'), /text\.json is not JSON \(.*\); a JSON Resume document is expected/],
    ['an empty file', () => file('empty.json', ''), /empty\.json is not JSON/],
    ['binary', () => file('resume.pdf', Buffer.from([0x25, 0x50, 0x44, 0x46, 0xff, 0xfe, 0])), /resume\.pdf is not JSON/],
    ['a list', () => file('list.json', '[{"basics":{}}]'), /list\.json is not a JSON Resume document: at \//],
  ])('--profile with %s', (_, make, message) => {
    expect(said('--profile', make())).toMatch(message);
  });

  it.each(
    [
      ['no list', '{"url":"https://a.example"}', /boards-0\.json is not a JSON array of careers-page addresses: at \//],
      ['a number in it', '["https://a.example", 7]', /boards-1\.json is not a JSON array of careers-page addresses: at \/1: /],
      ['an address too short to be one', '["a"]', /boards-2\.json is not a JSON array of careers-page addresses: at \/0: /],
      ['a comma too much', '["https://a.example",]', /boards-3\.json is not JSON/],
    ].map((each, index) => [...each, index] as [string, string, RegExp, number]),
  )('--boards with %s', (_, content, message, index) => {
    expect(said('--boards', file(`boards-${index}.json`, content))).toMatch(message);
  });

  it('a profile that the API refuses is told with the path of every fault', async () => {
    const profile = file(
      'faulty.json',
      JSON.stringify({
        basics: { name: 'Ann', email: 'not a mail address', url: 'javascript:alert(1)' },
        work: [
          { name: 'A', startDate: '2019-13' },
          { name: 'B', startDate: '2020', endDate: '2018' },
        ],
        meta: { rolecall: { digest: { hour: 25 } } },
      }),
    );
    const { code, err } = await start('--profile', profile);
    expect(code).toBe(2);
    for (const fault of ['/basics/email', '/basics/url', '/work/0/startDate']) expect(err).toContain(`  at ${fault}: `);
    expect(err).toContain('nothing was changed');
  });

  it('a profile with nothing in it is told as a whole', async () => {
    const { code, err } = await start('--profile', file('nothing.json', '{}'));
    expect(code).toBe(2);
    expect(err).toContain('at the whole document: says nothing about the candidate');
  });

  it('wrong options are told with the way to the help', () => {
    expect(said('--porfile', 'x.json')).toContain('npm start -- --help');
    expect(said('--port', 'eighty')).toContain('--port eighty is not a port number');
    expect(said('--profile')).toContain('npm start -- --help');
  });

  it('the process ends with 2 and the message alone, before anything is started', async () => {
    const boards = file('not-a-list.json', '{}');
    const { code, err } = await start('--boards', boards);
    expect([code, err]).toEqual([2, `${said('--boards', boards)}\n`]);
  });
});

describe('a data directory that is in use', () => {
  let line: WholeLine;
  beforeAll(async () => {
    line = await startWholeLine({ assemblyDir: inject('assemblyDir'), origins: {} });
  });
  afterAll(() => line?.stop());

  it('is told with the process that has it; nothing is changed', async () => {
    await line.client.call('profile.import', { resume: sampleCandidate });
    const { code, err } = await startMainJob(['--data', line.dataDir], { ROLECALL_ASSEMBLY: inject('assemblyDir') }).ended;
    expect(code).toBe(1);
    expect(err).toContain(`another local cloud is running on this data directory (${line.dataDir}): pid ${process.pid}`);
    expect(err).toContain('stop it first or choose another directory');
    expect(err).not.toMatch(/\n\s+at .*\.(ts|js):\d+/);
    expect((await line.client.call('profile.get', {})).version).toBe(1);
  });
});
