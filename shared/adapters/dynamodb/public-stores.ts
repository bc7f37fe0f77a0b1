import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoBoardStore } from './board-store.ts';
import { dynamoCoverageStore } from './coverage-store.ts';
import { dynamoHostStateStore } from './host-state-store.ts';
import { dynamoJobStore } from './job-store.ts';
import { dynamoSearchPointer } from './search-pointer.ts';

/** The stores of what is nobody's in particular, for a function that serves people. */
export function dynamoPublic(client: DynamoDBClient, table: string) {
  return {
    boards: dynamoBoardStore(client, table),
    coverage: dynamoCoverageStore(client, table),
    hosts: dynamoHostStateStore(client, table),
    jobs: dynamoJobStore(client, table),
    searchPointer: dynamoSearchPointer(client, table),
  };
}
