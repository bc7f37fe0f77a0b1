import { SendFailed } from '../../shared/ports/errors.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';

/** A queue that keeps what was sent; `broken` makes it refuse. */
export class RecordingQueue<M> implements MessageQueue<M> {
  readonly sent: M[] = [];
  /** Seconds by which each message was delayed. */
  readonly delays: number[] = [];
  broken = false;

  async send(messages: readonly M[], options: { delaySeconds?: number } = {}): Promise<void> {
    if (this.broken) throw new SendFailed('the queue is broken for a test');
    this.sent.push(...structuredClone([...messages]));
    this.delays.push(...messages.map(() => options.delaySeconds ?? 0));
  }
}
