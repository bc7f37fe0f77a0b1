/** What use cases and runtime say to each other about failures. Adapters translate SDK errors into these. */

/** The same input can never succeed: the record goes to the dead-letter queue without further tries. */
export class PermanentFailure extends Error {
  override name = 'PermanentFailure';
}

/** It may succeed later, not before `seconds` from now. The record stays in the queue that long. */
export class RetryLater extends Error {
  override name = 'RetryLater';
  readonly seconds: number;
  constructor(message: string, seconds: number, options?: ErrorOptions) {
    super(message, options);
    this.seconds = seconds;
  }
}

/** A conditional write lost: somebody else wrote first. */
export class WriteConflict extends Error {
  override name = 'WriteConflict';
}

/** The store is throttling or unavailable; retry. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
}

/** A stored item does not have the shape its schema demands; names the key and the path. */
export class CorruptItem extends Error {
  override name = 'CorruptItem';
}

/** A queue refused messages after all retries. */
export class SendFailed extends Error {
  override name = 'SendFailed';
}
