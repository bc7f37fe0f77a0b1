import * as z from 'zod';
import { operation } from './operation.ts';

/** Characters of HTML taken of one page; API Gateway and Lambda take 6 MB of everything together. */
export const mostCaptureCharacters = 2_000_000;
/** Captures of one person a day: more is no person reading. */
export const capturesADay = 300;

const text = (most: number) => z.string().max(most);

/** What a page is sent as, by the bookmarklet and by hand. */
const pageFields = {
  url: z.string().trim().min(8).max(4096).describe('address of the page'),
  html: text(mostCaptureCharacters).default('').describe('its HTML'),
  jsonLd: z
    .array(text(500_000))
    .max(50)
    .default([])
    .describe('texts of its JSON-LD blocks (script type="application/ld+json"), where they are sent apart'),
  title: text(1000).default('').describe('its title'),
  selection: text(100_000).default('').describe('what you selected on it: the text of the posting'),
};

const capturedView = z.object({
  says: z.string().describe('what was understood, in a sentence'),
  url: z.string().describe('the address without tracking'),
  readFrom: z.enum(['json-ld', 'markup', 'text']).describe('structured data, or the words of the page'),
  postings: z.array(
    z.object({
      externalId: z.string(),
      title: z.string(),
      company: z.string().nullable(),
      location: z.string().nullable(),
      url: z.string(),
    }),
  ),
  board: z
    .object({ system: z.string(), url: z.string() })
    .nullable()
    .describe('a board of this page that can be followed: then its postings stay fresh by themselves'),
  notes: z.array(z.string()),
});

const token = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,128}$/, 'not a token for captures')
  .describe('the token in your bookmarklet');

/** Pages of other sites may send and read the answer: they know no cookie and no session of ours, only the token that is in the address. */
const anyOrigin = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

export const captureOperations = {
  'captures.add': operation({
    method: 'POST',
    path: '/v1/captures',
    summary: 'takes a page you are looking at: its postings become yours to match, apply and follow up',
    access: 'user',
    input: z.strictObject({
      ...pageFields,
      page: z
        .base64()
        .max(2_800_000)
        .optional()
        .describe('a saved page, its bytes in base64 (on the command line: its file, - for standard input)'),
    }),
    places: { body: ['url', 'html', 'jsonLd', 'title', 'selection', 'page'] },
    fileField: 'page',
    mostBodyBytes: 4 * 1024 * 1024,
    output: capturedView,
    status: 201,
    problems: [422],
    examples: ['https://careers.acme.example/jobs/1 --page saved.html'],
  }),
  'captures.token': operation({
    method: 'POST',
    path: '/v1/captures/token',
    summary: 'gives a bookmarklet that sends the page in front of you when you click it; the one before ends',
    access: 'user',
    input: z.strictObject({}),
    places: {},
    // The answer holds a secret that we keep only a hash of: it is not kept for a repeat either.
    idempotencyKey: false,
    output: z.object({
      bookmarklet: z.string().describe('make a bookmark with this as its address'),
      short: z.string().describe('a shorter one that loads its code at each click; pages with strict rules block it'),
      createdAt: z.string(),
      howTo: z.string(),
    }),
    status: 201,
    examples: [''],
  }),
  'captures.send': operation({
    method: 'POST',
    path: '/v1/captures/{token}',
    summary: 'takes a page from your bookmarklet',
    access: 'public',
    input: z.strictObject({ token, ...pageFields }),
    places: { body: ['url', 'html', 'jsonLd', 'title', 'selection'] },
    // JSON under a name that browsers let any page send without asking beforehand.
    consumes: 'text/plain',
    mostBodyBytes: 4 * 1024 * 1024,
    output: capturedView,
    status: 201,
    problems: [404, 422],
    headers: anyOrigin,
    examples: ['kDoZy4mXq1Yt0Qw9AbCdEfGh --url https://careers.acme.example/jobs/1 --selection "..."'],
  }),
  'captures.script': operation({
    method: 'GET',
    path: '/v1/capture.js',
    summary: 'gives the script of the bookmarklet, without any token',
    access: 'public',
    input: z.strictObject({}),
    places: {},
    output: z.string(),
    produces: 'text/javascript',
    headers: anyOrigin,
    examples: ['> capture.js'],
  }),
  'captures.window': operation({
    method: 'GET',
    path: '/v1/capture',
    summary: 'gives the small window through which the bookmarklet sends where the page in front of you allows no requests',
    access: 'public',
    input: z.strictObject({}),
    places: {},
    output: z.string(),
    produces: 'text/html',
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    examples: [''],
  }),
} as const;
