import { type RawRecord, rawRecord } from '../raw-record.ts';

export type RecordRead = { raw: RawRecord; issues: string[] } | { malformed: string };

/** Members without which there is no posting to speak of. */
const identity: readonly PropertyKey[] = ['source', 'board', 'externalId'];

/**
 * A raw record from anywhere: null members count as absent, a number where a text is wanted is taken as its digits, a
 * place may be a text or parts alone, and a member of a wrong shape is
 * left out and named in `issues`, for the rest of the posting is still worth having. Malformed is what is no object or has no identity.
 */
export function readRecord(record: unknown): RecordRead {
  // Sources hand over what fits: the usual case costs one check.
  const parsed = rawRecord.safeParse(record);
  if (parsed.success) return { raw: parsed.data, issues: [] };
  if (record === null || typeof record !== 'object' || Array.isArray(record)) return { malformed: 'record: is no object' };
  const members = Object.fromEntries(Object.entries(record).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
  if (Array.isArray(members.locations)) members.locations = members.locations.flatMap(placeOf);
  const issues: string[] = [];
  // Each round takes away or mends at least one member: there are no more rounds than members.
  for (let rounds = Object.keys(members).length; rounds >= 0; rounds -= 1) {
    const again = rawRecord.safeParse(members);
    if (again.success) return { raw: again.data, issues };
    const wrong = new Map<PropertyKey, string>();
    for (const { path, message } of again.error.issues)
      if (path[0] !== undefined && !wrong.has(path[0])) wrong.set(path[0], `${path.join('.')}: ${message}`);
    for (const [name, detail] of wrong) {
      const value = typeof name === 'string' ? members[name] : undefined;
      if (typeof name === 'string' && typeof value === 'number' && Number.isFinite(value) && String(value) !== '')
        members[name] = String(value);
      else if (identity.includes(name)) return { malformed: detail };
      if (typeof name === 'string' && members[name] === value) {
        delete members[name];
        issues.push(`${detail}: left out`);
      }
    }
    if (wrong.size === 0) break;
  }
  return { malformed: 'record: does not fit' };
}

function placeOf(place: unknown): Record<string, unknown>[] {
  if (typeof place === 'string') return [{ text: place }];
  if (place === null || typeof place !== 'object') return [];
  const parts = Object.entries(place).filter(([, value]) => value !== null);
  if (parts.some(([name]) => name === 'text')) return [Object.fromEntries(parts)];
  const words = ['city', 'region', 'country'].flatMap((name) =>
    parts.filter(([part, value]) => part === name && typeof value === 'string'),
  );
  return [{ text: words.map(([, value]) => value).join(', '), ...Object.fromEntries(parts) }];
}
