import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import PostalMime from 'postal-mime';
import { afterEach, describe, expect, it } from 'vitest';
import { createMailServer, type MailServer } from '../../infra/local/servers/mail-server.ts';
import { createSesClient, sesMailer } from '../../shared/adapters/ses/mailer.ts';
import { mailEvent } from '../../shared/contracts/messages/mail-event.ts';
import { type Mail, type Mailer, MailNotTaken, MailRefused } from '../../shared/ports/mailer.ts';
import { FakeMailer } from '../support/fake-mailer.ts';

const mail: Mail = {
  to: 'zofia@example.org',
  subject: 'Rolecall: 2 neue Stellen für dich 😀',
  html: '<p>Grüße</p>',
  text: 'Grüße',
  headers: {
    'List-Unsubscribe': '<https://api.example.com/v1/unsubscribe/token>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
  tags: { digestId: 'g_0123' },
};

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function localSes(): Promise<{ server: MailServer; outbox: string; events: unknown[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'mailer-'));
  const events: unknown[] = [];
  const server = await createMailServer({
    outboxDir: join(folder, 'outbox'),
    stateDir: join(folder, 'state'),
    account: '000000000000',
    region: 'eu-central-1',
    configurationSets: {
      rolecall: { eventDestinations: [{ name: 'bus', matchingEventTypes: ['SEND', 'BOUNCE', 'COMPLAINT'] }] },
    },
    identities: ['digest@example.com'],
    requireVerifiedIdentity: true,
    publish: async (event) => void events.push(event),
  });
  cleanUps.push(
    () => rmSync(folder, { recursive: true }),
    () => server.close(),
  );
  return { server, outbox: join(folder, 'outbox'), events };
}

function ses(endpoint: string, from = 'digest@example.com'): Mailer {
  const client = new SESv2Client({
    endpoint,
    region: 'eu-central-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  cleanUps.push(() => client.destroy());
  return sesMailer(client, from, 'rolecall');
}

describe.each([
  {
    name: 'fake',
    make: async (): Promise<Mailer> => new FakeMailer(),
    refusing: async (): Promise<Mailer> => Object.assign(new FakeMailer(), { fails: new MailRefused('refused') }),
  },
  {
    name: 'ses',
    make: async (): Promise<Mailer> => ses((await localSes()).server.url),
    refusing: async (): Promise<Mailer> => ses((await localSes()).server.url, 'stranger@example.net'),
  },
])('mailer: $name', ({ make, refusing }) => {
  it('tells the id under which the provider keeps the mail, another for each mail', async () => {
    const mailer = await make();
    const ids = [await mailer.send(mail), await mailer.send(mail)].map(({ messageId }) => messageId);
    expect(new Set(ids.filter((id) => id !== '')).size).toBe(2);
  });

  it('tells a refusal apart', async () => {
    await expect((await refusing()).send(mail)).rejects.toBeInstanceOf(MailRefused);
  });
});

describe('mails through SES', () => {
  it('arrive with both parts, the headers, and a tag on their events', async () => {
    const { server, outbox, events } = await localSes();
    const { messageId } = await ses(server.url).send(mail);
    const [file] = readdirSync(outbox).filter((name) => name.endsWith('.eml'));
    const parsed = await PostalMime.parse(readFileSync(join(outbox, file ?? '')));
    expect(parsed).toMatchObject({ subject: mail.subject, to: [{ address: mail.to }] });
    expect(parsed.html?.trim()).toBe(mail.html);
    expect(parsed.text?.trim()).toBe(mail.text);
    const header = (name: string) => parsed.headers.find((each) => each.key === name.toLowerCase())?.value;
    expect(header('List-Unsubscribe')).toBe(mail.headers['List-Unsubscribe']);
    expect(header('List-Unsubscribe-Post')).toBe(mail.headers['List-Unsubscribe-Post']);
    await server.eventsPublished();
    const [sent] = events.map((event) => mailEvent.shape.detail.parse(detailOf(event)));
    expect(sent).toMatchObject({ eventType: 'Send', mail: { messageId, tags: { digestId: ['g_0123'] } } });
  });

  it('are not sent twice by the client itself, and only a fault of ours proves that a mail was not sent', async () => {
    for (const [status, name] of [
      [429, 'TooManyRequestsException'],
      [500, 'InternalFailure'],
    ] as const) {
      let calls = 0;
      const broken: Server = createServer((_, answer) => {
        calls += 1;
        answer.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': name }).end('{}');
      });
      await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
      cleanUps.push(() => broken.close());
      const { port } = broken.address() as AddressInfo;
      const error = await ses(`http://127.0.0.1:${port}`)
        .send(mail)
        .catch((reason: unknown) => reason);
      expect(calls).toBe(1);
      expect(error instanceof MailNotTaken).toBe(status === 429);
      expect(error).toBeInstanceOf(Error);
    }
    expect(await createSesClient().config.maxAttempts()).toBe(1);
  });
});

function detailOf(event: unknown): unknown {
  return (event as { detail: unknown }).detail;
}
