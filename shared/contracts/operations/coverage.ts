import * as z from 'zod';
import { board, boardWait } from '../../domain/board.ts';
import { coverageRecord } from '../../domain/coverage-day.ts';
import { operation } from './operation.ts';
import { pageOf, paging } from './paging.ts';

/** `unread`: the last read failed, or its turn waits for long; `partly`: read, but not all of it; `not-yet`: no read has ended so far. */
const coverageState = z.enum(['read', 'partly', 'unread', 'not-yet', 'paused']);

const gap = z.object({
  boardId: z.string(),
  company: z.string().nullable(),
  state: coverageState,
  says: z.string().describe('what happened and what comes next'),
  lastGoodReadAt: z.string().nullable(),
  missing: z.number().int().nullable().describe('postings that may be missing or out of date; null when nobody knows'),
  sample: z.boolean(),
});

export const coverageView = z.object({
  at: z.string(),
  says: z.array(z.string()).describe('what was missed and about how many postings, in sentences'),
  boards: z.object({ read: z.int(), partly: z.int(), unread: z.int(), notYet: z.int(), paused: z.int() }),
  postings: z.object({ expected: z.int(), missing: z.int().describe('about how many may be missing or out of date') }),
  gaps: z.array(gap),
  sources: z
    .array(coverageRecord.extend({ source: z.string() }))
    .describe('reads of the last 30 days of all boards of the sources you follow a board of'),
  mails: z
    .object({
      came: z.int(),
      unread: z.int().describe('kept, but not understood'),
      refused: z.int().describe('kept, but not read: the sender could not be verified, or spam, or a virus'),
      unreadablePostings: z.int().describe('postings in mails that were read which could not be'),
    })
    .describe('your mails of the last 30 days'),
  closed: z.array(z.string()).describe('services that are never read by programs'),
});
export type CoverageView = z.infer<typeof coverageView>;

export const boardCheckView = board
  .pick({
    boardId: true,
    company: true,
    url: true,
    lastGoodReadAt: true,
    dueAt: true,
    cadenceMinutes: true,
    consecutiveFailures: true,
    sample: true,
  })
  .extend({
    state: coverageState,
    says: z.string().describe('how the board is, in words'),
    expected: z.int().nullable().describe('postings expected by its history'),
    seen: z.int().nullable().describe('postings the last good read listed'),
    waiting: boardWait.nullable().describe('why its turn was put off and until when; null when it does not wait'),
    breakers: z.array(
      z.object({
        host: z.string(),
        state: z.enum(['closed', 'open', 'half-open']),
        until: z.string().nullable(),
        failures: z.int(),
      }),
    ),
    lastError: z.object({ at: z.string(), reason: z.string(), says: z.string() }).nullable(),
    last30Days: coverageRecord,
  });
export type BoardCheckView = z.infer<typeof boardCheckView>;

export const coverageOperations = {
  'coverage.get': operation({
    method: 'GET',
    path: '/v1/coverage',
    summary:
      'tells what of your boards and mails was not read, about how many postings that hides, how the sources did in 30 days',
    access: 'user',
    input: z.strictObject({}),
    places: {},
    output: coverageView,
    examples: ['', '--json'],
  }),
  'boards.check': operation({
    method: 'GET',
    path: '/v1/boards/check',
    summary: 'tells how each board you follow is doing: last good read, volume, next turn, breaker, last error',
    access: 'user',
    input: z.strictObject({
      boardId: z.string().min(3).max(1024).optional().describe('only this board'),
      ...paging,
    }),
    places: { query: ['boardId', 'cursor', 'limit'] },
    output: pageOf(boardCheckView),
    paged: true,
    problems: [404],
    examples: ['', 'lever:acme', '--json'],
  }),
} as const;
