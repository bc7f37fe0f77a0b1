import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readLanguage } from '../../shared/domain/normalize/language/read-language.ts';
import { readSections } from '../../shared/domain/normalize/sections/read-sections.ts';
import { indexWords } from '../../shared/domain/normalize/word-index.ts';
import { sectionKind } from '../../shared/domain/section.ts';
import { ashbyJobs } from '../bench/ashby-records.ts';
import { Figures } from '../bench/figures.ts';
import { partedPostings } from '../bench/swiss-parts.ts';
import { countLanguages, countSections, countText } from '../bench/text-sets.ts';

const rowsOf = (file: string) =>
  readFileSync(new URL(`../gold/${file}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

/** Invented postings with the kind of section of each line that is not blank. */
const posting = z.object({ language: z.string(), lines: z.array(z.tuple([sectionKind.nullable(), z.string()])) });
const boilerplate: ReadonlySet<string> = new Set(['about', 'benefits', 'pay', 'apply', 'legal']);

describe('gold', () => {
  const lines = z
    .array(posting)
    .parse(rowsOf('sections'))
    .flatMap((row) => {
      const sections = readSections(indexWords(row.lines.map(([, line]) => line).join('\n')));
      let at = 0;
      return row.lines.flatMap(([kind, line]) => {
        const start = at;
        at += line.length + 1;
        const section = sections.find((each) => start >= each.start && start < each.end);
        return kind === null ? [] : [{ language: row.language, kind, line, section }];
      });
    });

  it('sections: at least 98 of 100 lines', () => {
    const wrong = lines.filter(({ kind, section }) => section?.kind !== kind);
    expect(wrong.length / lines.length, JSON.stringify(wrong, null, 1)).toBeLessThan(0.02);
  });

  it('boilerplate is marked, and no line of tasks or requirements', () => {
    const wrong = lines.filter(({ kind, section }) => section?.boilerplate !== boilerplate.has(kind));
    expect(wrong.length / lines.length, JSON.stringify(wrong, null, 1)).toBeLessThan(0.01);
    expect(lines.filter(({ kind, section }) => ['requirements', 'preferred'].includes(kind) && section?.boilerplate)).toEqual([]);
  });

  it('language of 40 to 200 characters in 33 languages', () => {
    const rows = z.array(z.object({ language: z.string(), text: z.string() })).parse(rowsOf('languages'));
    expect(rows.filter(({ language, text }) => readLanguage(indexWords(text), [])?.language !== language)).toEqual([]);
  });
});

const swiss = partedPostings().length > 0;
const ashby = ashbyJobs().length > 0;

describe('recorded postings of employers that no rule was made on', () => {
  it.skipIf(!swiss)('sections of parts without headings', () => {
    const figures = new Figures();
    countSections(figures, { half: 'b', every: 2 });
    for (const [kind, least] of [
      ['requirements', 95],
      ['tasks', 93],
      ['benefits', 82],
      ['about', 78],
    ] as const)
      expect(figures.of(`section without heading: ${kind}`, 'b').f1, kind).toBeGreaterThan(least);
  });

  it.skipIf(!swiss || !ashby)('language as a second reader has it', () => {
    const figures = new Figures();
    countLanguages(figures, { half: 'b', every: 20 });
    for (const set of ['Ashby', 'Swiss'])
      expect(figures.of(`language ${set}, two readers`, 'b').recall).toBeGreaterThanOrEqual(98);
  });

  it.skipIf(!ashby)('text as the service has it', () => {
    const figures = new Figures();
    countText(figures, { half: 'b', every: 30 });
    expect(figures.of('text: words of the plain text', 'b').recall).toBeGreaterThan(99.9);
    expect(figures.of('text: words that are ours', 'b').recall).toBeGreaterThan(99.9);
    expect(figures.of('text: lines of the plain text', 'b').recall).toBeGreaterThan(99);
    expect(figures.of('text: list items of the plain text', 'b').recall).toBeGreaterThan(98.5);
  });
});
