import type { Job } from '../../shared/domain/job.ts';

/** A job with everything filled in, for tests that care about some of it. */
export function sampleJob(jobId: string, change: Partial<Job> = {}): Job {
  const primary = { source: 'lever', board: 'acme', externalId: jobId };
  return {
    jobId,
    employerKey: 'acme',
    primary,
    postings: [
      { ...primary, postingId: `lever:acme:${jobId}`, url: null, state: 'open', firstSeenAt: '2026-05-01T00:00:00.000Z' },
    ],
    state: 'open',
    firstSeenAt: '2026-05-01T00:00:00.000Z',
    closedAt: null,
    contentHash: `hash-${jobId}`,
    sample: false,
    url: `https://jobs.example.com/${jobId}`,
    applyUrl: null,
    title: 'Engineer',
    titleText: 'Engineer',
    company: 'Acme',
    locations: [{ text: 'Berlin, Germany', city: 'Berlin', region: null, country: 'DE', latitude: null, longitude: null }],
    remote: null,
    employmentType: null,
    seniority: null,
    salary: null,
    postedAt: '2026-05-01T00:00:00.000Z',
    updatedAt: null,
    validThrough: null,
    language: 'en',
    skills: [],
    department: null,
    team: null,
    requisitionId: null,
    descriptionText: 'We build things.',
    descriptionHtml: '<p>We build things.</p>',
    descriptionTruncated: false,
    evidence: {},
    quality: { score: 50, completeness: 0.5, issues: [] },
    ...change,
  };
}
