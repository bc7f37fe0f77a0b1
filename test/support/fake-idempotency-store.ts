import type { Clock } from '../../shared/ports/clock.ts';
import type { Claim, IdempotencyStore, StoredAnswer } from '../../shared/ports/idempotency-store.ts';

interface Row {
  fingerprint: string;
  runsUntil: number | null;
  answer: StoredAnswer | null;
  expiresAt: number;
}

export class FakeIdempotencyStore implements IdempotencyStore {
  readonly rows = new Map<string, Row>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async claim(userId: string, key: string, fingerprint: string): Promise<Claim> {
    const now = this.#clock.now().getTime() / 1000;
    const row = this.rows.get(`${userId}\n${key}`);
    const abandoned = row?.fingerprint === fingerprint && row.runsUntil !== null && row.runsUntil <= now;
    if (!row || row.expiresAt <= now || abandoned) {
      this.rows.set(`${userId}\n${key}`, { fingerprint, runsUntil: now + 60, answer: null, expiresAt: now + 86_400 });
      return { kind: 'claimed' };
    }
    if (row.fingerprint !== fingerprint) return { kind: 'other-request' };
    return row.answer ? { kind: 'answered', answer: row.answer } : { kind: 'running' };
  }

  async finish(userId: string, key: string, fingerprint: string, answer: StoredAnswer): Promise<void> {
    const now = this.#clock.now().getTime() / 1000;
    this.rows.set(`${userId}\n${key}`, { fingerprint, runsUntil: null, answer, expiresAt: now + 86_400 });
  }

  async release(userId: string, key: string, fingerprint: string): Promise<void> {
    const row = this.rows.get(`${userId}\n${key}`);
    if (row?.fingerprint === fingerprint && row.answer === null) this.rows.delete(`${userId}\n${key}`);
  }
}
