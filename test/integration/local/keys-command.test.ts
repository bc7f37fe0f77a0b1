import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SSMClient } from '@aws-sdk/client-ssm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { main } from '../../../infra/local/cli/main.ts';
import { createParameterStore } from '../../../infra/local/servers/parameter-store.ts';
import type { LocalServer } from '../../../infra/local/servers/wire.ts';
import { ssmSourceKeys } from '../../../shared/adapters/ssm/source-keys.ts';
import { defaultSourceKeysPrefix } from '../../../shared/contracts/source-keys.ts';
import { SetClock } from '../../support/set-clock.ts';

let dataDir: string;
let server: LocalServer;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'keys-'));
  server = await createParameterStore({ stateDir: dataDir, account: '000000000000', region: 'us-east-1' });
  const nowhere = 'http://127.0.0.1:9';
  // As a cloud says that runs there: this very process' parent is alive.
  writeFileSync(
    join(dataDir, 'running.json'),
    JSON.stringify({
      pid: process.ppid,
      apiUrl: nowhere,
      issuerUrl: nowhere,
      outboxUrl: nowhere,
      controlUrl: nowhere,
      secret: 'x',
      endpoints: { ssm: server.url },
    }),
  );
});
afterEach(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true });
});

async function run(args: readonly string[], stdin = ''): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await main([...args, '--data', dataDir], {
    cwd: dataDir,
    env: {},
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => stdin,
    width: null,
    connect: () => Promise.reject(new Error('nobody asks the API')),
  });
  return { code, out, err };
}

/** The key as the function reads it. */
async function kept(source: string) {
  const client = new SSMClient({
    endpoint: server.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  try {
    return await ssmSourceKeys(client, defaultSourceKeysPrefix, new SetClock('2026-11-21T11:00:00Z')).read(source);
  } finally {
    client.destroy();
  }
}

it('keeps what was given on the line and what came from standard input', async () => {
  const set = await run(['keys', 'set', 'adzuna', 'app_id=0123abcd', 'app_key'], 'geheim-0123456789\n');
  expect(set).toMatchObject({ code: 0, err: '' });
  expect(set.out).not.toContain('geheim');
  expect(await kept('adzuna')).toEqual({ app_id: '0123abcd', app_key: 'geheim-0123456789' });
  expect(statSync(join(dataDir, 'parameters.json')).mode & 0o077).toBe(0);
});

it('reads every member from standard input when none is named, and members of countries beside', async () => {
  expect((await run(['keys', 'set', 'usajobs'], 'me@person.example\ngeheim-0123456789')).code).toBe(0);
  expect(await kept('usajobs')).toEqual({ email: 'me@person.example', api_key: 'geheim-0123456789' });
  expect((await run(['keys', 'set', 'jooble', 'key=first-0123', 'key_ch=second-0123'])).code).toBe(0);
  expect(await kept('jooble')).toEqual({ key: 'first-0123', key_ch: 'second-0123' });
});

it('lists which are set, never values, and forgets', async () => {
  await run(['keys', 'set', 'reed'], 'geheim-0123456789');
  const list = await run(['keys', 'list', '--json']);
  expect(list.out).not.toContain('geheim');
  const rows: { source: string; set: boolean; members: string[]; optional: boolean }[] = JSON.parse(list.out);
  expect(rows.filter((row) => row.set).map((row) => row.source)).toEqual(['reed']);
  expect(rows.find((row) => row.source === 'france-travail')?.members).toEqual(['client_id', 'client_secret']);
  expect((await run(['keys', 'list'])).out).toMatch(/reed\s+key\s+yes/);
  expect((await run(['keys', 'remove', 'reed'])).out).toMatch(/forgotten/);
  expect(await kept('reed')).toBeNull();
  expect((await run(['keys', 'remove', 'reed'])).out).toMatch(/no key/);
});

it.each([
  [['keys', 'set'], '', /name the source/],
  [['keys', 'set', 'greenhouse', 'key=geheim'], '', /takes no key/],
  [['keys', 'set', 'adzuna', 'app_id=1'], '', /app_key of Adzuna has no value/],
  [['keys', 'set', 'adzuna', 'app_id=1', 'app_key='], '', /app_key of Adzuna has no value/],
  [['keys', 'set', 'adzuna', 'password=geheim-0123456789'], '', /no member "password"/],
  [['keys', 'set', 'reed', 'geheim-0123456789-geheim'], '', /value without its name/],
  [['keys', 'remove', 'reed', 'now'], '', /one argument too many/],
  [['keys', 'list', 'all'], '', /one argument too many/],
])('%s is told what is wrong without a word of the key', async (args, stdin, words) => {
  const refused = await run(args, stdin);
  expect(refused.code).toBe(2);
  expect(refused.err).toMatch(words);
  expect(refused.err).not.toContain('geheim');
  expect(readFileSync(join(dataDir, 'parameters.json'), 'utf8')).not.toContain('geheim');
});
