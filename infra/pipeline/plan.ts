import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { planEnv } from '../../shared/contracts/env/plan.ts';
import { keys } from '../../shared/contracts/tables.ts';
import type { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { allowIndex, allowRows, allowSend } from '../constructs/grants.ts';
import { ScheduledFunction } from '../constructs/scheduled-function.ts';

interface Needs {
  deployment: Deployment;
  jobs: TableV2;
  collectQueue: Queue;
  deadLetters: DeadLetterQueue;
}

/** The stage that picks the boards that are due. */
export function plan(scope: Construct, { deployment, jobs, collectQueue, deadLetters }: Needs): ScheduledFunction {
  const built = new ScheduledFunction(scope, 'plan', {
    deployment,
    stage: 'plan',
    env: planEnv,
    environment: { JOBS_TABLE: jobs.tableName, COLLECT_QUEUE_URL: collectQueue.queueUrl },
    memory: 256,
    timeoutSeconds: 60,
    deadLetters,
  });
  allowIndex(built.function, 'dueBoards', jobs, ['DUE']);
  allowRows(built.function, { sid: 'boards', table: jobs, actions: ['UpdateItem'], keys: [keys.board('*').pk] });
  allowSend(built.function, 'collect', collectQueue);
  return built;
}
