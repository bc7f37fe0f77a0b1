import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { alpenblick } from '../../infra/local/samples/alpenblick.ts';
import { sampleCandidate } from '../../infra/local/samples/candidate.ts';
import { greenhouseBoard } from '../../infra/local/samples/wire-formats.ts';
import { startDynamoDb } from '../../infra/local/tables/dynamodb-process.ts';
import { dynamoPostingStore } from '../../shared/adapters/dynamodb/posting-store.ts';
import { createDynamoClient } from '../../shared/adapters/dynamodb/table.ts';
import { exportLineShape } from '../../shared/domain/posting-export.ts';
import { rolecall } from '../support/command-line.ts';
import { type BoardServer, serveBoards } from '../support/recorded-boards.ts';
import { anyCredentials, startWholeLine, type WholeLine } from '../support/whole-line.ts';

/** The order of "Out again" in the issue: people's scripts and the benchmarks read it. */
const members = [
  'source',
  'board',
  'externalId',
  'jobId',
  'title',
  'company',
  'locations',
  'remote',
  'employmentType',
  'seniority',
  'salary',
  'language',
  'skills',
  'postedAt',
  'firstSeen',
  'lastSeen',
  'state',
  'url',
  'evidence',
];

describe('the command line, as a process', () => {
  let server: BoardServer;
  let line: WholeLine;
  const env = () => ({ ROLECALL_ASSEMBLY: inject('assemblyDir'), SOURCE_ORIGINS: JSON.stringify(server.origins) });
  const run = (...args: string[]) => rolecall([...args, '--data', line.dataDir], env());

  beforeAll(async () => {
    server = await serveBoards([
      {
        source: 'greenhouse',
        token: 'alpenblick',
        body: JSON.stringify(greenhouseBoard('alpenblick', 'Alpenblick Robotics', alpenblick, new Date())),
      },
    ]);
    line = await startWholeLine({ assemblyDir: inject('assemblyDir'), origins: server.origins });
    await line.client.call('profile.import', { resume: sampleCandidate });
    await line.client.call('boards.add', { url: 'https://job-boards.greenhouse.io/alpenblick' });
    await line.cloud.idle();
  });
  afterAll(async () => {
    await line?.stop();
    await server?.close();
  });

  it('helps: with everything, with a subject, with an operation', async () => {
    const [all, subject, one] = await Promise.all([
      rolecall(['--help']),
      rolecall(['boards', '--help']),
      rolecall(['boards', 'add', '--help']),
    ]);
    for (const { code, err } of [all, subject, one]) expect([code, err]).toEqual([0, '']);
    for (const word of ['profile', 'boards', 'jobs', 'matches', 'documents', 'applications', 'digest', 'redrive', 'export'])
      expect(all.out).toContain(word);
    expect(subject.out).toContain('collect-now');
    expect(one.out).toContain('--company');
  });

  it('does operations of the running cloud, as JSON on standard output alone', async () => {
    const boards = await run('boards', 'list', '--json');
    expect([boards.code, boards.err]).toEqual([0, '']);
    expect(JSON.parse(boards.out)).toEqual(await line.client.call('boards.list', {}));
    const found = JSON.parse((await run('jobs', 'search', 'engineer', '--limit', '3', '--json')).out);
    expect(found.items).toHaveLength(3);
    const jobId = found.items[0].jobId;
    const created = await run('applications', 'create', '--job-id', jobId, '--note', 'by mail', '--json');
    expect(JSON.parse(created.out)).toMatchObject({ jobId, status: 'saved' });
    expect((await line.client.call('applications.list', {})).items).toHaveLength(1);
  });

  it('ends with 1 when the API refuses, 2 when it was not understood, 3 when nobody answers', async () => {
    const refused = await run('jobs', 'get', 'j_00000000000000000000');
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('(404)');
    const misunderstood = [
      ['nothing'],
      ['boards', 'nothing'],
      ['boards', 'list', '--limt', '3'],
      ['redrive'],
      ['redrive', 'nothing'],
    ];
    for (const wrong of await Promise.all(misunderstood.map((args) => run(...args)))) {
      expect([wrong.code, wrong.out]).toEqual([2, '']);
      expect(wrong.err.trim()).not.toBe('');
    }
    const alone = await rolecall(['boards', 'list', '--api', 'http://127.0.0.1:9', '--token', 'x']);
    expect([alone.code, alone.out]).toEqual([3, '']);
  });

  it('names the fault of a file by its path', async () => {
    const file = path.join(line.dataDir, 'faulty.json');
    writeFileSync(file, JSON.stringify({ basics: { name: 'Ann', email: 'nobody' } }));
    const { code, err } = await run('profile', 'import', '--file', file);
    expect(code).toBe(1);
    expect(err).toContain('/basics/email');
  });

  let running: string;
  it('exports every stored posting in the agreed shape while the cloud runs', async () => {
    const { code, out, err } = await run('postings', 'export');
    running = out;
    expect([code, err]).toEqual([0, '']);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(alpenblick.length);
    for (const each of lines) {
      const posting = exportLineShape.strict().parse(JSON.parse(each));
      expect(Object.keys(JSON.parse(each))).toEqual(expect.arrayContaining(members));
      expect([posting.source, posting.board, posting.state]).toEqual(['greenhouse', 'alpenblick', 'open']);
      expect(posting.jobId).toMatch(/^j_/);
      expect(posting.lastSeen >= posting.firstSeen).toBe(true);
      expect(posting.evidence.title?.length).toBeGreaterThan(0);
    }
  });

  it('exports the same without a running cloud, and starts one quietly for an operation', async () => {
    await line.cloud.stop();
    const { code, out, err } = await run('postings', 'export');
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').sort()).toEqual(running.split('\n').sort());
    const boards = await run('boards', 'list', '--json');
    expect([boards.code, boards.err]).toEqual([0, '']);
    expect(JSON.parse(boards.out).items[0].lastRead.fetched).toBe(alpenblick.length);
    expect(() => readFileSync(path.join(line.dataDir, 'running.json'))).toThrow('ENOENT');
  });

  it('exports more than fits into its memory', async () => {
    const postings = 900;
    const database = await startDynamoDb(path.join(line.dataDir, 'dynamodb'));
    const client = createDynamoClient({ endpoint: database.endpoint, region: 'us-east-1', credentials: anyCredentials });
    const store = dynamoPostingStore(client, line.cloud.resource('table', 'jobs').name);
    const [life] = await store.lives('greenhouse:alpenblick', [alpenblick[0]?.id ?? '']);
    if (!life?.content) throw new Error('the first sample posting is not stored');
    const { content } = life;
    const text = 'All of this is read for each posting. '.repeat(1500);
    const posting = { ...content.posting, descriptionText: text, descriptionHtml: `<p>${text}</p>` };
    const ids = Array.from({ length: postings }, (_, index) => `vast-${index}`).values();
    await Promise.all(
      Array.from({ length: 32 }, async () => {
        for (const externalId of ids)
          await store.save('greenhouse:alpenblick', {
            ...life,
            revision: 0,
            externalId,
            postingId: `greenhouse:alpenblick:${externalId}`,
            content: { ...content, posting: { ...posting, externalId } },
          });
      }),
    );
    client.destroy();
    await database.stop();
    // All rows together hold about 100 MB of text.
    const { code, out, err } = await rolecall(['postings', 'export', '--data', line.dataDir], {
      NODE_OPTIONS: '--max-old-space-size=64',
    });
    expect([code, err]).toEqual([0, '']);
    expect(out.trimEnd().split('\n')).toHaveLength(postings + alpenblick.length);
  });

  it('says what to do where there is nothing to export', async () => {
    const { code, out, err } = await rolecall(['postings', 'export', '--data', path.join(line.dataDir, 'nowhere')]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('npm start');
  });
});
