import * as z from 'zod';

const response = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish() }).nullish();

/**
 * Reads a partial batch response as Lambda does: nothing, null or an empty list is success; an answer of another shape, or one that
 * names a record which was not in the batch, fails the whole batch.
 */
export function failedIdentifiers(payload: string, identifiers: readonly string[]): ReadonlySet<string> {
  const parsed = response.safeParse(JSON.parse(payload));
  if (!parsed.success) {
    // A handler that gives a text or a number back has no batchItemFailures: Lambda takes that as success.
    return isPlain(payload) ? new Set() : new Set(identifiers);
  }
  const failed = new Set((parsed.data?.batchItemFailures ?? []).map((each) => each.itemIdentifier));
  const known = new Set(identifiers);
  for (const each of failed) if (!known.has(each)) return known;
  return failed;
}

function isPlain(payload: string): boolean {
  const value: unknown = JSON.parse(payload);
  return typeof value !== 'object';
}
