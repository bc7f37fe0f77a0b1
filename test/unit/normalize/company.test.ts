import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { employerBlock, employerKey } from '../../../shared/domain/normalize/company/employer-key.ts';
import {
  cleanCompany,
  companyInText,
  companyOfBoard,
  statedName,
  tokenPath,
} from '../../../shared/domain/normalize/company/name.ts';
import { normalizePosting, recordOf } from '../../../shared/domain/normalize/normalize-posting.ts';
import { companyOf } from '../../support/company-gold.ts';
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

describe('the parts of a name', () => {
  it.each([
    ['Tannhof Werkzeuge GmbH & Co. KG', 'Tannhof Werkzeuge', 'Tannhof Werkzeuge GmbH & Co. KG'],
    ['Montclair S.à r.l.', 'Montclair', 'Montclair S.à r.l.'],
    ['Wierzba Sp. z o.o.', 'Wierzba', 'Wierzba Sp. z o.o.'],
    ['Saltbush (Pty) Ltd', 'Saltbush', 'Saltbush (Pty) Ltd'],
    ['Tannhof AG Standort Ulm', 'Tannhof', 'Tannhof AG'],
    ['Copperleaf (YC S21) - Careers', 'Copperleaf', null],
    ['Molar Holdings LLC dba Smile Harbor', 'Smile Harbor', 'Molar Holdings LLC'],
    ['Day Spa', 'Day Spa', null],
    ['Limited', 'Limited', null],
    ['The Fern Company', 'The Fern Company', null],
  ])('%s is shown as %s', (text, shown, legal) => {
    expect(statedName(text)).toEqual({ shown, legal });
    expect(statedName(shown)).toEqual({ shown, legal: null });
  });

  it('of any text are a text, and the shown name is shown as it is', () => {
    const part = fc.constantFrom(
      ' GmbH',
      ' & Co. KG',
      ', Inc.',
      ' S.A.',
      ' dba ',
      ' - Careers',
      'Acme',
      '(YC S21)',
      '.',
      ' ',
      'AG',
      '®',
      '"',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 8 }), (parts) => {
        const { shown } = statedName(parts.join(''));
        expect(employerKey(shown)).not.toBe('');
        expect(statedName(shown)).toEqual({ shown, legal: null });
      }),
      { numRuns: 400 },
    );
  });
});

describe('who hires', () => {
  it.each([
    ['https://jobs.harborlight.co.uk/1', 'harborlight.co.uk'],
    ['https://boards.example.org/harborlight/1', null],
    ['mailto:a@harborlight.com', null],
  ])('has the domain of %s: %s', (url, domain) => {
    expect(companyOf({ company: 'Harborlight', text: '', url }).domain).toBe(domain);
  });

  it.each([
    ['Our client, a bakery, is looking for a baker.', 'yes'],
    ['You advise our clients.', null],
    ['Für unseren Kunden in Kassel suchen wir einen Schlosser.', 'yes'],
    ['Du betreust unsere Kunden, auch bei unseren Kunden vor Ort.', null],
    ['Notre client, acteur du transport, recherche un cariste.', 'yes'],
    ['Per conto di azienda cliente ricerchiamo un addetto.', 'yes'],
    ['Nuestro cliente, una empresa de Sevilla, busca un mozo.', 'yes'],
    ['Voor onze opdrachtgever in Zwolle zoeken wij een monteur.', 'yes'],
    ['Festanstellung, keine Arbeitnehmerüberlassung.', null],
    ['We do not accept unsolicited resumes from agencies.', 'no'],
  ])('"%s": an agency %s', (text, agency) => {
    expect(companyOf({ company: 'Oakridge', text }).agency).toBe(agency);
  });

  it('is the same when what was read is read again, wherever the legal name stood', () => {
    for (const [company, descriptionHtml] of [
      ['Example Co GmbH', '<p>Example Co sucht dich. Mail: jobs@example-co.example</p>'],
      ['Example', '<p>Example Technologies Inc. hires. Our client, Fern Dairy, is hiring.</p>'],
      ['Molar Holdings LLC dba Smile Harbor', '<p>Smile Harbor cares.</p>'],
    ]) {
      const first = normalizePosting(rawRecordOf({ company, descriptionHtml }), seenAt);
      if ('rejected' in first) throw new Error(first.rejected.detail);
      const again = normalizePosting(recordOf(first.posting), seenAt);
      if ('rejected' in again) throw new Error(again.rejected.detail);
      expect(first.posting.hiringOrganization?.legalName).not.toBeNull();
      expect(again.posting.company).toBe(first.posting.company);
      expect(again.posting.hiringOrganization).toEqual(first.posting.hiringOrganization);
    }
  });

  it.each(['our client ', '@', 'a@', 'Acme Inc. ', 'für unseren Kunden ', 'gmbh ', 'S. a. '])(
    'is read to the end of a megabyte of %j',
    (piece) => {
      const text = piece.repeat(1_000_000 / piece.length);
      expect(companyOf({ company: text, text }).shown?.length ?? 0).toBeLessThanOrEqual(200);
    },
  );
});

describe('the company of a posting', () => {
  const nameOf = (change: Parameters<typeof rawRecordOf>[0]) => {
    const read = normalizePosting(rawRecordOf({ board: 'harbor-and-pine', ...change }), seenAt);
    if ('rejected' in read) throw new Error(read.rejected.detail);
    return { company: read.posting.company, evidence: read.posting.evidence.company };
  };

  it('says when it is known by the token of the board only', () => {
    const evidence = [{ from: 'field', path: tokenPath, quote: 'harbor-and-pine', confidence: 0.4 }];
    const expected = { company: 'Harbor And Pine', evidence };
    expect(nameOf({ company: 'harbor-and-pine', companyFrom: 'token' })).toEqual(expected);
  });

  it('stays unknown when nobody says it: the token of a feed is no employer', () => {
    for (const change of [
      { company: ' ', companyFrom: 'posting' },
      { company: undefined, companyFrom: undefined, board: 'all' },
      { company: undefined, companyFrom: undefined, board: 'alerts' },
    ] as const)
      expect(nameOf(change)).toEqual({ company: '', evidence: undefined });
  });

  it('is the stated name otherwise', () => {
    for (const companyFrom of ['posting', 'board'] as const)
      expect(nameOf({ company: 'Harbor & Pine', companyFrom })).toMatchObject({
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
    ['Acme GmbH', 'ACME'],
    ['Acme Inc.', 'acme'],
    ['Acme (YC S21)', 'Acme, Inc.'],
    ['Acme AG Niederlassung Ulm', 'Acme'],
    ['Acme S.A. de C.V.', 'Acme'],
    ['Acme Sp. z o.o.', 'Acme'],
  ])('is the same for %s and %s', (one, other) => {
    expect(employerKey(one)).toBe(employerKey(other));
  });

  it.each([
    ['Harbor', 'Harbor and Pine'],
    ['And Digital', 'Digital'],
    ['Command', 'Comm'],
    ['Day Spa', 'Day'],
    ['Air France', 'Air'],
    ['Acme Robotics', 'Acme'],
  ])('is another one for %s and %s', (one, other) => {
    expect(employerKey(one)).not.toBe(employerKey(other));
  });
});
