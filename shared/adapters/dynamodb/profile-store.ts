import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { index, indexKeys, keys } from '../../contracts/tables.ts';
import { type Profile, profile } from '../../domain/profile.ts';
import { CorruptItem } from '../../ports/errors.ts';
import type { ProfileStore } from '../../ports/profile-store.ts';
import { getItem, getItems, type Item, parseItem, queryAll, toItem, translate } from './table.ts';

/**
 * The resume is stored as JSON text: a DynamoDB map knows neither empty keys, nor more than 32 levels, nor every JSON number, and a
 * document must come back as it was given.
 */
const profileRow = profile.extend({
  resume: z.string().transform((text, context): Profile['resume'] => {
    try {
      return profile.shape.resume.parse(JSON.parse(text));
    } catch {
      context.addIssue({ code: 'custom', message: 'is not a JSON object' });
      return z.NEVER;
    }
  }),
});

const version = z.object({ userId: z.string(), version: z.number(), active: z.boolean() });

interface Options {
  /** Told of an active profile whose row cannot be read; the others are served all the same. */
  onCorrupt?: (error: CorruptItem) => void;
}

/** Profiles in the workspace table. `active` keeps what it read for the life of the process and reads again only what changed. */
export function dynamoProfileStore(client: DynamoDBClient, table: string, options: Options = {}): ProfileStore {
  let known = new Map<string, Profile>();
  return {
    async get(userId) {
      const item = await getItem(client, table, keys.profile(userId));
      return item && parseItem(profileRow, item);
    },
    async put(profile, expectedVersion) {
      await client
        .send(
          new PutItemCommand({
            TableName: table,
            Item: toItem(row({ ...profile, version: expectedVersion + 1 })),
            ...(expectedVersion === 0
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: 'version = :expected',
                  ExpressionAttributeValues: toItem({ ':expected': expectedVersion }),
                }),
          }),
        )
        .catch((error) => Promise.reject(translate(error, `writing version ${expectedVersion + 1} of a profile`)));
    },
    async active() {
      const kept = new Map<string, Profile>();
      const changed: string[] = [];
      const listed = queryAll(client, {
        TableName: table,
        IndexName: index,
        KeyConditionExpression: 'gsi1pk = :active',
        ProjectionExpression: 'userId, version, active',
        ExpressionAttributeValues: toItem({ ':active': indexKeys.activeProfile('').gsi1pk }),
      });
      for await (const item of listed) {
        const { userId, version: stored } = parseItem(version, item);
        const before = known.get(userId);
        if (before?.version === stored) kept.set(userId, before);
        else changed.push(userId);
      }
      const items = await getItems(client, table, changed.map(keys.profile));
      for (const item of items) {
        try {
          const read = parseItem(profileRow, item);
          if (read.active) kept.set(read.userId, read);
        } catch (error) {
          if (!(error instanceof CorruptItem)) throw error;
          options.onCorrupt?.(error);
        }
      }
      known = kept;
      return [...kept.values()];
    },
    async versions(userIds) {
      const items = await getItems(client, table, userIds.map(keys.profile));
      return new Map(
        items
          .map((item) => parseItem(version, item))
          .filter((each) => each.active)
          .map((each) => [each.userId, each.version]),
      );
    },
  };
}

function row(profile: Profile): Item {
  return {
    ...keys.profile(profile.userId),
    ...(profile.active ? indexKeys.activeProfile(profile.userId) : {}),
    ...profile,
    resume: JSON.stringify(profile.resume),
  };
}
