import * as z from 'zod';
import { evidence } from './evidence.ts';
import { employmentType, evidencedField, remotePolicy, type StoredPosting, seniority } from './job-posting.ts';
import { salaryPeriod } from './salary.ts';

/** One line of the export: the terms people take their postings away in. */
export const exportLineShape = z.object({
  source: z.string(),
  /** The board's token. */
  board: z.string(),
  externalId: z.string(),
  jobId: z.string().nullable(),
  title: z.string(),
  company: z.string(),
  locations: z.array(
    z.object({ text: z.string(), city: z.string().nullable(), region: z.string().nullable(), country: z.string().nullable() }),
  ),
  remote: remotePolicy.nullable(),
  employmentType: employmentType.nullable(),
  seniority: seniority.nullable(),
  salary: z
    .object({
      min: z.number().nullable(),
      max: z.number().nullable(),
      currency: z.string().nullable(),
      period: salaryPeriod.nullable(),
    })
    .nullable(),
  language: z.string().nullable(),
  skills: z.array(z.string()),
  postedAt: z.string().nullable(),
  firstSeen: z.string(),
  lastSeen: z.string(),
  state: z.enum(['open', 'gone']),
  url: z.string().nullable(),
  evidence: z.partialRecord(evidencedField, z.array(evidence)),
});
export type ExportLine = z.infer<typeof exportLineShape>;

/**
 * A stored posting as a line of the export. An open posting was last seen by the board's last good read, when that is later than the row's own time
 * (rows are only written when something changed).
 */
export function exportLine(stored: StoredPosting, boardLastGoodReadAt: string | null = null): ExportLine {
  const { posting, jobId, state, firstSeenAt, lastSeenAt } = stored;
  const {
    source,
    board,
    externalId,
    title,
    company,
    remote,
    employmentType,
    seniority,
    salary,
    language,
    skills,
    postedAt,
    url,
  } = posting;
  return {
    source,
    board,
    externalId,
    jobId,
    title,
    company,
    locations: posting.locations.map(({ text, city, region, country }) => ({ text, city, region, country })),
    remote,
    employmentType,
    seniority,
    salary: salary && { min: salary.min, max: salary.max, currency: salary.currency, period: salary.period },
    language,
    skills,
    postedAt,
    firstSeen: firstSeenAt,
    lastSeen:
      state === 'open' && boardLastGoodReadAt !== null && boardLastGoodReadAt > lastSeenAt ? boardLastGoodReadAt : lastSeenAt,
    state,
    url,
    evidence: posting.evidence,
  };
}
