import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { employment } from '../../../shared/domain/employment.ts';
import { normalizePosting, recordOf } from '../../../shared/domain/normalize/normalize-posting.ts';
import type { RawRecord } from '../../../shared/domain/raw-record.ts';
import { rawRecordOf, seenAt } from '../../support/raw-records.ts';

function posting(change: Partial<RawRecord>) {
  const read = normalizePosting(rawRecordOf({ title: 'Buyer', descriptionHtml: '', ...change }), seenAt);
  if ('rejected' in read) throw new Error(read.rejected.detail);
  return read.posting;
}
const saying = (text: string, change: Partial<RawRecord> = {}) => posting({ descriptionHtml: `<p>${text}</p>`, ...change });

describe('which source tells the employment', () => {
  it('a field wins over the title, the title over the text', () => {
    expect(saying('This is a part-time role.', { employmentTypeText: 'Full-time' }).employmentType).toBe('FULL_TIME');
    expect(saying('This is a full-time role.', { title: 'Buyer (Contract)' }).employmentType).toBe('CONTRACTOR');
  });

  it('a form that knows only hours yields to a title that names an internship', () => {
    const { employmentType, employment: read } = posting({ title: 'Purchasing Intern', employmentTypeText: 'Full-time' });
    expect([employmentType, read?.contract, read?.workTime]).toEqual(['INTERN', 'internship', 'full_time']);
  });

  it('members that the service states win, also where it states that there is nothing', () => {
    const read = saying('Fixed-term contract for 9 months, 20 hours per week.', {
      employment: { months: 12, weeklyHours: null },
    });
    expect(read.employment).toMatchObject({ contract: 'fixed_term', months: 12, weeklyHours: null });
  });
});

describe('the evidence of the employment', () => {
  it('quotes the text and names the member', () => {
    const text = 'The contract is limited: befristet auf 2 Jahre, 30 Stunden pro Woche, ab sofort.';
    const { evidence, descriptionText } = saying(text);
    expect(evidence.employment?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['contract', 'months', 'weeklyHours', 'start']),
    );
    for (const { quote } of evidence.employment ?? []) expect(descriptionText).toContain(quote);
  });

  it('is weaker where benefits speak and no word does, and there is none without either', () => {
    const inferred = saying('You get a 401(k), unlimited PTO and parental leave.');
    expect([inferred.employmentType, inferred.employment?.contract]).toEqual(['FULL_TIME', null]);
    expect(inferred.evidence.employmentType?.[0]?.confidence).toBeLessThanOrEqual(0.75);
    expect(inferred.evidence.employmentType?.[0]?.quote).not.toBe('');
    const silent = saying('You plan what our shops need, and you like ships.');
    expect([silent.employmentType, silent.employment, silent.evidence.employmentType]).toEqual([null, null, undefined]);
  });

  it.each([
    'Diversity, equity and inclusion matter to us.',
    'We invest in private healthcare.',
    'You read contracts, and temporary tables are no secret to you.',
    'Our team grows: the internship program is run by a colleague.',
  ])('%s: nothing', (text) => {
    expect(saying(text).employmentType).toBeNull();
  });
});

const phrase = fc.constantFrom(
  'Full-time',
  'part-time',
  'contract',
  'this is a 6 month contract position',
  'befristet auf 2 Jahre',
  'CDI temps plein',
  '80-100%',
  'Pensum 60 %',
  '30 hours per week',
  'Start date: 1 March 2027',
  'ab sofort',
  'internship',
  'as an intern',
  '401(k) and PTO',
  'zero-hours contract',
  'Type: Permanent',
  '(m/w/d)',
  '\n',
  '. ',
);
const words = fc.array(phrase, { maxLength: 12 }).map((parts) => parts.join(' '));

describe('any words about employment', () => {
  it('fit the schema, and normalizing twice equals once', () => {
    fc.assert(
      fc.property(words, words, fc.option(words, { nil: undefined }), (title, text, employmentTypeText) => {
        const first = saying(text, {
          title: `Buyer ${title}`,
          ...(employmentTypeText === undefined ? {} : { employmentTypeText }),
        });
        if (first.employment) expect(employment.parse(first.employment)).toEqual(first.employment);
        const second = normalizePosting(recordOf(first), seenAt);
        if ('rejected' in second) throw new Error(second.rejected.detail);
        expect([second.posting.employmentType, second.posting.employment]).toEqual([first.employmentType, first.employment]);
      }),
      { numRuns: 400 },
    );
  });

  // A quadratic reader would need minutes: the runner's own limit stops it.
  it.each([
    'full-time ',
    'contract ',
    'this is a contract ',
    'start ',
    '40 hours a week ',
    'Pensum 80% ',
    'equity ',
    'deadline 1/2/27 ',
  ])('one megabyte of %j is read to the end', (piece) => {
    expect(saying(piece.repeat(1_000_000 / piece.length)).descriptionText.length).toBeLessThanOrEqual(60_000);
  });
});
