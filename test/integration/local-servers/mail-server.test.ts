import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateEmailIdentityCommand,
  DeleteSuppressedDestinationCommand,
  GetAccountCommand,
  GetEmailIdentityCommand,
  GetSuppressedDestinationCommand,
  ListSuppressedDestinationsCommand,
  PutSuppressedDestinationCommand,
  SESv2Client,
  SendEmailCommand,
  type SendEmailCommandInput,
} from '@aws-sdk/client-sesv2';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createMailServer,
  type MailEvent,
  type MailServer,
  type MailServerOptions,
} from '../../../infra/local/servers/mail-server.ts';

let folder: string;
let outboxDir: string;
let server: MailServer;
let client: SESv2Client;
let published: MailEvent[];

async function open(changes: Partial<MailServerOptions> = {}): Promise<void> {
  server = await createMailServer({
    outboxDir,
    stateDir: join(folder, 'state'),
    account: '000000000000',
    region: 'eu-central-1',
    configurationSets: {
      rolecall: { eventDestinations: [{ name: 'bus', matchingEventTypes: ['SEND', 'delivery', 'bounce', 'complaint'] }] },
      quiet: { eventDestinations: [{ name: 'off', enabled: false, matchingEventTypes: ['send'] }] },
    },
    publish: async (event) => {
      published.push(event);
    },
    report: () => {},
    ...changes,
  });
  client = new SESv2Client({
    endpoint: server.url,
    region: 'eu-central-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mail-'));
  outboxDir = join(folder, 'outbox');
  published = [];
  await open();
});
afterEach(async () => {
  client.destroy();
  await server.close();
  rmSync(folder, { recursive: true });
});

const send = (changes: Partial<SendEmailCommandInput> = {}, parts: { subject?: string; html?: string } = {}) =>
  client.send(
    new SendEmailCommand({
      FromEmailAddress: 'Rolecall <digest@example.com>',
      Destination: { ToAddresses: ['ana@example.com'] },
      ConfigurationSetName: 'rolecall',
      EmailTags: [{ Name: 'digest', Value: '2026-11-20' }],
      Content: {
        Simple: {
          Subject: { Data: parts.subject ?? 'Three jobs' },
          Body: { Text: { Data: 'Hello Ana' }, Html: { Data: parts.html ?? '<p>Hello Ana</p>' } },
        },
      },
      ...changes,
    }),
  );
const sendTo = (...ToAddresses: string[]) => send({ Destination: { ToAddresses } });
const types = () => published.map((each) => each.detailType);

test('a mail lies whole in the outbox when SendEmail answers, and its events follow', async () => {
  const { MessageId } = await send();
  const [name = ''] = readdirSync(outboxDir);
  expect(name).toBe(`${name.split('-')[0]}-${MessageId}.eml`);
  const mail = await PostalMime.parse(readFileSync(join(outboxDir, name)));
  expect([mail.subject, mail.text?.trim(), mail.from?.address]).toEqual(['Three jobs', 'Hello Ana', 'digest@example.com']);
  await server.eventsPublished();
  expect(types()).toEqual(['Email Sent', 'Email Delivered']);
  expect(published[0]).toMatchObject({
    source: 'aws.ses',
    resources: ['arn:aws:ses:eu-central-1:000000000000:configuration-set/rolecall'],
    detail: {
      eventType: 'Send',
      send: {},
      mail: {
        messageId: MessageId,
        destination: ['ana@example.com'],
        tags: { digest: ['2026-11-20'], 'ses:configuration-set': ['rolecall'] },
        commonHeaders: { subject: 'Three jobs', to: ['ana@example.com'] },
      },
    },
  });
});

test('no events without a configuration set, or with a destination that is off', async () => {
  await send({ ConfigurationSetName: undefined });
  await send({ ConfigurationSetName: 'quiet' });
  await server.eventsPublished();
  expect(published).toEqual([]);
  await expect(send({ ConfigurationSetName: 'absent' })).rejects.toMatchObject({ name: 'NotFoundException' });
});

describe('the addresses of the mailbox simulator', () => {
  test.each<[string, string[], string | undefined]>([
    ['success@simulator.amazonses.com', ['Email Sent', 'Email Delivered'], undefined],
    ['bounce@simulator.amazonses.com', ['Email Sent', 'Email Bounced'], 'General'],
    ['bounce+label@simulator.amazonses.com', ['Email Sent', 'Email Bounced'], 'General'],
    ['suppressionlist@simulator.amazonses.com', ['Email Sent', 'Email Bounced'], 'OnAccountSuppressionList'],
    ['complaint@simulator.amazonses.com', ['Email Sent', 'Email Delivered', 'Email Complaint Received'], undefined],
  ])('%s', async (address, expected, bounceSubType) => {
    await sendTo(address);
    await server.eventsPublished();
    expect(types()).toEqual(expected);
    if (bounceSubType)
      expect(published[1]?.detail.bounce).toMatchObject({
        bounceType: 'Permanent',
        bounceSubType,
        bouncedRecipients: [{ emailAddress: address }],
      });
  });
  test('each recipient has its own fate', async () => {
    await sendTo('ana@example.com', 'bounce@simulator.amazonses.com');
    await server.eventsPublished();
    expect(types()).toEqual(['Email Sent', 'Email Delivered', 'Email Bounced']);
    expect(published[1]?.detail.delivery).toMatchObject({ recipients: ['ana@example.com'] });
  });
});

test('a suppressed address bounces until it is taken off the list, over a restart too', async () => {
  await client.send(new PutSuppressedDestinationCommand({ EmailAddress: 'Ana@example.com', Reason: 'COMPLAINT' }));
  await server.close();
  await open();
  expect(
    (await client.send(new GetSuppressedDestinationCommand({ EmailAddress: 'ana@example.com' }))).SuppressedDestination,
  ).toMatchObject({
    EmailAddress: 'Ana@example.com',
    Reason: 'COMPLAINT',
    LastUpdateTime: expect.any(Date),
  });
  const list = async (Reasons: ('BOUNCE' | 'COMPLAINT')[]) =>
    (await client.send(new ListSuppressedDestinationsCommand({ Reasons }))).SuppressedDestinationSummaries?.length;
  expect([await list([]), await list(['COMPLAINT']), await list(['BOUNCE'])]).toEqual([1, 1, 0]);
  await send();
  await client.send(new DeleteSuppressedDestinationCommand({ EmailAddress: 'ana@example.com' }));
  await send();
  await server.eventsPublished();
  expect(types()).toEqual(['Email Sent', 'Email Bounced', 'Email Sent', 'Email Delivered']);
  await expect(client.send(new GetSuppressedDestinationCommand({ EmailAddress: 'ana@example.com' }))).rejects.toMatchObject({
    name: 'NotFoundException',
  });
});

test('events that were not taken are published again, in order', async () => {
  let failures = 1;
  await server.close();
  await open({
    publish: async (event) => {
      failures -= 1;
      if (failures >= 0) throw new Error('bus is away');
      published.push(event);
    },
  });
  await send();
  await server.eventsPublished();
  expect(types()).toEqual(['Email Sent', 'Email Delivered']);
});

test('a note of a mail that was never written is dropped at the start', async () => {
  const notes = join(folder, 'state', 'mail-events');
  await server.close();
  mkdirSync(notes, { recursive: true });
  const event = { source: 'aws.ses', detailType: 'Email Sent', detail: {}, resources: [], time: '2026-11-20T10:00:00Z' };
  writeFileSync(join(notes, 'lost.json'), JSON.stringify({ mailFile: join(outboxDir, 'lost.eml'), events: [event] }));
  await open();
  await server.eventsPublished();
  expect(published).toEqual([]);
  expect(readdirSync(notes)).toEqual([]);
});

test('what SES refuses writes nothing', async () => {
  const list = { ListManagementOptions: { ContactListName: 'x' } };
  for (const changes of [list, { FromEmailAddress: 'a@example.com\r\nBcc: b@example.com' }, { Destination: {} }, { Content: {} }])
    await expect(send(changes)).rejects.toMatchObject({ name: 'BadRequestException' });
  expect(readdirSync(outboxDir)).toEqual([]);
  await expect(client.send(new GetAccountCommand({}))).rejects.toMatchObject({ name: 'UnknownOperationException' });
});

test('a form of a web page cannot send mail', async () => {
  const answer = await fetch(`${server.url}/v2/email/outbound-emails`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: '{}',
  });
  expect(answer.status).toBe(415);
});

test('only a verified identity may send when that is asked for', async () => {
  await server.close();
  await open({ requireVerifiedIdentity: true });
  await expect(send()).rejects.toMatchObject({ name: 'MessageRejected', message: expect.stringContaining('digest@example.com') });
  await expect(client.send(new GetEmailIdentityCommand({ EmailIdentity: 'example.com' }))).rejects.toMatchObject({
    name: 'NotFoundException',
  });
  await client.send(new CreateEmailIdentityCommand({ EmailIdentity: 'example.com' }));
  expect(await client.send(new GetEmailIdentityCommand({ EmailIdentity: 'example.com' }))).toMatchObject({
    IdentityType: 'DOMAIN',
    VerifiedForSendingStatus: true,
  });
  await send();
  await expect(send({ FromEmailAddress: 'x@notexample.com' })).rejects.toMatchObject({ name: 'MessageRejected' });
});

describe('the outbox viewer', () => {
  const get = async (path: string) => {
    const answer = await fetch(`${server.url}${path}`);
    return {
      status: answer.status,
      policy: answer.headers.get('content-security-policy') ?? '',
      type: answer.headers.get('content-type'),
      text: await answer.text(),
    };
  };
  const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>"\'';

  test('says when there is nothing', async () => {
    expect((await get('/')).text).toContain('No mail yet');
  });
  test('lists mails and shows one, with everything of it escaped', async () => {
    const { MessageId } = await send(
      { FromEmailAddress: '"<b>x</b>" <digest@example.com>' },
      { subject: hostile, html: `<p>Hi</p>${hostile}` },
    );
    const list = await get('/');
    const page = await get(`/mail/${MessageId}`);
    for (const each of [list, page]) {
      expect(each.text).not.toMatch(/<script|<img|<b>/);
      expect(each.text).toContain('&lt;script&gt;alert(2)&lt;/script&gt;');
      expect(each.policy).toMatch(/default-src 'none'/);
      expect(each.policy).not.toMatch(/script-src|unsafe-eval/);
    }
    expect(page.text).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(page.text).toContain('Hello Ana');
  });
  test('frames the HTML without script, remote content, forms or an origin', async () => {
    const { MessageId } = await send({}, { html: hostile });
    const { policy, text } = await get(`/mail/${MessageId}/html`);
    expect(text).toContain(hostile);
    expect(policy).toMatch(/default-src 'none'.*img-src data:.*form-action 'none'.*sandbox/);
    expect(policy).not.toMatch(/allow-scripts|allow-same-origin|https?:/);
  });
  test('gives the file', async () => {
    const { MessageId } = await send();
    const { type, text, policy } = await get(`/mail/${MessageId}.eml`);
    expect([type, policy]).toEqual(['message/rfc822', "default-src 'none'; sandbox"]);
    expect(text).toBe(readFileSync(join(outboxDir, readdirSync(outboxDir)[0]!), 'utf8'));
  });
  test.each(['/mail/0000000000000000-0000', '/mail/..%2f..%2fetc%2fpasswd', '/mail/../../state/mail.json', '/nothing'])(
    '%s is 404',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});
