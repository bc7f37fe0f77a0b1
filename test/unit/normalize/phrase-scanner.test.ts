import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyTriggers } from '../../../shared/domain/normalize/company/read-company.ts';
import { closingWords } from '../../../shared/domain/normalize/dates/closing-date.ts';
import { benefitTriggers } from '../../../shared/domain/normalize/employment/regular-employee.ts';
import { startWords } from '../../../shared/domain/normalize/employment/start.ts';
import { employmentWords } from '../../../shared/domain/normalize/employment/text-facts.ts';
import { gateOf, kindOf } from '../../../shared/domain/normalize/phrase-gate.ts';
import { type Hit, Scanner, type Trigger, trigger } from '../../../shared/domain/normalize/phrase-scanner.ts';
import { requirementTriggers } from '../../../shared/domain/normalize/requirements/read-requirements.ts';
import { indexWords } from '../../../shared/domain/normalize/word-index.ts';
import { placeOfWorkTriggers } from '../../../shared/domain/normalize/work-model/text-statements.ts';

/** What the scanner finds, without any of its short cuts: every phrase of a head tried at every word that begins so. */
function plainly(triggers: readonly Trigger[], text: string): Hit[][] {
  const index = indexWords(text);
  return triggers.map(({ byHead, most, overlapping }) => {
    const hits: Hit[] = [];
    for (let word = 0; word < index.count; word += 1) {
      const sources = byHead.get(index.heads[word] ?? 0);
      const start = index.starts[word] ?? 0;
      if (!sources || hits.length >= most || (!overlapping && (hits.at(-1)?.end ?? 0) > start)) continue;
      const pattern = new RegExp(sources.join('|'), 'y');
      pattern.lastIndex = start;
      if (pattern.test(index.folded)) hits.push({ start, end: pattern.lastIndex });
    }
    return hits;
  });
}

const real = [
  ...companyTriggers,
  ...requirementTriggers,
  ...placeOfWorkTriggers,
  ...benefitTriggers,
  closingWords,
  startWords,
  employmentWords,
];
/** Pieces of texts that come near to the phrases: the sources' own letters, cut and joined. */
const pieces = [
  ...new Set(
    real.flatMap(({ byHead }) =>
      [...byHead.values()].flatMap((sources) => sources.flatMap((source) => source.match(/[a-z0-9]+/g) ?? [])),
    ),
  ),
  ...['é', 'ё', 'Ā', '_', '-', '.', ' ', '  ', '\n', '(', "'", '’', '\u00a0', '3', '15', 'S.A.', 's. r. l.', 'e. V.'],
];

describe('the scanner of phrases', () => {
  it('finds what trying every phrase at every word finds', () => {
    const scanner = new Scanner(real);
    const piece = fc.constantFrom(...pieces);
    const joint = fc.constantFrom('', ' ', ' ', ' ', '-', '. ', 's ', ', ');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, joint), { maxLength: 60 }), (parts) => {
        const text = parts.flat().join('');
        expect(scanner.find(indexWords(text))).toEqual(plainly(real, text));
      }),
      { numRuns: 200, seed: 41 },
    );
  });

  it.each<[string, readonly string[], string, string[]]>([
    ['a whole word', ['tag\\b'], 'Tag Tage tag. tag_1 tag', ['Tag', 'tag', 'tag']],
    ['letters that go on', ['remot'], 'remote remotely, remo', ['remot', 'remot']],
    ['what may be missing', ['years?\\b', 'yr\\b'], 'year years yearly yr', ['year', 'years', 'yr']],
    [
      'alternatives',
      ['visa (?:support|sponsor\\w*)'],
      'visa supports visa card visa sponsorship',
      ['visa support', 'visa sponsorship'],
    ],
    [
      'signs and classes',
      ['on[- ]site', 's\\b\\.\\s?a\\.'],
      'on site on-site on a site S. A. s.a. s a',
      ['on site', 'on-site', 'S. A.', 's.a.'],
    ],
    ['what must not follow', ['home(?! office)\\w*'], 'home home office homely', ['home', 'homely']],
    ['counts', ['abcde{2}f', 'stuvz*\\b'], 'abcdef abcdeef stuv stuvzz stuvw', ['abcdeef', 'stuv', 'stuvzz']],
  ])('reads %s', (_, sources, text, want) => {
    const [hits = []] = new Scanner([trigger(sources)]).find(indexWords(text));
    expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(want);
  });

  it('stops at the number of hits that a reader wants', () => {
    const [few = [], all = []] = new Scanner([trigger(['home\\b'], 2), trigger(['home\\b'])]).find(
      indexWords('home '.repeat(99)),
    );
    expect([few.length, all.length]).toEqual([2, 60]);
  });

  it('shuts the gate to what cannot go on', () => {
    const [fifth = 0] = gateOf('work permits?\\b', 4);
    expect([' ', 'i', '-', 'é'].map((sign) => (fifth & kindOf(sign.charCodeAt(0))) !== 0)).toEqual([true, false, false, false]);
  });

  it('refuses a phrase that could never be found', () => {
    expect(() => trigger(['in\\w+'])).toThrow(RangeError);
  });
});
