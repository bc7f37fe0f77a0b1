import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type LocalCloud, type LocalCloudOptions, startCloud } from '../../infra/local/cloud.ts';

export interface TestFunction {
  /** Files of the bundle by name; `index.js` holds the handler unless `handler` says otherwise. */
  files: Record<string, string>;
  properties?: Record<string, unknown>;
}

/** Writes a cloud assembly with one stack `test`: the resources given, and one function per entry (its logical id is its name). */
export function writeAssembly(
  directory: string,
  resources: Record<string, unknown>,
  functions: Record<string, TestFunction> = {},
): void {
  const files: Record<string, unknown> = {};
  const all: Record<string, unknown> = { ...resources };
  for (const [name, { files: bundle, properties }] of Object.entries(functions)) {
    const folder = `asset.${name}`;
    for (const [file, text] of Object.entries(bundle)) write(join(directory, folder, file), text);
    files[name] = {
      source: { path: folder, packaging: 'zip' },
      destinations: { here: { bucketName: 'assets', objectKey: `${name}.zip` } },
    };
    all[name] = {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: name,
        Code: { S3Bucket: 'assets', S3Key: `${name}.zip` },
        Handler: 'index.handler',
        Runtime: 'nodejs24.x',
        Role: 'role',
        Timeout: 5,
        MemorySize: 128,
        ...properties,
      },
    };
  }
  write(join(directory, 'test.assets.json'), JSON.stringify({ version: '1', files, dockerImages: {} }));
  write(
    join(directory, 'test.template.json'),
    JSON.stringify({ Resources: all, Outputs: { Region: { Value: { Ref: 'AWS::Region' } } } }),
  );
  write(
    join(directory, 'manifest.json'),
    JSON.stringify({
      version: '1',
      artifacts: {
        'test.assets': { type: 'cdk:asset-manifest', properties: { file: 'test.assets.json' } },
        test: {
          type: 'aws:cloudformation:stack',
          dependencies: ['test.assets'],
          properties: { templateFile: 'test.template.json', stackName: 'test' },
        },
      },
    }),
  );
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A cloud over a hand-written assembly in a temporary folder, with what its functions print and what went wrong. */
export interface TestCloud {
  directory: string;
  cloud: LocalCloud;
  /** Lines printed by functions: `name: text`. */
  lines: string[];
  problems: string[];
  /** Resolves when a line matches; rejects when the cloud stops first. */
  printed(pattern: RegExp): Promise<string>;
  /** Stops the cloud and starts it again on the same data. */
  restart(options?: Partial<LocalCloudOptions>): Promise<void>;
  close(): Promise<void>;
}

export async function startTestCloud(
  resources: Record<string, unknown>,
  functions: Record<string, TestFunction> = {},
  options: Partial<LocalCloudOptions> = {},
): Promise<TestCloud> {
  const directory = mkdtempSync(join(tmpdir(), 'local-cloud-'));
  const assemblyDir = join(directory, 'assembly');
  writeAssembly(assemblyDir, resources, functions);
  const lines: string[] = [];
  const problems: string[] = [];
  let waiting: (() => void)[] = [];
  const start = (more: Partial<LocalCloudOptions>) =>
    startCloud({
      dataDir: join(directory, 'data'),
      assemblyDir,
      firesSchedules: false,
      onLog: ({ functionName, text }) => {
        lines.push(`${functionName}: ${text}`);
        const wake = waiting;
        waiting = [];
        for (const each of wake) each();
      },
      onProblem: (problem) => problems.push(problem),
      ...options,
      ...more,
    });
  const test: TestCloud = {
    directory,
    cloud: await start({}),
    lines,
    problems,
    async printed(pattern) {
      for (;;) {
        const found = lines.find((line) => pattern.test(line));
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    async restart(more = {}) {
      await test.cloud.stop();
      test.cloud = await start(more);
    },
    async close() {
      await test.cloud.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  return test;
}

/** A queue with a dead-letter queue `<name>Dead` and a mapping to the function of the same name. */
export function consumedQueue(
  name: string,
  {
    queue = {},
    mapping = {},
    maxReceiveCount = 3,
  }: { queue?: Record<string, unknown>; mapping?: Record<string, unknown>; maxReceiveCount?: number } = {},
): Record<string, unknown> {
  return {
    [`${name}Dead`]: { Type: 'AWS::SQS::Queue', Properties: { QueueName: `${name}-dead` } },
    [`${name}Queue`]: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        QueueName: `${name}-queue`,
        VisibilityTimeout: 30,
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [`${name}Dead`, 'Arn'] }, maxReceiveCount },
        ...queue,
      },
    },
    [`${name}Mapping`]: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: { 'Fn::GetAtt': [`${name}Queue`, 'Arn'] },
        FunctionName: { Ref: name },
        BatchSize: 10,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ...mapping,
      },
    },
  };
}

/** A table (pk) with a stream and a mapping to the function of that name. */
export function streamedTable(name: string, mapping: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    [`${name}Table`]: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        TableName: `${name}-table`,
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      },
    },
    [`${name}Mapping`]: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: { 'Fn::GetAtt': [`${name}Table`, 'StreamArn'] },
        FunctionName: { Ref: name },
        BatchSize: 100,
        StartingPosition: 'TRIM_HORIZON',
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ...mapping,
      },
    },
  };
}
