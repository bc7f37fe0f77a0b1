import { type DynamoDBClient, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { keys } from '../../contracts/tables.ts';
import { receivedMail } from '../../domain/received-mail.ts';
import type { MailboxStore } from '../../ports/mailbox-store.ts';
import { getItem, parseItem, queryPage, toItem, translate } from './table.ts';

const inboundAddress = z.object({ userId: z.string(), localPart: z.string(), createdAt: z.string() });

/** Inbound addresses and received mails in the workspace table. */
export function dynamoMailboxStore(client: DynamoDBClient, table: string): MailboxStore {
  const addressOf: MailboxStore['addressOf'] = async (userId) => {
    const item = await getItem(client, table, keys.inboundAddressOf(userId));
    return item && parseItem(inboundAddress, item);
  };
  return {
    addressOf,
    async putAddress(address) {
      const before = await addressOf(address.userId);
      const localPart = address.localPart.toLowerCase();
      await client
        .send(
          new TransactWriteItemsCommand({
            TransactItems: [
              {
                Put: {
                  TableName: table,
                  Item: toItem({ ...keys.inboundAddressOf(address.userId), ...address, localPart }),
                  ...(before === null
                    ? { ConditionExpression: 'attribute_not_exists(pk)' }
                    : {
                        ConditionExpression: 'localPart = :before',
                        ExpressionAttributeValues: toItem({ ':before': before.localPart }),
                      }),
                },
              },
              {
                Put: {
                  TableName: table,
                  Item: toItem({ ...keys.inboundAddress(localPart), ...address, localPart }),
                  ConditionExpression: 'attribute_not_exists(pk)',
                },
              },
              ...(before === null
                ? []
                : [{ Delete: { TableName: table, Key: toItem({ ...keys.inboundAddress(before.localPart) }) } }]),
            ],
          }),
        )
        .catch((error) => Promise.reject(translate(error, 'giving out an inbound address')));
    },
    async ownerOf(localPart) {
      const item = await getItem(client, table, keys.inboundAddress(localPart.toLowerCase()));
      return item === null ? null : parseItem(inboundAddress, item).userId;
    },
    async put(mail) {
      await client
        .send(
          new PutItemCommand({
            TableName: table,
            Item: toItem({ ...keys.mail(mail.userId, mail.receivedAt, mail.mailId), ...mail }),
          }),
        )
        .catch((error) => Promise.reject(translate(error, `keeping mail ${mail.mailId}`)));
    },
    async list(userId, cursor, limit) {
      const { pk } = keys.mail(userId, '', '');
      const page = await queryPage(
        client,
        {
          TableName: table,
          ConsistentRead: true,
          ScanIndexForward: false,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: toItem({ ':pk': pk, ':sk': 'MAIL#' }),
        },
        cursor,
        limit,
      );
      return { items: page.items.map((item) => parseItem(receivedMail, item)), next: page.next };
    },
  };
}
