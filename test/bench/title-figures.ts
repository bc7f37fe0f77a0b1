import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { seniority } from '../../shared/domain/job-posting.ts';
import { readRole } from '../../shared/domain/normalize/role/read-role.ts';
import { cleanLine } from '../../shared/domain/normalize/text.ts';
import { cleanTitle } from '../../shared/domain/normalize/title/clean-title.ts';
import { readSeniority } from '../../shared/domain/normalize/title/read-seniority.ts';
import { titleWords } from '../../shared/domain/normalize/title/title-words.ts';
import { indexWords } from '../../shared/domain/normalize/word-index.ts';
import { earlyCareer, roleFamily } from '../../shared/domain/role.ts';
import type { Figures, Half } from './figures.ts';
import { goldSample, hashOfTitle, titlesOf } from './title-sets.ts';

const labels = z.object({
  seniority: seniority.nullable(),
  management: z.boolean().nullable(),
  earlyCareer: earlyCareer.nullable(),
  family: roleFamily.nullable(),
});
type Labels = z.infer<typeof labels>;
const goldRow = labels.extend({ hash: z.string() });
const ownRow = labels.extend({ title: z.string(), clean: z.string().optional() });

function lines(file: string): unknown[] {
  return readFileSync(new URL(`../gold/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const noText = indexWords('');

/** What the rules read from a title alone. */
export function readTitle(given: string): Labels & { title: string; specialisation: string | null } {
  const { title } = cleanTitle(cleanLine(given, 300), '', []);
  const words = titleWords(title, given);
  const { role, occupation } = readRole(words, undefined);
  const rank = readSeniority({ source: 'gold', board: 'gold', externalId: given.slice(0, 500) }, words, occupation, noText);
  return {
    title,
    seniority: rank.level,
    management: rank.management,
    earlyCareer: rank.earlyCareer,
    family: role?.family ?? null,
    specialisation: role?.specialisation ?? null,
  };
}

/** Counts the answers for a labelled title, field by field. Empty labels count: an answer where there is none is an invention. */
export function countTitle(figures: Figures, half: Half, title: string, label: Labels): void {
  const answer = readTitle(title);
  for (const field of ['seniority', 'management', 'earlyCareer', 'family'] as const) {
    const text = (value: string | boolean | null) => (value === null ? null : String(value));
    figures.count(field, half, text(label[field]), text(answer[field]), title);
  }
}

/** The labelled real titles: joined by hash with the recorded ones. */
export function goldTitles(): { title: string; half: Half; label: Labels }[] {
  const byHash = new Map(
    lines('titles.jsonl').map((line) => [z.object({ hash: z.string() }).parse(line).hash, goldRow.parse(line)]),
  );
  return goldSample().map(({ title }) => {
    const hash = hashOfTitle(title);
    const label = byHash.get(hash);
    if (!label) throw new Error(`test/gold/titles.jsonl has no row for the sampled title with the hash ${hash}`);
    return { title, half: Number.parseInt(hash.slice(0, 2), 16) % 2 === 0 ? 'a' : 'b', label };
  });
}

/** The labelled real titles that nobody looked at while the rules were made, nor since: all of half b. */
export function unseenTitles(): { title: string; label: Labels }[] {
  const byHash = new Map(
    lines('titles-unseen.jsonl')
      .map((line) => goldRow.parse(line))
      .map((row) => [row.hash, row]),
  );
  return [...titlesOf('longtail'), ...titlesOf('swiss')].flatMap((title) => {
    const label = byHash.get(hashOfTitle(title));
    return label ? [{ title, label }] : [];
  });
}

/** The titles composed for the project, with labels and, where it matters, the clean form. */
export function ownTitles(): z.infer<typeof ownRow>[] {
  return lines('titles-own.jsonl').map((line) => ownRow.parse(line));
}

/** Share of rows whose answer equals the label, "nothing" included, in percent. */
export function equalShare(rows: readonly { title: string; label: Labels }[], field: keyof Labels): number {
  return (100 * rows.filter(({ title, label }) => readTitle(title)[field] === label[field]).length) / rows.length;
}
