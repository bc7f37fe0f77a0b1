import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { SendFailed } from '../../ports/errors.ts';
import type { MessageQueue } from '../../ports/message-queue.ts';

/** Largest batch body we send: SQS allows 1 MiB per batch; some room is left for attributes. */
const maxBatchBytes = 1_000_000;

/** A queue on SQS. Batches of ten, entries that SQS reports as failed are sent again, at most five rounds. */
export function sqsMessageQueue<M>(client: SQSClient, queueUrl: string): MessageQueue<M> {
  return {
    async send(messages, options) {
      let pending = messages.map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }));
      for (let round = 0; pending.length > 0; round += 1) {
        if (round === 5) throw new SendFailed(`${pending.length} of ${messages.length} messages were not taken by ${queueUrl}`);
        if (round > 0) await new Promise((resolve) => setTimeout(resolve, 2 ** round * 50));
        const failed = new Set<string>();
        for (const batch of batches(pending)) {
          const answer = await client.send(
            new SendMessageBatchCommand({
              QueueUrl: queueUrl,
              Entries: batch.map((entry) => ({ ...entry, DelaySeconds: options?.delaySeconds })),
            }),
          );
          for (const failure of answer.Failed ?? []) if (failure.Id !== undefined) failed.add(failure.Id);
        }
        pending = pending.filter((entry) => failed.has(entry.Id));
      }
    },
  };
}

function* batches(entries: readonly { Id: string; MessageBody: string }[]) {
  let batch: { Id: string; MessageBody: string }[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(entry.MessageBody);
    if (batch.length === 10 || (batch.length > 0 && bytes + size > maxBatchBytes)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(entry);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
