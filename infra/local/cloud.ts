import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Activity } from './activity.ts';
import { Chaos } from './chaos.ts';
import { Closing } from './closing.ts';
import { createControlServer } from './control-server.ts';
import { FunctionLogs } from './functions/function-logs.ts';
import type { FunctionPool } from './functions/function-pool.ts';
import { waitUntilIdle } from './idle.ts';
import { account, type LocalCloud, type LocalCloudOptions, region, type ServiceName } from './local-cloud.ts';
import { openPorts } from './ports.ts';
import { removeRunning, writeRunning } from './running-file.ts';
import { createHttpApi } from './servers/http-api.ts';
import { openStateDatabase } from './state-database.ts';
import { createDifficultProxy } from './tables/difficult-proxy.ts';
import { readAssembly } from './template/assembly.ts';
import { Deployment } from './template/deployment.ts';
import { createDelivery } from './wiring/delivery.ts';
import { buildFunctions, findFunction } from './wiring/functions.ts';
import { buildMappings } from './wiring/mappings.ts';
import { startReceiving } from './wiring/receiving.ts';
import { findResource } from './wiring/resource-lookup.ts';
import { httpApiResources, scheduleResources, userPools } from './wiring/services.ts';
import { startServices } from './wiring/start-services.ts';
import { createStorageResources, openStorage } from './wiring/storage.ts';

export { account, type LocalCloud, type LocalCloudOptions, region, type ServiceName } from './local-cloud.ts';
export { readRunning } from './running-file.ts';

/** The project's folder, above infra/local: its node_modules hold what Lambda's runtime brings itself. */
const projectDirectory = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Starts the synthesized templates on this machine and resolves when everything answers. State of an earlier run in the same data directory
 * is taken up, also after a kill. Throws when the templates hold something the local cloud does not know, or when another cloud runs there.
 */
export async function startCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const closing = new Closing();
  try {
    return await start(options, closing);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function start(options: LocalCloudOptions, closing: Closing): Promise<LocalCloud> {
  const { dataDir, parameters = {}, functionEnv = {}, onMetric, onLog } = options;
  const report = options.onProblem ?? ((problem: string) => console.error(problem));
  const stateDir = join(dataDir, 'state');
  const outboxDir = join(dataDir, 'outbox');
  const activity = new Activity();
  const chaos = new Chaos(options.chaos);

  const stacks = readAssembly(options.assemblyDir);
  const db = closing.opened('state', openStateDatabase(dataDir), (each) => each.close());
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  const ports = await openPorts(join(stateDir, 'ports.json'), options.apiPort);
  const storage = await openStorage(dataDir, db, closing);
  const { queues, urls } = storage;
  const apiUrl = `http://127.0.0.1:${ports.api}`;
  const deployment = new Deployment(stacks, {
    account,
    region,
    endpoints: { sqs: urls.sqs, api: apiUrl, issuer: `http://127.0.0.1:${ports.issuer}` },
    parameters,
  });
  const tables = await createStorageResources(deployment, storage, closing);

  // Filled below: the functions' environment needs the addresses of the services, and the services deliver to the functions.
  const pools = new Map<string, FunctionPool>();
  const { invocations, sendTo, deliver } = createDelivery(deployment, { db, activity, chaos, queues, pools, report });
  const { issuer, bus, mail, parameterStore, scheduler } = await startServices(
    deployment,
    { stateDir, outboxDir, account, region, issuerPort: ports.issuer, parameters, deliver, report },
    closing,
  );
  const difficult = chaos.options?.throttle || chaos.options?.staleIndexMs;
  const proxy = difficult
    ? closing.opened('DynamoDB proxy', await createDifficultProxy(urls.dynamodb, chaos), (each) => each.close())
    : null;
  const endpoints: Record<ServiceName, string> = {
    dynamodb: proxy?.url ?? urls.dynamodb,
    sqs: urls.sqs,
    s3: urls.s3,
    eventbridge: bus.url,
    scheduler: scheduler.url,
    sesv2: mail.url,
    ssm: parameterStore.url,
  };

  const logs = new FunctionLogs({ directory: join(dataDir, 'logs'), onMetric, onLog });
  const built = buildFunctions(deployment, {
    dataDir,
    region,
    endpoints: Object.fromEntries(
      Object.entries(endpoints).map(([service, url]) => [`AWS_ENDPOINT_URL_${service.toUpperCase()}`, url]),
    ),
    functionEnv,
    runtimeModules: projectDirectory,
    onOutput: (functionName, text) => logs.take(functionName, text),
  });
  for (const [arn, pool] of built) pools.set(arn, pool);
  /** A synchronous call: the payload of the function, or an error that names what it threw. */
  const call = async (pool: FunctionPool, event: unknown): Promise<unknown> => {
    const result = await activity.track({ what: `a call of ${pool.spec.name}`, atMost: pool.longest }, () =>
      pool.invoke(JSON.stringify(event)),
    );
    if (result.ok) return JSON.parse(result.payload);
    throw new Error(`${pool.spec.name} failed: ${result.error.errorType}: ${result.error.errorMessage}`);
  };
  const mappings = buildMappings(deployment, {
    db,
    pools,
    activity,
    chaos,
    queues,
    tables,
    dynamoDb: urls.dynamodb,
    region,
    sendTo,
    report,
  });
  closing.opened('functions', mappings, async ({ queues: readers, streams }) => {
    // What runs is cut short as a kill would cut it, and delivered again at the next start: first nobody may take that for a failure.
    invocations.stop();
    const stopping = [...readers, ...streams].map((each) => each.stop());
    await Promise.all([...pools.values()].map((pool) => pool.stop()));
    await Promise.all(stopping);
  });
  await Promise.all(mappings.streams.map((each) => each.start()));
  const routes = httpApiResources(deployment, (poolId) => issuer.issuerUrl(poolId));
  if (routes) {
    const invoke = (arn: string, event: unknown) => call(findFunction(pools, arn), event);
    closing.opened('HTTP API', await createHttpApi({ ...routes, account, port: ports.api, invoke, report }), (each) =>
      each.close(),
    );
  }
  const smtpUrl = await startReceiving(deployment, { storage, bus, port: ports.smtp, deliver, report }, closing);
  invocations.resume();
  if (options.firesSchedules ?? true) scheduler.start();

  const cloud: LocalCloud = {
    apiUrl,
    issuerUrl: issuer.url,
    outboxUrl: mail.url,
    smtpUrl,
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
      const { schedules } = scheduleResources(deployment);
      const wanted = stage.toLowerCase();
      const matching = schedules.filter((each) =>
        [each.name, each.target.arn].some((text) => text.toLowerCase().includes(wanted)),
      );
      if (matching.length === 0) {
        throw new Error(`no schedule belongs to ${stage}: there are ${schedules.map((each) => each.name).join(', ') || 'none'}`);
      }
      for (const each of matching) await scheduler.runNow(each.name, time, each.groupName);
    },
    invoke: (part, event) => call(findFunction(pools, findResource(deployment, 'function', part).arn), event),
    idle: ({ ignoreDelayedBeyondSeconds: withinSeconds = Number.POSITIVE_INFINITY, onStandstill } = {}) =>
      waitUntilIdle({
        activity,
        queues,
        consumed: mappings.queues.map((each) => each.queueName),
        streams: mappings.streams,
        invocations,
        settled: { 'the events of the mails': () => mail.eventsPublished(), 'replays of events': () => bus.replaysDone() },
        withinSeconds,
        onStandstill,
      }),
    queueDepths: async () => Object.fromEntries(queues.queues.map((each) => [each.name, queues.depth(each.name)])),
    redrive: async (queueName) => {
      const source = queues.find(queueName) ?? queues.find(findResource(deployment, 'queue', queueName).name);
      const dead = source?.deadLetters ? queues.byArn(source.deadLetters.arn) : undefined;
      if (!source || !dead) throw new Error(`${queueName} has no dead-letter queue`);
      return queues.redrive(dead.name, source.name);
    },
    stop: () => closing.close(),
  };
  const secret = randomBytes(24).toString('base64url');
  const control = closing.opened('control', await createControlServer(cloud, secret), (each) => each.close());
  const { issuerUrl, outboxUrl } = cloud;
  writeRunning(dataDir, { pid: process.pid, apiUrl, issuerUrl, outboxUrl, controlUrl: control.url, secret, endpoints });
  closing.opened('running.json', dataDir, removeRunning);
  return cloud;
}
