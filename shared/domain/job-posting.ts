import * as z from 'zod';
import { evidence } from './evidence.ts';
import { place } from './place.ts';
import { salary } from './salary.ts';

export const remotePolicy = z.enum(['remote', 'hybrid', 'onsite']);
export type RemotePolicy = z.infer<typeof remotePolicy>;

/** schema.org/Google `employmentType` values. */
export const employmentType = z.enum([
  'FULL_TIME',
  'PART_TIME',
  'CONTRACTOR',
  'TEMPORARY',
  'INTERN',
  'VOLUNTEER',
  'PER_DIEM',
  'OTHER',
]);
export type EmploymentType = z.infer<typeof employmentType>;

/** Ladder from the lowest rung to the highest; the order is meaningful (see `seniorityRank`). */
export const seniority = z.enum([
  'intern',
  'junior',
  'mid',
  'senior',
  'lead',
  'staff',
  'principal',
  'manager',
  'director',
  'executive',
]);
export type Seniority = z.infer<typeof seniority>;

/** Fields that carry evidence. */
export const evidencedField = z.enum([
  'title',
  'company',
  'locations',
  'remote',
  'employmentType',
  'seniority',
  'salary',
  'postedAt',
  'validThrough',
  'language',
  'skills',
]);
export type EvidencedField = z.infer<typeof evidencedField>;

/** Identity of a posting: unique over all sources. */
export const postingKey = z.object({ source: z.string().min(1), board: z.string().min(1), externalId: z.string().min(1) });
export type PostingKey = z.infer<typeof postingKey>;

/**
 * One posting as one board shows it, in the terms of schema.org JobPosting where they exist:
 * title, hiringOrganization = company, jobLocation = locations, employmentType, baseSalary = salary, datePosted = postedAt,
 * validThrough, inLanguage = language, skills. Null means unknown: never guessed.
 */
export const jobPosting = postingKey.extend({
  url: z.string().nullable(),
  applyUrl: z.string().nullable(),
  title: z.string(),
  /** The title as the source gave it. */
  titleText: z.string(),
  company: z.string(),
  locations: z.array(place),
  remote: remotePolicy.nullable(),
  employmentType: employmentType.nullable(),
  seniority: seniority.nullable(),
  salary: salary.nullable(),
  /** ISO 8601 UTC. */
  postedAt: z.string().nullable(),
  updatedAt: z.string().nullable(),
  validThrough: z.string().nullable(),
  /** ISO 639-1. */
  language: z.string().length(2).nullable(),
  /** Canonical skill names, sorted. */
  skills: z.array(z.string()),
  department: z.string().nullable(),
  team: z.string().nullable(),
  requisitionId: z.string().nullable(),
  openingId: z.string().nullable(),
  descriptionText: z.string(),
  /** HTML from an allow-list: safe to show. */
  descriptionHtml: z.string(),
  descriptionTruncated: z.boolean(),
  evidence: z.partialRecord(evidencedField, z.array(evidence)),
  quality: z.object({
    /** 0..100: how good the posting is for a reader (text length, pay, places, dates ...). */
    score: z.number().min(0).max(100),
    /** 0..1: share of the fields that are known. */
    completeness: z.number().min(0).max(1),
    issues: z.array(z.string()),
  }),
});
export type JobPosting = z.infer<typeof jobPosting>;

/** A stored posting: the posting and its life. `open` -> `gone` (two good absences or 404/410) -> `open` again. */
export const storedPosting = z.object({
  posting: jobPosting,
  /** Stable text key: see `postingId`. */
  postingId: z.string(),
  jobId: z.string().nullable(),
  state: z.enum(['open', 'gone']),
  /** SHA-256 (hex, 32 chars) of the raw record: equal hash means nothing changed. */
  rawHash: z.string(),
  /** S3 key of the raw records chunk it was read from. */
  rawKey: z.string(),
  firstSeenAt: z.string(),
  /** The last read known to have held it; an open one was held by later good reads of its board too. */
  lastSeenAt: z.string(),
  /** Of a gone one: the first good read that did not hold it. */
  goneSince: z.string().nullable().optional(),
  /** From the bundled samples. */
  sample: z.boolean(),
});
export type StoredPosting = z.infer<typeof storedPosting>;

/** `source:board:externalId`, percent-encoded where a part holds a colon. */
export function postingId(key: PostingKey): string {
  const part = (text: string) => text.replaceAll('%', '%25').replaceAll(':', '%3A');
  return `${part(key.source)}:${part(key.board)}:${part(key.externalId)}`;
}
