import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexedText, parseWords, snippet } from '../../../shared/domain/search/words.ts';

describe('parseWords', () => {
  it('asks for every word, the last one as a beginning', () => {
    expect(parseWords('data engin')?.expression).toBe('"data" AND "engin"*');
  });

  it('takes the last word as whole after a space, between quotes or when it is a single character', () => {
    expect(parseWords('data ')?.expression).toBe('"data"');
    expect(parseWords('"data engineer"')?.expression).toBe('"data engineer"');
    expect(parseWords('language c')?.expression).toBe('"language" AND "c"');
  });

  it('keeps the words of a phrase together and lets words stand around it', () => {
    expect(parseWords('senior "machine learning" berlin')?.expression).toBe('"senior" AND "machine learning" AND "berlin"*');
  });

  it('knows no operators, columns or stars of FTS5', () => {
    expect(parseWords('title:nurse OR NOT * NEAR(a b) ')?.expression).toBe(
      '"title:nurse" AND "OR" AND "NOT" AND "NEAR(a" AND "b)"',
    );
  });

  it('gives nothing for a text without words', () => {
    for (const text of ['', '   ', '"', '""', '!?*', '"  - "']) expect(parseWords(text)).toBeNull();
  });

  it('never gives an expression that SQLite refuses or that reaches another column, whatever is typed', () => {
    const database = new DatabaseSync(':memory:');
    database.exec(
      `CREATE VIRTUAL TABLE words USING fts5(title, secret, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2 tokenchars '+#'")`,
    );
    const find = database.prepare('SELECT rowid FROM words WHERE words MATCH ?');
    const syntax = fc.constantFrom(
      '"',
      '""',
      "'",
      '*',
      '(',
      ')',
      ':',
      '^',
      '-',
      '+',
      'AND',
      'OR',
      'NOT',
      'NEAR',
      '{a b}',
      '\u0000',
      '\u2028',
      '語',
      'ก',
      '\ud800',
    );
    const typed = fc
      .array(fc.oneof(syntax, fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 12 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        const parsed = parseWords(text);
        if (parsed) expect(() => find.all(parsed.expression)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('finds any part of a text that was indexed, in any script', () => {
    const database = new DatabaseSync(':memory:');
    database.exec(
      `CREATE VIRTUAL TABLE words USING fts5(body, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2 tokenchars '+#'")`,
    );
    const insert = database.prepare('INSERT INTO words (rowid, body) VALUES (?, ?)');
    const texts = [
      'C++ und C# Entwickler für München',
      'ソフトウェアエンジニアを募集',
      'مهندس برمجيات في دبي',
      'วิศวกรซอฟต์แวร์',
      'Node.js / .NET',
    ];
    for (const [index, text] of texts.entries()) insert.run(index + 1, indexedText(text));
    const find = database.prepare('SELECT rowid AS id FROM words WHERE words MATCH ?');
    const ids = (text: string) => find.all(parseWords(text)?.expression ?? '').map((row) => row.id);
    expect(ids('munchen')).toEqual([1]);
    expect(ids('c++')).toEqual([1]);
    expect(ids('c#')).toEqual([1]);
    expect(ids('"c"')).toEqual([]);
    expect(ids('エンジニア')).toEqual([2]);
    expect(ids('برمجيات')).toEqual([3]);
    expect(ids('ซอฟต์แวร์')).toEqual([4]);
    expect(ids('node.js')).toEqual([5]);
    expect(ids('.NET')).toEqual([5]);
  });
});

describe('snippet', () => {
  const words = (text: string) => parseWords(text)?.words ?? [];

  it('shows the piece with the words and tells where they stand', () => {
    const text = `${'Nothing to see here. '.repeat(40)}We look for a Kubernetes expert who speaks French. ${'More of nothing. '.repeat(40)}`;
    const found = snippet(text, words('kubernetes french'));
    expect(found?.highlights.map(([start, end]) => found.text.slice(start, end))).toEqual(['Kubernetes', 'French']);
    expect(found?.text.length).toBeLessThan(260);
  });

  it('finds words whatever their case and accents', () => {
    const found = snippet('Präsentiere Ergebnisse in ZÜRICH', words('zurich'));
    expect(found?.highlights.map(([start, end]) => found.text.slice(start, end))).toEqual(['ZÜRICH']);
  });

  it('gives the beginning when no word is in it, and nothing for nothing', () => {
    expect(snippet('A short text.', words('absent'))).toEqual({ text: 'A short text.', highlights: [] });
    expect(snippet('  ', words('absent'))).toBeNull();
  });

  it('never cuts a character in two and never points outside of its text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 800 }),
        fc.string({ unit: 'grapheme', maxLength: 10 }),
        (text, query) => {
          const found = snippet(text, words(query));
          if (!found) return;
          expect(found.text.isWellFormed()).toBe(true);
          let last = 0;
          for (const [start, end] of found.highlights) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(found.text.length);
            last = end;
          }
        },
      ),
    );
  });
});
