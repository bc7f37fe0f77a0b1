import * as z from 'zod';
import { type Job, job } from '../job.ts';

/** What a list of results shows of a job. */
export const searchCard = job
  .pick({
    jobId: true,
    title: true,
    company: true,
    locations: true,
    remote: true,
    employmentType: true,
    seniority: true,
    salary: true,
    language: true,
    skills: true,
    postedAt: true,
    firstSeenAt: true,
    url: true,
    sample: true,
  })
  .extend({ sources: z.array(z.string()) });
export type SearchCard = z.infer<typeof searchCard>;

/** Fields whose values are counted in the results and can be filtered by. */
export const facetNames = [
  'country',
  'city',
  'remote',
  'employmentType',
  'seniority',
  'company',
  'language',
  'skills',
  'source',
] as const;
export type FacetName = (typeof facetNames)[number];

/** A job as the search index holds it. */
export interface SearchEntry {
  jobId: string;
  contentHash: string;
  card: SearchCard;
  /** Text of each indexed column. */
  text: { title: string; company: string; skills: string; places: string; body: string };
  /** Values of each facet. */
  values: Readonly<Record<FacetName, readonly string[]>>;
  /** Epoch seconds of the posting date, or of when it was first seen. */
  date: number;
  /** The most the job says to pay a year; null when it says nothing. */
  pay: number | null;
  currency: string | null;
}

/** Words of a description beyond this many characters are not indexed. */
const maxBody = 50_000;

/** What the index holds of an open job. */
export function searchEntry(open: Job): SearchEntry {
  const sources = [...new Set(open.postings.filter((each) => each.state === 'open').map((each) => each.source))].sort();
  const known = (values: readonly (string | null)[]) => [...new Set(values.filter((value) => value !== null && value !== ''))];
  const date = Date.parse(open.postedAt ?? open.firstSeenAt);
  return {
    jobId: open.jobId,
    contentHash: open.contentHash,
    card: searchCard.parse({ ...open, sources }),
    text: {
      title: open.title,
      company: open.company,
      skills: open.skills.join(', '),
      places: open.locations
        .map((place) => [place.text, place.city, place.region, place.country].filter(Boolean).join(' '))
        .join(', '),
      body: open.descriptionText.slice(0, maxBody),
    },
    values: {
      country: known(open.locations.map((place) => place.country)).filter((value) => value !== null),
      city: known(open.locations.map((place) => place.city)).filter((value) => value !== null),
      remote: open.remote === null ? [] : [open.remote],
      employmentType: open.employmentType === null ? [] : [open.employmentType],
      seniority: open.seniority === null ? [] : [open.seniority],
      company: open.company === '' ? [] : [open.company],
      language: open.language === null ? [] : [open.language],
      skills: open.skills,
      source: sources,
    },
    date: Number.isNaN(date) ? 0 : Math.max(0, Math.floor(date / 1000)),
    pay: open.salary?.yearMax ?? open.salary?.yearMin ?? null,
    currency: open.salary?.currency ?? null,
  };
}
