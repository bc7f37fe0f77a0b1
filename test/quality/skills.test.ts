import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readHtml } from '../../shared/domain/normalize/description/read-description.ts';
import { readSections } from '../../shared/domain/normalize/sections/read-sections.ts';
import { allSkills } from '../../shared/domain/normalize/skills/dictionary.ts';
import { readSkills } from '../../shared/domain/normalize/skills/read-skills.ts';
import { indexWords } from '../../shared/domain/normalize/word-index.ts';
import { need } from '../../shared/domain/requirements.ts';
import { countSentence, halfOfSentence, noSpans, skillSpanSentences } from '../bench/skill-span.ts';
import { rawRecordOf } from '../support/raw-records.ts';

const row = z.object({
  language: z.string(),
  title: z.string(),
  html: z.string(),
  /** Every skill that a reader finds asked for or spoken of, and what the posting makes of it. */
  skills: z.array(z.object({ name: z.string(), need })),
});
const rows = readFileSync(new URL('../gold/skills.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => row.parse(JSON.parse(line)));

describe('skills of the gold file', () => {
  it('are names of the dictionary, in seven languages', () => {
    const names = new Set(allSkills().map(({ name }) => name));
    expect(rows.flatMap(({ skills }) => skills.map(({ name }) => name)).filter((name) => !names.has(name))).toEqual([]);
    expect(new Set(rows.map(({ language }) => language)).size).toBe(7);
  });

  it('are found, with what the posting makes of them', () => {
    let [found, right, wanted, sameNeed] = [0, 0, 0, 0];
    const errors: string[] = [];
    for (const { language, title, html, skills } of rows) {
      const { text } = readHtml(html);
      const words = indexWords(text);
      const context = { places: [], countries: [], company: 'Example', language };
      const read = readSkills({
        raw: rawRecordOf(),
        titleText: title,
        title,
        text,
        words,
        sections: readSections(words),
        ...context,
      });
      const needs = new Map(read.needs.map((each) => [each.name, each.need]));
      found += read.skills.length;
      wanted += skills.length;
      for (const { name, need: asked } of skills) {
        if (needs.has(name)) right += 1;
        else errors.push(`${title}: missed ${name}`);
        if (needs.get(name) === asked) sameNeed += 1;
        else if (needs.has(name)) errors.push(`${title}: ${name} ${needs.get(name)} instead of ${asked}`);
        needs.delete(name);
      }
      for (const name of needs.keys()) errors.push(`${title}: ${name} is too much`);
    }
    const told = errors.join('\n');
    expect(right / found, told).toBeGreaterThanOrEqual(0.96);
    expect(right / wanted, told).toBeGreaterThanOrEqual(0.96);
    expect(sameNeed / right, told).toBeGreaterThanOrEqual(0.95);
  });
});

describe('SkillSpan, sentences that no rule was tuned on', () => {
  const sentences = skillSpanSentences('train').filter((each) => halfOfSentence(each) === 'b');
  it.skipIf(sentences.length === 0)('keeps precision and recall (nothing to measure without ../shared/data/skills)', () => {
    const figures = noSpans();
    for (const sentence of sentences) countSentence(sentence, figures);
    expect(figures.right / figures.predicted).toBeGreaterThanOrEqual(0.55);
    expect(figures.found / figures.knowledge).toBeGreaterThanOrEqual(0.55);
  });
});
