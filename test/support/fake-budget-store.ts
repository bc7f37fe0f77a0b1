import type { BudgetStore } from '../../shared/ports/budget-store.ts';

export class FakeBudgetStore implements BudgetStore {
  readonly counters = new Map<string, number>();

  async reserve(userId: string, what: string, period: string, amount: number, limit: number): Promise<boolean> {
    const spent = this.counters.get(key(userId, what, period)) ?? 0;
    if (spent + amount > limit) return false;
    this.counters.set(key(userId, what, period), spent + amount);
    return true;
  }

  async settle(userId: string, what: string, period: string, reserved: number, used: number): Promise<void> {
    const spent = this.counters.get(key(userId, what, period));
    if (spent !== undefined) this.counters.set(key(userId, what, period), spent + used - reserved);
  }

  async spent(userId: string, what: string, period: string): Promise<number> {
    return this.counters.get(key(userId, what, period)) ?? 0;
  }
}

const key = (...parts: string[]) => parts.join('\n');
