import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSameLength } from '../../../shared/domain/normalize/text.ts';
import {
  around,
  begins,
  descriptionWords,
  hashOfWord,
  indexWords,
  phrases,
} from '../../../shared/domain/normalize/word-index.ts';

const wordsOf = (text: string) => {
  const { folded, starts, ends, count } = indexWords(text);
  return Array.from({ length: count }, (_, word) => folded.slice(starts[word], ends[word]));
};

describe('the words of a text', () => {
  it('are folded, signs separate them, letters of other scripts belong to them', () => {
    expect(wordsOf('Tagesgeld für Zoë’s C++-Team – Привет 2x')).toEqual([
      'tagesgeld',
      'fur',
      'zoe',
      's',
      'c',
      'team',
      'привет',
      '2x',
    ]);
  });

  it('are the same however often and in whichever order texts are asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 6 }), (texts) => {
        for (const text of [...texts, ...texts]) {
          const { count, folded, starts, ends, hashes, heads } = descriptionWords(text);
          const fresh = indexWords(text);
          expect([count, folded]).toEqual([fresh.count, fresh.folded]);
          for (const [array, other] of [
            [starts, fresh.starts],
            [ends, fresh.ends],
            [hashes, fresh.hashes],
            [heads, fresh.heads],
          ] as const)
            expect([...array.slice(0, count)]).toEqual([...other.slice(0, count)]);
          for (let word = 0; word < count; word += 1)
            expect(hashes[word]).toBe(hashOfWord(folded.slice(starts[word], ends[word])));
        }
      }),
    );
  });
});

describe('the folded text', () => {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
    fc.constantFrom(
      'İ',
      'Σ',
      'σ',
      '𐐀',
      '\ud801',
      '\udc00',
      '😀',
      '𝗕',
      'ẞ',
      'Å',
      'É',
      'ß',
      '’',
      '–',
      '€',
      'A',
      ' ',
      '\n',
      '\u0000',
    ),
  );

  it('is what folding alone makes of the text, whatever the units stand beside', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const text = units.join('');
        expect(indexWords(text)).toMatchObject({ text, folded: foldSameLength(text) });
      }),
      { numRuns: 500 },
    );
  });

  it('of a text longer than any before holds nothing of those', () => {
    const text = `${'Ä b’ '.repeat(70_000)}İ`;
    expect(indexWords(text).folded).toBe(foldSameLength(text));
    expect(indexWords(text).count).toBe(140_001);
  });
});

describe('phrases', () => {
  const wanted = phrases(['remot', 'on[ -]site', 'cdi\\b']);
  const found = (text: string) => {
    const index = indexWords(text);
    return Array.from({ length: index.count }, (_, word) => word).filter((word) => begins(wanted, index, word)).length;
  };

  it.each([
    ['Remotely', 1],
    ['non-remote', 1],
    ['premote', 0],
    ['On-site, on site', 2],
    ['one site', 0],
    ['CDI', 1],
    ['cdia', 0],
  ])('%s: %i', (text, count) => {
    expect(found(text)).toBe(count);
  });

  it('that could never be found are refused', () => {
    for (const source of ['.net', 'cdi[a-z]', '(remote)', 'ab*']) expect(() => phrases([source])).toThrow(RangeError);
  });

  it('give the parts around them, joined where they overlap', () => {
    const text = `abc remote and remote def ${'x '.repeat(40)}on site`;
    expect(around(indexWords(text), wanted, 4)).toEqual(['abc remote and remote de', 'x x on site']);
  });
});
