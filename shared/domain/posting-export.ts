import * as z from 'zod';
import type { Board } from './board.ts';
import { employmentType } from './employment.ts';
import { evidence } from './evidence.ts';
import { evidencedField, remotePolicy, type StoredPosting, seniority } from './job-posting.ts';
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
 * When the postings of a board were last held by a good read of it, by external id: rows are only written when something changed, so the board tells for
 * the others. Null where it does not: the board was never read well, or so much is absent that it is not named.
 */
export function lastHeld(board: Pick<Board, 'lastGoodReadAt' | 'absent'> | null): (externalId: string) => string | null {
  if (board === null || board.lastGoodReadAt === null || board.absent === null) return () => null;
  const { lastGoodReadAt, absent = [] } = board;
  const earlier = new Map(absent.flatMap(({ heldAt, externalIds }) => externalIds.map((id) => [id, heldAt])));
  return (externalId) => earlier.get(externalId) ?? lastGoodReadAt;
}

/** A stored posting as a line of the export. `heldAt` is when a good read of its board last held it, where that is known (`lastHeld`). */
export function exportLine(stored: StoredPosting, heldAt: string | null = null): ExportLine {
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
    lastSeen: state === 'open' && heldAt !== null && heldAt > lastSeenAt ? heldAt : lastSeenAt,
    state,
    url,
    evidence: posting.evidence,
  };
}
