import * as z from 'zod';
import { documentFormat, documentKind, jobDocument } from '../../domain/document.ts';
import { jobIdField } from './jobs.ts';
import { operation } from './operation.ts';
import { pageOf, paging } from './paging.ts';

const documentIdField = z.string().min(3).max(64).describe('the id of the document, `d_...`');

/** Unguessable token of a link to a file: at least 128 bits, base64url. */
const linkToken = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,128}$/, 'not a token of a link to a document')
  .describe('the token in the link of the mail');

export const documentView = jobDocument
  .omit({ userId: true, contentKey: true, files: true })
  .extend({ files: z.array(jobDocument.shape.files.element.omit({ key: true })) });

export const documentOperations = {
  'documents.request': operation({
    method: 'POST',
    path: '/v1/documents',
    summary: 'asks for a tailored resume and cover letter for a job',
    access: 'user',
    input: z.strictObject({
      jobId: jobIdField,
      kinds: z.array(documentKind).min(1).max(2).default(['resume', 'cover-letter']).describe('which documents'),
      again: z.boolean().default(false).describe('write it again even when it is there'),
    }),
    places: { body: ['jobId', 'kinds', 'again'] },
    output: z.object({ items: z.array(documentView) }),
    status: 202,
    problems: [404, 422],
    examples: ['--job-id j_0123456789abcdef0123', '--job-id j_0123456789abcdef0123 --kinds resume --again'],
  }),
  'documents.list': operation({
    method: 'GET',
    path: '/v1/documents',
    summary: 'lists your documents, all or those of one job',
    access: 'user',
    input: z.strictObject({ jobId: jobIdField.optional(), ...paging }),
    places: { query: ['jobId', 'cursor', 'limit'] },
    output: pageOf(documentView),
    paged: true,
    examples: ['', '--job-id j_0123456789abcdef0123'],
  }),
  'documents.get': operation({
    method: 'GET',
    path: '/v1/documents/{documentId}',
    summary: 'shows the state of one document and its files',
    access: 'user',
    input: z.strictObject({ documentId: documentIdField }),
    places: {},
    output: documentView,
    problems: [404],
    examples: ['d_0123456789abcdef'],
  }),
  'documents.download': operation({
    method: 'GET',
    path: '/v1/documents/{documentId}/files/{format}',
    summary: 'gives a link to a file of a document that works for five minutes',
    access: 'user',
    input: z.strictObject({ documentId: documentIdField, format: documentFormat.describe('pdf or docx') }),
    places: {},
    output: z.object({ url: z.string(), expiresAt: z.string(), bytes: z.number().int(), fileName: z.string() }),
    problems: [404, 409],
    examples: ['d_0123456789abcdef pdf'],
  }),
  'documents.open': operation({
    method: 'GET',
    path: '/v1/files/{token}',
    summary: 'leads from the link of a mail to the file (for 30 days, while your digest goes to that address); changes nothing',
    access: 'public',
    input: z.strictObject({ token: linkToken }),
    places: {},
    output: z.object({ url: z.url() }),
    status: 302,
    problems: [404, 409, 410],
    examples: ['kDoZy4mXq1Yt0Qw9AbCdEfGh'],
  }),
} as const;

/** Path of a link to a document file, below the API's base address. */
export function filePath(token: string): string {
  return `/v1/files/${encodeURIComponent(token)}`;
}
