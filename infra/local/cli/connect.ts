import * as z from 'zod';
import { type Running, readRunning } from '../running-file.ts';
import { localUser } from '../start/local-user.ts';
import { UsageError } from './usage-error.ts';

/** A way to the API. */
export interface Connection {
  apiUrl: string;
  token: string;
  /** Endpoints of the emulators by service; empty for a deployed API. */
  endpoints: Readonly<Record<string, string>>;
  /** Waits until what was set in motion is done; nothing to wait for when the cloud goes on by itself. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Levers of a local cloud that are not part of the API. */
export interface Control {
  queueDepths(): Promise<Record<string, { visible: number; inFlight: number; delayed: number }>>;
  /** Resolves with how many messages were moved. */
  redrive(queueName: string): Promise<number>;
  close(): Promise<void>;
}

const depths = z.record(z.string(), z.object({ visible: z.number(), inFlight: z.number(), delayed: z.number() }));

/** The API of the local cloud on that data directory: of the one that runs, or of one started quietly for now. */
export async function connect(dataDir: string): Promise<Connection> {
  const running = readRunning(dataDir);
  if (running) {
    const { token } = z.object({ token: z.string() }).parse(await ask(running, '/token', { userId: localUser }));
    return { apiUrl: running.apiUrl, token, endpoints: running.endpoints, settle: async () => {}, close: async () => {} };
  }
  const { cloud, close } = await startQuietly(dataDir);
  return {
    apiUrl: cloud.apiUrl,
    token: await cloud.tokenFor(localUser),
    endpoints: cloud.endpoints,
    settle: () => cloud.idle({ ignoreDelayedBeyondSeconds: 5 }),
    close,
  };
}

/** The levers of the local cloud on that data directory. */
export async function controlOf(dataDir: string): Promise<Control> {
  const running = readRunning(dataDir);
  if (running) {
    return {
      queueDepths: async () => depths.parse(await ask(running, '/queues', {})),
      redrive: async (queue) => z.object({ moved: z.number() }).parse(await ask(running, '/redrive', { queue })).moved,
      close: async () => {},
    };
  }
  const { cloud, close } = await startQuietly(dataDir);
  return {
    queueDepths: () => cloud.queueDepths(),
    redrive: (queue) => asUsage(cloud.redrive(queue)),
    close,
  };
}

/** Endpoints of the emulators of the local cloud on that data directory: of the one that runs, or of one started quietly for now. */
export async function servicesOf(
  dataDir: string,
): Promise<{ endpoints: Readonly<Record<string, string>>; close: () => Promise<void> }> {
  const running = readRunning(dataDir);
  if (running) return { endpoints: running.endpoints, close: async () => {} };
  const { cloud, close } = await startQuietly(dataDir);
  return { endpoints: cloud.endpoints, close };
}

/** Schedules do not fire: a command for a second is not the moment to send a digest. */
async function startQuietly(dataDir: string) {
  // Loaded only now: most commands find a cloud running.
  const { openCloud, synthesizeFor } = await import('../start/open-cloud.ts');
  return openCloud(dataDir, await synthesizeFor(dataDir), { firesSchedules: false });
}

async function ask(running: Running, lever: string, body: unknown): Promise<unknown> {
  const answer = await fetch(`${running.controlUrl}${lever}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${running.secret}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const told: unknown = await answer.json();
  if (answer.ok) return told;
  const message = z.object({ message: z.string() }).safeParse(told).data?.message ?? `HTTP ${answer.status}`;
  throw new UsageError(message);
}

async function asUsage<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
