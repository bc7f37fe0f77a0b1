/** What the person typed cannot be carried out; the message says what is wrong and what to do. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Exit codes; `rolecall --help` lists them. */
export const exitCodes = { done: 0, refused: 1, usage: 2, unreachable: 3, fault: 4 } as const;
