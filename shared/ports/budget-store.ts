/** Counted allowances of a user per period (`yyyy-mm`). Reservations are atomic: two that together exceed the limit never both pass. */
export interface BudgetStore {
  /** Takes `amount` from the budget when the limit allows; false otherwise. */
  reserve(userId: string, what: string, period: string, amount: number, limit: number): Promise<boolean>;
  /** Corrects a reservation to what was really used. A reservation never settled stays spent. */
  settle(userId: string, what: string, period: string, reserved: number, used: number): Promise<void>;
  /** What is spent or reserved. */
  spent(userId: string, what: string, period: string): Promise<number>;
}
