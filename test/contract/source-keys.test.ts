import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createParameterStore } from '../../infra/local/servers/parameter-store.ts';
import type { LocalServer } from '../../infra/local/servers/wire.ts';
import { ssmSourceKeys } from '../../shared/adapters/ssm/source-keys.ts';
import { sourceKeyParameter } from '../../shared/contracts/source-keys.ts';
import type { SourceKeys } from '../../shared/ports/source-keys.ts';
import { FakeSourceKeys } from '../support/fake-source-keys.ts';
import { SetClock } from '../support/set-clock.ts';

const prefix = '/rolecall/source-keys';
let stateDir: string;
let server: LocalServer;
let client: SSMClient;

beforeAll(async () => {
  stateDir = mkdtempSync(join(tmpdir(), 'source-keys-'));
  server = await createParameterStore({ stateDir, account: '000000000000', region: 'eu-central-1' });
  client = new SSMClient({
    endpoint: server.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
});
afterAll(async () => {
  client.destroy();
  await server.close();
  rmSync(stateDir, { recursive: true });
});

const put = (source: string, text: string) =>
  client.send(
    new PutParameterCommand({ Name: sourceKeyParameter(prefix, source), Type: 'SecureString', Value: text, Overwrite: true }),
  );

interface Subject {
  keys: SourceKeys;
  set(source: string, key: Record<string, string>): Promise<void>;
}
const subjects: Record<string, () => Subject> = {
  'the fake': () => {
    const keys = new FakeSourceKeys();
    return {
      keys,
      set: async (source, key) => {
        keys.keys.set(source, key);
      },
    };
  },
  'the parameter store': () => ({
    keys: ssmSourceKeys(client, prefix, new SetClock('2026-11-21T11:00:00Z')),
    set: async (source, key) => {
      await put(source, JSON.stringify(key));
    },
  }),
};

describe.each(Object.entries(subjects))('keys of sources: %s', (name, make) => {
  const source = name.replaceAll(' ', '-');

  it('gives the members of a key, and null where there is none', async () => {
    const { keys, set } = make();
    await set(source, { app_id: 'one', app_key: 'two' });
    expect(await keys.read(source)).toEqual({ app_id: 'one', app_key: 'two' });
    expect(await keys.read('nobody')).toBeNull();
  });
});

describe('keys in the parameter store', () => {
  it('believes what it read for five minutes', async () => {
    const clock = new SetClock('2026-11-21T11:00:00Z');
    const keys = ssmSourceKeys(client, prefix, clock);
    expect(await keys.read('later')).toBeNull();
    await put('later', '{"key":"here-now"}');
    expect(await keys.read('later')).toBeNull();
    clock.advance(301);
    expect(await keys.read('later')).toEqual({ key: 'here-now' });
  });

  it.each(['no json geheim', '["geheim"]', '{"key":7}', '{"key":""}', '{"Key Name":"geheim"}'])(
    'refuses a parameter that holds %s without repeating it',
    async (text) => {
      await put('broken', text);
      const failure = await ssmSourceKeys(client, prefix, new SetClock('2026-11-21T11:00:00Z'))
        .read('broken')
        .catch((error: unknown) => error);
      expect(failure).toMatchObject({
        name: 'ReadFailure',
        reason: 'key_refused',
        message: expect.stringContaining('/rolecall/source-keys/broken'),
      });
      expect((failure as Error).message).not.toContain('geheim');
      expect((failure as Error).cause).toBeUndefined();
    },
  );

  it('tells a store that does not answer from a key that is not there', async () => {
    const nowhere = new SSMClient({
      endpoint: 'http://127.0.0.1:9',
      region: 'eu-central-1',
      maxAttempts: 1,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    await expect(ssmSourceKeys(nowhere, prefix, new SetClock('2026-11-21T11:00:00Z')).read('adzuna')).rejects.toMatchObject({
      name: 'StoreUnavailable',
    });
    nowhere.destroy();
  });
});
