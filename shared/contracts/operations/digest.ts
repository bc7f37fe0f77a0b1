import * as z from 'zod';
import { digestSettings } from '../../domain/profile.ts';
import { operation } from './operation.ts';
import { digestSettingsInput } from './profile.ts';

/** Unguessable token of the unsubscribe link: at least 128 bits, base64url. */
const unsubscribeToken = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,128}$/, 'not a token of an unsubscribe link')
  .describe('the token in the link of the mail');

export const digestOperations = {
  'digest.preview': operation({
    method: 'GET',
    path: '/v1/digest/preview',
    summary: 'shows the digest as it would be sent now, without sending it',
    access: 'user',
    input: z.strictObject({}),
    places: {},
    output: z.object({
      subject: z.string(),
      html: z.string(),
      text: z.string(),
      jobIds: z.array(z.string()),
    }),
    problems: [404],
    examples: ['', '--json'],
  }),
  'digest.settings': operation({
    method: 'GET',
    path: '/v1/digest/settings',
    summary: 'shows when and where your digest is sent',
    access: 'user',
    input: z.strictObject({}),
    places: {},
    output: digestSettings,
    problems: [404],
    examples: [''],
  }),
  'digest.set-settings': operation({
    method: 'PUT',
    path: '/v1/digest/settings',
    summary: 'sets when and where your digest is sent',
    access: 'user',
    input: z.strictObject({ settings: digestSettingsInput }),
    places: { document: 'settings' },
    output: digestSettings,
    problems: [404, 409],
    edits: { read: 'digest.settings', member: null },
    examples: ['--file settings.json', '--enabled --email me@example.com --hour 7 --time-zone Europe/Vienna'],
  }),
  'unsubscribe.confirm': operation({
    method: 'GET',
    path: '/v1/unsubscribe/{token}',
    summary: 'shows the page on which a reader confirms that no more digests shall be sent (a mere visit changes nothing)',
    access: 'public',
    input: z.strictObject({ token: unsubscribeToken }),
    places: {},
    output: z.string(),
    produces: 'text/html',
    problems: [404],
    examples: ['kDoZy4mXq1Yt0Qw9AbCdEfGh'],
  }),
  'unsubscribe.now': operation({
    method: 'POST',
    path: '/v1/unsubscribe/{token}',
    summary: 'ends the digests of the holder of the token (one click, RFC 8058); a repeat is harmless',
    access: 'public',
    input: z.strictObject({
      token: unsubscribeToken,
      'List-Unsubscribe': z.literal('One-Click').describe('the body of RFC 8058'),
    }),
    places: { body: ['List-Unsubscribe'] },
    output: z.string(),
    produces: 'text/html',
    consumes: 'application/x-www-form-urlencoded',
    problems: [404],
    examples: ['kDoZy4mXq1Yt0Qw9AbCdEfGh --list-unsubscribe One-Click'],
  }),
} as const;

/** Path of the unsubscribe link of a mail, below the API's base address. */
export function unsubscribePath(token: string): string {
  return `/v1/unsubscribe/${encodeURIComponent(token)}`;
}
