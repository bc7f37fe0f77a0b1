import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { createBucketServer } from '../buckets/bucket-server.ts';
import { ObjectStore, type StoredObject } from '../buckets/object-store.ts';
import type { Closing } from '../closing.ts';
import { createQueueServer } from '../queues/queue-server.ts';
import { QueueStore } from '../queues/queue-store.ts';
import { globalTable, table } from '../resources/dynamodb.ts';
import { bucket } from '../resources/s3.ts';
import { queue } from '../resources/sqs.ts';
import { createTables, type TableResource } from '../tables/create-tables.ts';
import { startDynamoDb } from '../tables/dynamodb-process.ts';
import type { Deployment } from '../template/deployment.ts';
import { queueSpecs } from './queues.ts';

const sweepInterval = 60_000;

/** DynamoDB, SQS and S3, listening, still without any resource. */
export interface Storage {
  queues: QueueStore;
  objects: ObjectStore;
  urls: { dynamodb: string; sqs: string; s3: string };
  /** Hears of every object that is put into S3. */
  listeners: { created: (bucket: string, object: StoredObject) => Promise<void> };
}

/** Starts the three; they must be up before the templates are resolved, because queue URLs hold the port. */
export async function openStorage(dataDir: string, db: DatabaseSync, closing: Closing): Promise<Storage> {
  const queues = new QueueStore(db);
  const objects = new ObjectStore(db, join(dataDir, 's3'));
  const listeners: Storage['listeners'] = { created: async () => {} };
  const started = await Promise.allSettled([
    startDynamoDb(join(dataDir, 'dynamodb'), process.env.AWS_ENDPOINT_URL_DYNAMODB).then((each) =>
      closing.opened('DynamoDB', each, (it) => it.stop()),
    ),
    createQueueServer(queues).then((each) => closing.opened('SQS', each, (it) => it.close())),
    createBucketServer(objects, 0, Date.now, (bucket, object) => listeners.created(bucket, object)).then((each) =>
      closing.opened('S3', each, (it) => it.close()),
    ),
  ]);
  const [dynamo, sqs, s3] = started;
  if (dynamo.status === 'rejected') throw dynamo.reason;
  if (sqs.status === 'rejected') throw sqs.reason;
  if (s3.status === 'rejected') throw s3.reason;
  return { queues, objects, listeners, urls: { dynamodb: dynamo.value.endpoint, sqs: sqs.value.url, s3: s3.value.url } };
}

/** Makes the queues, buckets and tables of the templates, recovers messages of a killed run, and sweeps what is too old from time to time. */
export async function createStorageResources(
  deployment: Deployment,
  storage: Storage,
  closing: Closing,
): Promise<TableResource[]> {
  const { queues, objects, urls } = storage;
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
  await createTables(urls.dynamodb, tables);
  const sweep = () => {
    queues.sweep();
    objects.sweep();
  };
  sweep();
  closing.opened('sweeping', setInterval(sweep, sweepInterval).unref(), (each) => clearInterval(each));
  return tables;
}
