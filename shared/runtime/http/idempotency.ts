import { createHash } from 'node:crypto';
import { maxIdempotencyKey } from '../../contracts/operations/openapi.ts';
import type { IdempotencyStore, StoredAnswer } from '../../ports/idempotency-store.ts';
import { Refusal } from '../../ports/refusal.ts';
import { invalid } from './problem.ts';

/** Hash of what is asked for: two requests are the same when they name the same operation with the same input. */
export function fingerprintOf(name: string, input: unknown): string {
  return createHash('sha256')
    .update(`${name}\n${canonical(input)}`)
    .digest('base64url');
}

/** JSON with sorted keys. */
export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, each: unknown) =>
      typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
        : each,
    ) ?? ''
  );
}

/**
 * Runs `work` once per key: a repeat gets the stored answer. Only what was done is stored; after a refusal or a fault the key is free again.
 * Throws Refusal: 409 while the first request runs, 422 when the key was used for something else.
 */
export async function onceByKey(
  store: IdempotencyStore,
  request: { userId: string; key: string; fingerprint: string },
  work: () => Promise<StoredAnswer>,
): Promise<StoredAnswer & { repeated: boolean }> {
  const { userId, key, fingerprint } = request;
  if (key.length > maxIdempotencyKey || !/^[\x21-\x7e]+$/.test(key))
    throw invalid([{ path: '', message: `the Idempotency-Key must be 1 to ${maxIdempotencyKey} visible ASCII characters` }]);
  const claim = await store.claim(userId, key, fingerprint);
  if (claim.kind === 'answered') return { ...claim.answer, repeated: true };
  if (claim.kind === 'running')
    throw new Refusal(409, 'Still running', 'A request with this Idempotency-Key is still running. Repeat in a moment.', {
      members: { retry: true },
    });
  if (claim.kind === 'other-request')
    throw new Refusal(422, 'Key used before', 'This Idempotency-Key was used for another request. Take a new one.');
  let answer: StoredAnswer;
  try {
    answer = await work();
  } catch (error) {
    await store.release(userId, key, fingerprint);
    throw error;
  }
  await store.finish(userId, key, fingerprint, answer);
  return { ...answer, repeated: false };
}
