import { describe, expect, it } from 'vitest';
import { rawRecord } from '../../shared/domain/raw-record.ts';
import { readMail } from '../../shared/domain/read-mail.ts';
import { createMailReader } from '../../shared/sources/mail/mail-reader.ts';
import { mailServices } from '../../shared/sources/mail/services.ts';
import { glassdoor } from '../fixtures/mail/glassdoor.ts';
import { indeed } from '../fixtures/mail/indeed.ts';
import { linkedin } from '../fixtures/mail/linkedin.ts';
import { otherServices } from '../fixtures/mail/other-services.ts';
import { composeMail } from '../support/compose-mail.ts';

const fixtures = [...linkedin, ...indeed, ...glassdoor, ...otherServices];
const reader = createMailReader();
/** Words that only tracking and secrets bear in the composed mails. */
const traces =
  /SECRET|utm_|trackingId|refId|midToken|otpToken|[?&](?:trk|tk|from|gh_src|ref|token)=|click\.|links\.|\/m\/|\/e?km\/|pagead|~~/;

describe('every service', () => {
  it('has a composed mail', () => {
    expect([...new Set(fixtures.map(({ service }) => service))].sort()).toEqual(mailServices.map(({ name }) => name).sort());
  });

  it('is known by whole addresses in lower case, each of one service only', () => {
    const senders = mailServices.flatMap((service) => [...service.senders, ...service.otherSenders]);
    expect(senders.filter((sender) => sender !== sender.toLowerCase() || !/^[^@\s]+@[^@\s]+\.[a-z]+$/.test(sender))).toEqual([]);
    expect(new Set(senders).size).toBe(senders.length);
  });
});

describe.each(fixtures)('$service: $name', (fixture) => {
  it.each(['qp', 'base64'] as const)('gives every posting with title, employer, place and clean link (%s)', async (encoding) => {
    const mail = await reader.read(composeMail(fixture, encoding));
    expect(readMail.parse(mail)).toEqual(mail);
    if (mail.kind !== 'postings') throw new Error(`read as ${JSON.stringify(mail)}`);
    expect(mail.service).toBe(fixture.service);
    expect(mail.records.map(({ title, company, location }) => ({ title, company, location }))).toEqual(
      fixture.postings.map(({ title, company, location }) => ({ title, company, location })),
    );
    mail.records.forEach((record, index) => {
      expect(record).toMatchObject(fixture.postings[index] ?? {});
      expect(rawRecord.parse(record)).toEqual(record);
      expect(record).toMatchObject({ source: `${fixture.service}-mail`, board: 'alerts' });
      expect(record.salaryText).toBe(fixture.postings[index]?.salaryText);
    });
    expect(new Set(mail.records.map(({ externalId }) => externalId)).size).toBe(mail.records.length);
    expect(mail.unreadable).toBe(fixture.unreadable ?? 0);
    expect(JSON.stringify(mail.records)).not.toMatch(traces);
  });

  it.each(
    Object.entries({
      'without classes and widths': (html: string) =>
        html.replace(/ (?:class|width|role|alt)="[^"]*"/g, (match) => (match.includes('alt') ? match : '')),
      'of other elements': (html: string) => html.replace(/<(\/?)(?:table|tbody|tr|td|p|h2)\b/g, '<$1div'),
      'within more tables': (html: string) =>
        html.replace(/<table/g, '<table><tr><td><table').replace(/<\/table>/g, '</table></td></tr></table>'),
    }),
  )('reads the HTML part the same %s', async (_, change) => {
    if (fixture.html === undefined) return;
    const { text: _text, ...only } = fixture;
    const [plain, changed] = await Promise.all([
      reader.read(composeMail({ ...only, html: fixture.html })),
      reader.read(composeMail({ ...only, html: change(fixture.html) })),
    ]);
    expect(changed).toEqual(plain);
  });

  it('gives the same ids when the same postings come again, whatever the links carry', async () => {
    const again = { ...fixture, ...tracked(fixture), subject: 'Again' };
    const [first, second] = await Promise.all([reader.read(composeMail(fixture)), reader.read(composeMail(again))]);
    if (first.kind !== 'postings' || second.kind !== 'postings') throw new Error('not read');
    expect(second.records).toEqual(first.records);
  });
});

function tracked({ text, html }: { text?: string; html?: string }) {
  const other = (part: string) => part.replaceAll('SECRET', 'OTHER').replaceAll('TRACK', 'ELSE').replaceAll('abc', 'xyz');
  return { ...(text === undefined ? {} : { text: other(text) }), ...(html === undefined ? {} : { html: other(html) }) };
}
