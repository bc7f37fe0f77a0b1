import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { digestEnv } from '../../shared/contracts/env/digest.ts';
import { keys } from '../../shared/contracts/tables.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { allowIndex, allowRows } from '../constructs/grants.ts';
import { QueueConsumer } from '../constructs/queue-consumer.ts';

interface Needs {
  deployment: Deployment;
  jobs: TableV2;
  workspace: TableV2;
  configurationSet: { name: string; arn: string };
  identityArn: string;
  apiUrl: string;
}

/** The stage that mails. One mail per invocation: what fails is one candidate's, and the claim is taken and settled in one go. */
export function digest(scope: Construct, needs: Needs): QueueConsumer {
  const { deployment, jobs, workspace } = needs;
  const built = new QueueConsumer(scope, 'digest', {
    deployment,
    stage: 'digest',
    env: digestEnv,
    environment: {
      JOBS_TABLE: jobs.tableName,
      WORKSPACE_TABLE: workspace.tableName,
      MAIL_FROM: deployment.settings.mailFrom,
      CONFIGURATION_SET: needs.configurationSet.name,
      API_URL: needs.apiUrl,
      CONTACT: deployment.settings.contact,
    },
    memory: 512,
    timeoutSeconds: 60,
    batchSize: 1,
    batchWindowSeconds: 0,
    receives: 6,
    deadLetters: { impact: 'A candidate got no digest for a period.', severity: 'page' },
    lag: {
      impact: 'Candidates get their digests later than the hour they chose.',
      severity: 'page',
      minutes: 30,
      essential: true,
    },
  });
  allowRows(built.function, {
    sid: 'jobs',
    table: jobs,
    actions: ['BatchGetItem'],
    keys: [keys.job('*').pk, keys.board('*').pk],
  });
  allowRows(built.function, {
    sid: 'workspace',
    table: workspace,
    actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'DeleteItem'],
    keys: [keys.profile('*').pk],
  });
  allowRows(built.function, {
    sid: 'mails',
    table: workspace,
    actions: ['GetItem', 'PutItem'],
    keys: [keys.unsubscribe('*').pk, keys.mailEvent('*').pk],
  });
  allowRows(built.function, { sid: 'links', table: workspace, actions: ['PutItem'], keys: [keys.documentLink('*').pk] });
  allowIndex(built.function, 'bestMatches', workspace, ['MATCHES#*']);
  built.function.allow('mail', ['ses:SendEmail'], [needs.identityArn, needs.configurationSet.arn]);
  return built;
}
