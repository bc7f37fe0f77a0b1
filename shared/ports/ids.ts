/** Unguessable identifiers. */
export interface Ids {
  /** 26 characters, sortable by creation time (ULID). */
  next(): string;
  /** At least 128 bits of randomness, URL-safe. */
  secret(): string;
}
