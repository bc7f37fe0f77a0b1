/** The answer of a request that was carried out. */
export interface StoredAnswer {
  status: number;
  body: string;
}

export type Claim =
  /** Carry it out, then `finish` or `release`. */
  | { kind: 'claimed' }
  | { kind: 'running' }
  | { kind: 'answered'; answer: StoredAnswer }
  /** The key was used for another request. */
  | { kind: 'other-request' };

/** Answers by idempotency key, for a day. */
export interface IdempotencyStore {
  /**
   * Claims a key for the request with this fingerprint. A claim that was neither finished nor released within a minute (its process
   * died) can be claimed again.
   */
  claim(userId: string, key: string, fingerprint: string): Promise<Claim>;
  /** Keeps the answer for a day. */
  finish(userId: string, key: string, fingerprint: string, answer: StoredAnswer): Promise<void>;
  /** Gives the key back: nothing was done. */
  release(userId: string, key: string, fingerprint: string): Promise<void>;
}
