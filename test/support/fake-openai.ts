import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ChatRequest {
  model: string;
  messages: { role: string; content: string }[];
  response_format: { type: string; json_schema: { name: string; strict: boolean; schema: unknown } };
  max_completion_tokens: number;
}

/** What the server does with one request. */
export type Behaviour =
  | { kind: 'answer'; content: (request: ChatRequest) => string; finish?: string; usage?: { total_tokens: number } }
  | { kind: 'refusal' }
  | { kind: 'status'; status: number; headers?: Record<string, string> }
  | { kind: 'raw'; body: string }
  | { kind: 'hang' }
  | { kind: 'hangUp' };

/** A server that speaks as much of the chat completions API as a client needs, and misbehaves as told. */
export interface FakeOpenAi {
  baseUrl: string;
  requests: { authorization: string | undefined; body: ChatRequest }[];
  /** How it answers from now on. */
  behave(behaviour: Behaviour): void;
  stop(): Promise<void>;
}

export async function startFakeOpenAi(): Promise<FakeOpenAi> {
  const requests: FakeOpenAi['requests'] = [];
  let behaviour: Behaviour = { kind: 'status', status: 500 };
  const server = createServer((request, response) => {
    void serve(request, response);
  });
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as ChatRequest;
    requests.push({ authorization: request.headers.authorization, body });
    const json = (status: number, value: unknown, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(value));
    };
    const completion = (message: unknown, finish: string, usage?: { total_tokens: number }) => ({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 0,
      model: body.model,
      choices: [{ index: 0, message, finish_reason: finish }],
      ...(usage ? { usage: { prompt_tokens: 0, completion_tokens: 0, ...usage } } : {}),
    });
    switch (behaviour.kind) {
      case 'answer':
        return json(
          200,
          completion({ role: 'assistant', content: behaviour.content(body) }, behaviour.finish ?? 'stop', behaviour.usage),
        );
      case 'refusal':
        return json(
          200,
          completion({ role: 'assistant', content: null, refusal: 'I cannot help with that.' }, 'stop', { total_tokens: 50 }),
        );
      case 'status':
        return json(behaviour.status, { error: { message: 'scripted', type: 'scripted' } }, behaviour.headers);
      case 'raw':
        response.writeHead(200, { 'content-type': 'application/json' });
        return response.end(behaviour.body);
      case 'hang':
        return undefined;
      case 'hangUp':
        return request.socket.destroy();
    }
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    behave: (next) => {
      behaviour = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
