import { describe, expect, it } from 'vitest';
import { stem, tokens } from '../../../shared/domain/writing/words.ts';

const numbers = (text: string) =>
  tokens(text).flatMap((token) => (token.kind === 'number' ? [`${token.value} ${token.unit}`] : []));
const words = (text: string) => tokens(text).flatMap((token) => (token.kind === 'word' ? [token.text] : []));

describe('numbers', () => {
  it.each([
    ['40k users', ['40000 plain']],
    ['40,000 users', ['40000 plain']],
    ['40 000 utilisateurs', ['40000 plain']],
    ['40’000 Nutzer', ['40000 plain']],
    ['40.000 Nutzer', ['40000 plain']],
    ['forty thousand users', ['40000 plain']],
    ['a million alerts', ['1000000 plain']],
    ['€20 million', ['20000000 EUR']],
    ['20 Mio. Euro', ['20000000 plain']],
    ['$1.5M', ['1500000 USD']],
    ['99.95%', ['99.95 percent']],
    ['99,95 %', ['99.95 percent']],
    ['thirty percent', ['30 percent']],
    ['30 Prozent', ['30 percent']],
    ['twenty-five people', ['25 plain']],
    ['doubled revenue', ['2 times']],
    ['3x faster', ['3 times']],
    ['the 2nd place, the third try', ['2 ordinal', '3 ordinal']],
    ['in 2019 200 people', ['2019 plain', '200 plain']],
    ['zwölf Teams und fünf Länder', ['12 plain', '5 plain']],
    ['une équipe de quinze personnes', ['15 plain']],
    ['24/7', ['24 plain', '7 plain']],
    ['03/2019', ['3 plain', '2019 plain']],
    ['a 5-year plan', ['5 plain']],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it.each(['S3', 'B2B', '3D printing', 'H100 cards', 'EC2'])('are not seen inside the name %s', (text) => {
    expect(numbers(text)).toEqual([]);
  });
});

describe('words', () => {
  it('keep the signs of names', () => {
    expect(words('C++, C#, .NET, Node.js, CI/CD, R&D and Go.')).toEqual([
      'C++',
      'C#',
      '.NET',
      'Node.js',
      'CI/CD',
      'R&D',
      'and',
      'Go',
    ]);
  });

  it('are free of elided articles', () => {
    expect(words("l'équipe d’Acme")).toEqual(['équipe', 'Acme']);
  });

  it('start a sentence where one begins', () => {
    expect(tokens('Led it. Then left').map((token) => token.kind === 'word' && token.start)).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
  });
});

describe('stems', () => {
  it.each([
    ['services', 'service'],
    ['migrated', 'migrating'],
    ['Systeme', 'Systemen'],
    ['équipes', 'équipe'],
  ])('of %s and %s are equal', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it.each([
    ['manager', 'managed'],
    ['Java', 'JavaScript'],
    ['C', 'C++'],
    ['Go', 'Google'],
    ['developer', 'development'],
  ])('of %s and %s differ', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });
});
