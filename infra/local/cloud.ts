import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Activity } from './activity.ts';
import { createBucketServer } from './buckets/bucket-server.ts';
import { ObjectStore } from './buckets/object-store.ts';
import { Chaos, type ChaosOptions } from './chaos.ts';
import { createControlServer } from './control-server.ts';
import { AsyncInvocations } from './functions/async-invocations.ts';
import { FunctionLogs, type Metric } from './functions/function-logs.ts';
import type { FunctionPool } from './functions/function-pool.ts';
import { waitUntilIdle } from './idle.ts';
import { openPorts } from './ports.ts';
import { createQueueServer } from './queues/queue-server.ts';
import { type QueueDepth, QueueStore } from './queues/queue-store.ts';
import { globalTable, table } from './resources/dynamodb.ts';
import { eventInvokeConfig, lambdaFunction } from './resources/lambda.ts';
import { bucket } from './resources/s3.ts';
import { queue } from './resources/sqs.ts';
import { readRunning, removeRunning, writeRunning } from './running-file.ts';
import { createEventBus, type EventBus } from './servers/event-bus.ts';
import { createHttpApi } from './servers/http-api.ts';
import { createIssuer } from './servers/issuer.ts';
import { createMailServer } from './servers/mail-server.ts';
import { createParameterStore } from './servers/parameter-store.ts';
import { createScheduler } from './servers/scheduler.ts';
import { openStateDatabase } from './state-database.ts';
import { createTables, type TableResource } from './tables/create-tables.ts';
import { createDifficultProxy } from './tables/difficult-proxy.ts';
import { startDynamoDb } from './tables/dynamodb-process.ts';
import { readAssembly } from './template/assembly.ts';
import { Deployment } from './template/deployment.ts';
import { asyncPolicy } from './wiring/async-policy.ts';
import { buildFunctions, findFunction } from './wiring/functions.ts';
import { buildMappings } from './wiring/mappings.ts';
import { queueSpecs } from './wiring/queues.ts';
import { findResource, type KnownResource, type ResourceKind } from './wiring/resource-lookup.ts';
import {
  eventBusResources,
  httpApiResources,
  mailResources,
  parameterResources,
  scheduleResources,
  userPools,
} from './wiring/services.ts';

export const account = '000000000000';
export const region = 'us-east-1';

export type ServiceName = 'dynamodb' | 'sqs' | 's3' | 'eventbridge' | 'scheduler' | 'sesv2' | 'ssm';

export interface LocalCloudOptions {
  /** Everything persistent lies below it. */
  dataDir: string;
  /** A synthesized cloud assembly (`cdk.out` with manifest.json). */
  assemblyDir: string;
  /** Port of the HTTP API. Default: the one used last time in this data directory if it is free, otherwise any free one. */
  apiPort?: number;
  /** Further variables for all functions, such as SOURCE_ORIGINS or LOG_LEVEL; they win over the templates'. */
  functionEnv?: Record<string, string>;
  /** Values of SSM parameters by name. */
  parameters?: Record<string, string>;
  /** Makes delivery as difficult as the real cloud may: seeded duplicates, re-ordering, throttling. */
  chaos?: ChaosOptions;
  /** False: schedules fire only by `runSchedule`. Default true: by the clock. */
  firesSchedules?: boolean;
  /** Told each metric that functions print (embedded metric format). */
  onMetric?: (metric: Metric) => void;
  /** Told each line that functions print; all of it is also kept in `<dataDir>/logs/<function>.log`. */
  onLog?: (line: { functionName: string; text: string }) => void;
  /** Told what went wrong inside the cloud itself (deliveries given up, streams that cannot be read). Default: standard error. */
  onProblem?: (problem: string) => void;
}

export interface LocalCloud {
  apiUrl: string;
  issuerUrl: string;
  /** The page that shows the mails written so far. */
  outboxUrl: string;
  outboxDir: string;
  endpoints: Record<ServiceName, string>;
  /** CfnOutputs by logical id and by export name. */
  outputs: Readonly<Record<string, string>>;
  /** The resource of that kind whose logical id or physical name contains the part (ignoring case). Throws unless there is exactly one. */
  resource(kind: ResourceKind, namePart: string): KnownResource;
  /** A signed access token for the user, good for an hour. */
  tokenFor(userId: string, claims?: Record<string, unknown>): Promise<string>;
  /** Runs the target of each schedule of that stage now, with that time as the scheduled one. Throws when there is none. */
  runSchedule(stage: string, time: Date): Promise<void>;
  /** Runs a function and gives what it returned; throws when it failed. */
  invoke(functionNamePart: string, event: unknown): Promise<unknown>;
  /** Resolves when nothing is queued, in flight, delayed, unread in a stream, running or being delivered. */
  idle(options?: { ignoreDelayedBeyondSeconds?: number }): Promise<void>;
  /** By queue name. */
  queueDepths(): Promise<Record<string, QueueDepth>>;
  /** Moves the messages of the queue's dead-letter queue back to it; gives how many. */
  redrive(queueName: string): Promise<number>;
  stop(): Promise<void>;
}

/**
 * Starts the synthesized templates on this machine and resolves when everything answers. State of an earlier run in the same data directory
 * is taken up, also after a kill. Throws when the templates hold something the local cloud does not know, or when another cloud runs there.
 */
export async function startCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { dataDir, parameters = {} } = options;
  const report = options.onProblem ?? ((problem: string) => console.error(problem));
  const stateDir = join(dataDir, 'state');
  const stack: { name: string; close: () => Promise<unknown> | unknown }[] = [];
  const opened = <T>(name: string, thing: T, close: (thing: T) => Promise<unknown> | unknown): T => {
    stack.push({ name, close: () => close(thing) });
    return thing;
  };
  /** Closes in the reverse order of opening; goes on when something does not close and throws it in the end. */
  const stop = async () => {
    const faults: unknown[] = [];
    for (const each of stack.splice(0).reverse()) {
      try {
        await each.close();
      } catch (error) {
        faults.push(error);
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, 'the local cloud did not stop cleanly');
  };

  try {
    const stacks = readAssembly(options.assemblyDir);
    const db = opened('state', openStateDatabase(dataDir), (each) => each.close());
    mkdirSync(stateDir, { recursive: true, mode: 0o700 });
    const ports = await openPorts(join(stateDir, 'ports.json'), options.apiPort);
    const activity = new Activity();
    const chaos = new Chaos(options.chaos);
    const queues = new QueueStore(db);
    const objects = new ObjectStore(db, join(dataDir, 's3'));
    const [dynamoDb, queueServer, bucketServer] = await Promise.all([
      startDynamoDb(join(dataDir, 'dynamodb'), process.env.AWS_ENDPOINT_URL_DYNAMODB).then((each) =>
        opened('DynamoDB', each, (it) => it.stop()),
      ),
      createQueueServer(queues).then((each) => opened('SQS', each, (it) => it.close())),
      createBucketServer(objects).then((each) => opened('S3', each, (it) => it.close())),
    ]);

    const apiUrl = `http://127.0.0.1:${ports.api}`;
    const deployment = new Deployment(stacks, {
      account,
      region,
      endpoints: { sqs: queueServer.url, api: apiUrl, issuer: `http://127.0.0.1:${ports.issuer}` },
      parameters,
    });
    for (const spec of queueSpecs(deployment.of(queue))) queues.declare(spec);
    queues.recover();
    for (const { name, properties } of deployment.of(bucket)) {
      const rules = (properties.LifecycleConfiguration?.Rules ?? []).filter((rule) => rule.Status === 'Enabled');
      objects.declare(
        name,
        rules.flatMap(({ Prefix, ExpirationInDays }) =>
          ExpirationInDays === undefined ? [] : [{ prefix: Prefix ?? '', days: ExpirationInDays }],
        ),
      );
    }
    const tables: TableResource[] = [...deployment.of(table), ...deployment.of(globalTable)];
    await createTables(dynamoDb.endpoint, tables);

    let pools: ReadonlyMap<string, FunctionPool> = new Map();
    const invocations = new AsyncInvocations({
      db,
      activity,
      invoke: (functionArn, event) => findFunction(pools, functionArn).invoke(event),
      policy: asyncPolicy(deployment.of(lambdaFunction), deployment.of(eventInvokeConfig)),
      sendTo: (queueArn, body) => sendTo(queueArn, body),
      report,
    });
    const sendTo = async (queueArn: string, body: string, groupId?: string) => {
      const target = queues.byArn(queueArn);
      if (!target) throw new Error(`there is no queue ${queueArn} to deliver to`);
      queues.send(target.name, [
        { body, ...(groupId === undefined ? {} : { groupId, deduplicationId: randomBytes(16).toString('hex') }) },
      ]);
    };
    /** Hands an input to a queue or a function of the templates; durable when it resolves. */
    const deliver = async (targetArn: string, input: string, groupId?: string) => {
      const times = chaos.duplicates() ? 2 : 1;
      for (let time = 0; time < times; time += 1) {
        if (targetArn.startsWith('arn:aws:sqs:')) await sendTo(targetArn, input, groupId);
        else if (targetArn.startsWith('arn:aws:lambda:')) invocations.accept(findFunction(pools, targetArn).spec.arn, input);
        else throw new Error(`the local cloud cannot deliver to ${targetArn}`);
      }
    };

    const issuer = opened('Cognito', await createIssuer({ stateDir, port: ports.issuer, pools: userPools(deployment) }), (each) =>
      each.close(),
    );
    const bus: EventBus = opened(
      'EventBridge',
      await createEventBus({
        stateDir,
        account,
        region,
        ...eventBusResources(deployment),
        deliver: (arn, input, _, target) => activity.track(() => deliver(arn, input, target.messageGroupId)),
        report,
      }),
      (each) => each.close(),
    );
    const outboxDir = join(dataDir, 'outbox');
    const mail = opened(
      'SES',
      await createMailServer({
        outboxDir,
        stateDir,
        account,
        region,
        ...mailResources(deployment),
        publish: (event) => bus.publish(event),
        report,
      }),
      (each) => each.close(),
    );
    const parameterStore = opened(
      'SSM',
      await createParameterStore({ stateDir, account, region, parameters: parameterResources(deployment, parameters) }),
      (each) => each.close(),
    );
    const scheduled = scheduleResources(deployment);
    const scheduler = opened(
      'Scheduler',
      await createScheduler({
        stateDir,
        account,
        region,
        ...scheduled,
        invoke: (arn, input, invocation) => activity.track(() => deliver(arn, input, invocation.messageGroupId)),
        clock: { now: () => new Date() },
        autoStart: false,
        report,
      }),
      (each) => each.close(),
    );
    const difficult = chaos.options?.throttle || chaos.options?.staleIndexMs;
    const proxy = difficult
      ? opened('DynamoDB proxy', await createDifficultProxy(dynamoDb.endpoint, chaos), (each) => each.close())
      : null;
    const endpoints: Record<ServiceName, string> = {
      dynamodb: proxy?.url ?? dynamoDb.endpoint,
      sqs: queueServer.url,
      s3: bucketServer.url,
      eventbridge: bus.url,
      scheduler: scheduler.url,
      sesv2: mail.url,
      ssm: parameterStore.url,
    };

    const logs = new FunctionLogs({ directory: join(dataDir, 'logs'), onMetric: options.onMetric, onLog: options.onLog });
    pools = buildFunctions(deployment, {
      dataDir,
      region,
      endpoints: Object.fromEntries(
        Object.entries(endpoints).map(([service, url]) => [`AWS_ENDPOINT_URL_${service.toUpperCase()}`, url]),
      ),
      functionEnv: options.functionEnv ?? {},
      runtimeModules: projectDirectory,
      onOutput: (functionName, text) => logs.take(functionName, text),
    });
    stack.push({ name: 'functions', close: () => Promise.all([...pools.values()].map((pool) => pool.stop())) });
    opened('asynchronous invocations', invocations, (each) => each.stop());

    /** A synchronous call: the payload of the function, or an error that names what it threw. */
    const call = async (pool: FunctionPool, event: unknown): Promise<unknown> => {
      const result = await activity.track(() => pool.invoke(JSON.stringify(event)));
      if (result.ok) return JSON.parse(result.payload);
      throw new Error(`${pool.spec.name} failed: ${result.error.errorType}: ${result.error.errorMessage}`);
    };
    const routes = httpApiResources(deployment, (poolId) => issuer.issuerUrl(poolId));
    if (routes) {
      const api = await createHttpApi({
        ...routes,
        account,
        port: ports.api,
        invoke: (arn, event) => call(findFunction(pools, arn), event),
        report,
      });
      opened('HTTP API', api, (each) => each.close());
    }

    const mappings = buildMappings(deployment, {
      db,
      pools,
      activity,
      chaos,
      queues,
      tables,
      dynamoDb: dynamoDb.endpoint,
      region,
      sendTo,
      report,
    });
    stack.push({
      name: 'mappings',
      close: async () => {
        // What runs is cut short, as a kill would: it is delivered again at the next start.
        const stopping = [...mappings.queues, ...mappings.streams].map((each) => each.stop());
        await Promise.all([...pools.values()].map((pool) => pool.stop()));
        await Promise.all(stopping);
      },
    });
    await Promise.all(mappings.streams.map((each) => each.start()));
    invocations.resume();
    const sweeping = setInterval(() => sweep(), 60_000).unref();
    const sweep = () => {
      queues.sweep();
      objects.sweep();
    };
    sweep();
    opened('sweeping', sweeping, (each) => clearInterval(each));
    if (options.firesSchedules ?? true) scheduler.start();

    const cloud: LocalCloud = {
      apiUrl,
      issuerUrl: issuer.url,
      outboxUrl: mail.url,
      outboxDir,
      endpoints,
      outputs: deployment.outputs,
      resource: (kind, part) => findResource(deployment, kind, part),
      tokenFor: async (userId, claims) => {
        const [pool] = userPools(deployment);
        const clientId = pool?.clientIds[0];
        if (!pool || clientId === undefined)
          throw new Error('the templates have no user pool with a client: there is nobody to issue tokens');
        return issuer.issue({ poolId: pool.poolId, clientId, sub: userId, ...(claims ? { claims } : {}) });
      },
      runSchedule: async (stage, time) => {
        const wanted = stage.toLowerCase();
        const matching = scheduled.schedules.filter((each) =>
          [each.name, each.target.arn].some((text) => text.toLowerCase().includes(wanted)),
        );
        if (matching.length === 0)
          throw new Error(
            `no schedule belongs to ${stage}: there are ${scheduled.schedules.map((each) => each.name).join(', ') || 'none'}`,
          );
        for (const each of matching) await scheduler.runNow(each.name, time, each.groupName);
      },
      invoke: (part, event) => call(findFunction(pools, findResource(deployment, 'function', part).arn), event),
      idle: (idleOptions) =>
        waitUntilIdle({
          activity,
          queues,
          consumed: mappings.queues.map((each) => each.queueName),
          streams: mappings.streams,
          invocations,
          settled: [() => mail.eventsPublished(), () => bus.replaysDone()],
          withinSeconds: idleOptions?.ignoreDelayedBeyondSeconds ?? Number.POSITIVE_INFINITY,
        }),
      queueDepths: async () => Object.fromEntries(queues.queues.map((each) => [each.name, queues.depth(each.name)])),
      redrive: async (queueName) => {
        const source = queues.find(queueName) ?? queues.find(findResource(deployment, 'queue', queueName).name);
        const dead = source?.deadLetters ? queues.byArn(source.deadLetters.arn) : undefined;
        if (!source || !dead) throw new Error(`${queueName} has no dead-letter queue`);
        return queues.redrive(dead.name, source.name);
      },
      stop,
    };
    const secret = randomBytes(24).toString('base64url');
    const control = opened('control', await createControlServer(cloud, secret), (each) => each.close());
    const { issuerUrl, outboxUrl } = cloud;
    writeRunning(dataDir, { pid: process.pid, apiUrl, issuerUrl, outboxUrl, controlUrl: control.url, secret, endpoints });
    opened('running.json', dataDir, removeRunning);
    return cloud;
  } catch (error) {
    await stop();
    throw error;
  }
}

export { readRunning };

/** The project's folder, above infra/local. */
const projectDirectory = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
