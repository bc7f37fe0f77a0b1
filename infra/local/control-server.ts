import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { type LocalServer, listen, messageOf, parseInput, parseJson, readBody, ServiceError } from './servers/wire.ts';

/** What another process (the command line) may ask of a running cloud. */
export interface Controls {
  tokenFor(userId: string, claims?: Record<string, unknown>): Promise<string>;
  redrive(queueName: string): Promise<number>;
  queueDepths(): Promise<Record<string, unknown>>;
  runSchedule(stage: string, time: Date): Promise<void>;
  idle(options?: { ignoreDelayedBeyondSeconds?: number }): Promise<void>;
}

const operations = {
  '/token': z.object({ userId: z.string().min(1), claims: z.record(z.string(), z.unknown()).optional() }),
  '/redrive': z.object({ queue: z.string().min(1) }),
  '/queues': z.object({}),
  '/schedules': z.object({ stage: z.string().min(1), time: z.iso.datetime({ offset: true }) }),
  '/idle': z.object({ ignoreDelayedBeyondSeconds: z.number().optional() }),
};

/**
 * Steers a running cloud over HTTP: `POST <controlUrl>/token {"userId"}`, `/redrive {"queue"}`, `/queues {}`, `/schedules {"stage","time"}`,
 * `/idle {}`, each with `Authorization: Bearer <secret of running.json>`. Answers JSON; 401 without the secret.
 */
export function createControlServer(controls: Controls, secret: string): Promise<LocalServer> {
  return listen(async (request, response) => {
    const reply = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (!same(request.headers.authorization ?? '', `Bearer ${secret}`)) {
      reply(401, { message: 'the secret of running.json is missing or wrong' });
      return;
    }
    try {
      const input = parseJson(await readBody(request, 1_000_000));
      reply(200, await answer(controls, request.url ?? '/', input));
    } catch (error) {
      reply(error instanceof ServiceError ? error.status : 500, { message: messageOf(error) });
    }
  });
}

async function answer(controls: Controls, path: string, input: unknown): Promise<unknown> {
  switch (path) {
    case '/token': {
      const { userId, claims } = parseInput(operations['/token'], input);
      return { token: await controls.tokenFor(userId, claims) };
    }
    case '/redrive':
      return { moved: await controls.redrive(parseInput(operations['/redrive'], input).queue) };
    case '/queues':
      return controls.queueDepths();
    case '/schedules': {
      const { stage, time } = parseInput(operations['/schedules'], input);
      await controls.runSchedule(stage, new Date(time));
      return {};
    }
    case '/idle': {
      const { ignoreDelayedBeyondSeconds } = parseInput(operations['/idle'], input);
      await controls.idle(ignoreDelayedBeyondSeconds === undefined ? {} : { ignoreDelayedBeyondSeconds });
      return {};
    }
    default:
      throw new ServiceError('NotFound', `there is no ${path}: ${Object.keys(operations).join(', ')}`, 404);
  }
}

function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
