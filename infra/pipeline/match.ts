import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { matchEnv } from '../../shared/contracts/env/match.ts';
import { indexKeys, keys } from '../../shared/contracts/tables.ts';
import type { Deployment } from '../constructs/deployment.ts';
import type { Environment } from '../constructs/environment.ts';
import { allowIndex, allowRows, allowSend } from '../constructs/grants.ts';
import { QueueConsumer } from '../constructs/queue-consumer.ts';

interface Needs {
  deployment: Deployment;
  jobs: TableV2;
  workspace: TableV2;
}

/** The stage that scores jobs. A large batch shares one reading of the active profiles. */
export function match(scope: Construct, { deployment, jobs, workspace }: Needs): QueueConsumer {
  const built = new QueueConsumer(scope, 'match', {
    deployment,
    stage: 'match',
    env: matchEnv,
    environment: (own) =>
      ({
        JOBS_TABLE: jobs.tableName,
        WORKSPACE_TABLE: workspace.tableName,
        MATCH_QUEUE_URL: own.queueUrl,
      }) satisfies Environment<typeof matchEnv>,
    memory: 1024,
    timeoutSeconds: 120,
    batchSize: 100,
    batchWindowSeconds: 5,
    receives: 5,
    deadLetters: { impact: 'Jobs were not compared with the profiles; good matches may be missing.', severity: 'page' },
    lag: { impact: 'New jobs are not yet matched; digests miss them.', severity: 'page', minutes: 60, essential: true },
  });
  allowRows(built.function, { sid: 'jobs', table: jobs, actions: ['BatchGetItem'], keys: [keys.job('*').pk] });
  allowIndex(built.function, 'openJobs', jobs, ['OPEN#*']);
  allowRows(built.function, {
    sid: 'matches',
    table: workspace,
    actions: ['GetItem', 'BatchGetItem', 'PutItem', 'DeleteItem'],
    keys: [keys.profile('*').pk],
  });
  allowIndex(built.function, 'activeProfiles', workspace, [indexKeys.activeProfile('').gsi1pk, 'MATCHES#*']);
  allowSend(built.function, 'rescore', built.queue);
  return built;
}
