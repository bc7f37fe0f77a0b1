import { describe, expect, it } from 'vitest';
import { createMailReader } from '../../../shared/sources/mail/mail-reader.ts';
import { linkedin } from '../../fixtures/mail/linkedin.ts';
import { composeMail } from '../../support/compose-mail.ts';

const reader = createMailReader();
const alert = linkedin[0]!;

describe('senders', () => {
  it.each([
    'LinkedIn Job Alerts <jobalerts-noreply@linkedin.com.example.org>',
    '"jobalerts-noreply@linkedin.com" <someone@example.org>',
    'LinkedIn <jobalerts-noreply@1inkedin.com>',
    'jobalerts-noreply@mail.linkedin.com.evil.example',
    'xjobalerts-noreply@linkedin.com',
    'jobalerts-noreply@linkedin.com@example.org',
    '=?utf-8?Q?jobalerts-noreply=40linkedin=2Ecom?= <a@example.org>',
  ])('%s is not LinkedIn', async (from) => {
    expect(await reader.read(composeMail({ ...alert, from }))).toMatchObject({
      kind: 'unread',
      reason: 'sender_unknown',
      service: null,
    });
  });

  it.each([
    'JOBALERTS-NOREPLY@LinkedIn.com',
    '<jobalerts-noreply@linkedin.com>',
    '"LinkedIn, Job Alerts" <jobalerts-noreply@linkedin.com>',
  ])('%s is', async (from) => {
    expect(await reader.read(composeMail({ ...alert, from }))).toMatchObject({ kind: 'postings', service: 'linkedin' });
  });

  it('is the person who forwards a mail by hand: it says what to do instead', async () => {
    const mail = await reader.read(composeMail({ ...alert, from: 'lina@example.com', subject: `Fwd: ${alert.subject}` }));
    expect(mail).toMatchObject({ kind: 'unread', reason: 'sender_unknown', says: expect.stringContaining('inbox.add') });
  });

  it('gives the link by which Gmail lets mail be redirected', async () => {
    const text = [
      'lina@example.com has requested to automatically forward mail to your email address.',
      'Confirmation code: 123456789',
      '',
      'please click the link below to confirm the request:',
      '',
      'https://mail-settings.google.com/mail/vf-%5Babc%5D-def',
      '',
      'Learn more: https://support.google.com/mail',
    ].join('\n');
    const subject = '(#123456789) Gmail Forwarding Confirmation - Receive Mail from lina@example.com';
    expect(await reader.read(composeMail({ from: 'Gmail Team <forwarding-noreply@google.com>', subject, text }))).toMatchObject({
      kind: 'other',
      about: 'confirmation',
      confirmationUrl: 'https://mail-settings.google.com/mail/vf-%5Babc%5D-def',
      quote: subject,
    });
  });

  it('takes only links of the service itself for postings', async () => {
    const html =
      '<a href="https://www.linkedin.com.example.org/comm/jobs/view/4100000001/">Data Engineer</a><p>Example AG · Bern</p>';
    expect(await reader.read(composeMail({ ...alert, text: 'Data Engineer', html }))).toMatchObject({
      kind: 'unread',
      reason: 'layout_unknown',
    });
  });
});

describe('mails of known senders that are no alert', () => {
  const other = (from: string, subject: string, html: string) => reader.read(composeMail({ from, subject, html }));

  it('names the link that confirms a subscription', async () => {
    const mail = await other(
      'jobs.ch <jobmail@jobs.ch>',
      'Bitte bestätige deinen Job Alert',
      '<p>Fast geschafft!</p><a href="https://www.jobs.ch/de/alerts/confirm?token=abc">Job Alert bestätigen</a><a href="https://www.jobs.ch/de/">jobs.ch</a>',
    );
    expect(mail).toMatchObject({
      kind: 'other',
      about: 'confirmation',
      confirmationUrl: 'https://www.jobs.ch/de/alerts/confirm?token=abc',
    });
  });

  it.each([
    ['security', 'security-noreply@linkedin.com', 'New sign-in to your account', '<p>We noticed a login from a new device.</p>'],
    ['security', 'noreply@glassdoor.com', 'Ihr Bestätigungscode', '<p>Code 123456</p>'],
    ['no_postings', 'jobmail@jobs.ch', 'Job Alert für Imker ist nun aktiv', '<p>Derzeit gibt es keine passenden Stellen.</p>'],
    ['account', 'jobs@mail.xing.com', 'Dein Profil', '<p>Dein Profil wurde 3-mal besucht: Profilbesucher ansehen.</p>'],
    ['newsletter', 'newsletters-noreply@linkedin.com', 'Five trends', '<p>Read about the five trends of this autumn.</p>'],
  ])('%s from %s', async (about, from, subject, html) => {
    expect(await other(from, subject, html)).toMatchObject({ kind: 'other', about, confirmationUrl: null });
  });

  it.each([
    [
      'other_update',
      'jobs-noreply@linkedin.com',
      'Your application was viewed by Example AG',
      '<p>Your application was viewed by Example AG</p>',
    ],
    [
      'received',
      'jobs-noreply@linkedin.com',
      'Kim, your application was sent to Example AG',
      '<p>Your application was sent to Example AG</p>',
    ],
    [
      'rejected',
      'jobs-noreply@linkedin.com',
      'Your application to Data Engineer at Example AG',
      '<p>Unfortunately, we will not be moving forward with your application.</p>',
    ],
    [
      'received',
      'indeedapply@indeed.com',
      'Indeed Application: Data Engineer',
      '<p>Application submitted</p><p>The following items were sent to Example AG.</p>',
    ],
  ])('%s from %s, though postings are recommended below', async (status, from, subject, html) => {
    const mail = await other(
      from,
      subject,
      `${html}<a href="https://www.linkedin.com/comm/jobs/view/4100000099/">Other job</a><p>Else AG · Bern</p>`,
    );
    expect(mail).toMatchObject({ kind: 'reply', status });
  });

  it('counts a layout it does not know, and says so', async () => {
    const mail = await other(
      'jobalerts-noreply@linkedin.com',
      'New jobs',
      '<a href="https://www.linkedin.com/comm/jobs/view/4100000001/"><img src="x.png"></a>',
    );
    expect(mail).toMatchObject({ kind: 'unread', service: 'linkedin', reason: 'layout_unknown' });
    expect(mail.kind === 'unread' && mail.says).toContain('1 posting');
  });
});
