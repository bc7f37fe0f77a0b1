import { beforeEach, describe, expect, it } from 'vitest';
import { recordDelivery } from '../../../functions/deliveries/deliveries.ts';
import { claimSeconds, type DigestDeps, digestIdOf, sendDigest } from '../../../functions/digest/digest.ts';
import type { DigestMessage } from '../../../shared/contracts/messages/digest.ts';
import { mailEvent } from '../../../shared/contracts/messages/mail-event.ts';
import { RetryLater } from '../../../shared/ports/errors.ts';
import { MailNotTaken, MailRefused } from '../../../shared/ports/mailer.ts';
import { profileOf } from '../../support/candidate.ts';
import { CountingMetrics } from '../../support/counting-metrics.ts';
import { FakeBoardStore } from '../../support/fake-board-store.ts';
import { FakeDigestStore } from '../../support/fake-digest-store.ts';
import { FakeDocumentLinkStore } from '../../support/fake-document-link-store.ts';
import { FakeDocumentStore } from '../../support/fake-document-store.ts';
import { FakeFollowedBoardStore } from '../../support/fake-followed-board-store.ts';
import { FakeJobStore } from '../../support/fake-job-store.ts';
import { FakeMailboxStore } from '../../support/fake-mailbox-store.ts';
import { FakeMailer } from '../../support/fake-mailer.ts';
import { FakeMatchStore } from '../../support/fake-match-store.ts';
import { FakeProfileStore } from '../../support/fake-profile-store.ts';
import { readyDocument } from '../../support/ready-document.ts';
import { receivedMail } from '../../support/received-mail.ts';
import { sampleBoard } from '../../support/sample-board.ts';
import { sampleJob } from '../../support/sample-job.ts';
import { sampleMatch } from '../../support/sample-match.ts';
import { SilentLog } from '../../support/silent-log.ts';

const userId = 'user-1';
const message = (period: string): DigestMessage => ({ version: 1, userId, period, at: `${period}T07:00:00.000Z` });
const first = message('2026-11-20');
const second = message('2026-11-21');

let moment: Date;
let profiles: FakeProfileStore;
let digests: FakeDigestStore;
let matches: FakeMatchStore;
let jobs: FakeJobStore;
let boards: FakeBoardStore;
let followed: FakeFollowedBoardStore;
let documents: FakeDocumentStore;
let links: FakeDocumentLinkStore;
let mailer: FakeMailer;
let mailbox: FakeMailboxStore;
let metrics: CountingMetrics<'digest'>;
let deps: DigestDeps;

beforeEach(async () => {
  moment = new Date('2026-11-20T07:00:05.000Z');
  profiles = new FakeProfileStore(profileOf());
  digests = new FakeDigestStore(profiles);
  matches = new FakeMatchStore();
  jobs = new FakeJobStore(sampleJob('j_1'), sampleJob('j_2'), sampleJob('j_3'));
  boards = new FakeBoardStore();
  followed = new FakeFollowedBoardStore();
  documents = new FakeDocumentStore();
  links = new FakeDocumentLinkStore();
  mailbox = new FakeMailboxStore();
  mailer = new FakeMailer();
  metrics = new CountingMetrics();
  deps = {
    profiles,
    digests,
    sources: { matches, jobs, documents, followed, boards, mailbox },
    links,
    mailer,
    clock: { now: () => moment },
    ids: { next: () => 'id', secret: () => `secret-${Math.random()}` },
    metrics,
    log: new SilentLog(),
    apiUrl: 'https://api.example.com',
    contact: 'ops@example.com',
  };
  await matches.put([
    sampleMatch(userId, 'j_1', { score: 90 }),
    sampleMatch(userId, 'j_2', { score: 50 }),
    sampleMatch(userId, 'j_3', { score: 39.9 }),
  ]);
});

const later = (seconds: number) => {
  moment = new Date(moment.getTime() + seconds * 1000);
};
const caught = (work: Promise<unknown>) => work.then(() => null).catch((error: unknown) => error);

describe('sending a digest', () => {
  it('sends one mail with the one-click headers and the tag, however often it is asked', async () => {
    for (let repeat = 0; repeat < 3; repeat += 1) await sendDigest(first, deps);
    expect(mailer.mails).toHaveLength(1);
    const [mail] = mailer.mails;
    expect(mail?.to).toBe('zofia@example.org');
    expect(mail?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(mail?.headers['List-Unsubscribe']).toMatch(/^<https:\/\/api\.example\.com\/v1\/unsubscribe\/secret-[\d.]+>$/);
    expect(mail?.tags).toEqual({ digestId: digestIdOf(userId, first.period) });
    expect(await digests.get(userId, first.period)).toMatchObject({
      state: 'sent',
      jobIds: ['j_1', 'j_2'],
      messageId: 'message-1',
    });
    expect(metrics.counts).toMatchObject({ DigestsSent: 1, DigestsRepeated: 2 });
  });

  it('sends once when two run at the same time', async () => {
    const outcomes = await Promise.all([caught(sendDigest(first, deps)), caught(sendDigest(first, deps))]);
    expect(outcomes.filter((outcome) => outcome instanceof RetryLater).length).toBeLessThanOrEqual(1);
    expect(mailer.mails).toHaveLength(1);
  });

  it('links to the files of the documents it shows, for the reader of this mail and for 30 days', async () => {
    const document = readyDocument(userId, 'j_1');
    await documents.request({ ...document, state: 'requested' }, false);
    await documents.put(document);
    await sendDigest(first, deps);
    const [mail] = mailer.mails;
    const urls = [...(mail?.text ?? '').matchAll(/https:\/\/api\.example\.com\/v1\/files\/(\S+)/g)].map(
      ([, token]) => token ?? '',
    );
    expect(urls).toHaveLength(2);
    for (const token of urls) expect(mail?.html).toContain(`/v1/files/${token}"`);
    expect([...links.links.keys()].sort()).toEqual([...urls].sort());
    expect(links.links.get(urls[0] ?? '')).toEqual({
      userId,
      documentId: document.documentId,
      format: 'pdf',
      sentTo: 'zofia@example.org',
      expiresAt: '2026-12-20T07:00:05.000Z',
    });
    expect(mail?.text).not.toContain('/v1/documents/');
  });

  it('says how many mails of the last 30 days could not be read', async () => {
    await mailbox.put(receivedMail({ userId, mailId: 'a', outcome: 'unread', receivedAt: '2026-11-19T08:00:00.000Z' }));
    await mailbox.put(receivedMail({ userId, mailId: 'b', receivedAt: '2026-11-18T08:00:00.000Z' }));
    await mailbox.put(receivedMail({ userId: 'bob', mailId: 'c', outcome: 'unread' }));
    await sendDigest(first, deps);
    expect(mailer.mails[0]?.text).toContain('1 of 2 mails of the last 30 days could not be read: your inbox says why.');
  });

  it('waits for proof after a crash, and believes the event of the provider', async () => {
    mailer.failsAfter = new Error('socket hang up');
    expect(await caught(sendDigest(first, deps))).toEqual(mailer.failsAfter);
    mailer.failsAfter = null;
    later(10);
    expect(await caught(sendDigest(first, deps))).toBeInstanceOf(RetryLater);
    await digests.recordMailEvent({
      digestId: digestIdOf(userId, first.period),
      kind: 'sent',
      messageId: 'm',
      at: first.at,
      detail: '',
    });
    await sendDigest(first, deps);
    later(1000);
    await sendDigest(first, deps);
    expect(mailer.mails).toHaveLength(1);
    expect((await digests.get(userId, first.period))?.state).toBe('sent');
  });

  it('sends again, under the same digest id, when nothing proves that it was sent', async () => {
    mailer.fails = new Error('socket hang up');
    await caught(sendDigest(first, deps));
    mailer.fails = null;
    later(claimSeconds - 1);
    expect(await caught(sendDigest(first, deps))).toBeInstanceOf(RetryLater);
    later(1);
    const outcomes = await Promise.all([caught(sendDigest(first, deps)), caught(sendDigest(first, deps))]);
    expect(outcomes.filter((outcome) => outcome === null).length).toBeGreaterThanOrEqual(1);
    expect(mailer.mails.map((mail) => mail.tags.digestId)).toEqual([digestIdOf(userId, first.period)]);
  });

  it('gives the claim back when the provider did not take the mail, and keeps a refusal', async () => {
    mailer.fails = new MailNotTaken('throttled');
    expect(await caught(sendDigest(first, deps))).toBeInstanceOf(RetryLater);
    expect(await digests.get(userId, first.period)).toBeNull();
    mailer.fails = new MailRefused('address is not verified');
    await sendDigest(first, deps);
    mailer.fails = null;
    await sendDigest(first, deps);
    expect(mailer.mails).toHaveLength(0);
    expect(await digests.get(userId, first.period)).toMatchObject({ state: 'failed', failure: 'address is not verified' });
  });

  it('tells only what is new the next time, and what became of what it told', async () => {
    await sendDigest(first, deps);
    moment = new Date('2026-11-21T07:00:05.000Z');
    await matches.put([
      sampleMatch(userId, 'j_1', { score: 91, changedAt: '2026-11-20T20:00:00.000Z', matchedAt: '2026-11-20T20:00:00.000Z' }),
      sampleMatch(userId, 'j_2', {
        state: 'closed',
        closedAt: '2026-11-20T21:00:00.000Z',
        matchedAt: '2026-11-20T21:00:00.000Z',
      }),
      sampleMatch(userId, 'j_4', { score: 60, foundAt: '2026-11-20T22:00:00.000Z', title: 'Fresh job' }),
    ]);
    await sendDigest(second, deps);
    const text = mailer.mails[1]?.text ?? '';
    expect(await digests.get(userId, second.period)).toMatchObject({ state: 'sent', jobIds: ['j_4'] });
    expect(text).toMatch(/Changed postings\n {2}- Engineer j_1/);
    expect(text).toMatch(/Closed since the last digest\n {2}- Engineer j_2/);
    expect(mailer.mails[1]?.headers['List-Unsubscribe']).toBe(mailer.mails[0]?.headers['List-Unsubscribe']);
  });

  it('writes nothing when there is nothing to tell, unless a board failed since', async () => {
    await sendDigest(first, deps);
    moment = new Date('2026-11-21T07:00:05.000Z');
    await sendDigest(second, deps);
    expect(await digests.get(userId, second.period)).toMatchObject({ state: 'empty' });
    expect(mailer.mails).toHaveLength(1);

    const lastRead = {
      at: '2026-11-21T08:00:00.000Z',
      outcome: 'failed' as const,
      reason: 'server_error' as const,
      detail: 'The server answered 500.',
      fetched: 0,
      added: 0,
      changed: 0,
      gone: 0,
      missing: 0,
      milliseconds: 5,
    };
    await followed.follow({ userId, boardId: 'lever:acme', followedAt: first.at });
    await followed.follow({ userId, boardId: 'lever:gone', followedAt: first.at });
    await boards.add(
      sampleBoard({
        source: 'lever',
        token: 'somebody-elses',
        url: 'https://jobs.lever.co/somebody-elses',
        lastRead: { ...lastRead, detail: 'A board of somebody else.' },
        expectedVolume: 1000,
      }),
    );
    await boards.add(
      sampleBoard({
        source: 'lever',
        token: 'acme',
        url: 'https://jobs.lever.co/acme',
        lastRead,
        expectedVolume: 120,
        lastGoodReadAt: '2026-11-21T07:30:00.000Z',
      }),
    );
    moment = new Date('2026-11-22T07:00:05.000Z');
    await sendDigest(message('2026-11-22'), deps);
    expect(mailer.mails[1]?.text).toContain('The server answered 500.');
    expect(mailer.mails[1]?.text).toContain('about 120 postings');
    expect(mailer.mails[1]?.text).not.toContain('somebody');
    // The same old failure alone is no news on the next day.
    moment = new Date('2026-11-23T07:00:05.000Z');
    await sendDigest(message('2026-11-23'), deps);
    expect(mailer.mails).toHaveLength(2);
  });

  it('leaves candidates alone who do not want mail, and messages that are history', async () => {
    await digests.stop(userId, { reason: 'complained', detail: 'abuse', at: first.at });
    await sendDigest(first, deps);
    expect(await digests.get(userId, first.period)).toBeNull();
    moment = new Date('2026-11-25T00:00:00.000Z');
    await sendDigest(first, deps);
    expect(mailer.mails).toHaveLength(0);
  });

  it('ends with the one click of the reader', async () => {
    await sendDigest(first, deps);
    const token = /unsubscribe\/([^>]+)>/.exec(mailer.mails[0]?.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
    expect(await digests.unsubscribe('forged', first.at)).toBe(false);
    expect(await digests.unsubscribe(token, first.at)).toBe(true);
    expect(await digests.unsubscribe(token, first.at)).toBe(true);
    moment = new Date('2026-11-21T07:00:05.000Z');
    await matches.put([sampleMatch(userId, 'j_9', { foundAt: moment.toISOString() })]);
    await sendDigest(second, deps);
    expect(mailer.mails).toHaveLength(1);
  });
});

describe('delivery events', () => {
  const event = (eventType: string, more: object, digestId = digestIdOf(userId, first.period)) =>
    mailEvent.parse({
      id: 'e',
      source: 'aws.ses',
      'detail-type': eventType === 'Send' ? 'Email Sent' : eventType === 'Bounce' ? 'Email Bounced' : 'Email Complaint Received',
      time: first.at,
      detail: {
        eventType,
        mail: { messageId: 'm', timestamp: first.at, tags: { digestId: [digestId], 'ses:from-domain': ['example.com'] } },
        ...more,
      },
    });
  const deliveries = () => ({ digests, metrics: new CountingMetrics<'deliveries'>(), log: new SilentLog() });

  it('keep the proof of sending', async () => {
    await recordDelivery(event('Send', { send: {} }), deliveries());
    expect(await digests.mailEvent(digestIdOf(userId, first.period))).toMatchObject({ kind: 'sent', messageId: 'm' });
  });

  it('end the digests after a permanent bounce or a complaint, and keep why', async () => {
    await sendDigest(first, deps);
    const bounce = (bounceType: string) =>
      event('Bounce', { bounce: { bounceType, bounceSubType: 'General', timestamp: first.at } });
    await recordDelivery(bounce('Transient'), deliveries());
    expect((await profiles.get(userId))?.digest.enabled).toBe(true);
    for (let repeat = 0; repeat < 2; repeat += 1) await recordDelivery(bounce('Permanent'), deliveries());
    expect(await profiles.get(userId)).toMatchObject({
      digest: { enabled: false },
      mailStopped: { reason: 'bounced', detail: 'Permanent / General' },
      version: 2,
    });
  });

  it('ignore mails that are no digests, and owners nobody knows', async () => {
    await recordDelivery(event('Complaint', { complaint: { timestamp: first.at } }, 'g_unknown'), deliveries());
    const { detail, ...rest } = event('Send', {});
    await recordDelivery({ ...rest, detail: { ...detail, mail: { ...detail.mail, tags: {} } } }, deliveries());
    expect((await profiles.get(userId))?.digest.enabled).toBe(true);
  });
});
