import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type InboxDeps, readReceivedMail } from '../../../functions/inbox/inbox.ts';
import { type InboxEvent, inboxEvent, mailKeys } from '../../../shared/contracts/messages/inbox.ts';
import type { NormalizeMessage } from '../../../shared/contracts/messages/normalize.ts';
import type { ReadMail } from '../../../shared/domain/read-mail.ts';
import { type MailVerdicts, mailVerdict, refusalOf } from '../../../shared/domain/received-mail.ts';
import { PermanentFailure } from '../../../shared/ports/errors.ts';
import { MailUnreadable } from '../../../shared/ports/mail-reader.ts';
import { FakeMailboxStore } from '../../support/fake-mailbox-store.ts';
import { FakeRawStore } from '../../support/fake-raw-store.ts';
import { RecordingQueue } from '../../support/recording-queue.ts';
import { SilentLog } from '../../support/silent-log.ts';

const passed: MailVerdicts = { spf: 'PASS', dkim: 'PASS', dmarc: 'PASS', spam: 'PASS', virus: 'PASS' };

const envelope = {
  messageId: '<1@example.com>',
  from: 'jobalerts-noreply@linkedin.com',
  subject: 'Nurse in Bern',
  sentAt: '2026-11-19T06:00:00.000Z',
  language: null,
};

const alert: ReadMail = {
  ...envelope,
  kind: 'postings',
  service: 'linkedin',
  records: [
    { source: 'linkedin-mail', board: 'alerts', externalId: '11', title: 'Nurse', company: 'Lindenhof' },
    { source: 'linkedin-mail', board: 'alerts', externalId: '12', title: 'Midwife', company: 'Lindenhof' },
  ],
  unreadable: 1,
  notes: [],
};

function came(recipients: string[], verdicts: Partial<MailVerdicts> = {}): InboxEvent {
  const status = (name: keyof MailVerdicts) => ({ status: { ...passed, ...verdicts }[name] });
  return inboxEvent.parse({
    Records: [
      {
        eventSource: 'aws:ses',
        ses: {
          mail: { messageId: 'm1', timestamp: '2026-11-20T08:00:00.000Z', commonHeaders: { to: ['somebody.else@example.com'] } },
          receipt: {
            recipients,
            spfVerdict: status('spf'),
            dkimVerdict: status('dkim'),
            dmarcVerdict: status('dmarc'),
            spamVerdict: status('spam'),
            virusVerdict: status('virus'),
            action: { type: 'Lambda', functionArn: 'inbox' },
          },
        },
      },
    ],
  });
}

function added(time: string, key = 'added/ann/0123456789abcdef0123456789abcdef.eml'): InboxEvent {
  return inboxEvent.parse({
    source: 'aws.s3',
    'detail-type': 'Object Created',
    time,
    detail: { bucket: { name: 'mails' }, object: { key } },
  });
}

describe('a mail that came in', () => {
  let mailbox: FakeMailboxStore;
  let normalize: RecordingQueue<NormalizeMessage>;
  let raw: FakeRawStore;
  let counts: Map<string, number>;
  let reads: number;
  let mail: ReadMail | MailUnreadable;
  let deps: InboxDeps;
  let gone: boolean;

  beforeEach(async () => {
    mailbox = new FakeMailboxStore();
    await mailbox.putAddress({ userId: 'ann', localPart: 'jobs-ann', createdAt: '2026-01-01T00:00:00.000Z' });
    await mailbox.putAddress({ userId: 'bob', localPart: 'jobs-bob', createdAt: '2026-01-01T00:00:00.000Z' });
    normalize = new RecordingQueue();
    raw = new FakeRawStore();
    counts = new Map();
    reads = 0;
    mail = alert;
    gone = false;
    deps = {
      mailbox,
      raw,
      normalize,
      log: new SilentLog(),
      metrics: { add: (name, value = 1) => counts.set(name, (counts.get(name) ?? 0) + value) },
      files: {
        add: async () => '',
        read: async (key) => {
          if (gone) throw new PermanentFailure(`${key} is not there`);
          return Buffer.from('mail');
        },
      },
      reader: {
        read: async () => {
          reads += 1;
          if (mail instanceof MailUnreadable) throw mail;
          return mail;
        },
      },
    };
  });
  const rows = () => [...mailbox.rows.values()];

  it('belongs to the recipients of the envelope, whatever its To header says', async () => {
    await readReceivedMail(came(['Jobs-Ann+linkedin@inbox.example', 'jobs-bob@inbox.example', 'jobs-ann@inbox.example']), deps);
    expect(
      rows()
        .map((row) => row.userId)
        .sort(),
    ).toEqual(['ann', 'bob']);
    expect(reads).toBe(1);
  });

  it('becomes postings of the service, and a row that says how many could not be read', async () => {
    await readReceivedMail(came(['jobs-ann@inbox.example']), deps);
    expect(normalize.sent).toHaveLength(1);
    expect(normalize.sent[0]).toMatchObject({ boardId: 'linkedin-mail:alerts', seenAt: '2026-11-20T08:00:00.000Z', gone: [] });
    expect((await raw.readChunk(normalize.sent[0]?.chunkKey ?? '')).map((record) => record.externalId)).toEqual(['11', '12']);
    expect(rows()).toMatchObject([
      { outcome: 'postings', postings: 2, unreadable: 1, service: 'linkedin', receivedAt: '2026-11-20T08:00:00.000Z' },
    ]);
    expect(rows()[0]?.detail).toContain('1 could not be');
    expect(Object.fromEntries(counts)).toEqual({ MailsRead: 1, MailPostings: 2 });
  });

  it('is the same mail when it is delivered twice', async () => {
    await readReceivedMail(came(['jobs-ann@inbox.example']), deps);
    const before = structuredClone(rows());
    await readReceivedMail(came(['jobs-ann@inbox.example']), deps);
    expect(rows()).toEqual(before);
    expect(new Set(normalize.sent.map((each) => each.chunkKey)).size).toBe(1);
  });

  it('is kept but not read when its sender is not vouched for', async () => {
    await readReceivedMail(came(['jobs-ann@inbox.example'], { dmarc: 'FAIL' }), deps);
    expect(normalize.sent).toEqual([]);
    expect(rows()).toMatchObject([{ outcome: 'refused', postings: 0, service: null }]);
    expect(rows()[0]?.detail).toContain('DMARC');
    expect(counts.get('MailsRefused')).toBe(1);
  });

  it.each([
    [{}, null],
    [{ dmarc: 'GRAY' }, null],
    [{ dmarc: 'GRAY', dkim: 'FAIL' }, null],
    [{ dmarc: 'GRAY', dkim: 'GRAY', spf: 'GRAY' }, 'could not be verified'],
    [{ dmarc: 'PROCESSING_FAILED', dkim: 'FAIL', spf: 'FAIL' }, 'could not be verified'],
    [{ dmarc: 'FAIL' }, 'not who it claims'],
    [{ spam: 'FAIL' }, 'spam'],
    [{ virus: 'FAIL' }, 'virus'],
  ] as const)('with verdicts %j is refused: %s', (given, words) => {
    const refusal = refusalOf({ ...passed, ...given });
    if (words === null) expect(refusal).toBeNull();
    else expect(refusal).toContain(words);
  });

  it('is never read against a failed DMARC, a virus or spam', () => {
    const verdict = fc.constantFrom(...mailVerdict.options);
    fc.assert(
      fc.property(fc.record({ spf: verdict, dkim: verdict, dmarc: verdict, spam: verdict, virus: verdict }), (given) => {
        const bad = given.dmarc === 'FAIL' || given.virus === 'FAIL' || given.spam === 'FAIL';
        if (bad) expect(refusalOf(given)).not.toBeNull();
      }),
    );
  });

  it.each([
    [
      { ...envelope, kind: 'unread', service: null, reason: 'layout_unknown', says: 'no layout fits' },
      'unread',
      'no layout fits',
    ],
    [
      { ...envelope, kind: 'reply', status: 'rejected', company: 'Acme', title: 'Nurse', quote: 'we regret' },
      'reply',
      'rejected',
    ],
    [
      {
        ...envelope,
        kind: 'other',
        service: 'indeed',
        about: 'confirmation',
        confirmationUrl: 'https://indeed.example/confirm',
        quote: 'confirm',
      },
      'other',
      'open the link yourself',
    ],
  ] satisfies [ReadMail, string, string][])('keeps a row of it, %#', async (given, outcome, words) => {
    mail = given;
    await readReceivedMail(came(['jobs-ann@inbox.example']), deps);
    expect(rows()).toMatchObject([{ outcome, from: envelope.from, subject: envelope.subject }]);
    expect(rows()[0]?.detail).toContain(words);
    expect(normalize.sent).toEqual([]);
  });

  it('that is no mail at all is kept and counted as unread', async () => {
    mail = new MailUnreadable('not_a_mail', 'there is no header in it');
    await readReceivedMail(came(['jobs-ann@inbox.example']), deps);
    expect(rows()).toMatchObject([{ outcome: 'unread', detail: expect.stringContaining('no header') }]);
    expect(counts.get('MailsUnread')).toBe(1);
  });

  it('for nobody is counted and belongs to nobody', async () => {
    await readReceivedMail(came(['guess@inbox.example', 'jobs-annn@inbox.example']), deps);
    expect(rows()).toEqual([]);
    expect(counts.get('MailsForNobody')).toBe(1);
    expect(reads).toBe(0);
  });

  it('that was added lies at its own date, so that adding it again finds it', async () => {
    await readReceivedMail(added('2026-11-20T10:00:00.000Z'), deps);
    await readReceivedMail(added('2026-11-21T10:00:00.000Z'), deps);
    expect(rows()).toMatchObject([{ way: 'added', receivedAt: envelope.sentAt, outcome: 'postings' }]);
  });

  it('dated in the future is taken for one of now', async () => {
    mail = { ...alert, sentAt: '2031-01-01T00:00:00.000Z' };
    await readReceivedMail(added('2026-11-20T10:00:00.000Z'), deps);
    expect(rows()).toMatchObject([{ receivedAt: '2026-11-20T10:00:00.000Z' }]);
  });

  it('that is not there any more is a permanent failure, and so is a name that is none', async () => {
    gone = true;
    await expect(readReceivedMail(added('2026-11-20T10:00:00.000Z'), deps)).rejects.toBeInstanceOf(PermanentFailure);
    gone = false;
    await expect(readReceivedMail(added('2026-11-20T10:00:00.000Z', 'added/ann/x.eml'), deps)).rejects.toBeInstanceOf(
      PermanentFailure,
    );
  });

  it('that was added belongs to whom its name says', async () => {
    const key = mailKeys.addedMail('us/er #1', '0123456789abcdef0123456789abcdef');
    await readReceivedMail(added('2026-11-20T10:00:00.000Z', key), deps);
    expect(rows()).toMatchObject([{ userId: 'us/er #1', objectKey: key, mailId: '0123456789abcdef0123456789abcdef' }]);
  });
});
