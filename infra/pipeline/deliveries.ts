import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { deliveriesEnv } from '../../shared/contracts/env/deliveries.ts';
import { keys } from '../../shared/contracts/tables.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { allowRows } from '../constructs/grants.ts';
import { QueueConsumer } from '../constructs/queue-consumer.ts';

interface Needs {
  deployment: Deployment;
  workspace: TableV2;
}

/** The stage that records what became of a mail. */
export function deliveries(scope: Construct, { deployment, workspace }: Needs): QueueConsumer {
  const built = new QueueConsumer(scope, 'deliveries', {
    deployment,
    stage: 'deliveries',
    env: deliveriesEnv,
    environment: { WORKSPACE_TABLE: workspace.tableName },
    memory: 256,
    timeoutSeconds: 30,
    batchSize: 10,
    batchWindowSeconds: 0,
    receives: 5,
    deadLetters: {
      impact: 'A bounce or complaint went unrecorded: mail may go on to an address that refuses it.',
      severity: 'page',
    },
    lag: { impact: 'Bounces and complaints are recorded late.', severity: 'ticket', minutes: 60, essential: false },
  });
  allowRows(built.function, {
    sid: 'mails',
    table: workspace,
    actions: ['GetItem', 'PutItem'],
    keys: [keys.mailEvent('*').pk],
  });
  allowRows(built.function, { sid: 'profiles', table: workspace, actions: ['UpdateItem'], keys: [keys.profile('*').pk] });
  return built;
}
