import path from 'node:path';
import { ApiProblem, createClient } from '../../../shared/contracts/client.ts';
import { sampleCandidate } from '../samples/candidate.ts';
import { sampleBoards } from '../samples/sample-server.ts';
import { Standstill } from '../standstill.ts';
import { DataDirectoryInUse } from '../state-database.ts';
import { saveDocuments } from './files.ts';
import { countPostings, sentDigests } from './inventory.ts';
import { localUser } from './local-user.ts';
import { everyPage, followedBoards, runMainJob } from './main-job.ts';
import { openCloud, synthesizeFor } from './open-cloud.ts';
import { help, parseOptions, type StartOptions, UsageError } from './options.ts';
import { boardsOutcome, describeOutcome, type Outcome, topMatches } from './outcome.ts';
import { createProgress } from './progress.ts';
import { StageWatch } from './stage-watch.ts';

const root = path.resolve(import.meta.dirname, '../../..');

async function main(): Promise<number> {
  const cwd = process.env.ROLECALL_CWD ?? process.cwd();
  let options: StartOptions | 'help';
  try {
    options = parseOptions(process.argv.slice(2), cwd, root);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
  if (options === 'help') {
    console.log(help);
    return 0;
  }
  return start(options, cwd);
}

async function start(options: StartOptions, cwd: string): Promise<number> {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const now = () => new Date();
  const progress = createProgress(process.stderr, () => performance.now());
  const watch = new StageWatch(() => Date.now());

  progress.begin('synthesize');
  const assembly = await synthesizeFor(options.dataDir);
  progress.end('synthesize', `${assembly.stacks} stacks, ${assembly.functions} functions`);

  progress.begin('start');
  const { cloud, close } = await openCloud(options.dataDir, assembly, {
    ...(options.port !== null && { apiPort: options.port }),
    // A single run fires each schedule itself, so that the same boards give the same run at any hour.
    firesSchedules: !options.once,
    onMetric: (metric) => watch.add(metric),
  });
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= (async () => {
      progress.close();
      await close();
    })();
    return stopping;
  };
  const stopped = untilAsked(async () => {
    process.stderr.write('\nstopping ...\n');
    await stop();
  });

  try {
    progress.end('start', `${cloud.apiUrl}`);
    const startSeconds = seconds();
    const client = createClient({ apiUrl: cloud.apiUrl, token: await cloud.tokenFor(localUser) });
    await ensureProfile(client, options.profile);
    const job = runMainJob({
      cloud,
      client,
      watch,
      progress,
      now,
      // The samples are for a person who follows nothing yet; a later start goes on with what is followed.
      boards: options.boards?.map((url) => ({ url })) ?? ((await followedBoards(client)).length === 0 ? sampleBoards : []),
      readAll: options.once,
    });
    const result = await Promise.race([job, stopped]);
    if (result === 'stopped') return 130;

    const matches = await everyPage((cursor) =>
      client.call('matches.list', { limit: 100, ...(cursor !== undefined && { cursor }) }),
    );
    const names = new Map(matches.map((match) => [match.jobId, `${match.company} ${match.title}`]));
    const postings = await countPostings(cloud);
    const outcome: Outcome = {
      boards: boardsOutcome(result.planned, result.boards, result.refused),
      postings: {
        fetched: result.boards.reduce((sum, board) => sum + (board.lastRead?.fetched ?? 0), 0),
        stored: postings.stored,
        rejected: postings.rejected,
      },
      jobs: postings.jobs,
      matches: { scored: watch.sum('match', 'PairsScored'), kept: matches.length, top: topMatches(matches, 10) },
      documents: await saveDocuments(client, options.dataDir, names),
      digests: await sentDigests(cloud, localUser, result.period),
      seconds: {
        start: round(startSeconds),
        collect: round(result.seconds.collect),
        normalize: round(result.seconds.normalize),
        match: round(result.seconds.match),
        documents: round(result.seconds.documents),
        digest: round(result.seconds.digest),
        total: round(seconds()),
      },
    };
    progress.close();
    console.log(
      describeOutcome(outcome, {
        samples: result.boards.some((board) => board.sample),
        cwd,
        dataDir: options.dataDir,
        apiUrl: options.once ? null : cloud.apiUrl,
        outboxUrl: options.once ? null : cloud.outboxUrl,
        smtpUrl: options.once ? null : cloud.smtpUrl,
      }),
    );
    if (!options.once) console.log('\nThe local cloud stays up. Ctrl-C stops it; a second start continues from here.');
    if (options.json) console.log(JSON.stringify(outcome));
    if (!options.once) await stopped;
    return 0;
  } finally {
    await stop();
  }
}

/** Imports the given profile; on a data directory without a profile, the sample candidate. */
async function ensureProfile(client: ReturnType<typeof createClient>, given: Record<string, unknown> | null) {
  if (given) {
    await client.call('profile.import', { resume: given }).catch((error: unknown) => Promise.reject(inWords(error)));
    return;
  }
  const stored = await client.call('profile.get', {}).then(
    () => true,
    (error) => {
      if (error instanceof Error && 'problem' in error) return false;
      throw error;
    },
  );
  if (!stored) await client.call('profile.import', { resume: sampleCandidate });
}

/** A profile that the API refuses, told by the paths of its faults; any other error as it is. */
function inWords(error: unknown): unknown {
  if (!(error instanceof ApiProblem) || error.problem.status >= 500) return error;
  const { title, detail, errors = [] } = error.problem;
  const faults = errors.map(({ path: where, message }) => `  at ${where === '' ? 'the whole document' : where}: ${message}`);
  return new UsageError(
    [
      `the profile is refused: ${faults.length > 0 ? title : (detail ?? title)}`,
      ...faults,
      'Mend the file and start again; nothing was changed.',
    ].join('\n'),
    { cause: error },
  );
}

/** Seconds to the millisecond. */
function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** Resolves with 'stopped' once the person (or the end of the parent process) asked to stop and `finish` is done. */
function untilAsked(finish: () => Promise<void>): Promise<'stopped'> {
  return new Promise((resolve, reject) => {
    let asked = false;
    const ask = () => {
      // A second Ctrl-C does not wait.
      if (asked) process.exit(130);
      asked = true;
      finish().then(() => resolve('stopped'), reject);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
    const parent = Number(process.env.ROLECALL_PARENT);
    // Only a child of the bootstrap itself: the variable is inherited by everything that is started below it.
    if (parent > 0 && process.ppid === parent) {
      setInterval(() => {
        if (process.ppid !== parent) process.exit(137);
      }, 250).unref();
    }
  });
}

main().then(
  (code) => process.exit(code),
  (error) => {
    const explained = error instanceof UsageError || error instanceof DataDirectoryInUse || error instanceof Standstill;
    console.error(explained ? error.message : error);
    process.exit(error instanceof UsageError ? 2 : 1);
  },
);
