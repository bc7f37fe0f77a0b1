/** A row of a table as plain values. */
export type Row = Readonly<Record<string, unknown>>;

/** One change of one row, as a table's stream tells it. Changes of one row come in order; each may come more than once. */
export interface RowChange {
  /** Position in the stream: what a failure is reported by. */
  sequence: string;
  pk: string;
  sk: string;
  before: Row | null;
  after: Row | null;
  /** Moment of the change, ISO 8601 UTC, to the second. */
  at: string;
}
