import * as z from 'zod';
import { match } from '../../domain/match.ts';
import { jobIdField } from './jobs.ts';
import { operation } from './operation.ts';
import { pageOf, paging } from './paging.ts';

export const matchView = match.omit({ userId: true, jobHash: true });

export const matchOperations = {
  'matches.list': operation({
    method: 'GET',
    path: '/v1/matches',
    summary: 'lists the jobs that match you, best first, with the reasons',
    access: 'user',
    input: z.strictObject({ minScore: z.number().min(0).max(100).default(0).describe('least score, 0 to 100'), ...paging }),
    places: { query: ['minScore', 'cursor', 'limit'] },
    output: pageOf(matchView),
    paged: true,
    examples: ['', '--min-score 60 --limit 10'],
  }),
  'matches.get': operation({
    method: 'GET',
    path: '/v1/matches/{jobId}',
    summary: 'shows why a job matches you: every part of the score with its quotes',
    access: 'user',
    input: z.strictObject({ jobId: jobIdField }),
    places: {},
    output: matchView,
    problems: [404],
    examples: ['j_0123456789abcdef0123'],
  }),
  'matches.dismiss': operation({
    method: 'POST',
    path: '/v1/matches/{jobId}/dismiss',
    summary: 'takes a match out of your list and of all later digests',
    access: 'user',
    input: z.strictObject({ jobId: jobIdField }),
    places: {},
    output: matchView,
    problems: [404],
    examples: ['j_0123456789abcdef0123'],
  }),
} as const;
