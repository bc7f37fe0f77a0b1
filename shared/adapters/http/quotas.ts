import { createHash } from 'node:crypto';
import type { QuotaWindow } from '../../domain/host-state.ts';
import type { Quota } from '../../ports/page-fetcher.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The window of a quota that a moment falls into, in UTC; a week begins on Monday (ISO 8601). `end` is null where there is none. */
export function windowOf(per: Quota['per'], now: number): { start: number; end: number | null } {
  const fixed = (length: number, offset = 0) => {
    const start = Math.floor((now - offset) / length) * length + offset;
    return { start, end: start + length };
  };
  switch (per) {
    case 'minute':
      return fixed(minute);
    case 'hour':
      return fixed(hour);
    case 'day':
      return fixed(day);
    case 'week':
      // 1970-01-05 was a Monday.
      return fixed(7 * day, 4 * day);
    case 'month': {
      const at = new Date(now);
      return { start: Date.UTC(at.getUTCFullYear(), at.getUTCMonth()), end: Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1) };
    }
    case 'ever':
      return { start: 0, end: null };
  }
}

const longestFirst: readonly Quota['per'][] = ['ever', 'month', 'week', 'day', 'hour', 'minute'];

/** The windows a request counts in, the longest first. An allowance is that of a key, where there is one: another key has its own. */
export function quotaWindows(quotas: readonly Quota[], secrets: readonly string[], now: number): QuotaWindow[] {
  const key = secrets.length === 0 ? '' : `:${createHash('sha256').update(secrets.join('\n')).digest('hex').slice(0, 12)}`;
  return quotas
    .toSorted((a, b) => longestFirst.indexOf(a.per) - longestFirst.indexOf(b.per))
    .map(({ per, requests }) => ({ name: `${per}${key}`, window: windowOf(per, now).start, limit: requests }));
}

/** Until when counts must be kept; null for ever. */
export function keptUntil(quotas: readonly Quota[], now: number, atLeast: number): Date | null {
  const ends = quotas.map(({ per }) => windowOf(per, now).end);
  return ends.includes(null) ? null : new Date(Math.max(atLeast, ...ends.map((end) => (end ?? 0) + hour)));
}
