import { createHash } from 'node:crypto';
import * as z from 'zod';
import { employmentType } from './employment.ts';
import { type JobPosting, remotePolicy } from './job-posting.ts';
import { salaryPeriod } from './salary.ts';

/** How much of a posting a read brought: a list of titles, an excerpt, or all of it. */
export const completeness = z.enum(['title_only', 'excerpt', 'full']);
export type Completeness = z.infer<typeof completeness>;

/** What a reader would notice when it changed: all that is kept of a former content. */
export const postingFacts = z.object({
  title: z.string(),
  company: z.string(),
  /** Places in the words of the posting; `at` is where that is, as far as known. Sorted by text. */
  places: z.array(z.object({ text: z.string(), at: z.string() })),
  remote: remotePolicy.nullable(),
  employmentType: employmentType.nullable(),
  salary: z
    .object({
      min: z.number().nullable(),
      max: z.number().nullable(),
      currency: z.string().nullable(),
      period: salaryPeriod.nullable(),
    })
    .nullable(),
  validThrough: z.string().nullable(),
  department: z.string().nullable(),
  /** Hash of the description; empty when there is none. */
  text: z.string(),
  completeness,
});
export type PostingFacts = z.infer<typeof postingFacts>;

/** A row must stay far below the table's 400 KB, whatever a board sends. */
const mostPlaces = 60;
const longest = 300;

/** The facts of a posting; `placeWords` are what is said of its places when none could be read as one. Pure. */
export function factsOf(posting: JobPosting, read: Completeness, placeWords: readonly string[] = []): PostingFacts {
  const { salary, descriptionText } = posting;
  const places = new Map(
    posting.locations.map(({ text, city, region, country }) => [
      line(text),
      [city, region, country].map((part) => part ?? '').join('|'),
    ]),
  );
  if (places.size === 0) for (const words of placeWords) places.set(line(words), '||');
  return {
    title: line(posting.titleText),
    company: line(posting.company),
    places: [...places]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, mostPlaces)
      .map(([text, at]) => ({ text, at: at === '||' ? '' : at })),
    remote: posting.remote,
    employmentType: posting.employmentType,
    salary: salary && { min: salary.min, max: salary.max, currency: salary.currency, period: salary.period },
    validThrough: posting.validThrough,
    department: posting.department === null ? null : line(posting.department),
    text:
      descriptionText === '' ? '' : createHash('sha256').update(descriptionText.replace(/\s+/g, ' ')).digest('hex').slice(0, 16),
    completeness: read,
  };
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, longest);
}
