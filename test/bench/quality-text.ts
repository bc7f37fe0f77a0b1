/**
 * Sections, language and text against labels nobody here wrote: `node test/bench/quality-text.ts [--half a|b] [--errors N] [--field NAME]`.
 *
 * - language: of Ashby's and Swiss texts against a second, independent reader (trigrams of the gold texts); they are no labels: each disagreement wants a look.
 * - sections: the parts of Swiss postings, put one behind the other without headings; each line counts.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { readHtml } from '../../shared/domain/normalize/description/read-description.ts';
import { readPostingLanguage } from '../../shared/domain/normalize/language/posting-language.ts';
import { readSections } from '../../shared/domain/normalize/sections/read-sections.ts';
import { indexWords } from '../../shared/domain/normalize/word-index.ts';
import { ashbyJobs } from './ashby-records.ts';
import { benchOptions, Figures, halfOf } from './figures.ts';
import { partedPostings } from './swiss-parts.ts';

const { half, errors, field } = benchOptions();
const figures = new Figures();

function countSections(): void {
  for (const { key, parts } of partedPostings()) {
    const part = halfOf(key);
    if (half !== null && half !== part) continue;
    const texts = parts.map(({ kind, html }) => ({ kind, text: readHtml(html).text })).filter(({ text }) => text !== '');
    const text = texts.map((each) => each.text).join('\n\n');
    const sections = readSections(indexWords(text));
    let start = 0;
    for (const each of texts) {
      for (const line of each.text.split('\n')) {
        if (line.trim() !== '') {
          const kind = sections.find((section) => start >= section.start && start < section.end)?.kind ?? null;
          figures.count(
            `section without heading: ${each.kind}`,
            part,
            each.kind,
            kind === 'preferred' ? 'requirements' : kind === 'other' ? null : kind,
            `${key} ${line}`,
          );
        }
        start += line.length + 1;
      }
      start += 1;
    }
  }
}

const goldLanguages = readFileSync(new URL('../gold/languages.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => z.object({ language: z.string(), text: z.string() }).parse(JSON.parse(line)));

/** Cavnar and Trenkle 1994, with trigrams and counts in place of ranks: cosine between the trigrams of a text and those of the gold texts of a language. */
const profiles = new Map<string, Map<string, number>>();
for (const { language, text } of goldLanguages) {
  const profile = profiles.get(language) ?? new Map<string, number>();
  profiles.set(language, profile);
  for (const [trigram, times] of trigrams(text)) profile.set(trigram, (profile.get(trigram) ?? 0) + times);
}

function trigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [])
    for (let at = -1; at < word.length - 1; at += 1) {
      const trigram = ` ${word} `.slice(at + 1, at + 4);
      counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
    }
  return counts;
}

function languageByTrigrams(text: string): string | null {
  const counts = trigrams(text);
  let best: string | null = null;
  let most = 0;
  for (const [language, profile] of profiles) {
    let [dot, square] = [0, 0];
    for (const times of profile.values()) square += times * times;
    for (const [trigram, times] of counts) dot += times * (profile.get(trigram) ?? 0);
    const cosine = dot / Math.sqrt(square);
    if (cosine > most) [best, most] = [language, cosine];
  }
  return best;
}

function countLanguages(): void {
  const texts = [
    ...ashbyJobs().map(({ board, job }) => ({
      set: 'Ashby',
      key: board,
      title: job.title,
      text: readHtml(job.descriptionHtml).text,
    })),
    ...partedPostings().map(({ key, title, parts }) => ({
      set: 'Swiss',
      key,
      title,
      text: readHtml(parts.map(({ html }) => `<div>${html}</div>`).join('')).text,
    })),
  ];
  for (const { set, key, title, text } of texts) {
    const part = halfOf(key);
    if ((half !== null && half !== part) || text === '') continue;
    const words = indexWords(text);
    const read = readPostingLanguage(undefined, title, words, readSections(words));
    figures.count(
      `language ${set}, two readers`,
      part,
      languageByTrigrams(text),
      read?.language ?? null,
      `${key} | ${title} | ${text.slice(0, 120)}`,
    );
  }
}

if ('language'.startsWith(field)) countLanguages();
if ('sections'.startsWith(field)) countSections();
figures.print('Text', errors);
