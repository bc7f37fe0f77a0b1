import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoBoardStore } from '../../shared/adapters/dynamodb/board-store.ts';
import { createDynamoClient } from '../../shared/adapters/dynamodb/table.ts';
import { sqsMessageQueue } from '../../shared/adapters/sqs/message-queue.ts';
import { planEnv } from '../../shared/contracts/env/plan.ts';
import type { Tools } from '../../shared/runtime/consume-queue.ts';
import { loadEnv } from '../../shared/runtime/load-env.ts';
import { runSchedule } from '../../shared/runtime/run-schedule.ts';
import { type PlanDeps, plan } from './plan.ts';

function build({ log, metrics }: Tools<'plan'>): PlanDeps {
  const env = loadEnv(planEnv);
  return {
    boards: dynamoBoardStore(createDynamoClient(), env.JOBS_TABLE),
    collect: sqsMessageQueue(new SQSClient({}), env.COLLECT_QUEUE_URL),
    log,
    metrics,
  };
}

/** Plans the reads of the boards that are due. */
export const handler = runSchedule({ stage: 'plan', build, run: plan });
