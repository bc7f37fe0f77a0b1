import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteParameterCommand,
  DescribeParametersCommand,
  GetParameterCommand,
  GetParametersByPathCommand,
  GetParametersCommand,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createParameterStore } from '../../../infra/local/servers/parameter-store.ts';
import type { LocalServer } from '../../../infra/local/servers/wire.ts';

let stateDir: string;
let server: LocalServer;
let client: SSMClient;

async function open(contact = 'ops@example.com'): Promise<void> {
  server = await createParameterStore({
    stateDir,
    account: '000000000000',
    region: 'eu-central-1',
    parameters: [{ name: '/rolecall/contact', type: 'String', value: contact }],
  });
  client = new SSMClient({
    endpoint: server.url,
    region: 'eu-central-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
}
beforeEach(async () => {
  stateDir = mkdtempSync(join(tmpdir(), 'parameters-'));
  await open();
});
afterEach(async () => {
  client.destroy();
  await server.close();
  rmSync(stateDir, { recursive: true });
});

test('a secure string is shown only when it is asked for, and kept over a restart', async () => {
  await client.send(new PutParameterCommand({ Name: '/rolecall/openai', Type: 'SecureString', Value: 'sk-1' }));
  await server.close();
  await open();
  const get = async (WithDecryption: boolean) =>
    (await client.send(new GetParameterCommand({ Name: '/rolecall/openai', WithDecryption }))).Parameter;
  expect(await get(true)).toMatchObject({ Value: 'sk-1', Type: 'SecureString', Version: 1, LastModifiedDate: expect.any(Date) });
  expect((await get(false))?.Value).not.toContain('sk-1');
  expect(statSync(join(stateDir, 'parameters.json')).mode & 0o777).toBe(0o600);
});

test('a parameter is overwritten only when that is said', async () => {
  const put = (Overwrite: boolean) => client.send(new PutParameterCommand({ Name: '/a', Type: 'String', Value: 'x', Overwrite }));
  expect((await put(false)).Version).toBe(1);
  await expect(put(false)).rejects.toMatchObject({ name: 'ParameterAlreadyExists' });
  expect((await put(true)).Version).toBe(2);
  const get = (Name: string) => client.send(new GetParameterCommand({ Name }));
  expect((await get('/a:2')).Parameter?.Value).toBe('x');
  expect((await get('arn:aws:ssm:eu-central-1:000000000000:parameter/a')).Parameter?.Name).toBe('/a');
  await expect(get('/a:1')).rejects.toMatchObject({ name: 'ParameterNotFound' });
});

test('a value put by hand stays until the template has another one', async () => {
  const contact = async () => (await client.send(new GetParameterCommand({ Name: '/rolecall/contact' }))).Parameter?.Value;
  await client.send(new PutParameterCommand({ Name: '/rolecall/contact', Value: 'me@example.com', Overwrite: true }));
  await server.close();
  await open();
  expect(await contact()).toBe('me@example.com');
  await server.close();
  await open('new@example.com');
  expect(await contact()).toBe('new@example.com');
});

test('many are read by name and by path', async () => {
  for (const name of ['/p/a', '/p/b', '/p/sub/c', '/other'])
    await client.send(new PutParameterCommand({ Name: name, Type: 'String', Value: name }));
  const some = await client.send(new GetParametersCommand({ Names: ['/p/a', '/none'] }));
  expect([some.Parameters?.map((each) => each.Name), some.InvalidParameters]).toEqual([['/p/a'], ['/none']]);
  const under = async (input: object) => {
    const page = await client.send(new GetParametersByPathCommand({ Path: '/p', ...input }));
    return [page.Parameters?.map((each) => each.Name), page.NextToken];
  };
  expect(await under({})).toEqual([['/p/a', '/p/b'], undefined]);
  expect(await under({ Recursive: true })).toEqual([['/p/a', '/p/b', '/p/sub/c'], undefined]);
  expect(await under({ MaxResults: 1 })).toEqual([['/p/a'], '/p/a']);
  expect(await under({ MaxResults: 1, NextToken: '/p/a' })).toEqual([['/p/b'], undefined]);
});

test('what is not there is ParameterNotFound', async () => {
  await client.send(new DeleteParameterCommand({ Name: '/rolecall/contact' }));
  for (const command of [new GetParameterCommand({ Name: '/rolecall/contact' }), new GetParameterCommand({ Name: '__proto__' })])
    await expect(client.send(command)).rejects.toMatchObject({ name: 'ParameterNotFound' });
  await expect(client.send(new DeleteParameterCommand({ Name: '/rolecall/contact' }))).rejects.toMatchObject({
    name: 'ParameterNotFound',
  });
  await expect(client.send(new PutParameterCommand({ Name: '/a b', Type: 'String', Value: 'x' }))).rejects.toMatchObject({
    name: 'ValidationException',
  });
  await expect(client.send(new DescribeParametersCommand({}))).rejects.toMatchObject({ name: 'UnknownOperationException' });
});
