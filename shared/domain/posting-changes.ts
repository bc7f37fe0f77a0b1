import * as z from 'zod';
import type { PostingFacts } from './posting-facts.ts';

/** One field that changed; `says` is the change in words. */
export const fieldChange = z.object({ field: z.string(), from: z.unknown(), to: z.unknown(), says: z.string() });
export interface FieldChange {
  field: string;
  from: unknown;
  to: unknown;
  says: string;
}

/**
 * What changed between two contents of one posting, in the order of importance; empty when a reader would notice nothing. Both must be equally
 * complete, or only the title is compared: that a text was read later is no change of the posting. Pure.
 */
export function compareFacts(before: PostingFacts, after: PostingFacts): FieldChange[] {
  const changes: FieldChange[] = [];
  if (before.title !== after.title) changes.push({ field: 'title', from: before.title, to: after.title, says: 'title changed' });
  if (before.completeness !== after.completeness) return changes;
  if (before.company !== after.company)
    changes.push({ field: 'company', from: before.company, to: after.company, says: `company is now ${after.company}` });
  changes.push(...salaryChange(before.salary, after.salary), ...placeChanges(before.places, after.places));
  if (before.remote !== after.remote)
    changes.push({
      field: 'remote',
      from: before.remote,
      to: after.remote,
      says: after.remote === null ? 'no longer says how to work' : `now ${ways[after.remote]}`,
    });
  if (before.employmentType !== after.employmentType)
    changes.push({
      field: 'employmentType',
      from: before.employmentType,
      to: after.employmentType,
      says: after.employmentType === null ? 'no longer states the employment type' : `now ${wordsOf(after.employmentType)}`,
    });
  changes.push(...deadlineChange(before.validThrough, after.validThrough));
  if (before.department !== after.department)
    changes.push({ field: 'department', from: before.department, to: after.department, says: 'department changed' });
  // The texts themselves are not kept, only that they differ.
  if (before.text !== after.text)
    changes.push({
      field: 'description',
      from: null,
      to: null,
      says: after.text === '' ? 'description removed' : before.text === '' ? 'description added' : 'description changed',
    });
  return changes;
}

const ways = { remote: 'remote', hybrid: 'hybrid', onsite: 'on site' } as const;
const wordsOf = (constant: string) => constant.toLowerCase().replaceAll('_', ' ');

type Pay = PostingFacts['salary'];

function salaryChange(from: Pay, to: Pay): FieldChange[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  return [{ field: 'salary', from, to, says: salaryWords(from, to) }];
}

/** Raised and lowered are said only of the same currency, period and bounds, and only when neither bound says the opposite. */
function salaryWords(from: Pay, to: Pay): string {
  if (from === null) return 'salary stated';
  if (to === null) return 'salary no longer stated';
  if (from.currency !== to.currency || from.period !== to.period) return 'salary stated in another way';
  const bounds: [number | null, number | null][] = [
    [from.min, to.min],
    [from.max, to.max],
  ];
  if (bounds.some(([before, after]) => (before === null) !== (after === null))) return 'salary stated in another way';
  const directions = bounds.map(([before, after]) => Math.sign((after ?? 0) - (before ?? 0)));
  if (directions.includes(1) && !directions.includes(-1)) return 'salary raised';
  if (directions.includes(-1) && !directions.includes(1)) return 'salary lowered';
  return directions[0] === 1
    ? 'salary range narrower'
    : directions[0] === -1
      ? 'salary range wider'
      : 'salary stated in another way';
}

/** A place whose words changed but not where it is was reworded; all others came or went. */
function placeChanges(before: PostingFacts['places'], after: PostingFacts['places']): FieldChange[] {
  const had = new Set(before.map(({ text }) => text));
  const has = new Set(after.map(({ text }) => text));
  const removed = before.filter(({ text }) => !has.has(text));
  const changes: FieldChange[] = [];
  for (const place of after) {
    if (had.has(place.text)) continue;
    const same = place.at === '' ? -1 : removed.findIndex(({ at }) => at === place.at);
    const [former] = same === -1 ? [] : removed.splice(same, 1);
    changes.push({
      field: 'locations',
      from: former?.text ?? null,
      to: place.text,
      says: former ? `place reworded: ${place.text}` : `place added: ${place.text}`,
    });
  }
  for (const { text } of removed) changes.push({ field: 'locations', from: text, to: null, says: `place removed: ${text}` });
  return changes;
}

function deadlineChange(from: string | null, to: string | null): FieldChange[] {
  if (from === to) return [];
  const says =
    from === null
      ? 'deadline stated'
      : to === null
        ? 'deadline no longer stated'
        : to > from
          ? 'deadline extended'
          : 'deadline brought forward';
  return [{ field: 'validThrough', from, to, says }];
}

const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const;
const ordinal = new Intl.PluralRules('en', { type: 'ordinal' });
const words = ['first', 'second', 'third'];

/** A posting that came back: `times` counts its returns, 1 for the first. */
export function reposted(times: number): FieldChange {
  const count = words[times - 1] ?? `${times}${endings[ordinal.select(times)]}`;
  return { field: 'reposted', from: times - 1, to: times, says: `reposted for the ${count} time` };
}
