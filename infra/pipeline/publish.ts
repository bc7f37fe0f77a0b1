import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { publishEnv } from '../../shared/contracts/env/publish.ts';
import { toldRows } from '../../shared/contracts/tables.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { StreamConsumer } from '../constructs/stream-consumer.ts';

interface Needs {
  deployment: Deployment;
  jobs: TableV2;
  workspace: TableV2;
  bus: EventBus;
}

/** The outbox: the only stage that puts events on the bus. */
export function publish(scope: Construct, { deployment, jobs, workspace, bus }: Needs): StreamConsumer {
  const built = new StreamConsumer(scope, 'publish', {
    deployment,
    stage: 'publish',
    env: publishEnv,
    environment: { BUS_NAME: bus.eventBusName },
    memory: 256,
    timeoutSeconds: 60,
    batchSize: 100,
    batchWindowSeconds: 1,
    retries: 10,
    tables: { jobs: { table: jobs, rows: toldRows.jobs }, workspace: { table: workspace, rows: toldRows.workspace } },
    deadLetters: { impact: 'Changes of rows were not announced: jobs stay unmatched or documents unwritten.', severity: 'page' },
    lag: { impact: 'Changes are announced late; everything after collecting stands still.', severity: 'page', minutes: 30 },
  });
  built.function.allow('bus', ['events:PutEvents'], [bus.eventBusArn]);
  return built;
}
