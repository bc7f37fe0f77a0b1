import { createHash } from 'node:crypto';
import { invalid } from './problem.ts';

/**
 * Cursors that go out are bound to the caller, the operation and its filters: one that was cut, changed or given to another listing is
 * refused. They hold no secret and open nothing: the query behind them is always that of the caller.
 */
export function sealCursor(inner: string, scope: string): string {
  return `${Buffer.from(inner).toString('base64url')}.${mark(inner, scope)}`;
}

/** What a cursor holds. Throws Refusal 400. */
export function openCursor(cursor: string, scope: string): string {
  const [packed, seal, ...rest] = cursor.split('.');
  const inner = Buffer.from(packed ?? '', 'base64url').toString('utf8');
  if (rest.length > 0 || seal !== mark(inner, scope)) throw badCursor();
  return inner;
}

/** A cursor that the listing cannot use. */
export function badCursor() {
  return invalid([{ path: '/cursor', message: 'is not a cursor that this listing with these filters gave out' }]);
}

function mark(inner: string, scope: string): string {
  return createHash('sha256').update(`${scope}\n${inner}`).digest('base64url').slice(0, 22);
}
