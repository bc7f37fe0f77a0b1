import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseOptions, UsageError } from '../../../infra/local/start/options.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'rolecall-options-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text);
  return name;
};

describe('options of the start command', () => {
  it('have defaults', () => {
    expect(parseOptions([], folder, '/project')).toEqual({
      once: false,
      json: false,
      dataDir: path.join('/project', '.local'),
      boards: null,
      profile: null,
      port: null,
    });
  });

  it('read files where the person stands', () => {
    const boards = file('boards.json', '\uFEFF["https://jobs.lever.co/acme"]');
    const profile = file('profile.json', '{"basics":{"name":"A"}}');
    expect(
      parseOptions(['--once', '--json', '--data', 'x', '--boards', boards, '--profile', profile, '--port', '8080'], folder, '/p'),
    ).toEqual({
      once: true,
      json: true,
      dataDir: path.join(folder, 'x'),
      boards: ['https://jobs.lever.co/acme'],
      profile: { basics: { name: 'A' } },
      port: 8080,
    });
  });

  it.each([
    [['--boards', 'nowhere.json'], /nowhere\.json cannot be read/],
    [['--boards', file('broken.json', '["https://')], /broken\.json is not JSON/],
    [['--boards', file('object.json', '{"url":1}')], /object\.json is not a JSON array of careers-page addresses: at \//],
    [['--boards', file('number.json', '["https://jobs.lever.co/a", 7]')], /at \/1/],
    [['--profile', file('list.json', '[]')], /list\.json is not a JSON Resume document/],
    [['--port', '99999'], /99999 is not a port/],
    [['--onse'], /onse/],
    [['extra'], /extra/],
  ])('%j is refused with the reason', (argv, message) => {
    expect(() => parseOptions(argv, folder, '/p')).toThrow(UsageError);
    expect(() => parseOptions(argv, folder, '/p')).toThrow(message);
  });
});
