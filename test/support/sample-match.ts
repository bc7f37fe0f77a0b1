import type { Match } from '../../shared/domain/match.ts';

/** A match with all fields; what a test cares about is given. */
export function sampleMatch(userId: string, jobId: string, change: Partial<Match> = {}): Match {
  return {
    userId,
    jobId,
    score: 70,
    parts: [
      {
        name: 'skills',
        weight: 100,
        value: 0.7,
        reasons: [{ text: 'Asks for Go, which you have.', quote: 'You write Go.', factId: 'f_000000000000', met: true }],
      },
    ],
    gates: [],
    title: `Engineer ${jobId}`,
    company: 'Acme',
    url: `https://jobs.example.com/${jobId}`,
    state: 'new',
    profileVersion: 1,
    jobHash: 'hash',
    matchedAt: '2026-11-20T06:00:00.000Z',
    foundAt: '2026-11-20T06:00:00.000Z',
    changedAt: null,
    closedAt: null,
    sample: false,
    ...change,
  };
}
