/** Settings and secrets that an operator keeps outside the code. */
export interface Parameters {
  /** The decrypted value, or null when there is no such parameter. */
  get(name: string): Promise<string | null>;
}
