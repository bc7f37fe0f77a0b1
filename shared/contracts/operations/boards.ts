import * as z from 'zod';
import { board } from '../../domain/board.ts';
import { operation } from './operation.ts';
import { pageOf, paging } from './paging.ts';

const boardIdField = z
  .string()
  .min(3)
  .max(1024)
  .describe(
    'the id of the board, `source:token`; in a path, what is not a letter, digit or one of :._@- is written ~ and two hexadecimal digits a byte',
  );

/** A board as its followers see it. */
export const boardView = board
  .pick({
    boardId: true,
    source: true,
    token: true,
    url: true,
    company: true,
    state: true,
    dueAt: true,
    cadenceMinutes: true,
    expectedVolume: true,
    consecutiveFailures: true,
    lastGoodReadAt: true,
    lastRead: true,
    sample: true,
  })
  .extend({ followedAt: z.string() });
export type BoardView = z.infer<typeof boardView>;

export const boardOperations = {
  'boards.add': operation({
    method: 'POST',
    path: '/v1/boards',
    summary: 'follows a job board, given the address of a careers page, and has it read at once',
    access: 'user',
    input: z.strictObject({
      url: z.string().trim().min(4).max(2048).describe('address of the careers page or job board'),
      company: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .optional()
        .describe('name of the employer, for services that do not tell it (Lever, Ashby); kept when the board is new'),
    }),
    places: { body: ['url', 'company'] },
    output: boardView,
    status: 201,
    problems: [422],
    examples: ['https://jobs.lever.co/acme', 'https://jobs.lever.co/acme --company "Acme Ltd"'],
  }),
  'boards.list': operation({
    method: 'GET',
    path: '/v1/boards',
    summary: 'lists the boards you follow and how their last read went',
    access: 'user',
    input: z.strictObject(paging),
    places: { query: ['cursor', 'limit'] },
    output: pageOf(boardView),
    paged: true,
    examples: ['', '--json'],
  }),
  'boards.get': operation({
    method: 'GET',
    path: '/v1/boards/{boardId}',
    summary: 'shows one board you follow',
    access: 'user',
    input: z.strictObject({ boardId: boardIdField }),
    places: {},
    output: boardView,
    problems: [404],
    examples: ['lever:acme'],
  }),
  'boards.remove': operation({
    method: 'DELETE',
    path: '/v1/boards/{boardId}',
    summary: 'stops following a board; its postings stay until they are gone',
    access: 'user',
    input: z.strictObject({ boardId: boardIdField }),
    places: {},
    output: z.null(),
    status: 204,
    problems: [404],
    examples: ['lever:acme'],
  }),
  'boards.collect-now': operation({
    method: 'POST',
    path: '/v1/boards/{boardId}/collect',
    summary: 'has a board read now instead of at its next turn',
    access: 'user',
    input: z.strictObject({ boardId: boardIdField }),
    places: {},
    output: z.object({ boardId: z.string(), requestedAt: z.string() }),
    status: 202,
    problems: [404],
    examples: ['lever:acme'],
  }),
} as const;
