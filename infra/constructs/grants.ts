import { ArnFormat, CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { index } from '../../shared/contracts/tables.ts';
import type { AppFunction } from './app-function.ts';

/** What a function may do with rows. A transaction needs the actions of its parts. */
export type RowAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'BatchWriteItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem';

interface RowGrant {
  /** Name of the statement, letters and digits. */
  sid: string;
  table: TableV2;
  actions: readonly RowAction[];
  /** Patterns of partition keys (`USER#*`), built with `keys` of shared/contracts/tables.ts. */
  keys: readonly string[];
}

/** Lets a function act on the rows whose partition key fits one of the patterns, and on no others. */
export function allowRows(fn: AppFunction, { sid, table, actions, keys }: RowGrant): void {
  fn.allow(
    sid,
    actions.map((action) => `dynamodb:${action}`),
    [table.tableArn],
    leadingKeys(keys),
  );
}

/** Lets a function query the index `gsi1` for the partition keys that fit one of the patterns. */
export function allowIndex(fn: AppFunction, sid: string, table: TableV2, keys: readonly string[]): void {
  fn.allow(sid, ['dynamodb:Query'], [`${table.tableArn}/index/${index}`], leadingKeys(keys));
}

function leadingKeys(keys: readonly string[]) {
  return { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...keys] } };
}

export type ObjectAction = 'GetObject' | 'PutObject' | 'DeleteObject';

/**
 * Lets a function act on the objects below a prefix. `missing: 'told'` adds the right to list the bucket, without which S3 answers
 * 403 instead of 404 for an object that does not exist.
 */
export function allowObjects(
  fn: AppFunction,
  grant: { sid: string; bucket: Bucket; actions: readonly ObjectAction[]; prefix: string; missing: 'told' | 'refused' },
): void {
  const { sid, bucket, actions, prefix } = grant;
  fn.allow(
    sid,
    actions.map((action) => `s3:${action}`),
    [bucket.arnForObjects(`${prefix}*`)],
  );
  if (grant.missing === 'told') fn.allow(`${sid}List`, ['s3:ListBucket'], [bucket.bucketArn]);
  Validations.of(fn.role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${logicalId(bucket)}.Arn>/${prefix}*]`,
    reason: `Objects have names that are not known beforehand; the grant is for ${actions.join(', ')} of one bucket's ${prefix || 'objects'}.`,
  });
}

function logicalId(bucket: Bucket): string {
  const { defaultChild } = bucket.node;
  if (!CfnElement.isCfnElement(defaultChild)) throw new TypeError(`${bucket.node.path} has no resource of its own`);
  return Stack.of(bucket).getLogicalId(defaultChild);
}

/** Lets a function read parameters of the Parameter Store, by their names. */
export function allowParameters(fn: AppFunction, sid: string, names: readonly string[]): void {
  const arns = names.map((name) =>
    Stack.of(fn).formatArn({
      service: 'ssm',
      resource: 'parameter',
      resourceName: name.slice(1),
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    }),
  );
  fn.allow(sid, ['ssm:GetParameter'], arns);
}

/** Lets a function send to a queue. */
export function allowSend(fn: AppFunction, sid: string, queue: Queue): void {
  fn.allow(sid, ['sqs:SendMessage'], [queue.queueArn]);
}
