import type { DigestRecord } from '../domain/digest.ts';
import type { MailStop } from '../domain/profile.ts';

/** What the provider told about a mail. */
export interface MailEventRecord {
  digestId: string;
  kind: 'sent' | 'bounced' | 'complained';
  messageId: string;
  at: string;
  /** Kind of bounce or complaint, in the provider's words; empty for `sent`. */
  detail: string;
}

/** The candidate and period a digest id stands for. */
export interface DigestOwner {
  userId: string;
  period: string;
}

/** Digests, what became of their mails, and the consent to get them. */
export interface DigestStore {
  get(userId: string, period: string): Promise<DigestRecord | null>;
  /** Inserts the claim when the period has no record yet; otherwise tells the stored one and changes nothing. */
  claim(record: DigestRecord): Promise<{ claimed: boolean; stored: DigestRecord }>;
  /** Takes an old claim over: moves its `claimedAt`; WriteConflict when it is not the expected one or not a claim any more. */
  reclaim(record: DigestRecord, expectedClaimedAt: string): Promise<void>;
  /** Gives a claim back whose mail was certainly not sent. Harmless when it is gone. */
  release(record: DigestRecord): Promise<void>;
  /** Ends a claim as sent, empty or failed. A record that was ended stays as it is (false). */
  finish(record: DigestRecord): Promise<boolean>;
  /** Records of periods before `period`, latest first. */
  recent(userId: string, period: string, limit: number): Promise<DigestRecord[]>;

  /** Whose digest it is; null when no digest of that id was claimed. */
  owner(digestId: string): Promise<DigestOwner | null>;
  /** Keeps what the provider told; repeats are harmless, and a `sent` never replaces a bounce or complaint. */
  recordMailEvent(event: MailEventRecord): Promise<void>;
  mailEvent(digestId: string): Promise<MailEventRecord | null>;

  /** The user's unsubscribe token; `fresh` becomes it when there is none yet. Stable from then on. */
  unsubscribeToken(userId: string, fresh: string): Promise<string>;
  /** The user of a token; null when nobody has it. */
  userOfToken(token: string): Promise<string | null>;
  /** Ends the digests of the token's user. True when the token is somebody's (also when they were ended before). */
  unsubscribe(token: string, at: string): Promise<boolean>;
  /** Ends the digests of a user and keeps why. False when there is no such profile or they were off already. */
  stop(userId: string, stop: MailStop): Promise<boolean>;
}
