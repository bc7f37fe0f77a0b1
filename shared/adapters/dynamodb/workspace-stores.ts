import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoApplicationStore } from './application-store.ts';
import { dynamoBudgetStore } from './budget-store.ts';
import { dynamoCaptureTokenStore } from './capture-token-store.ts';
import { dynamoDigestStore } from './digest-store.ts';
import { dynamoDocumentLinkStore } from './document-link-store.ts';
import { dynamoDocumentStore } from './document-store.ts';
import { dynamoFollowedBoardStore } from './followed-board-store.ts';
import { dynamoMailboxStore } from './mailbox-store.ts';
import { dynamoMatchStore } from './match-store.ts';
import { dynamoProfileStore } from './profile-store.ts';

/** The stores of everything that is a person's, for a function that serves people. */
export function dynamoWorkspace(client: DynamoDBClient, table: string) {
  return {
    applications: dynamoApplicationStore(client, table),
    budgets: dynamoBudgetStore(client, table),
    captureTokens: dynamoCaptureTokenStore(client, table),
    digests: dynamoDigestStore(client, table),
    documents: dynamoDocumentStore(client, table),
    followed: dynamoFollowedBoardStore(client, table),
    links: dynamoDocumentLinkStore(client, table),
    mailbox: dynamoMailboxStore(client, table),
    matches: dynamoMatchStore(client, table),
    profiles: dynamoProfileStore(client, table),
  };
}
