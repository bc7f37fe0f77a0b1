import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startTestCloud, type TestCloud, type TestFunction } from '../../support/assembly.ts';

let test: TestCloud;
afterEach(() => test.close());

const code = (body: string, properties: Record<string, unknown> = {}): TestFunction => ({
  files: { 'index.js': `exports.handler = async (event, context) => { ${body} };` },
  properties,
});

describe('a function', () => {
  it('gets its event, a context and the environment of its template, and nothing of the machine’s', async () => {
    process.env.SECRET_OF_THE_MACHINE = 'x';
    test = await startTestCloud(
      {},
      {
        one: code(
          'return { event, name: context.functionName, memory: context.memoryLimitInMB, left: context.getRemainingTimeInMillis(), env: process.env };',
          { Environment: { Variables: { STAGE: 'one', OTHER: { Ref: 'AWS::Region' } } }, MemorySize: 256, Timeout: 9 },
        ),
      },
    );
    const answer = (await test.cloud.invoke('one', { hello: 'world' })) as Record<string, unknown> & {
      env: Record<string, string>;
      left: number;
    };
    delete process.env.SECRET_OF_THE_MACHINE;
    expect(answer).toMatchObject({ event: { hello: 'world' }, name: 'one', memory: '256' });
    expect(answer.left).toBeGreaterThan(5_000);
    expect(answer.left).toBeLessThanOrEqual(9_000);
    expect(answer.env).toMatchObject({
      STAGE: 'one',
      OTHER: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'one',
      AWS_ENDPOINT_URL_SQS: test.cloud.endpoints.sqs,
    });
    expect(answer.env.SECRET_OF_THE_MACHINE).toBeUndefined();
  });

  it('keeps its module state between invocations and to itself', async () => {
    const files = { 'index.js': 'let n = 0; exports.handler = async () => { process.env.MARK = "set"; n += 1; return n; };' };
    test = await startTestCloud({}, { one: { files }, two: code('return process.env.MARK ?? null;') });
    expect(await test.cloud.invoke('one', {})).toBe(1);
    expect(await test.cloud.invoke('one', {})).toBe(2);
    expect(await test.cloud.invoke('two', {})).toBe(null);
    expect(process.env.MARK).toBeUndefined();
  });

  it.each([
    ['throws', 'throw new TypeError("no good");', 'TypeError: no good'],
    ['exits', 'process.exit(3);', 'Runtime.ExitError'],
    [
      'throws where nobody listens',
      'setTimeout(() => { throw new RangeError("later"); }, 1); await new Promise(() => {});',
      'RangeError: later',
    ],
    ['never ends', 'await new Promise((resolve) => setTimeout(resolve, 60000));', 'timed out after 1 seconds'],
    ['blocks', 'for (;;) {}', 'timed out after 1 seconds'],
  ])('that %s fails that invocation only', async (_, body, message) => {
    test = await startTestCloud({}, { one: code(`if (event.bad) { ${body} } return 'fine';`, { Timeout: 1 }) });
    await expect(test.cloud.invoke('one', { bad: true })).rejects.toThrow(message);
    expect(await test.cloud.invoke('one', {})).toBe('fine');
  });

  it('that is still loading when the cloud stops keeps nobody waiting', async () => {
    test = await startTestCloud({}, { one: code('return 1;') });
    const called = expect(test.cloud.invoke('one', {})).rejects.toThrow('the local cloud is stopping');
    await test.restart();
    await called;
    expect(await test.cloud.invoke('one', {})).toBe(1);
  });

  it('that cannot be loaded says why', async () => {
    test = await startTestCloud(
      {},
      {
        broken: { files: { 'index.js': 'require("left-out-of-the-bundle");' } },
        unbundled: { files: { 'index.mjs': 'import "fast-check"; export const handler = async () => 1;' } },
        missing: { files: { 'index.js': '' } },
      },
    );
    await expect(test.cloud.invoke('broken', {})).rejects.toThrow('left-out-of-the-bundle');
    // Installed in this project, but not in the bundle: Lambda would not find it.
    await expect(test.cloud.invoke('unbundled', {})).rejects.toThrow("cannot find package 'fast-check' in the bundle");
    await expect(test.cloud.invoke('missing', {})).rejects.toThrow('index.handler is undefined');
  });

  it('finds packages of its layers by require', async () => {
    const layer = {
      Type: 'AWS::Lambda::LayerVersion',
      Properties: { Content: { S3Bucket: 'assets', S3Key: 'other.zip' } },
    };
    test = await startTestCloud(
      { layer },
      {
        // The folder of this function stands for the layer's content too.
        other: { files: { 'index.js': '', 'nodejs/node_modules/brought/index.js': 'module.exports = "from the layer";' } },
        one: {
          files: { 'index.js': 'exports.handler = async () => require("brought");' },
          properties: { Layers: [{ Ref: 'layer' }] },
        },
      },
    );
    expect(await test.cloud.invoke('one', {})).toBe('from the layer');
  });

  it('tells its metrics', async () => {
    const metrics: unknown[] = [];
    const line = JSON.stringify({
      _aws: {
        Timestamp: 1,
        CloudWatchMetrics: [{ Namespace: 'N', Dimensions: [['service']], Metrics: [{ Name: 'Done' }, { Name: 'Size' }] }],
      },
      service: 'plan',
      Done: [1, 1],
      Size: 7,
    });
    test = await startTestCloud(
      {},
      { one: code(`console.log(${JSON.stringify(line)});`) },
      { onMetric: (metric) => metrics.push(metric) },
    );
    await test.cloud.invoke('one', {});
    expect(metrics).toEqual([
      { stage: 'plan', name: 'Done', value: 2 },
      { stage: 'plan', name: 'Size', value: 7 },
    ]);
  });
});

describe('asynchronous invocations', () => {
  const resources = {
    dead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'given-up' } },
    schedule: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        Name: 'one-every-day',
        ScheduleExpression: 'rate(1 day)',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: { Arn: { 'Fn::GetAtt': ['one', 'Arn'] }, RoleArn: 'role', Input: '{"time":"<aws.scheduler.scheduled-time>"}' },
      },
    },
    config: {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: {
        FunctionName: { Ref: 'one' },
        Qualifier: '$LATEST',
        MaximumRetryAttempts: 1,
        DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['dead', 'Arn'] } } },
      },
    },
  };

  it('run a schedule’s target with the time it was due', async () => {
    test = await startTestCloud(resources, { one: code('console.log("due " + event.time);') });
    await test.cloud.runSchedule('one', new Date('2026-03-01T06:15:00Z'));
    await test.cloud.idle();
    expect(test.lines).toEqual(['one: due 2026-03-01T06:15:00Z']);
  });

  it('are tried again and then handed to the failure destination', async () => {
    test = await startTestCloud(resources, { one: code('throw new Error("never");') });
    await test.cloud.runSchedule('one', new Date());
    await test.cloud.idle();
    expect(test.lines.filter((line) => line.includes('never')).length).toBe(2);
    expect((await test.cloud.queueDepths())['given-up']?.visible).toBe(1);
  });
});

describe('a data directory', () => {
  it('serves one cloud at a time', async () => {
    test = await startTestCloud({});
    await expect(startTestCloud({}, {}, { dataDir: join(test.directory, 'data') })).rejects.toThrow(
      'another local cloud is running on this data directory',
    );
  });

  it('keeps the address of the API, and forgets a file that a killed cloud left', async () => {
    test = await startTestCloud({});
    const before = test.cloud.apiUrl;
    await test.cloud.stop();
    mkdirSync(join(test.directory, 'data'), { recursive: true });
    writeFileSync(join(test.directory, 'data', 'running.json'), JSON.stringify({ pid: 2 ** 22 + 1 }));
    await test.restart();
    expect(test.cloud.apiUrl).toBe(before);
  });
});
