import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { shortlistEnv } from '../../shared/contracts/env/shortlist.ts';
import { indexKeys, keys } from '../../shared/contracts/tables.ts';
import type { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { allowIndex, allowRows } from '../constructs/grants.ts';
import { ScheduledFunction } from '../constructs/scheduled-function.ts';

interface Needs {
  deployment: Deployment;
  workspace: TableV2;
  deadLetters: DeadLetterQueue;
}

/** The stage that asks for documents before a candidate's digest is due. */
export function shortlist(scope: Construct, { deployment, workspace, deadLetters }: Needs): ScheduledFunction {
  const built = new ScheduledFunction(scope, 'shortlist', {
    deployment,
    stage: 'shortlist',
    env: shortlistEnv,
    environment: { WORKSPACE_TABLE: workspace.tableName },
    memory: 256,
    timeoutSeconds: 120,
    deadLetters,
  });
  allowIndex(built.function, 'candidates', workspace, [indexKeys.activeProfile('').gsi1pk, 'MATCHES#*']);
  allowRows(built.function, {
    sid: 'documents',
    table: workspace,
    actions: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'],
    keys: [keys.profile('*').pk],
  });
  return built;
}
