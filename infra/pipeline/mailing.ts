import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { mailingEnv } from '../../shared/contracts/env/mailing.ts';
import { indexKeys, keys } from '../../shared/contracts/tables.ts';
import type { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { allowIndex, allowRows, allowSend } from '../constructs/grants.ts';
import { ScheduledFunction } from '../constructs/scheduled-function.ts';

interface Needs {
  deployment: Deployment;
  workspace: TableV2;
  digestQueue: Queue;
  deadLetters: DeadLetterQueue;
}

/** The stage that picks the candidates whose hour it is. */
export function mailing(scope: Construct, { deployment, workspace, digestQueue, deadLetters }: Needs): ScheduledFunction {
  const built = new ScheduledFunction(scope, 'mailing', {
    deployment,
    stage: 'mailing',
    env: mailingEnv,
    environment: { WORKSPACE_TABLE: workspace.tableName, DIGEST_QUEUE_URL: digestQueue.queueUrl },
    memory: 256,
    timeoutSeconds: 60,
    deadLetters,
  });
  allowIndex(built.function, 'candidates', workspace, [indexKeys.activeProfile('').gsi1pk]);
  allowRows(built.function, { sid: 'profiles', table: workspace, actions: ['BatchGetItem'], keys: [keys.profile('*').pk] });
  allowSend(built.function, 'digest', digestQueue);
  return built;
}
