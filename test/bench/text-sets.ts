/** Counting sections, languages and texts of recorded postings for the quality bench and for the floors of the tests. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { readHtml } from '../../shared/domain/normalize/description/read-description.ts';
import { readPostingLanguage } from '../../shared/domain/normalize/language/posting-language.ts';
import { readSections } from '../../shared/domain/normalize/sections/read-sections.ts';
import { indexWords } from '../../shared/domain/normalize/word-index.ts';
import { ashbyJobs } from './ashby-records.ts';
import { type Figures, type Half, halfOf } from './figures.ts';
import { partedPostings } from './swiss-parts.ts';

/** Which postings count: those of one half, or of both; every so many-th of them. */
export interface Part {
  half: Half | null;
  every: number;
}

/** The parts of Swiss postings, put one behind the other without headings: each line and the kind of its section. */
export function countSections(figures: Figures, { half, every }: Part): void {
  for (const { key, parts } of partedPostings().filter((_, index) => index % every === 0)) {
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

/** The language of Ashby's and of Swiss texts against a second reader, by trigrams of the gold texts. */
export function countLanguages(figures: Figures, { half, every }: Part): void {
  const some = <T>(list: readonly T[]) => list.filter((_, index) => index % every === 0);
  const texts = [
    ...some(ashbyJobs()).map(({ board, job }) => ({
      set: 'Ashby',
      key: board,
      title: job.title,
      text: readHtml(job.descriptionHtml).text,
    })),
    ...some(partedPostings()).map(({ key, title, parts }) => ({
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

/** Letters and digits of a line; the service writes the targets of links and the numbers of ordered lists into its plain text, ours are in the HTML. */
const lineKey = (line: string) =>
  line
    .replace(/^\s*\d{1,2}\.\s/, '')
    .replace(/\(?https?:\S+|\(?mailto:\S+/g, '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Our text of Ashby's HTML against the plain text that the service makes of it: words, lines, and lines that are items of lists. */
export function countText(figures: Figures, { half, every }: Part): void {
  for (const { board, job } of ashbyJobs().filter((_, index) => index % every === 0)) {
    const part = halfOf(board);
    if ((half !== null && half !== part) || !job.descriptionPlain) continue;
    const ours = readHtml(job.descriptionHtml).text;
    const theirs = job.descriptionPlain;
    const about = `${board} | ${job.title}`;
    const bag = (text: string) =>
      new Set(
        text
          .replace(/^\s*\d{1,2}\.\s/gm, '')
          .replace(/\(?(?:https?|mailto):\S+/g, ' ')
          .normalize('NFKC')
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu),
      );
    const [ourWords, theirWords] = [bag(ours), bag(theirs)];
    for (const word of theirWords)
      figures.count('text: words of the plain text', part, 'kept', ourWords.has(word) ? 'kept' : null, `${word} | ${about}`);
    for (const word of ourWords)
      figures.count('text: words that are ours', part, 'there', theirWords.has(word) ? 'there' : null, `${word} | ${about}`);
    const keysOf = (text: string, wanted: RegExp) =>
      new Set(
        text
          .split('\n')
          .filter((line) => wanted.test(line))
          .map(lineKey),
      );
    const ourLines = keysOf(ours, /\S/);
    const ourItems = keysOf(ours, /^\s*- /);
    for (const line of theirs.split('\n')) {
      const key = lineKey(line);
      if (key === '') continue;
      figures.count('text: lines of the plain text', part, 'kept', ourLines.has(key) ? 'kept' : null, `${line} | ${about}`);
      if (/^\s*(?:[-•]|\d+\.)\s/.test(line))
        figures.count(
          'text: list items of the plain text',
          part,
          'item',
          ourItems.has(key) ? 'item' : null,
          `${line} | ${about}`,
        );
    }
  }
}
