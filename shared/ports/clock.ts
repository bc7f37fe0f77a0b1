/** The present moment. */
export interface Clock {
  now(): Date;
}
