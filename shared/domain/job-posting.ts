import * as z from 'zod';
import { employment, employmentType } from './employment.ts';
import { evidence } from './evidence.ts';
import { hiringOrganization } from './hiring-organization.ts';
import { place } from './place.ts';
import { requirements, skillNeed } from './requirements.ts';
import { earlyCareer, role } from './role.ts';
import { incentive, salary } from './salary.ts';
import { section } from './section.ts';
import { workModel } from './work-model.ts';

export const remotePolicy = z.enum(['remote', 'hybrid', 'onsite']);
export type RemotePolicy = z.infer<typeof remotePolicy>;

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
  'updatedAt',
  'validThrough',
  'language',
  'skills',
  'role',
  'management',
  'earlyCareer',
  'workModel',
  'employment',
  'incentives',
  'requirements',
  'hiringOrganization',
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
  /** Bonus, commission, equity: kept apart from the salary. */
  incentives: z.array(incentive).max(20).default([]),
  role: role.nullable().default(null),
  /** Whether the job leads people. */
  management: z.boolean().nullable().default(null),
  earlyCareer: earlyCareer.nullable().default(null),
  workModel: workModel.nullable().default(null),
  employment: employment.nullable().default(null),
  requirements: requirements.nullable().default(null),
  hiringOrganization: hiringOrganization.nullable().default(null),
  /** ISO 8601 UTC. */
  postedAt: z.string().nullable(),
  updatedAt: z.string().nullable(),
  validThrough: z.string().nullable(),
  /** ISO 639-1. */
  language: z.string().length(2).nullable(),
  /** Canonical skill names, sorted. */
  skills: z.array(z.string()),
  /** The same skills in the same order, each with what the posting makes of it; empty when not read. */
  skillNeeds: z.array(skillNeed).default([]),
  department: z.string().nullable(),
  team: z.string().nullable(),
  requisitionId: z.string().nullable(),
  openingId: z.string().nullable(),
  descriptionText: z.string(),
  /** HTML from an allow-list: safe to show. */
  descriptionHtml: z.string(),
  descriptionTruncated: z.boolean(),
  /** The parts of `descriptionText`; empty without a text. */
  sections: z.array(section).default([]),
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

/** The identity behind a `postingId`; null for a text that is none. */
export function postingKeyOf(id: string): PostingKey | null {
  const [source, board, externalId, ...rest] = id.split(':').map((part) => part.replaceAll('%3A', ':').replaceAll('%25', '%'));
  return source && board && externalId && rest.length === 0 ? { source, board, externalId } : null;
}

/** `source:board:externalId`, percent-encoded where a part holds a colon. */
export function postingId(key: PostingKey): string {
  const part = (text: string) => text.replaceAll('%', '%25').replaceAll(':', '%3A');
  return `${part(key.source)}:${part(key.board)}:${part(key.externalId)}`;
}
