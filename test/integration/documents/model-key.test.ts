import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ssmParameters } from '../../../shared/adapters/ssm/parameters.ts';

/** GetParameter of SSM on the wire (AWS JSON 1.1). */
function answerFor(name: string): { status: number; body: unknown } {
  if (name === '/rolecall/key') return { status: 200, body: { Parameter: { Name: name, Type: 'SecureString', Value: 'sk-1' } } };
  if (name === '/rolecall/none') return { status: 400, body: { __type: 'ParameterNotFound' } };
  return { status: 400, body: { __type: 'AccessDeniedException', message: 'not for you' } };
}

let server: Server;
let client: SSMClient;
const asked: { Name: string; WithDecryption: boolean }[] = [];
beforeAll(async () => {
  server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const body = JSON.parse(text) as (typeof asked)[number];
    asked.push(body);
    const answer = answerFor(body.Name);
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  client = new SSMClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
});
afterAll(() => {
  client.destroy();
  server.closeAllConnections();
  server.close();
});

describe('the model key', () => {
  it('is read decrypted', async () => {
    expect(await ssmParameters(client).get('/rolecall/key')).toBe('sk-1');
    expect(asked.at(-1)).toMatchObject({ Name: '/rolecall/key', WithDecryption: true });
  });

  it('may not exist', async () => {
    expect(await ssmParameters(client).get('/rolecall/none')).toBeNull();
  });

  it('that may not be read is an error, not a missing key', async () => {
    await expect(ssmParameters(client).get('/rolecall/secret')).rejects.toThrow('not for you');
  });
});
