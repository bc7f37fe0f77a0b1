import { dynamoBudgetStore } from '../../shared/adapters/dynamodb/budget-store.ts';
import { dynamoDocumentStore } from '../../shared/adapters/dynamodb/document-store.ts';
import { dynamoMatchStore } from '../../shared/adapters/dynamodb/match-store.ts';
import { dynamoProfileStore } from '../../shared/adapters/dynamodb/profile-store.ts';
import { createDynamoClient } from '../../shared/adapters/dynamodb/table.ts';
import { shortlistEnv } from '../../shared/contracts/env/shortlist.ts';
import type { Tools } from '../../shared/runtime/consume-queue.ts';
import { loadEnv } from '../../shared/runtime/load-env.ts';
import { runSchedule } from '../../shared/runtime/run-schedule.ts';
import { type ShortlistDeps, shortlist } from './shortlist.ts';

/** The AWS entry: a quarter to the full hour. */
export const handler = runSchedule({ stage: 'shortlist', build, run: shortlist });

/** Once per cold start. */
function build({ log, metrics }: Tools<'shortlist'>): ShortlistDeps {
  const { WORKSPACE_TABLE: table } = loadEnv(shortlistEnv);
  const dynamo = createDynamoClient();
  return {
    profiles: dynamoProfileStore(dynamo, table, {
      onCorrupt: (error) => log.error('a profile cannot be read and gets no documents', { reason: error.message }),
    }),
    matches: dynamoMatchStore(dynamo, table),
    documents: dynamoDocumentStore(dynamo, table),
    budgets: dynamoBudgetStore(dynamo, table),
    metrics,
    log,
  };
}
