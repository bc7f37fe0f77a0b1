import type { DigestRecord } from '../../shared/domain/digest.ts';
import type { MailStop } from '../../shared/domain/profile.ts';
import type { DigestOwner, DigestStore, MailEventRecord } from '../../shared/ports/digest-store.ts';
import { WriteConflict } from '../../shared/ports/errors.ts';
import type { FakeProfileStore } from './fake-profile-store.ts';

/** Digests in memory, with the same rules as the table. */
export class FakeDigestStore implements DigestStore {
  readonly records = new Map<string, DigestRecord>();
  readonly events = new Map<string, MailEventRecord>();
  readonly #owners = new Map<string, DigestOwner>();
  readonly #tokens = new Map<string, string>();
  readonly #profiles: FakeProfileStore;

  constructor(profiles: FakeProfileStore) {
    this.#profiles = profiles;
  }

  async get(userId: string, period: string): Promise<DigestRecord | null> {
    return structuredClone(this.records.get(key(userId, period))) ?? null;
  }

  async claim(record: DigestRecord): Promise<{ claimed: boolean; stored: DigestRecord }> {
    const stored = this.records.get(key(record.userId, record.period));
    if (stored) return { claimed: false, stored: structuredClone(stored) };
    this.records.set(key(record.userId, record.period), structuredClone(record));
    this.#owners.set(record.digestId, { userId: record.userId, period: record.period });
    return { claimed: true, stored: record };
  }

  async reclaim(record: DigestRecord, expectedClaimedAt: string): Promise<void> {
    const stored = this.records.get(key(record.userId, record.period));
    if (stored?.state !== 'claimed' || stored.claimedAt !== expectedClaimedAt)
      throw new WriteConflict('somebody else took the digest over');
    this.records.set(key(record.userId, record.period), structuredClone(record));
  }

  async release(record: DigestRecord): Promise<void> {
    const stored = this.records.get(key(record.userId, record.period));
    if (stored?.state === 'claimed' && stored.claimedAt === record.claimedAt)
      this.records.delete(key(record.userId, record.period));
  }

  async finish(record: DigestRecord): Promise<boolean> {
    const stored = this.records.get(key(record.userId, record.period));
    if (stored?.state !== 'claimed' || stored.digestId !== record.digestId) return false;
    this.records.set(key(record.userId, record.period), structuredClone(record));
    return true;
  }

  async recent(userId: string, period: string, limit: number): Promise<DigestRecord[]> {
    const past = [...this.records.values()].filter((record) => record.userId === userId && record.period < period);
    return structuredClone(past.sort((a, b) => (a.period > b.period ? -1 : 1)).slice(0, limit));
  }

  async owner(digestId: string): Promise<DigestOwner | null> {
    return this.#owners.get(digestId) ?? null;
  }

  async recordMailEvent(event: MailEventRecord): Promise<void> {
    if (event.kind === 'sent' && this.events.has(event.digestId)) return;
    this.events.set(event.digestId, structuredClone(event));
  }

  async mailEvent(digestId: string): Promise<MailEventRecord | null> {
    return structuredClone(this.events.get(digestId)) ?? null;
  }

  async unsubscribeToken(userId: string, fresh: string): Promise<string> {
    const token = this.#tokens.get(userId) ?? fresh;
    this.#tokens.set(userId, token);
    return token;
  }

  async userOfToken(token: string): Promise<string | null> {
    return [...this.#tokens].find(([, each]) => each === token)?.[0] ?? null;
  }

  async unsubscribe(token: string, at: string): Promise<boolean> {
    const userId = await this.userOfToken(token);
    if (userId === null) return false;
    await this.stop(userId, { reason: 'unsubscribed', detail: 'by the link in a digest', at });
    return true;
  }

  async stop(userId: string, stop: MailStop): Promise<boolean> {
    const profile = await this.#profiles.get(userId);
    if (!profile?.digest.enabled) return false;
    const digest = { ...profile.digest, enabled: false };
    await this.#profiles.put({ ...profile, digest, mailStopped: stop, updatedAt: stop.at }, profile.version);
    return true;
  }
}

const key = (userId: string, period: string) => `${userId}\n${period}`;
