import { availableParallelism } from 'node:os';
import type { FunctionPool } from '../functions/function-pool.ts';
import { QueueMapping } from '../mappings/queue-mapping.ts';
import { StreamMapping, type StreamMappingDeps } from '../mappings/stream-mapping.ts';
import type { QueueStore } from '../queues/queue-store.ts';
import { eventSourceMapping } from '../resources/lambda.ts';
import { compileEventPattern } from '../servers/event-pattern.ts';
import type { TableResource } from '../tables/create-tables.ts';
import type { Deployment } from '../template/deployment.ts';
import { findFunction } from './functions.ts';

export interface MappingDeps extends Omit<StreamMappingDeps, 'pool'> {
  pools: ReadonlyMap<string, FunctionPool>;
  queues: QueueStore;
  tables: readonly TableResource[];
  dynamoDb: string;
  region: string;
}

/** Connects queues and streams with functions as the templates' event source mappings say. The stream mappings still have to be started. */
export function buildMappings(deployment: Deployment, deps: MappingDeps): { queues: QueueMapping[]; streams: StreamMapping[] } {
  const queues: QueueMapping[] = [];
  const streams: StreamMapping[] = [];
  for (const { stack, logicalId, ref, properties } of deployment.of(eventSourceMapping)) {
    if (!properties.Enabled) continue;
    const who = `${stack}/${logicalId}`;
    const pool = findFunction(deps.pools, properties.FunctionName);
    const batchingWindow = properties.MaximumBatchingWindowInSeconds * 1000;
    const reportsFailures = properties.FunctionResponseTypes.includes('ReportBatchItemFailures');
    const filter = filterOf(properties.FilterCriteria?.Filters);
    const queue = deps.queues.byArn(properties.EventSourceArn);
    const table = deps.tables.find((each) => each.attributes.StreamArn === properties.EventSourceArn);
    if (queue) {
      if (filter) throw new Error(`${who}: FilterCriteria on a queue are not supported`);
      if (queue.visibilityTimeout < pool.spec.timeout) {
        throw new Error(
          `${who}: the visibility timeout of ${queue.name} is shorter than the timeout of ${pool.spec.name}, which AWS refuses`,
        );
      }
      const concurrency = Math.min(
        properties.ScalingConfig?.MaximumConcurrency ?? 1_000,
        pool.spec.concurrency,
        Math.max(2, availableParallelism()),
      );
      queues.push(
        new QueueMapping(
          {
            id: ref,
            queue,
            region: deps.region,
            batchSize: properties.BatchSize ?? 10,
            batchingWindow,
            reportsFailures,
            concurrency,
          },
          deps.queues,
          pool,
          deps.activity,
          deps.chaos,
        ),
      );
    } else if (table) {
      if (properties.ParallelizationFactor !== 1) throw new Error(`${who}: ParallelizationFactor is not supported`);
      if (properties.MaximumRecordAgeInSeconds !== -1 && properties.MaximumRecordAgeInSeconds < 86_400) {
        throw new Error(`${who}: MaximumRecordAgeInSeconds below a day is not supported`);
      }
      const onFailure = properties.DestinationConfig?.OnFailure?.Destination;
      streams.push(
        new StreamMapping(
          {
            id: ref,
            endpoint: deps.dynamoDb,
            tableName: table.name,
            streamArn: properties.EventSourceArn,
            region: deps.region,
            batchSize: properties.BatchSize ?? 100,
            batchingWindow,
            reportsFailures,
            bisects: properties.BisectBatchOnFunctionError,
            retries: properties.MaximumRetryAttempts,
            ...(filter ? { filter } : {}),
            ...(onFailure === undefined ? {} : { onFailure }),
          },
          { ...deps, pool },
        ),
      );
    } else {
      throw new Error(
        `${who}: the event source ${properties.EventSourceArn} is neither a queue nor a table stream of the templates`,
      );
    }
  }
  return { queues, streams };
}

function filterOf(filters: readonly { Pattern?: string | undefined }[] | undefined): ((record: unknown) => boolean) | undefined {
  const patterns = (filters ?? []).flatMap((each) => (each.Pattern === undefined ? [] : [compileEventPattern(each.Pattern)]));
  if (patterns.length === 0) return undefined;
  return (record) => patterns.some((matches) => matches(record));
}
