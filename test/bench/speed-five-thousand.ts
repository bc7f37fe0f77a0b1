/**
 * 5,000 boards due at once in the local cloud: on the hosts of four services, with the pace of each scaled to a tenth so that it ends in a minute or two. Says
 * how long the queue takes to drain, what the hosts saw by their own watch, and what memory did meanwhile. The reference is the pace itself: no host can be
 * done sooner.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { synthesizeFor } from '../../infra/local/start/open-cloud.ts';
import { dynamoBoardStore } from '../../shared/adapters/dynamodb/board-store.ts';
import { createDynamoClient } from '../../shared/adapters/dynamodb/table.ts';
import { eachLimited } from '../../shared/domain/each-limited.ts';
import { source } from '../../shared/sources/registry.ts';
import { startPacedServer } from '../support/paced-server.ts';
import { sampleBoard } from '../support/sample-board.ts';
import { anyCredentials, startWholeLine } from '../support/whole-line.ts';

/** Share of the real gaps that is kept. */
const share = 0.1;

interface Host {
  scope: string;
  boards: number;
  board: (index: number) => { token: string; url: string };
  /** Real origins, each served below the scope's path. */
  origins: (boards: number) => string[];
}

const one = (origin: string) => () => [origin];
const hosts: Host[] = [
  {
    scope: 'greenhouse',
    boards: 1500,
    board: (index) => ({ token: `bench${index}`, url: `https://job-boards.greenhouse.io/bench${index}` }),
    origins: one('https://boards-api.greenhouse.io'),
  },
  {
    scope: 'ashby',
    boards: 1000,
    board: (index) => ({ token: `bench${index}`, url: `https://jobs.ashbyhq.com/bench${index}` }),
    origins: one('https://api.ashbyhq.com'),
  },
  {
    scope: 'lever',
    boards: 500,
    board: (index) => ({ token: `bench${index}`, url: `https://jobs.lever.co/bench${index}` }),
    origins: one('https://api.lever.co'),
  },
  {
    // Each board is a host of its own; the pace is that of the service over all of them.
    scope: 'pinpoint',
    boards: 2000,
    board: (index) => ({ token: `bench${index}`, url: `https://bench${index}.pinpointhq.com/` }),
    origins: (boards) => Array.from({ length: boards }, (_, index) => `https://bench${index}.pinpointhq.com`),
  },
];

const folder = mkdtempSync(path.join(tmpdir(), 'rolecall-bench-'));
const server = await startPacedServer();
try {
  const assembly = await synthesizeFor(folder);
  const origins = Object.fromEntries(
    hosts.flatMap((host) =>
      host.origins(host.boards).map((origin) => [origin, { to: `${server.origin}/${host.scope}`, pace: share }]),
    ),
  );
  const line = await startWholeLine({
    assemblyDir: assembly.dir,
    origins: {},
    functionEnv: { SOURCE_ORIGINS: JSON.stringify(origins) },
  });
  try {
    const dynamo = createDynamoClient({
      endpoint: line.cloud.endpoints.dynamodb,
      region: 'us-east-1',
      credentials: anyCredentials,
    });
    const store = dynamoBoardStore(dynamo, line.cloud.resource('table', 'jobs').name);
    const now = new Date();
    const rows = hosts.flatMap((host) =>
      Array.from({ length: host.boards }, (_, index) => ({
        source: host.scope,
        ...host.board(index),
        order: (index * 7919) % 5000,
      })),
    );
    await eachLimited(rows, 16, async ({ order, ...board }) => {
      // Due within the same five seconds, the services mixed as they come.
      await store.add(sampleBoard({ ...board, dueAt: new Date(now.getTime() - 60_000 + order).toISOString() }));
    });
    dynamo.destroy();

    globalThis.gc?.();
    const memory: number[] = [];
    const watching = setInterval(() => memory.push(process.memoryUsage().rss / 1e6), 1000);
    const started = performance.now();
    await line.cloud.runSchedule('plan', now);
    await line.cloud.idle();
    const seconds = (performance.now() - started) / 1000;
    clearInterval(watching);

    const paceOf = (scope: string) => {
      const manners = source(scope)?.manners;
      if (manners === undefined) throw new Error(`no source ${scope}`);
      return manners.service ?? manners;
    };
    const gaps = Object.fromEntries(hosts.map(({ scope }) => [scope, paceOf(scope).gapMilliseconds * share]));
    const seen = await server.report(gaps);
    const collected = line.watch.sum('collect', 'BoardsCollected');
    console.log(`${rows.length} boards due at once, ${collected} read, ${line.watch.sum('collect', 'BoardsFailed')} failed, `);
    console.log(`${line.watch.sum('collect', 'BoardsPutOff')} turns put off; the queue was empty after ${seconds.toFixed(1)} s`);
    console.table(
      Object.fromEntries(
        hosts.map(({ scope, boards }) => [
          scope,
          {
            boards,
            'gap kept (ms)': gaps[scope],
            requests: seen[scope]?.requests,
            'shortest gap seen (ms)': round(seen[scope]?.shortest),
            'most in ten gaps (allowed 11)': seen[scope]?.busiest,
            'at once': `${seen[scope]?.atOnce} of ${paceOf(scope).concurrency}`,
            seconds: round(seen[scope]?.seconds),
            'reference: the pace alone': round((boards * (gaps[scope] ?? 0)) / 1000),
          },
        ]),
      ),
    );
    const third = Math.ceil(memory.length / 3);
    const mean = (values: number[]) => Math.round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));
    console.table({
      'memory of the whole local cloud (MB)': {
        'first third': mean(memory.slice(0, third)),
        'second third': mean(memory.slice(third, 2 * third)),
        'last third': mean(memory.slice(2 * third)),
        peak: Math.round(Math.max(...memory)),
      },
    });
    const depths = await line.cloud.queueDepths();
    const left = Object.entries(depths).filter(([, depth]) =>
      Object.values(depth).some((count) => typeof count === 'number' && count > 0),
    );
    if (left.length > 0) {
      console.error('left in queues:', JSON.stringify(left));
      process.exitCode = 1;
    }
    // A clock reads a little differently on either side of a wire: one more in ten gaps is that, two would be none of it.
    const rude = hosts.filter(
      ({ scope }) => (seen[scope]?.busiest ?? 0) > 12 || (seen[scope]?.atOnce ?? 0) > paceOf(scope).concurrency,
    );
    if (rude.length > 0 || collected !== rows.length) {
      console.error(
        rude.length > 0 ? `asked faster than its pace: ${rude.map(({ scope }) => scope).join(', ')}` : 'not every board was read',
      );
      process.exitCode = 1;
    }
  } finally {
    await line.stop();
  }
} finally {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}

function round(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10) / 10;
}
