import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JobPosting } from '../../../shared/domain/job-posting.ts';
import { jobPosting } from '../../../shared/domain/job-posting.ts';
import { normalizePosting, recordOf } from '../../../shared/domain/normalize/normalize-posting.ts';
import { rawRecordOf, seenAt } from '../../support/raw-records.ts';

/** Values that a second pass must give again; evidence, quality and the words of the pay speak of where the values came from, which is another place then. */
function valuesOf(posting: JobPosting) {
  const { evidence: _, quality: __, descriptionTruncated: ___, salary, ...values } = posting;
  if (salary === null) return { ...values, salary };
  const { text: ____, assumption: _____, disagreement: ______, ...pay } = salary;
  return { ...values, salary: pay };
}

function normalized(record: unknown): JobPosting {
  const result = normalizePosting(record, seenAt);
  if ('rejected' in result) throw new Error(result.rejected.detail);
  return result.posting;
}

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\ud800',
    'a\u0000b',
    '\u202eevil',
    '<script>alert(1)</script>',
    '👩‍💻🚀',
    'مهندس برمجيات',
    '$100k - $120k a year',
    '💰 €50 - €60 per hour',
    '<li>Base pay in Berlin: €70,000 - €80,000</li><li>in Paris: €60,000 - €65,000</li>',
    "CHF 6'500 bis 7'200 pro Monat bei 80 % Pensum, 13. Monatslohn, 10 % Bonus",
    'Entgeltgruppe 11 TV-L',
    '(m/w/d)',
    'Remote - Germany',
    '___',
    '1970-01-01',
  ),
);
const html = fc
  .array(
    fc.oneof(
      nasty,
      fc.constantFrom(
        '<p>',
        '</p>',
        '<ul>',
        '<li>',
        '</li>',
        '</ul>',
        '<b>',
        '</b>',
        '<a href="javascript:alert(1)">',
        '<a href="https://example.org/x?a=1&b=2">',
        '</a>',
        '<img src=x onerror=alert(1)>',
        '<svg onload=alert(1)>',
        '<br>',
        '<h1>',
        '</h1>',
        '<table><tr><td>',
        '&lt;script&gt;',
        '&amp;',
        '<style>',
        '</style>',
        '<iframe src="https://x.example">',
        '<div onclick="x()">',
        '</div>',
        '\n',
        '  ',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
const record = fc.record(
  {
    source: fc.constantFrom('greenhouse', 'lever'),
    board: fc.constant('example-co'),
    externalId: fc.string({ minLength: 1, maxLength: 20 }),
    url: fc.oneof(fc.constant('https://example.org/jobs/1'), nasty),
    title: fc.oneof(fc.constantFrom('Senior Engineer', 'SALES MANAGER - BERLIN', 'Koch (m/w/d) | Example Co'), nasty),
    company: nasty,
    location: fc.oneof(fc.constantFrom('Berlin, Germany', 'London; Paris', 'New York, NY or Remote', 'Springfield'), nasty),
    descriptionHtml: html,
    salaryText: nasty,
    employmentTypeText: nasty,
    department: nasty,
    team: nasty,
    postedAt: fc.oneof(nasty, fc.double(), fc.integer()),
    language: nasty,
    tags: fc.array(nasty, { maxLength: 5 }),
  },
  { requiredKeys: ['source', 'board', 'externalId', 'title', 'url'] },
);

describe('normalizing any record', () => {
  it('never throws, and gives a posting that fits its schema and survives JSON', () => {
    fc.assert(
      fc.property(fc.oneof(record, fc.anything()), (raw) => {
        const result = normalizePosting(raw, seenAt);
        if ('rejected' in result) return;
        const text = JSON.stringify(result.posting);
        expect(text.isWellFormed()).toBe(true);
        expect(jobPosting.parse(JSON.parse(text))).toEqual(result.posting);
      }),
      { numRuns: 1500 },
    );
  });

  it('twice equals once', () => {
    fc.assert(
      fc.property(record, (raw) => {
        const first = normalizePosting(raw, seenAt);
        if ('rejected' in first) return;
        expect(valuesOf(normalized(recordOf(first.posting)))).toEqual(valuesOf(first.posting));
      }),
      { numRuns: 1500 },
    );
  });

  it('never lets a script, a handler or a foreign scheme into the safe HTML', () => {
    fc.assert(
      fc.property(html, (descriptionHtml) => {
        const { descriptionHtml: safe } = normalized(rawRecordOf({ descriptionHtml }));
        const tags = [...safe.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
        for (const tag of tags)
          expect(tag).toMatch(
            /^<(?:\/?(?:p|h[2-4]|ul|ol|li|strong|em|a)|br|a href="https?:\/\/[^"<>]*" rel="nofollow noopener noreferrer")>$/,
          );
      }),
      { numRuns: 1500 },
    );
  });
});

describe('hostile records', () => {
  it.each([
    [{ title: undefined }, 'no_title'],
    [{ title: '🚀🚀' }, 'no_title'],
    [{ title: '  ' }, 'no_title'],
    [{ externalId: '' }, 'malformed'],
  ])('%j is rejected: %s', (change, reason) => {
    const result = normalizePosting({ ...rawRecordOf(), ...change }, seenAt);
    expect('rejected' in result ? result.rejected.reason : 'accepted').toBe(reason);
  });

  it.each([
    ['in 1970', '1970-01-01T00:00:00Z', 'before 2000'],
    ['in 2090', '2090-01-01', 'in the future'],
    ['as words', 'soonish', 'not a date'],
  ])('a date %s is refused with a reason', (_, postedAt, reason) => {
    const posting = normalized(rawRecordOf({ postedAt }));
    expect(posting.postedAt).toBeNull();
    expect(posting.quality.issues.join()).toContain(reason);
  });

  it('cuts a description of one megabyte and says so', () => {
    const posting = normalized(rawRecordOf({ descriptionHtml: '<p>word word word word</p>'.repeat(40_000) }));
    expect(posting.descriptionTruncated).toBe(true);
    expect(posting.descriptionText.length).toBeLessThanOrEqual(60_000);
    expect(posting.quality.issues.join()).toContain('description');
  });

  // A quadratic reader or a catastrophic expression would need hours: the runner's own limit stops it.
  it.each(['a', ' ', '<', '(', '1', '$', '- ', '&lt;', '\n', 'a,', '$1-', 'remote ', '<b>', '<li>'])(
    'one megabyte of %j is read to the end',
    (piece) => {
      const posting = normalized(rawRecordOf({ descriptionHtml: piece.repeat(1_000_000 / piece.length) }));
      expect(posting.descriptionText.length).toBeLessThanOrEqual(60_000);
    },
  );

  it('keeps Arabic and right-to-left text, without its override marks', () => {
    const posting = normalized(
      rawRecordOf({
        title: 'مهندس \u202eبرمجيات',
        descriptionHtml: '<p>نحن نبحث عن مهندس برمجيات للانضمام إلى فريقنا في دبي</p>',
        location: 'Dubai',
      }),
    );
    expect(posting).toMatchObject({ title: 'مهندس برمجيات', language: 'ar' });
  });

  it('quotes text evidence verbatim', () => {
    const posting = normalized(rawRecordOf());
    const quotes = Object.values(posting.evidence).flatMap((list) =>
      list.filter((each) => each.from === 'text').map((each) => each.quote),
    );
    expect(quotes.length).toBeGreaterThan(3);
    for (const quote of quotes) expect(posting.descriptionText).toContain(quote);
  });

  it('reads the fields of a good record', () => {
    expect(normalized(rawRecordOf())).toMatchObject({
      title: 'Senior Backend Engineer',
      company: 'Example Co',
      seniority: 'senior',
      language: 'en',
      locations: [{ city: 'Berlin', region: 'Berlin', country: 'DE' }],
      salary: { min: 70000, max: 85000, currency: 'EUR', period: 'year' },
      skills: expect.arrayContaining(['AWS', 'PostgreSQL', 'TypeScript']),
      postedAt: '2026-10-01T08:00:00.000Z',
    });
  });
});
