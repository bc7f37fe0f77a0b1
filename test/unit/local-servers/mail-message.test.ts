import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { acceptMail } from '../../../infra/local/servers/mail-message.ts';

const identity = { messageId: '0000-test-000000', date: new Date('2026-11-20T10:00:00Z') };

function mail(
  changes: {
    from?: string;
    to?: string[];
    subject?: string;
    text?: string;
    headers?: { Name: string; Value: string }[];
    more?: object;
  } = {},
) {
  return {
    FromEmailAddress: changes.from ?? 'Rolecall <digest@example.com>',
    Destination: { ToAddresses: changes.to ?? ['ana@example.com'] },
    Content: {
      Simple: {
        Subject: { Data: changes.subject ?? 'Three new jobs' },
        Body: { Text: { Data: changes.text ?? 'Hello' } },
        ...(changes.headers ? { Headers: changes.headers } : {}),
      },
    },
    ...changes.more,
  };
}

test('a message carries its parts, custom headers and letters of any script', async () => {
  const accepted = await acceptMail(
    {
      ...mail({ headers: [{ Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' }] }),
      Destination: {
        ToAddresses: ['Ana <ana@example.com>'],
        CcAddresses: ['bo@example.com'],
        BccAddresses: ['hidden@example.com'],
      },
      ReplyToAddresses: ['reply@example.com'],
      Content: {
        Simple: {
          Subject: { Data: 'Grüezi – 求人 📬' },
          Body: { Text: { Data: 'Zürich\nعمل' }, Html: { Data: '<p>Zürich</p>' } },
          Headers: [{ Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' }],
        },
      },
      EmailTags: [{ Name: 'period', Value: '2026-11-20' }],
    },
    identity,
  );
  const parsed = await PostalMime.parse(accepted.mime);
  expect(parsed.subject).toBe('Grüezi – 求人 📬');
  expect(parsed.text?.trim()).toBe('Zürich\nعمل');
  expect(parsed.html?.trim()).toBe('<p>Zürich</p>');
  expect(parsed.replyTo?.[0]?.address).toBe('reply@example.com');
  expect(parsed.messageId).toBe('<0000-test-000000@email.amazonses.com>');
  expect(parsed.headers.find((each) => each.key === 'list-unsubscribe-post')?.value).toBe('List-Unsubscribe=One-Click');
  expect(accepted.mime.toString()).not.toContain('hidden@example.com');
  expect(accepted.recipients).toEqual(['ana@example.com', 'bo@example.com', 'hidden@example.com']);
  expect(accepted.tags).toEqual([{ name: 'period', value: '2026-11-20' }]);
});

describe('header injection is refused', () => {
  const injected = 'x\r\nBcc: victim@example.com';
  test.each<[string, object]>([
    ['in the subject', mail({ subject: injected })],
    ['in the subject by a bare line feed', mail({ subject: 'x\nBcc: victim@example.com' })],
    ['in the subject by a bare carriage return', mail({ subject: 'x\rBcc: victim@example.com' })],
    ['in the sender', mail({ from: `"a\r\nBcc: victim@example.com" <digest@example.com>` })],
    ['in a recipient', mail({ to: ['ana@example.com\r\nBcc: victim@example.com'] })],
    ['by a second recipient in one address', mail({ to: ['ana@example.com, victim@example.com'] })],
    ['by a group', mail({ to: ['friends: ana@example.com, victim@example.com;'] })],
    ['in reply-to', mail({ more: { ReplyToAddresses: ['a@example.com\nX: y'] } })],
    ['in a header value', mail({ headers: [{ Name: 'X-Note', Value: injected }] })],
    ['in a header name', mail({ headers: [{ Name: 'X-Note: a\r\nBcc', Value: 'v' }] })],
    ['by a colon in a header name', mail({ headers: [{ Name: 'Bcc: victim@example.com, X', Value: 'v' }] })],
    ['by a space in a header name', mail({ headers: [{ Name: 'X Note', Value: 'v' }] })],
    ['by a Bcc header', mail({ headers: [{ Name: 'bCC', Value: 'victim@example.com' }] })],
    ['by a second From', mail({ headers: [{ Name: 'From', Value: 'boss@example.com' }] })],
    ['by a NUL', mail({ subject: 'a\0b' })],
    ['in a tag', mail({ more: { EmailTags: [{ Name: 'a\r\nb', Value: 'c' }] } })],
  ])('%s', async (_name, input) => {
    await expect(acceptMail(input, identity)).rejects.toMatchObject({ code: 'BadRequestException', status: 400 });
  });

  test('whatever the subject, the message keeps exactly its headers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 200 }).filter((each) => each.trim() !== ''),
        async (subject) => {
          const accepted = await acceptMail(mail({ subject }), identity).catch(() => null);
          if (!accepted) return;
          const parsed = await PostalMime.parse(accepted.mime);
          expect(parsed.headers.map((each) => each.key).toSorted()).toEqual([
            'content-transfer-encoding',
            'content-type',
            'date',
            'from',
            'message-id',
            'mime-version',
            'subject',
            'to',
          ]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('is refused with a reason', () => {
  test.each<[string, object, RegExp]>([
    ['no recipient', mail({ to: [] }), /at least one recipient/],
    ['51 recipients', mail({ to: Array.from({ length: 51 }, (_, index) => `p${index}@example.com`) }), /exceeds 50/],
    ['no domain', mail({ to: ['ana'] }), /Destination|ToAddresses\[0\]/],
    ['letters outside ASCII in an address', mail({ to: ['zoë@example.com'] }), /Punycode/],
    ['letters outside ASCII in a name', mail({ from: 'Zoë <zoe@example.com>' }), /RFC 2047/],
    ['no body', { ...mail(), Content: { Simple: { Subject: { Data: 'x' }, Body: {} } } }, /Text or an Html/],
    ['neither simple nor raw', { ...mail(), Content: {} }, /exactly one of Simple and Raw/],
    ['a template', { ...mail(), Content: { Template: { TemplateName: 't' } } }, /Template/],
    ['an unknown member', mail({ more: { TenantName: 'x' } }), /TenantName/],
    [
      'too many headers',
      mail({ headers: Array.from({ length: 16 }, (_, index) => ({ Name: `X-${index}`, Value: 'v' })) }),
      /at most 15/,
    ],
    ['a long header', mail({ headers: [{ Name: 'X-Long', Value: 'v'.repeat(871) }] }), /870/],
    ['a header outside ASCII', mail({ headers: [{ Name: 'X-Note', Value: 'Zürich' }] }), /ASCII/],
  ])('%s', async (_name, input, message) => {
    await expect(acceptMail(input, identity)).rejects.toMatchObject({
      code: 'BadRequestException',
      message: expect.stringMatching(message),
    });
  });
});

describe('a raw message', () => {
  const raw = (text: string, more: object = {}) => ({
    Content: { Raw: { Data: Buffer.from(text).toString('base64') } },
    ...more,
  });

  test('is sent as it is, without its Bcc', async () => {
    const text =
      'From: a@example.com\r\nTo: b@example.com\r\nBcc: c@example.com,\r\n d@example.com\r\nSubject: hi\r\n\r\nBcc: in the body\r\n';
    const accepted = await acceptMail(raw(text), identity);
    expect(accepted.mime.toString()).toBe('From: a@example.com\r\nTo: b@example.com\r\nSubject: hi\r\n\r\nBcc: in the body\r\n');
    expect(accepted.recipients).toEqual(['b@example.com', 'c@example.com', 'd@example.com']);
  });
  test('goes to the destination when there is one', async () => {
    const accepted = await acceptMail(
      raw('From: a@example.com\nTo: b@example.com\n\nx', { Destination: { ToAddresses: ['z@example.com'] } }),
      identity,
    );
    expect(accepted.recipients).toEqual(['z@example.com']);
  });
  test.each<[string, string]>([
    ['no header', 'hello'],
    ['no sender', 'To: b@example.com\n\nx'],
    ['no recipient', 'From: a@example.com\n\nx'],
  ])('with %s is refused', async (_name, text) => {
    await expect(acceptMail(raw(text), identity)).rejects.toMatchObject({ code: 'BadRequestException' });
  });
});
