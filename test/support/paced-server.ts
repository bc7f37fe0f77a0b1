import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import * as z from 'zod';

/** How one scope was asked, by the server's own watch. */
const seen = z.object({
  requests: z.number(),
  /** Shortest time between two requests, milliseconds. */
  shortest: z.number(),
  /** Most requests within any ten gaps. */
  busiest: z.number(),
  /** Most requests that were being answered at the same time. */
  atOnce: z.number(),
  /** From the first request to the last. */
  seconds: z.number(),
});
export type Seen = z.infer<typeof seen>;

const said = z.union([z.object({ port: z.number() }), z.object({ seen: z.record(z.string(), seen) })]);

export interface PacedServer {
  origin: string;
  /** What it saw, by the first part of the path; `gaps` in milliseconds. */
  report(gaps: Readonly<Record<string, number>>): Promise<Record<string, Seen>>;
  stop(): void;
}

/**
 * Empty boards of a few services at `/<scope>/...`, in a process of its own: its watch is not held up by what the asking side does. Each answer takes a few
 * milliseconds.
 */
export async function startPacedServer(): Promise<PacedServer> {
  const child = fork(import.meta.filename, ['serve'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const next = () =>
    new Promise<z.infer<typeof said>>((resolve) => child.once('message', (message) => resolve(said.parse(message))));
  const started = await next();
  if (!('port' in started)) throw new Error('the server did not say its port');
  return {
    origin: `http://127.0.0.1:${started.port}`,
    async report(gaps) {
      const answer = next();
      child.send({ gaps });
      const reported = await answer;
      if (!('seen' in reported)) throw new Error('the server did not report');
      return reported.seen;
    },
    stop: () => child.kill(),
  };
}

function serve(): void {
  const arrivals = new Map<string, number[]>();
  const running = new Map<string, number>();
  const most = new Map<string, number>();
  const bodies: Record<string, string> = {
    greenhouse: '{"jobs":[],"meta":{"total":0}}',
    lever: '[]',
    ashby: '{"apiVersion":"1","jobs":[]}',
    pinpoint: '{"data":[]}',
  };
  const server = createServer((request, response) => {
    const scope = request.url?.split('/')[1] ?? '';
    const times = arrivals.get(scope) ?? [];
    times.push(performance.now());
    arrivals.set(scope, times);
    running.set(scope, (running.get(scope) ?? 0) + 1);
    most.set(scope, Math.max(most.get(scope) ?? 0, running.get(scope) ?? 0));
    setTimeout(() => {
      running.set(scope, (running.get(scope) ?? 0) - 1);
      const body = bodies[scope];
      if (body === undefined || request.url?.includes('robots.txt')) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    }, 4);
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address !== null && typeof address !== 'string') process.send?.({ port: address.port });
  });
  process.on('message', (message) => {
    const { gaps } = z.object({ gaps: z.record(z.string(), z.number()) }).parse(message);
    const entries = [...arrivals].map(([scope, at]): [string, Seen] => {
      const between = at.slice(1).map((moment, index) => moment - (at[index] ?? 0));
      const window = 10 * (gaps[scope] ?? 0);
      let from = 0;
      let busiest = 0;
      for (const [index, moment] of at.entries()) {
        while ((at[from] ?? 0) <= moment - window) from += 1;
        busiest = Math.max(busiest, index - from + 1);
      }
      return [
        scope,
        {
          requests: at.length,
          shortest: Math.min(...between),
          busiest,
          atOnce: most.get(scope) ?? 0,
          seconds: ((at.at(-1) ?? 0) - (at[0] ?? 0)) / 1000,
        },
      ];
    });
    process.send?.({ seen: Object.fromEntries(entries) });
  });
}

if (process.argv[2] === 'serve' && process.send !== undefined) serve();
