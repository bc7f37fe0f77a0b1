/** A queue of one kind of message. At least once, in no order. */
export interface MessageQueue<M> {
  /** Resolves when every message was taken (partial failures are retried inside); throws `SendFailed` otherwise. */
  send(messages: readonly M[], options?: { delaySeconds?: number }): Promise<void>;
}
