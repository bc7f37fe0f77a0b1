import * as z from 'zod';
import { receivedMail } from '../../domain/received-mail.ts';
import { operation } from './operation.ts';
import { pageOf, paging } from './paging.ts';

/** A mail as its owner sees it. */
export const receivedMailView = receivedMail.omit({ userId: true, objectKey: true });

/** A mail may have this many bytes; in base64 it is a third longer. */
export const longestMail = 4_000_000;

export const inboxOperations = {
  'inbox.address': operation({
    method: 'POST',
    path: '/v1/inbox/address',
    summary: 'gives your mail address for job alerts of closed services and replies of employers',
    access: 'user',
    input: z.strictObject({
      renew: z.boolean().default(false).describe('true: a new address; the old one stops working at once'),
    }),
    places: { body: ['renew'] },
    output: z.object({ address: z.string(), createdAt: z.string(), howTo: z.string() }),
    problems: [409],
    examples: ['', '--renew'],
  }),
  'inbox.add': operation({
    method: 'POST',
    path: '/v1/inbox',
    summary: 'reads a mail you saved as a file (.eml), as if it had come to your address',
    access: 'user',
    input: z.strictObject({
      message: z
        .base64()
        .min(4)
        .describe('the mail as it was received (RFC 5322), in base64; on the command line its file, - for standard input'),
    }),
    places: { body: ['message'] },
    mostBodyBytes: Math.ceil(longestMail * 1.35) + 1000,
    fileField: 'message',
    output: z.object({ mailId: z.string(), receivedAt: z.string() }),
    status: 202,
    examples: ['alert.eml'],
  }),
  'inbox.list': operation({
    method: 'GET',
    path: '/v1/inbox',
    summary: 'lists the mails that came in, newest first, and what was read from each',
    access: 'user',
    input: z.strictObject(paging),
    places: { query: ['cursor', 'limit'] },
    output: pageOf(receivedMailView),
    paged: true,
    examples: ['', '--all --json'],
  }),
} as const;
