import { normalizeBatch } from '../../functions/normalize/normalize.ts';
import { dynamoEmployerStore } from '../../shared/adapters/dynamodb/employer-store.ts';
import { dynamoJobStore } from '../../shared/adapters/dynamodb/job-store.ts';
import { dynamoPostingStore } from '../../shared/adapters/dynamodb/posting-store.ts';
import type { NormalizeMessage } from '../../shared/contracts/messages/normalize.ts';
import { openShards } from '../../shared/contracts/tables.ts';
import type { Job } from '../../shared/domain/job.ts';
import type { StoredPosting } from '../../shared/domain/job-posting.ts';
import type { RawRecord } from '../../shared/domain/raw-record.ts';
import type { LocalDynamo } from './dynamo.ts';
import { FakeRawStore } from './fake-raw-store.ts';
import { SilentLog } from './silent-log.ts';

/** The normalize stage on fresh tables of a real emulator, with the raw chunks in memory. */
export async function normalizeStage(dynamo: LocalDynamo) {
  const { jobs: table } = await dynamo.createTables();
  const raw = new FakeRawStore();
  const postings = dynamoPostingStore(dynamo.client, table);
  const employers = dynamoEmployerStore(dynamo.client, table, {
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: Math.random,
  });
  const jobs = dynamoJobStore(dynamo.client, table);
  const counts: Record<string, number> = {};
  const metrics = {
    add: (name: string, value = 1) => {
      counts[name] = (counts[name] ?? 0) + value;
    },
  };
  const deps = { raw, postings, employers, log: new SilentLog(), metrics };
  let deliveries = 0;

  return {
    ...deps,
    deps,
    jobs,
    table,
    counts,
    /** A message of one board read. */
    async message(boardId: string, seenAt: string, records: readonly RawRecord[], gone: string[] = []) {
      const chunkKey = records.length > 0 ? await raw.putChunk(boardId, records) : null;
      const ended = gone.map((externalId) => ({ externalId, absentSince: null, heldAt: null }));
      return { version: 1 as const, boardId, seenAt, sample: false, chunkKey, gone: ended };
    },
    /** Delivers messages as one batch; throws the first failure. */
    async deliver(...messages: NormalizeMessage[]) {
      const failed = await normalizeBatch(
        messages.map((message) => ({ id: String(++deliveries), message })),
        deps,
      );
      if (failed[0]) throw failed[0].error;
    },
    /** Everything a reader can see, in an order of its own. */
    async state(): Promise<{ postings: StoredPosting[]; open: Job[]; rejections: string[] }> {
      const stored: StoredPosting[] = [];
      for await (const posting of postings.all()) stored.push(posting);
      const open: Job[] = [];
      for (let shard = 0; shard < openShards; shard += 1)
        for (let after: string | null = null, first = true; first || after !== null; first = false) {
          const page: Awaited<ReturnType<typeof jobs.open>> = await jobs.open(shard, after, 7);
          open.push(...page.items);
          after = page.next;
        }
      const rejections: string[] = [];
      for await (const rejection of postings.rejections()) rejections.push(`${rejection.externalId}: ${rejection.reason}`);
      const by = <T>(items: T[], key: (item: T) => string) => items.sort((a, b) => (key(a) < key(b) ? -1 : 1));
      return {
        postings: by(stored, (each) => each.postingId),
        open: by(open, (each) => each.jobId),
        rejections: rejections.sort(),
      };
    },
  };
}
