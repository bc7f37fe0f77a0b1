import { describe, expect, it } from 'vitest';
import { employerBlock, employerKey } from '../../../shared/domain/normalize/company/employer-key.ts';
import { cleanCompany, companyInText, companyOfBoard, tokenPath } from '../../../shared/domain/normalize/company/name.ts';
import { normalizePosting } from '../../../shared/domain/normalize/normalize-posting.ts';
import { rawRecordOf, seenAt } from '../../support/raw-records.ts';

describe('the name of a company', () => {
  it('is cleaned, and made readable when there is only the token of the board', () => {
    expect(cleanCompany('  “Acme” · ')).toBe('Acme');
    expect(companyOfBoard('harbor-and-pine')).toBe('Harbor And Pine');
  });
});

describe('the name behind a token', () => {
  it.each([
    ['AlephAlpha', 'You join Aleph Alpha in Berlin. Aleph Alpha builds models.', 'Aleph Alpha'],
    ['1password', 'About 1Password: at 1Password we care.', '1Password'],
    ['harbor-and-pine', 'Nurses at Harbor & Pine work in pairs.', 'Harbor & Pine'],
    ['acme.labs', 'ACME LABS\nWe are hiring at Acme Labs.', 'Acme Labs'],
  ])('%s is spelled as the text spells it', (token, text, name) => {
    expect(companyInText(token, text)).toBe(name);
    expect(employerKey(name)).toBe(employerKey(companyOfBoard(token)));
  });

  it.each([
    ['coworker', 'You help a coworker. Coworker feedback matters.'],
    ['acme', 'Acmeist poets wrote in Acmeville.'],
    ['x', 'At X we do Y, and X is big.'],
    ['(a+)+$', `${'a'.repeat(5000)}!`],
    ['acme', ''],
  ])('%s is no name in "%s"', (token, text) => {
    expect(companyInText(token, text)).toBeNull();
  });
});

describe('the company of a posting', () => {
  const companyOf = (change: Parameters<typeof rawRecordOf>[0]) => {
    const read = normalizePosting(rawRecordOf({ board: 'harbor-and-pine', ...change }), seenAt);
    if ('rejected' in read) throw new Error(read.rejected.detail);
    return { company: read.posting.company, evidence: read.posting.evidence.company };
  };

  it('says when it is known by the token of the board only', () => {
    const evidence = [{ from: 'field', path: tokenPath, quote: 'harbor-and-pine', confidence: 0.4 }];
    const expected = { company: 'Harbor And Pine', evidence };
    expect(companyOf({ company: 'harbor-and-pine', companyFrom: 'token' })).toEqual(expected);
  });

  it('stays unknown when nobody says it: the token of a feed is no employer', () => {
    for (const change of [
      { company: ' ', companyFrom: 'posting' },
      { company: undefined, companyFrom: undefined, board: 'all' },
      { company: undefined, companyFrom: undefined, board: 'alerts' },
    ] as const)
      expect(companyOf(change)).toEqual({ company: '', evidence: undefined });
  });

  it('is the stated name otherwise', () => {
    for (const companyFrom of ['posting', 'board'] as const)
      expect(companyOf({ company: 'Harbor & Pine', companyFrom })).toMatchObject({
        company: 'Harbor & Pine',
        evidence: [{ path: 'company', quote: 'Harbor & Pine' }],
      });
  });
});

describe('the block of a posting', () => {
  const posting = { company: 'Meier GmbH', source: 'remotive', board: 'all', externalId: '1' };
  it("is its employer's", () => {
    expect(employerBlock(posting)).toBe(employerKey('Meier'));
  });
  it('is its own where the employer is unknown: two such postings are never taken for one', () => {
    const one = employerBlock({ ...posting, company: '' });
    expect(one).not.toBe(employerBlock({ ...posting, company: '', externalId: '2' }));
    expect(one).not.toBe(employerBlock({ ...posting, company: '', board: 'other' }));
    expect(one).toBe(employerBlock({ ...posting, company: '' }));
  });
});

describe('the key of an employer', () => {
  it.each([
    ['Harbor & Pine Health', 'harbor-and-pine-health'],
    ['Harbor + Pine', 'Harbor and Pine, Inc.'],
    ['Meier & Söhne GmbH & Co. KG', 'Meier und Söhne'],
    ['Dupont et Fils S.A.', 'Dupont & Fils'],
  ])('is the same for %s and %s', (one, other) => {
    expect(employerKey(one)).toBe(employerKey(other));
  });

  it.each([
    ['Harbor', 'Harbor and Pine'],
    ['And Digital', 'Digital'],
    ['Command', 'Comm'],
  ])('is another one for %s and %s', (one, other) => {
    expect(employerKey(one)).not.toBe(employerKey(other));
  });
});
