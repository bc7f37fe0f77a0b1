import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sampleCandidate } from '../../infra/local/samples/candidate.ts';
import { localUser } from '../../infra/local/start/local-user.ts';
import type { OutputOf } from '../../shared/contracts/operations.ts';
import { changeLines } from '../../shared/domain/posting-history.ts';
import { postingLife } from '../../shared/domain/posting-life.ts';
import { createMailReader } from '../../shared/sources/mail/mail-reader.ts';
import { indeed } from '../fixtures/mail/indeed.ts';
import { linkedin } from '../fixtures/mail/linkedin.ts';
import { type Composed, composeMail } from '../support/compose-mail.ts';
import { projectRoot } from '../support/modules.ts';
import { startWholeLine, type TableRow, type WholeLine } from '../support/whole-line.ts';

type MailView = OutputOf<'inbox.list'>['items'][number];

/** A stored posting: what it says now, and all that has happened to it. */
function whatItIs(row: TableRow | undefined) {
  const life = postingLife.parse({ ...(row?.body as object), revision: row?.revision, jobId: row?.jobId });
  const { externalId, jobId, firstSeenAt, content } = life;
  return { externalId, jobId, firstSeenAt, content: content?.posting, changes: changeLines(life, '') };
}

/** What only tracking and secrets bear in the composed mails. */
const traces = /SECRET|utm_|trackingId|refId|midToken|midSig|otpToken|eml-job|[?&](?:trk|tk|from|ref|eid)=/;

const composed = (mail: Composed | undefined) => {
  if (mail === undefined) throw new Error('the fixture is missing');
  // Days ago, so that it counts as one of the last month.
  return composeMail({ ...mail, date: new Date(Date.now() - 5 * 86_400_000).toUTCString() });
};

const fromLinkedin = 'From: LinkedIn <jobalerts-noreply@linkedin.com>\r\nSubject: New jobs\r\nMIME-Version: 1.0\r\n';

/** Parts in parts in parts. */
function nestedParts(): Buffer {
  const level = (depth: number) => `Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\n`;
  return Buffer.from(fromLinkedin + Array.from({ length: 3000 }, (_, depth) => level(depth)).join(''));
}

/** Three megabytes of tables in tables, then of links to no posting. */
function nestedTables(): Buffer {
  const link = '<a href="https://www.linkedin.com/comm/jobs/view/&#0;41\u202e/?midToken=SECRET">\u202eView job</a>';
  const html = '<table><tr><td>'.repeat(100_000) + link.repeat(20_000);
  return Buffer.from(`${fromLinkedin}Content-Type: text/html; charset=utf-8\r\n\r\n${html}`);
}

describe('mails and captures through the whole line', () => {
  let line: WholeLine;
  let address: string;

  beforeAll(async () => {
    line = await startWholeLine({ assemblyDir: inject('assemblyDir'), origins: {} });
    await line.client.call('profile.import', { resume: sampleCandidate });
    address = (await line.client.call('inbox.address', {})).address;
  });
  afterAll(() => line?.stop());

  async function deliver(raw: Buffer, to: string = address) {
    const url = new URL(line.cloud.smtpUrl ?? '');
    const client = createTransport({ host: url.hostname, port: Number(url.port), secure: false, ignoreTLS: true });
    await client.sendMail({ envelope: { from: 'bounces@linkedin.com', to: [to] }, raw });
    await line.cloud.idle();
  }
  async function add(raw: Buffer) {
    const { mailId } = await line.client.call('inbox.add', { message: raw.toString('base64') });
    await line.cloud.idle();
    return mailId;
  }
  const mails = async (): Promise<MailView[]> => (await line.client.call('inbox.list', { limit: 100 })).items;
  const postings = async (source: string) =>
    (await line.rows('jobs')).filter(({ pk, sk }) => pk.startsWith(`BOARD#${source}:`) && sk.startsWith('POSTING#'));
  const idsOf = (rows: readonly TableRow[]) => rows.map(({ sk }) => sk.slice('POSTING#'.length));

  it('a mail that comes to the address is postings, matches and one row of its owner, whatever its To header says', async () => {
    const alert = composed(linkedin[0]);
    expect(alert.toString('latin1')).toContain('To: candidate@example.com');
    await deliver(alert);
    const stored = await postings('linkedin-mail');
    expect(idsOf(stored)).toEqual(linkedin[0]?.postings.map(({ externalId }) => externalId));

    const rows = (await line.rows('workspace')).filter(({ sk }) => sk.startsWith('MAIL#'));
    expect(rows).toMatchObject([
      { pk: `USER#${localUser}`, way: 'address', outcome: 'postings', service: 'linkedin', postings: 2 },
    ]);
    const matches = (await line.client.call('matches.list', {})).items;
    expect(matches.map(({ title, company, url }) => [title, company, url])).toContainEqual([
      'Data Engineer',
      'Example',
      'https://www.linkedin.com/jobs/view/4100000001/',
    ]);
    for (const table of ['jobs', 'workspace'] as const) expect(JSON.stringify(await line.rows(table))).not.toMatch(traces);

    await deliver(alert);
    const again = await postings('linkedin-mail');
    expect(again.map(whatItIs)).toEqual(stored.map(whatItIs));
    expect(whatItIs(again[0])).toMatchObject({ content: { title: 'Data Engineer' }, changes: [{ change: 'new' }] });
    expect((await line.client.call('matches.list', {})).items).toHaveLength(matches.length);
    // Each delivery is a mail that came.
    expect((await mails()).map(({ outcome }) => outcome)).toEqual(['postings', 'postings']);
  });

  it('a mail that is added twice is one row', async () => {
    const alert = composed(indeed[0]);
    const mailId = await add(alert);
    expect(await add(alert)).toBe(mailId);
    const mine = (await mails()).filter((mail) => mail.mailId === mailId);
    expect(mine).toMatchObject([{ way: 'added', outcome: 'postings', service: 'indeed', postings: indeed[0]?.postings.length }]);
    expect(await postings('indeed-mail')).toHaveLength(indeed[0]?.postings.length ?? 0);
    expect(JSON.stringify(await line.rows('jobs'))).not.toMatch(traces);
  });

  it('what is no alert is kept, and its row says what became of it', async () => {
    const before = (await mails()).length;
    const unknown = await add(
      composed({
        from: 'LinkedIn Job Alerts <jobalerts-noreply@linkedin.com>',
        subject: 'Your job alert',
        html: '<p>The design of this mail is new.</p><p><a href="https://www.linkedin.com/comm/hub/9?midToken=SECRET">Something to see</a></p>',
      }),
    );
    const stranger = await add(
      composed({ from: 'news@shop.example', subject: 'Sale', text: 'Shoes for half the price.\n\nCome.' }),
    );
    const rejection = await add(
      composed({
        from: 'Acme Talent <talent@acme.example>',
        subject: 'Your application as Data Engineer at Acme',
        text: 'Dear Lina,\n\nUnfortunately we have decided to move forward with other candidates.\n\nAcme',
      }),
    );
    const deep = await add(nestedParts());
    expect(nestedTables().byteLength).toBeGreaterThan(3_000_000);
    await deliver(nestedTables());
    const all = await mails();
    const one = (id: string) => all.find(({ mailId }) => mailId === id);
    expect(one(unknown)).toMatchObject({
      outcome: 'unread',
      service: 'linkedin',
      detail: expect.stringContaining('layout is not known'),
    });
    expect(one(stranger)).toMatchObject({ outcome: 'unread', service: null });
    expect(one(rejection)).toMatchObject({
      outcome: 'reply',
      status: 'rejected',
      quote: expect.stringContaining('other candidates'),
    });
    expect(one(deep)).toMatchObject({ outcome: 'unread', postings: 0, detail: expect.stringContaining('nested too deep') });
    expect(all.find(({ way, outcome }) => way === 'address' && outcome === 'unread')).toMatchObject({
      service: 'linkedin',
      postings: 0,
    });
    expect(all).toHaveLength(before + 5);
    expect(JSON.stringify(await line.rows('workspace'))).not.toMatch(traces);
    expect(line.problems).toEqual([]);
  });

  it('a mail to an address nobody has is kept for nobody; one to another domain is not taken', async () => {
    const before = await mails();
    const domain = address.slice(address.indexOf('@') + 1);
    await deliver(composed(linkedin[1]), `jobs-0000000000@${domain}`);
    expect(line.watch.sum('inbox', 'MailsForNobody')).toBe(1);
    await expect(deliver(composed(linkedin[1]), 'jobs@elsewhere.example')).rejects.toMatchObject({ responseCode: 550 });
    expect(await mails()).toEqual(before);
    expect(idsOf(await postings('linkedin-mail'))).not.toContain(linkedin[1]?.postings[0]?.externalId);
  });

  it('coverage and digest say how many mails could not be read', async () => {
    const { mails: counted, says } = await line.client.call('coverage.get', {});
    // The shop, the new layout, the hostile one twice.
    expect(counted).toMatchObject({ came: (await mails()).length, unread: 4, refused: 0 });
    const sentence = `4 of ${counted.came} mails of the last 30 days could not be read: your inbox says why.`;
    expect(says).toContain(sentence);
    expect((await line.client.call('digest.preview', {})).text.replace(/\s+/g, ' ')).toContain(sentence);
  });

  it("a page that the bookmarklet's token sends is a posting", async () => {
    const { short } = await line.client.call('captures.token', {});
    const token = /capture\.js(?:#|%23)([\w-]+)/.exec(short)?.[1] ?? '';
    const send = (given: string) =>
      fetch(`${line.cloud.apiUrl}/v1/captures/${given}`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain;charset=UTF-8', origin: 'https://careers.lakeside.example' },
        body: JSON.stringify({
          url: 'https://careers.lakeside.example/jobs/7?utm_source=SECRET',
          title: 'Night Nurse | Lakeside Clinic',
          jsonLd: [
            JSON.stringify({
              '@context': 'https://schema.org',
              '@type': 'JobPosting',
              title: 'Night Nurse',
              hiringOrganization: { name: 'Lakeside Clinic' },
              description: '<p>You look after the ward at night.</p>',
            }),
          ],
        }),
      });
    const answer = await send(token);
    expect([answer.status, await answer.json()]).toMatchObject([
      201,
      { says: expect.stringContaining('Night Nurse · Lakeside Clinic') },
    ]);
    await line.cloud.idle();
    expect((await line.client.call('jobs.search', { q: 'night nurse' })).items).toMatchObject([
      { title: 'Night Nurse', company: 'Lakeside Clinic' },
    ]);
    expect(JSON.stringify(await line.rows('jobs'))).not.toMatch(traces);
    expect((await send('a-token-that-nobody-was-given')).status).toBe(404);
    expect(line.problems).toEqual([]);
  });

  const folder = path.join(projectRoot, '../shared/data/mail/alerts');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
  it.skipIf(files.length === 0)('real alerts, where they are on this machine: every posting read is stored', async () => {
    const reader = createMailReader();
    const wanted = new Set<string>();
    const rows = new Map<string, number>();
    for (const file of files) {
      const raw = readFileSync(path.join(folder, file));
      const mail = await reader.read(raw);
      if (mail.kind !== 'postings') throw new Error(`${file} was read as ${mail.kind}`);
      for (const { source, externalId } of mail.records) wanted.add(`${source} ${externalId}`);
      rows.set(await add(raw), mail.records.length);
    }
    const listed = await mails();
    for (const [id, count] of rows) expect(listed.find(({ mailId }) => mailId === id)?.postings).toBe(count);
    const table = (await line.rows('jobs')).filter(({ pk }) => /^BOARD#[\w-]+-mail:alerts$/.test(pk));
    const stored = table.map(({ pk, sk }) => `${pk.slice('BOARD#'.length, -':alerts'.length)} ${sk.slice('POSTING#'.length)}`);
    expect([...wanted].filter((each) => !stored.includes(each))).toEqual([]);
    expect(line.problems).toEqual([]);
  });
});
