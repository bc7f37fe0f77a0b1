import * as z from 'zod';
import { remotePolicy, seniority } from './job-posting.ts';
import { place } from './place.ts';
import { salaryPeriod } from './salary.ts';

export const factKind = z.enum([
  'name',
  'label',
  'contact',
  'summary',
  'work',
  'highlight',
  'education',
  'skill',
  'language',
  'certificate',
  'project',
  'award',
  'volunteer',
  'publication',
  'interest',
  'reference',
]);

/** One statement of the candidate about themselves: the only thing a produced sentence may stand on. */
export const fact = z.object({
  /** Stable for the same content: `f_` + 12 hex characters of the SHA-256 of its path-independent content. */
  id: z.string(),
  kind: factKind,
  /** The statement as one line of text. */
  text: z.string(),
  /** JSON pointer into the JSON Resume document it came from. */
  path: z.string(),
  /** Structured values that a sentence standing on this fact may use. */
  employer: z.string().optional(),
  title: z.string().optional(),
  startDate: z.string().optional(),
  endDate: z.string().optional(),
  skills: z.array(z.string()).optional(),
});
export type Fact = z.infer<typeof fact>;

/** What the candidate wants. Everything is optional in effect: an empty list or null is no wish. */
export const preferences = z.object({
  titles: z.array(z.string().max(200)).max(50).default([]),
  seniority: z.array(seniority).default([]),
  locations: z.array(place).max(50).default([]),
  /** Kilometres; null is no limit. A hard gate for on-site and hybrid jobs. */
  maxDistanceKm: z.number().positive().nullable().default(null),
  remote: z.array(remotePolicy).default([]),
  minSalary: z
    .object({ amount: z.number().positive(), currency: z.string().length(3), period: salaryPeriod })
    .nullable()
    .default(null),
  excludedCompanies: z.array(z.string().max(200)).max(500).default([]),
  excludedWords: z.array(z.string().max(100)).max(500).default([]),
  /** ISO 3166-1 alpha-2 countries in which the candidate may work without sponsorship; empty is unknown. */
  workPermits: z.array(z.string().length(2)).max(250).default([]),
  /** Score from which documents are prepared without being asked, 0..100. */
  documentsFrom: z.number().min(0).max(100).default(40),
  documentsPerDigest: z.number().int().min(0).max(10).default(3),
});
export type Preferences = z.infer<typeof preferences>;

export const digestSettings = z.object({
  enabled: z.boolean().default(true),
  email: z.email().nullable().default(null),
  /** Local hour of the day, 0..23. */
  hour: z.number().int().min(0).max(23).default(7),
  /** IANA time zone. */
  timeZone: z.string().default('UTC'),
  maxJobs: z.number().int().min(1).max(50).default(10),
  minScore: z.number().min(0).max(100).default(40),
});
export type DigestSettings = z.infer<typeof digestSettings>;

/** Why the digests of a candidate were stopped by something other than their settings. */
export const mailStop = z.object({
  reason: z.enum(['unsubscribed', 'bounced', 'complained']),
  detail: z.string().max(500),
  at: z.string(),
});
export type MailStop = z.infer<typeof mailStop>;

/** A candidate: the JSON Resume document, the facts derived from it, wishes and mail settings. */
export const profile = z.object({
  userId: z.string(),
  /** The JSON Resume document as imported (unknown keys kept). */
  resume: z.record(z.string(), z.unknown()),
  facts: z.array(fact),
  preferences,
  digest: digestSettings,
  active: z.boolean(),
  /** The last stop; kept for the record when the candidate turns the digest on again. Absent: never stopped. */
  mailStopped: mailStop.optional(),
  version: z.number().int().positive(),
  updatedAt: z.string(),
  sample: z.boolean(),
});
export type Profile = z.infer<typeof profile>;
