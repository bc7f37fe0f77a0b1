import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { decodeJwt, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { main } from '../../infra/local/cli/main.ts';
import { type LocalCloud, startCloud } from '../../infra/local/cloud.ts';
import { sampleCandidate } from '../../infra/local/samples/candidate.ts';
import { sampleBoards, startSampleServer } from '../../infra/local/samples/sample-server.ts';
import { ApiProblem, createClient } from '../../shared/contracts/client.ts';

/** The deployed API, reached over HTTP through the authorizer of the templates. */
let cloud: LocalCloud;
let samples: Awaited<ReturnType<typeof startSampleServer>>;
const dataDir = mkdtempSync(path.join(tmpdir(), 'rolecall-api-'));

beforeAll(async () => {
  samples = await startSampleServer(new Date());
  cloud = await startCloud({
    dataDir,
    assemblyDir: inject('assemblyDir'),
    firesSchedules: false,
    functionEnv: { SOURCE_ORIGINS: JSON.stringify(samples.origins) },
  });
});
afterAll(async () => {
  await cloud?.stop();
  await samples?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const clientOf = async (userId: string) => createClient({ apiUrl: cloud.apiUrl, token: await cloud.tokenFor(userId) });
const statusOf = (work: Promise<unknown>): Promise<number> =>
  work.then(
    () => 200,
    (error: unknown) => (error instanceof ApiProblem ? error.problem.status : Promise.reject(error)),
  );

describe('tokens', () => {
  const ask = async (authorization?: string) => {
    const answer = await fetch(`${cloud.apiUrl}/v1/boards`, { headers: authorization === undefined ? {} : { authorization } });
    return answer.status;
  };

  it('lets a good token in and nothing without one', async () => {
    expect(await ask(`Bearer ${await cloud.tokenFor('ann')}`)).toBe(200);
    expect(await ask()).toBe(401);
    expect(await ask('Bearer nonsense')).toBe(401);
  });

  it('refuses forged tokens: unsigned, signed by somebody else, with a changed subject', async () => {
    const good = await cloud.tokenFor('ann');
    const claims = decodeJwt(good);
    const [head = '', , signature = ''] = good.split('.');
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { privateKey } = await generateKeyPair('RS256');
    const kid = JSON.parse(Buffer.from(head, 'base64url').toString()).kid;
    const foreign = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
    expect(await ask(`Bearer ${part({ alg: 'none' })}.${part(claims)}.`)).toBe(401);
    expect(await ask(`Bearer ${foreign}`)).toBe(401);
    expect(await ask(`Bearer ${head}.${part({ ...claims, sub: 'bob' })}.${signature}`)).toBe(401);
  });

  it('needs none for what is public', async () => {
    for (const operation of ['health', 'openapi.json']) expect((await fetch(`${cloud.apiUrl}/v1/${operation}`)).status).toBe(200);
  });
});

describe('a person', () => {
  it('imports a resume, follows a board and finds its jobs by search', async () => {
    const ann = await clientOf('ann');
    await ann.call('profile.import', { resume: sampleCandidate });
    const added = await ann.call('boards.add', { url: sampleBoards[0]?.url ?? '' });
    await cloud.idle();
    const board = await ann.call('boards.get', { boardId: added.boardId });
    expect(board.lastRead).toMatchObject({ outcome: 'ok' });
    const found = await ann.call('jobs.search', { q: 'engineer' });
    expect(found.total).toBeGreaterThan(0);
    expect(found.items[0]?.sample).toBe(true);
    const job = await ann.call('jobs.get', { jobId: found.items[0]?.jobId ?? '' });
    expect(job.title).toBe(found.items[0]?.title);
    const narrowed = await ann.call('jobs.search', { q: 'engineer', country: [found.facets.country[0]?.value ?? ''] });
    expect(narrowed.total).toBe(found.facets.country[0]?.count);
  });

  it('sees nothing of another', async () => {
    const [ann, bob] = await Promise.all([clientOf('ann'), clientOf('bob')]);
    const jobId = (await ann.call('jobs.search', {})).items[0]?.jobId ?? '';
    const mine = await ann.call('applications.create', { jobId });
    const { applicationId } = mine;
    expect(await statusOf(bob.call('profile.get', {}))).toBe(404);
    expect(await statusOf(bob.call('applications.get', { applicationId }))).toBe(404);
    expect(await statusOf(bob.call('applications.set-status', { applicationId, status: 'applied' }))).toBe(404);
    expect((await bob.call('boards.list', {})).items).toEqual([]);
    expect(await statusOf(ann.call('applications.get', { applicationId }))).toBe(200);
  });

  it('gets the same answer for a repeated write', async () => {
    const ann = await clientOf('ann');
    const jobId = (await ann.call('jobs.search', {})).items[1]?.jobId ?? '';
    const create = () => ann.call('applications.create', { jobId }, { idempotencyKey: 'first-try' });
    expect(await create()).toEqual(await create());
    expect(await statusOf(ann.call('applications.create', { jobId }))).toBe(409);
  });
});

describe('the command line', () => {
  const run = async (...args: string[]) => {
    let out = '';
    let err = '';
    const code = await main([...args, '--data', dataDir], {
      cwd: '.',
      env: {},
      out: async (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      stdin: async () => '',
      width: null,
      // `running.json` names this very process, which `connect` takes for itself: the way in is given.
      connect: async () => ({
        apiUrl: cloud.apiUrl,
        token: await cloud.tokenFor('ann'),
        endpoints: cloud.endpoints,
        settle: async () => {},
        close: async () => {},
      }),
    });
    return { code, out, err };
  };

  it('does what the API does', async () => {
    const { code, out } = await run('boards', 'list', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(await (await clientOf('ann')).call('boards.list', {}));
  });

  it('shows the reason of a refusal', async () => {
    const { code, err } = await run('boards', 'add', 'https://www.linkedin.com/jobs/');
    expect(code).toBe(1);
    expect(err).toContain('LinkedIn');
  });
});

describe('a poison message', () => {
  it('lands in the dead-letter queue at once, alone, and comes back by redrive', async () => {
    const sqs = new SQSClient({
      endpoint: cloud.endpoints.sqs,
      region: 'us-east-1',
      credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    });
    const { name } = cloud.resource('queue', 'rolecall-collect');
    const url = `${cloud.endpoints.sqs}/000000000000/${name}`;
    await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: '{"version":1,"boardId":7}' }));
    await cloud.idle();
    const depths = await cloud.queueDepths();
    expect(
      Object.entries(depths)
        .filter(([queue, depth]) => queue.includes('dead') && depth.visible > 0)
        .map(([queue]) => queue),
    ).toEqual([`${name}-dead`]);
    expect(await cloud.redrive(name)).toBe(1);
    sqs.destroy();
  });
});
