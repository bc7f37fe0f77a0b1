import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnder, unwrappings, webAddress, withoutTracking } from '../../../shared/sources/mail/links.ts';
import { mailServices } from '../../../shared/sources/mail/services.ts';

const target = 'https://www.linkedin.com/comm/jobs/view/4100000001/?trackingId=x';
const innermost = (href: string) => unwrappings(href).at(-1)?.href;

describe('redirects', () => {
  it.each([
    ['query', `https://www.google.com/url?q=${encodeURIComponent(target)}&sa=D`],
    [
      'Outlook',
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(target)}&data=05%7C01&sdata=x&reserved=0`,
    ],
    ['Base64', `https://click.example/?u=${Buffer.from(target).toString('base64url')}`],
    ['packed', `https://notifications.googleapis.com/email/redirect?r=${deflateSync(target).toString('base64url')}`],
    ['urldefense v3', `https://urldefense.com/v3/__${target}__;!!abc!def$`],
    [
      'urldefense v2',
      `https://urldefense.proofpoint.com/v2/url?u=https-3A__www.linkedin.com_comm_jobs_view_4100000001_-3FtrackingId-3Dx&d=Dw`,
    ],
    ['twice', `https://a.example/?url=${encodeURIComponent(`https://b.example/?target=${encodeURIComponent(target)}`)}`],
  ])('%s is unwrapped by reading', (_, href) => expect(innermost(href)).toBe(target));

  it.each([
    ['sealed', 'https://click.stepstone.de/f/a/abc~~/AAAA/xyz'],
    ['a script', 'https://a.example/?url=javascript%3Aalert(1)'],
    ['packed otherwise', `https://a.example/?r=${gzipSync(target).toString('base64url')}`],
    ['a bomb', `https://a.example/?r=${deflateSync('h'.repeat(10_000_000)).toString('base64url').slice(0, 8000)}`],
  ])('%s stays', (_, href) => expect(unwrappings(href).length).toBe(href.length > 8192 ? 0 : 1));

  it('ends, however often an address holds another', () => {
    let href = 'https://z.example/';
    for (let time = 0; time < 9; time += 1) href = `https://a.example/?url=${encodeURIComponent(href)}`;
    expect(unwrappings(href.slice(0, 8000)).length).toBeLessThanOrEqual(5);
  });

  it.each([
    'mailto:a@b.c',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    '//a.example',
    'https://user:secret@a.example/',
    '',
  ])('%s is no web address', (href) => expect(webAddress(href)).toBeNull());
});

describe('clean addresses', () => {
  it.each([
    ['https://job-boards.greenhouse.io/a/jobs/1?gh_src=x&utm_source=y#app', 'https://job-boards.greenhouse.io/a/jobs/1'],
    ['https://a.example/careers/?job=4C.86C&ref=mail', 'https://a.example/careers/?job=4C.86C'],
    ['https://a.example/o/7792010?gh_jid=7792010&trk=x', 'https://a.example/o/7792010?gh_jid=7792010'],
  ])('%s', (href, clean) => expect(withoutTracking(new URL(href))).toBe(clean));

  it.each([
    'https://a.example/',
    'https://a.example/?utm_source=x',
    'https://a.example:8443/jobs/1',
    'https://a.example/c/eyJhbGciOiJIUzI1NiJ9/1',
    'https://a.example/f/a/x~~/AAA',
    'https://a.example/ls/click/u001AbcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRS0123456789',
  ])('%s has none', (href) => expect(withoutTracking(new URL(href))).toBeNull());

  it('never keep what only tells who clicked', () => {
    const name = fc.constantFrom(
      'utm_source',
      'utm_campaign',
      'trk',
      'trackingId',
      'refId',
      'midToken',
      'otpToken',
      'eid',
      'tk',
      'gclid',
      'fbclid',
      'mc_eid',
      'token',
      'sig',
      'src',
      'email',
    );
    fc.assert(
      fc.property(
        fc.webUrl(),
        fc.array(fc.tuple(name, fc.stringMatching(/^[\w-]{1,30}$/)), { minLength: 1, maxLength: 6 }),
        (base, members) => {
          const url = new URL(base);
          for (const [key, value] of members) url.searchParams.append(key, value);
          const clean = withoutTracking(url);
          if (clean === null) return;
          for (const [key] of members) expect(new URL(clean).searchParams.has(key)).toBe(false);
          expect(new URL(clean).hash).toBe('');
        },
      ),
    );
  });

  it('of every service lie on its own hosts, or on the employer’s for TrueUp', () => {
    const path = fc.stringMatching(/^(?:[\w.-]{1,20}\/){0,4}[\w.-]{0,20}$/);
    const known = fc.constantFrom(
      'www.linkedin.com',
      'de.indeed.com',
      'www.glassdoor.com',
      'www.ziprecruiter.com',
      'www.xing.com',
      'www.jobs.ch',
      'evil.example',
      'linkedin.com.evil.example',
      'wellfound.com',
      'www.stepstone.de',
    );
    fc.assert(
      fc.property(known, path, fc.stringMatching(/^\d{6,12}$/), (host, rest, id) => {
        for (const each of [
          `https://${host}/${rest}`,
          `https://${host}/jobs/view/${id}`,
          `https://${host}/x?jk=0123456789abcdef&jobListingId=${id}`,
          `https://${host}/jobs/${id}`,
        ])
          for (const service of mailServices) {
            const link = service.posting(new URL(each));
            if (link?.url === undefined || link.url === null || service.name === 'trueup') continue;
            const found = new URL(link.url);
            expect(found.hostname.replace(/^www\./, '')).toBe(host.replace(/^www\./, ''));
            expect(host).not.toContain('evil');
          }
      }),
    );
  });

  it('tell look-alikes from the domain', () => {
    expect(isUnder('www.linkedin.com', 'linkedin.com')).toBe(true);
    expect(isUnder('LINKEDIN.COM.', 'linkedin.com')).toBe(true);
    expect(isUnder('notlinkedin.com', 'linkedin.com')).toBe(false);
    expect(isUnder('linkedin.com.example', 'linkedin.com')).toBe(false);
  });
});
