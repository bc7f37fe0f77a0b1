import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizePosting, recordOf } from '../../../shared/domain/normalize/normalize-posting.ts';
import type { RawRecord } from '../../../shared/domain/raw-record.ts';
import { rawRecordOf, seenAt } from '../../support/raw-records.ts';

function posting(change: Partial<RawRecord>) {
  const read = normalizePosting(rawRecordOf(change), seenAt);
  if ('rejected' in read) throw new Error(read.rejected.detail);
  return read.posting;
}
const saying = (text: string) =>
  posting({ title: 'Buyer', descriptionHtml: `<p>You plan what our shops need.</p><p>${text}</p>` });

describe('the work model in a text', () => {
  it.each([
    ['We look forward to you. #LI-Remote', 'remote'],
    ['#LI-Hybrid', 'hybrid'],
    ['#LI-Onsite and nothing else', 'onsite'],
    ['Location: Bay Area/Remote', 'remote'],
    ['Location: Anywhere', 'remote'],
    ['Remote within the U.S., with travel', 'remote'],
    ['We are a remote-first company.', 'remote'],
    ['We are a remote-first company. This role has a hybrid schedule.', 'hybrid'],
    ['This is not a remote job.', 'onsite'],
    ['You design distributed systems and talk to remote offices.', null],
    ['Perk: work from anywhere for four weeks a year.', null],
    ['Two days a week from our office in Berlin', 'hybrid'],
    ['Unser Angebot: Homeoffice möglich', 'hybrid'],
  ])('%s: %s', (text, policy) => {
    expect(saying(text).remote).toBe(policy);
  });

  it('is quoted', () => {
    expect(saying('Send us your papers. #LI-Remote').evidence.remote).toEqual([
      { from: 'text', quote: '#LI-Remote', confidence: 0.95 },
    ]);
  });
});

describe('who wins when field and words disagree', () => {
  const text = (words: string, change: Partial<RawRecord>) =>
    posting({ title: 'Buyer', descriptionHtml: `<p>${words}</p>`, ...change });

  it('a bare flag yields to a statement about this very job, and the loser is recorded', () => {
    const read = text('This role is hybrid: 3 days a week in our office.', { remote: 'remote', location: 'Lyon, France' });
    expect(read.remote).toBe('hybrid');
    expect(read.workModel?.officeDays).toEqual({ min: 3, max: 3 });
    expect(read.quality.issues.join()).toContain('remote says remote');
  });

  it('a phrase about the company never beats a flag or a place field', () => {
    expect(text('We are a remote-first company.', { remote: 'onsite' }).remote).toBe('onsite');
    expect(text('We have an in-person culture.', { location: 'Remote - Spain' }).remote).toBe('remote');
  });

  it('words that agree with the flag keep it', () => {
    const read = text('This role is hybrid.', { remote: 'remote', location: 'Remote' });
    expect(read.remote).toBe('remote');
    expect(read.quality.issues.join()).toContain('the text says hybrid');
  });

  it('says that office days were reckoned from days at home', () => {
    const { evidence } = text('2 days home office a week.', {});
    expect(evidence.workModel).toEqual([
      {
        from: 'text',
        path: 'officeDays: five days a week less those at home',
        quote: expect.stringContaining('2 days home office'),
        confidence: 0.75,
      },
    ]);
  });

  it('members that the service states win', () => {
    const read = text('Remote within the US.', {
      remote: 'remote',
      workModel: { applicantLocations: [{ text: 'Portugal', country: 'PT', region: null, area: null }] },
    });
    expect(read.workModel?.applicantLocations.map(({ country }) => country)).toEqual(['PT']);
  });
});

const phrase = fc.constantFrom(
  'remote',
  'fully remote',
  'This role is hybrid',
  'not a remote role',
  '#LI-Remote',
  '#LI-Hybrid',
  '3 days a week in the office',
  '2 Tage Homeoffice pro Woche',
  'Remote - Germany',
  'Location: Remote (US only)',
  'CET +/- 2h',
  'UTC-5 to UTC+1',
  'on-site',
  'remote-first company',
  'Berlin',
  '\n',
  '. ',
);
const words = fc.array(phrase, { maxLength: 8 }).map((parts) => parts.join(' '));

describe('any words about the work model', () => {
  it('normalizing twice equals once', () => {
    fc.assert(
      fc.property(
        words,
        words,
        words,
        fc.constantFrom(undefined, 'remote', 'hybrid', 'onsite'),
        fc.option(words, { nil: undefined }),
        (title, place, text, flag, remoteText) => {
          const first = posting({
            title: `Buyer ${title}`,
            location: place,
            descriptionHtml: `<p>${text}</p>`,
            ...(flag === undefined ? {} : { remote: flag }),
            ...(remoteText === undefined ? {} : { remoteText }),
          });
          const second = normalizePosting(recordOf(first), seenAt);
          if ('rejected' in second) throw new Error(second.rejected.detail);
          expect([second.posting.remote, second.posting.workModel]).toEqual([first.remote, first.workModel]);
        },
      ),
      { numRuns: 400 },
    );
  });

  // A quadratic reader would need minutes: the runner's own limit stops it.
  it.each(['remote ', 'hybrid ', 'on site ', '3 days ', 'monday ', 'utc ', 'must be based in '])(
    'one megabyte of %j is read to the end',
    (piece) => {
      expect(saying(piece.repeat(1_000_000 / piece.length)).descriptionText.length).toBeLessThanOrEqual(60_000);
    },
  );
});
