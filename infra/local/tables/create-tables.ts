import type * as z from 'zod';
import type { globalTable, table } from '../resources/dynamodb.ts';
import type { Resource } from '../template/deployment.ts';
import type { Json } from '../template/json.ts';
import { askDynamoDb } from './stream-reader.ts';

export type TableResource = Resource<z.infer<typeof table.properties> | z.infer<typeof globalTable.properties>>;

/** Creates the tables that the emulator does not have yet. A table whose keys changed in the template is an error: data would be lost. */
export async function createTables(endpoint: string, tables: readonly TableResource[]): Promise<void> {
  for (const table of tables) {
    const existing = await describe(endpoint, table.name);
    if (existing === null) await create(endpoint, table);
    else ensureSameKeys(table, existing);
  }
}

async function create(endpoint: string, { name, properties }: TableResource): Promise<void> {
  const index = (each: (typeof properties.GlobalSecondaryIndexes)[number]): Json => ({
    IndexName: each.IndexName,
    KeySchema: each.KeySchema,
    Projection: {
      ProjectionType: each.Projection.ProjectionType,
      ...(each.Projection.NonKeyAttributes ? { NonKeyAttributes: each.Projection.NonKeyAttributes } : {}),
    },
  });
  await askDynamoDb(endpoint, 'DynamoDB_20120810.CreateTable', {
    TableName: name,
    AttributeDefinitions: properties.AttributeDefinitions,
    KeySchema: properties.KeySchema,
    BillingMode: 'PAY_PER_REQUEST',
    ...(properties.GlobalSecondaryIndexes.length > 0
      ? { GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes.map(index) }
      : {}),
    ...(properties.LocalSecondaryIndexes.length > 0
      ? { LocalSecondaryIndexes: properties.LocalSecondaryIndexes.map(index) }
      : {}),
    ...(properties.StreamSpecification
      ? { StreamSpecification: { StreamEnabled: true, StreamViewType: properties.StreamSpecification.StreamViewType } }
      : {}),
  });
  const timeToLive = properties.TimeToLiveSpecification;
  if (timeToLive?.Enabled && timeToLive.AttributeName) {
    await askDynamoDb(endpoint, 'DynamoDB_20120810.UpdateTimeToLive', {
      TableName: name,
      TimeToLiveSpecification: { Enabled: true, AttributeName: timeToLive.AttributeName },
    });
  }
}

async function describe(endpoint: string, name: string): Promise<string | null> {
  try {
    return JSON.stringify(await askDynamoDb(endpoint, 'DynamoDB_20120810.DescribeTable', { TableName: name }));
  } catch (error) {
    if (error instanceof Error && error.message.includes('ResourceNotFoundException')) return null;
    throw error;
  }
}

function ensureSameKeys({ name, stack, logicalId, properties }: TableResource, description: string): void {
  const wanted = [properties.KeySchema, ...properties.GlobalSecondaryIndexes.map((each) => each.IndexName)];
  const keys = properties.KeySchema.map((each) => each.AttributeName);
  for (const part of [...keys, ...properties.GlobalSecondaryIndexes.map((each) => each.IndexName)]) {
    if (!description.includes(`"${part}"`)) {
      throw new Error(
        `${stack}/${logicalId}: the table ${name} of this data directory was made without ${part} (wanted: ${JSON.stringify(wanted)}); ` +
          'start with a new data directory',
      );
    }
  }
}
