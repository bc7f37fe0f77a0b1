import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawRecord } from '../../../shared/domain/raw-record.ts';
import type { Capture } from '../../../shared/ports/capture-reader.ts';
import { cleanAddress, readCapture } from '../../../shared/sources/capture.ts';
import { visibleText } from '../../../shared/sources/page/visible-text.ts';

const now = new Date('2026-11-21T11:00:00Z');
const capture = (given: Partial<Capture>): Capture => ({
  url: 'https://jobs.example.com/p/1',
  title: '',
  html: '',
  jsonLd: [],
  selection: '',
  ...given,
});
const read = (given: Partial<Capture>) => {
  const reading = readCapture(capture(given), now);
  if (reading.kind === 'refused') throw new Error(reading.sentence);
  return reading;
};
const data = (...postings: object[]) => `<script type="application/ld+json">${JSON.stringify(postings)}</script>`;
const cook = { '@type': 'JobPosting', title: 'Cook', description: 'x' };

describe('the address of a captured page', () => {
  it.each([
    [
      'https://www.linkedin.com/jobs/view/senior-cook-at-acme-4012345678?refId=abc&trackingId=x%3D%3D',
      'https://www.linkedin.com/jobs/view/4012345678/',
    ],
    ['https://www.linkedin.com/comm/jobs/view/4012345678/?trk=eml', 'https://www.linkedin.com/jobs/view/4012345678/'],
    [
      'https://www.linkedin.com/jobs/search/?currentJobId=4012345678&keywords=cook',
      'https://www.linkedin.com/jobs/view/4012345678/',
    ],
    ['https://ch.indeed.com/jobs?q=cook&vjk=0123456789abcdef', 'https://ch.indeed.com/viewjob?jk=0123456789abcdef'],
    ['https://user:pw@acme.example/jobs/1?utm_source=a&id=7#apply', 'https://acme.example/jobs/1?id=7'],
  ])('%s keeps only what names the posting', (given, clean) => expect(cleanAddress(new URL(given))).toBe(clean));

  it('is the same when it is cleaned again', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const clean = cleanAddress(new URL(url));
        expect(cleanAddress(new URL(clean))).toBe(clean);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a captured page', () => {
  it('of one posting with others beside it is the one that has its address', () => {
    const html = data(
      { ...cook, url: 'https://jobs.example.com/p/2', title: 'Other' },
      { ...cook, url: 'https://jobs.example.com/p/1' },
    );
    expect(read({ html }).records.map(({ title, externalId }) => [title, externalId])).toEqual([
      ['Cook', 'https://jobs.example.com/p/1'],
    ]);
  });

  it('of many postings gives them all, apart', () => {
    const html = data({ ...cook, identifier: 'a' }, { ...cook, identifier: 'b', title: 'Baker' });
    expect(read({ html }).records.map(({ externalId }) => externalId)).toEqual([
      'https://jobs.example.com/p/1#a',
      'https://jobs.example.com/p/1#b',
    ]);
  });

  it('says when the posting is closed, and when a board of it can be followed', () => {
    const html = `${data({ ...cook, validThrough: '2026-01-01' })}<script src="https://boards.greenhouse.io/embed/job_board/js?for=example"></script>`;
    expect(read({ html })).toMatchObject({
      notes: ['It says of itself that it is closed.'],
      board: { system: 'Greenhouse', url: 'https://job-boards.greenhouse.io/example' },
    });
    expect(read({ url: 'https://jobs.lever.co/acme/2b0f9c1e-0000-4000-8000-000000000001', html: data(cook) }).board).toEqual({
      system: 'Lever',
      url: 'https://jobs.lever.co/acme',
    });
  });

  it('of a service that allows no program is only what was selected', () => {
    const url = 'https://www.linkedin.com/jobs/view/4012345678/';
    const reading = readCapture(capture({ url, html: data(cook), jsonLd: [JSON.stringify(cook)] }), now);
    expect(reading).toMatchObject({ kind: 'refused', sentence: expect.stringContaining('Nothing was selected') });
    const selection =
      'Cook\nCompany: Acme AG\nLocation: Bern\nWe cook for many people every day, and look for somebody who likes to do it with us.';
    const { records, notes } = read({ url, title: '(3) Cook | Acme AG | LinkedIn', html: data(cook), selection });
    expect(records).toMatchObject([
      {
        title: 'Cook',
        company: 'Acme AG',
        location: 'Bern',
        descriptionText: selection,
        externalId: url,
        completeness: 'excerpt',
      },
    ]);
    expect(notes.join(' ')).toContain('only the text you selected');
  });

  it('in words has a title from its heading, else from what it calls itself, and text without furniture', () => {
    const words = `<p>${'Many words about soup and bread. '.repeat(5)}</p>`;
    const html = (head: string, body: string) =>
      `<head>${head}</head><body><header>Menu</header><article>${body}${words}</article><footer>Imprint</footer></body>`;
    expect(read({ html: html('<title>Jobs - Acme</title>', '<h1> Baker <b>80%</b></h1>') }).records[0]?.title).toBe('Baker 80%');
    const shared = read({
      html: html('<meta property="og:title" content="Baker | Acme"><meta property="og:site_name" content="Acme">', ''),
    });
    expect(shared.records[0]).toMatchObject({ title: 'Baker', company: 'Acme' });
    expect(shared.records[0]?.descriptionHtml).not.toMatch(/Menu|Imprint|<script/);
    expect(read({ title: 'Baker', html: words }).records[0]?.title).toBe('Baker');
  });

  it('never throws and always gives records that fit, whatever it holds', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '<h1>',
        '</h1>',
        '<main>',
        '<p>',
        '</p>',
        '<script type="application/ld+json">{"@type":"JobPosting","title":"',
        '"}</script>',
        'Company: A'.repeat(20),
        '<div hidden>',
        '\u202e',
        '<a href="javascript:x">',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), fc.webUrl(), fc.string({ maxLength: 200 }), (parts, url, selection) => {
        const html = parts.join('');
        const reading = readCapture(capture({ url, html, selection, title: html.slice(0, 50) }), now);
        if (reading.kind === 'read') for (const record of reading.records) expect(rawRecord.safeParse(record).success).toBe(true);
        visibleText(html);
      }),
    );
  });
});
