import * as z from 'zod';
import { employmentType } from '../../domain/employment.ts';
import { job } from '../../domain/job.ts';
import { remotePolicy, seniority } from '../../domain/job-posting.ts';
import { operation } from './operation.ts';
import { paging } from './paging.ts';

export const jobIdField = z.string().min(3).max(64).describe('the id of the job, `j_...`');

const country = z
  .string()
  .regex(/^[A-Za-z]{2}$/, 'a country is two letters, such as DE')
  .transform((code) => code.toUpperCase());

/** Filters of the search; the members of one list are alternatives, different filters must all hold. */
export const searchFilters = {
  country: z.array(country).max(50).optional().describe('two-letter country'),
  city: z.array(z.string().trim().min(1).max(100)).max(50).optional().describe('city'),
  remote: z.array(remotePolicy).optional().describe('remote policy'),
  employmentType: z.array(employmentType).optional().describe('kind of employment'),
  seniority: z.array(seniority).optional().describe('rung of the ladder'),
  company: z.array(z.string().trim().min(1).max(200)).max(50).optional().describe('company'),
  language: z
    .array(z.string().regex(/^[a-z]{2}$/, 'a language is two small letters, such as en'))
    .max(20)
    .optional()
    .describe('language of the posting'),
  skills: z.array(z.string().trim().min(1).max(100)).max(20).optional().describe('skills, all of them'),
  source: z.array(z.string().trim().min(1).max(50)).max(20).optional().describe('where it was read'),
  minSalary: z.number().nonnegative().max(1e9).optional().describe('least pay per year; jobs without a stated pay are left out'),
  currency: z
    .string()
    .regex(/^[A-Za-z]{3}$/, 'a currency is three letters, such as EUR')
    .transform((code) => code.toUpperCase())
    .optional()
    .describe('currency of minSalary; any when unset'),
  postedSince: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/, 'a date such as 2026-05-01')
    .optional()
    .describe('posted (or first seen, when the date is unknown) on or after this date'),
};

/** A result of the search. */
export const jobHit = job
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
  .extend({
    sources: z.array(z.string()),
    /** Words around the hit; the found words stand between U+2068 and U+2069 in no markup: see `highlights`. */
    snippet: z.string().nullable().describe('a piece of the description around the words found, plain text'),
    highlights: z
      .array(z.tuple([z.number().int(), z.number().int()]))
      .describe('start and end (UTF-16 units) of the words found in the snippet'),
  });
export type JobHit = z.infer<typeof jobHit>;

const facet = z.array(z.object({ value: z.string(), count: z.number().int() }));
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
export const facets = z.object({
  country: facet,
  city: facet,
  remote: facet,
  employmentType: facet,
  seniority: facet,
  company: facet,
  language: facet,
  skills: facet,
  source: facet,
});
export type Facets = z.infer<typeof facets>;

export const searchPage = z.object({
  items: z.array(jobHit),
  next: z.string().nullable(),
  total: z.number().int().describe('open jobs that meet the query and the filters'),
  facets: facets.describe('counts over all of them; the most frequent values of each field'),
  snapshot: z
    .object({ version: z.number().int(), at: z.string() })
    .nullable()
    .describe('the state of the index; null when nothing was indexed yet'),
});

/** A job in full. */
export const jobView = job.omit({ employerKey: true, contentHash: true });

export const jobOperations = {
  'jobs.search': operation({
    method: 'GET',
    path: '/v1/jobs',
    summary: 'searches the open jobs: full text with filters and facets',
    access: 'user',
    input: z.strictObject({
      q: z.string().max(500).optional().describe('words; "quoted words" must stand together; the last word may be unfinished'),
      ...searchFilters,
      sort: z.enum(['relevance', 'newest']).optional().describe('relevance when there are words, else newest'),
      ...paging,
    }),
    places: {
      query: [
        'q',
        'country',
        'city',
        'remote',
        'employmentType',
        'seniority',
        'company',
        'language',
        'skills',
        'source',
        'minSalary',
        'currency',
        'postedSince',
        'sort',
        'cursor',
        'limit',
      ],
    },
    output: searchPage,
    paged: true,
    examples: ['--q "data engineer" --country DE --remote remote', '--q kubern --seniority senior --json'],
  }),
  'jobs.get': operation({
    method: 'GET',
    path: '/v1/jobs/{jobId}',
    summary: 'shows one job with its description, places, links and evidence',
    access: 'user',
    input: z.strictObject({ jobId: jobIdField }),
    places: {},
    output: jobView,
    problems: [404],
    examples: ['j_0123456789abcdef0123'],
  }),
} as const;
