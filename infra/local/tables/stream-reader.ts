import * as z from 'zod';
import { type Json, json } from '../template/json.ts';

const record = z.looseObject({
  eventID: z.string(),
  eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
  dynamodb: z.looseObject({
    SequenceNumber: z.string(),
    Keys: z.record(z.string(), json),
    ApproximateCreationDateTime: z.number().optional(),
  }),
});
const records = z.object({ Records: z.array(record), NextShardIterator: z.string().nullish() });
const description = z.object({
  StreamDescription: z.object({
    Shards: z.array(z.object({ ShardId: z.string(), ParentShardId: z.string().optional() })),
    LastEvaluatedShardId: z.string().nullish(),
  }),
});
const iterator = z.object({ ShardIterator: z.string() });
const table = z.object({ Table: z.object({ LatestStreamArn: z.string() }) });

export type StreamRecord = z.infer<typeof record>;

/** Milliseconds within which the emulator answers; it never takes longer than a fraction of a second for these questions. */
const longestAnswer = 60_000;

/** Asks the DynamoDB emulator in the wire format of DynamoDB and DynamoDB Streams (AWS JSON 1.0). Throws on every error answer. */
export async function askDynamoDb(endpoint: string, target: string, input: Json): Promise<unknown> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      'x-amz-date': '20260101T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=local',
    },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(longestAnswer),
  });
  const body = await response.text();
  if (!response.ok) throw new Error(`${target} was answered with ${response.status}: ${body}`);
  return JSON.parse(body);
}

/** Reads one shard of a table's stream from a position on. */
export class StreamReader {
  readonly #endpoint: string;
  readonly #streamArn: string;
  readonly shardId: string;
  #position: string | null;
  #iterator: string | null = null;

  constructor(endpoint: string, streamArn: string, shardId: string, position: string | null) {
    this.#endpoint = endpoint;
    this.#streamArn = streamArn;
    this.shardId = shardId;
    this.#position = position;
  }

  /** ARN of the table's stream at the emulator. */
  static async streamOf(endpoint: string, tableName: string): Promise<string> {
    return table.parse(await askDynamoDb(endpoint, 'DynamoDB_20120810.DescribeTable', { TableName: tableName })).Table
      .LatestStreamArn;
  }

  /** The shards the stream has now, parents before children. */
  static async shards(endpoint: string, streamArn: string): Promise<string[]> {
    const answer = await askDynamoDb(endpoint, 'DynamoDBStreams_20120810.DescribeStream', { StreamArn: streamArn });
    return description.parse(answer).StreamDescription.Shards.map((each) => each.ShardId);
  }

  /** The next records, at most `limit`; an empty list at the end. Repeats the same records until `advance` is called. */
  async read(limit: number): Promise<StreamRecord[]> {
    const from = this.#iterator ?? (await this.#iteratorHere());
    try {
      return records.parse(
        await askDynamoDb(this.#endpoint, 'DynamoDBStreams_20120810.GetRecords', { ShardIterator: from, Limit: limit }),
      ).Records;
    } catch (error) {
      // An iterator lives for some minutes only: the next read takes a new one.
      if (this.#iterator === from) this.#iterator = null;
      throw error;
    }
  }

  async #iteratorHere(): Promise<string> {
    const position = this.#position;
    const answer = await askDynamoDb(this.#endpoint, 'DynamoDBStreams_20120810.GetShardIterator', {
      StreamArn: this.#streamArn,
      ShardId: this.shardId,
      ...(position === null
        ? { ShardIteratorType: 'TRIM_HORIZON' }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: position }),
    });
    const { ShardIterator } = iterator.parse(answer);
    // Somebody else may have gone on meanwhile; to keep this one would bring records again that are done with.
    if (position === this.#position) this.#iterator = ShardIterator;
    return ShardIterator;
  }

  /** Goes on after this sequence number. */
  advance(sequenceNumber: string): void {
    this.#position = sequenceNumber;
    this.#iterator = null;
  }
}
