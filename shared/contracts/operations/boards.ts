import * as z from 'zod';
import { board } from '../../domain/board.ts';
import { sectors } from '../../domain/directory/directory.ts';
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

/** How a board was come by, and what a look at its listing showed. */
export const foundView = z.object({
  system: z.string().describe('what people call the service, or "Careers page"'),
  how: z
    .enum(['address', 'redirect', 'embed', 'link', 'page'])
    .describe('by the address alone; where it leads; built into the page; linked from it; the page itself is read'),
  because: z.string().describe('what says so'),
  url: z.string().describe('address of the board'),
  posting: z.string().nullable().describe('the posting the address is of'),
  employer: z.string().nullable().describe('the name the service tells: see whether it is the company you mean'),
  postings: z.number().int().nonnegative().nullable(),
  atLeast: z.boolean().describe('there may be more postings than that: the look was cut short'),
  titles: z.array(z.string()).describe('up to three of its titles'),
  note: z.string().nullable().describe('what to know about it'),
  others: z
    .array(z.object({ system: z.string(), url: z.string(), because: z.string() }))
    .describe('further boards the page leads to, not followed'),
});

export const boardOperations = {
  'boards.add': operation({
    method: 'POST',
    path: '/v1/boards',
    summary: 'follows the job board that an address means (careers page, posting, company site) and has it read at once',
    access: 'user',
    input: z.strictObject({
      url: z
        .string()
        .trim()
        .min(4)
        .max(2048)
        .describe(
          'address of a careers page, of a job board, of a posting or of the company: the board is looked for from there',
        ),
      company: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .optional()
        .describe('name of the employer, for services that do not tell it (Lever, Ashby); kept when the board is new'),
      look: z
        .boolean()
        .default(true)
        .describe('false: its postings are not counted now, which asks the service once more; the first read tells'),
    }),
    places: { body: ['url', 'company', 'look'] },
    output: boardView.extend({ found: foundView }),
    status: 201,
    problems: [422],
    examples: ['https://www.acme.com', 'https://jobs.lever.co/acme', 'https://jobs.lever.co/acme --company "Acme Ltd"'],
  }),
  'boards.suggest': operation({
    method: 'GET',
    path: '/v1/boards/suggest',
    summary: 'suggests boards of a starter directory by skills, place and sector; by your profile when you say nothing',
    access: 'user',
    input: z.strictObject({
      skills: z.array(z.string().trim().min(1).max(100)).max(50).default([]).describe('what you can or are'),
      place: z.array(z.string().trim().min(2).max(100)).max(10).default([]).describe('a city, a country, or both'),
      sector: z.array(z.enum(sectors)).max(sectors.length).default([]).describe('what the employer does'),
      limit: z.number().int().min(1).max(100).default(20).describe('how many'),
    }),
    places: { query: ['skills', 'place', 'sector', 'limit'] },
    output: z.object({
      items: z.array(
        z.object({
          boardId: z.string(),
          system: z.string(),
          company: z.string(),
          url: z.string(),
          country: z.string().describe('of the head office; its postings may be anywhere'),
          city: z.string().nullable(),
          sector: z.enum(sectors),
          score: z.number(),
          reasons: z.array(z.string()),
          needsKey: z.boolean().describe('its service is read only with a key or consent of your own: rolecall keys set'),
          followed: z.boolean().describe('you follow it already'),
        }),
      ),
      total: z.number().int().nonnegative().describe('boards that fit'),
      asked: z.object({
        skills: z.array(z.string()),
        places: z.array(z.string()),
        sectors: z.array(z.enum(sectors)),
        from: z.enum(['you', 'profile', 'nothing']),
      }),
      directory: z.object({ boards: z.number().int(), date: z.string().describe('when it was last gone through') }),
    }),
    examples: ['--place Zürich --sector health --skills nursing', ''],
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
