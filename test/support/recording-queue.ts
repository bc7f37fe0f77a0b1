import { SendFailed } from '../../shared/ports/errors.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';

/** A queue that keeps what was sent; `broken` makes it refuse. */
export class RecordingQueue<M> implements MessageQueue<M> {
  readonly sent: M[] = [];
  broken = false;

  async send(messages: readonly M[]): Promise<void> {
    if (this.broken) throw new SendFailed('the queue is broken for a test');
    this.sent.push(...structuredClone([...messages]));
  }
}
