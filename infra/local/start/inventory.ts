import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { dynamoDigestStore } from '../../../shared/adapters/dynamodb/digest-store.ts';
import { dynamoPostingStore } from '../../../shared/adapters/dynamodb/posting-store.ts';
import { createDynamoClient } from '../../../shared/adapters/dynamodb/table.ts';
import type { LocalCloud } from '../cloud.ts';
import type { Outcome } from './outcome.ts';

const credentials = { accessKeyId: 'start', secretAccessKey: 'local' };

function connect(cloud: LocalCloud) {
  return createDynamoClient({ endpoint: cloud.endpoints.dynamodb, region: 'us-east-1', credentials });
}

/** Counts what is stored, posting by posting: the same stream as the export, so that both always agree. */
export async function countPostings(cloud: LocalCloud): Promise<{ stored: number; rejected: number; jobs: number }> {
  const store = dynamoPostingStore(connect(cloud), cloud.resource('table', 'jobs').name);
  let stored = 0;
  const jobs = new Set<string>();
  for await (const posting of store.all()) {
    stored += 1;
    if (posting.state === 'open' && posting.jobId !== null) jobs.add(posting.jobId);
  }
  return { stored, rejected: await store.rejectionCount(), jobs: jobs.size };
}

/** The digest that was sent for the person's present day, with the file of the outbox; none when there was nothing to send. */
export async function sentDigests(cloud: LocalCloud, userId: string, period: string): Promise<Outcome['digests']> {
  const store = dynamoDigestStore(connect(cloud), cloud.resource('table', 'workspace').name);
  const record = await store.get(userId, period);
  if (record?.state !== 'sent' || record.to === null || !existsSync(cloud.outboxDir)) return [];
  const { to, jobIds, messageId } = record;
  return readdirSync(cloud.outboxDir)
    .filter((file) => file.endsWith('.eml') && messageId !== null && file.includes(messageId))
    .map((file) => ({ to, path: path.join(cloud.outboxDir, file), jobs: jobIds.length }));
}
