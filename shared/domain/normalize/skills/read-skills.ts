import type { Evidence } from '../../evidence.ts';
import type { Need, SkillNeed } from '../../requirements.ts';
import type { PostingView } from '../posting-view.ts';
import { cleanLine, foldWords } from '../text.ts';
import { indexWords, type WordIndex } from '../word-index.ts';
import { judge, sideBySide, type Verdict } from './context.ts';
import { type Skill, type SkillNames, skillNames } from './dictionary.ts';
import { longestName, nextCandidate, noHit } from './longest-name.ts';
import type { Rule } from './name-table.ts';
import { NeedReader, partsOnWork } from './needs.ts';

export interface SkillsRead {
  /** Canonical names, sorted. */
  skills: string[];
  /** The same skills in the same order. */
  needs: SkillNeed[];
  evidence: Evidence[];
}

interface Named {
  /** Position of the skill in the dictionary. */
  skill: number;
  rule: Rule;
  start: number;
  end: number;
  verdict: Verdict;
}

/** A skill with the place it was first named at and the most that any place made of it. */
interface Kept {
  skill: number;
  need: Need;
  /** A field's path, or null for the text. */
  path: string | null;
  quoted: string;
  start: number;
  end: number;
  confidence: number;
}

const mostSkills = 80;
const strength: Readonly<Record<Need, number>> = { mentioned: 1, preferred: 2, required: 3 };

/**
 * The skills a posting names, by the project's dictionary, in time linear in the text, and what it makes of each: required, preferred or mentioned, by the
 * section and the words around. Matches stand between word boundaries, longest first; names that are also everyday words count only in a context that
 * speaks of skills. What stands only in parts about the employer, its benefits or the law is not a skill of the posting.
 */
export function readSkills({ raw, titleText, company, text, words, sections }: PostingView): SkillsRead {
  const dictionary = skillNames();
  const kept = new Map<number, Kept>();
  const note = (
    skill: number,
    need: Need,
    path: string | null,
    quoted: string,
    start: number,
    end: number,
    confidence: number,
  ) => {
    const known = kept.get(skill);
    if (known === undefined) {
      if (kept.size < mostSkills) kept.set(skill, { skill, need, path, quoted, start, end, confidence });
    } else if (strength[need] > strength[known.need]) known.need = need;
  };
  const employer = foldWords(company);
  // A title that is one everyday word ("Chef") is that word.
  for (const { skill, rule, start, end } of namesIn(dictionary, indexWords(titleText), employer, null))
    if (end - start < titleText.length || rule === 'any') note(skill, 'required', 'title', titleText, start, end, 0.95);
  const work = workOf(titleText);
  if (work !== titleText)
    for (const { skill } of namesIn(dictionary, indexWords(work), employer, null))
      note(skill, 'required', 'title', titleText, 0, titleText.length, 0.8);
  if (raw.tags !== undefined)
    for (const [index, tag] of raw.tags.slice(0, 80).entries()) {
      const label = cleanLine(tag, 100);
      for (const skill of namedBy(dictionary, label)) note(skill, 'mentioned', `tags.${index}`, label, 0, label.length, 0.95);
    }
  const parts = partsOnWork(text, sections);
  const needs = new NeedReader(words, parts);
  for (const { skill, rule, start, end } of namesIn(dictionary, words, employer, parts)) {
    const known = kept.get(skill);
    if (known === undefined ? kept.size >= mostSkills : known.need === 'required') continue;
    const need = needs.at(start, end);
    if (need === null) continue;
    note(skill, need, null, text, start, end, rule === 'any' || rule === 'exact' ? 0.9 : 0.75);
  }
  return readOf(dictionary, [...kept.values()]);
}

/** The skills by name, with their needs and evidence. */
function readOf({ skills, rank }: SkillNames, kept: readonly Kept[]): SkillsRead {
  // Numbers are sorted sooner than names or objects.
  const order = new Uint32Array(kept.length);
  for (let at = 0; at < kept.length; at += 1) order[at] = (rank[kept[at]?.skill ?? 0] ?? 0) * mostSkills + at;
  order.sort();
  const read: SkillsRead = { skills: [], needs: [], evidence: [] };
  for (const place of order) {
    const one = kept[place % mostSkills];
    if (one === undefined) continue;
    const { skill, need, path, quoted, start, end, confidence } = one;
    const name = skills[skill]?.name ?? '';
    const quote = quoted.slice(start, end);
    read.skills.push(name);
    read.needs.push({ name, need });
    read.evidence.push(path === null ? { from: 'text', quote, confidence } : { from: 'field', path, quote, confidence });
  }
  return read;
}

const roles: readonly (readonly [RegExp, string])[] = [
  [/(?<=engineer)s?\b/i, 'ing'],
  [/(?<=design)ers?\b/i, ''],
  [/(?<=develop)ers?\b/i, 'ment'],
  [/(?<=manage)rs?\b/i, 'ment'],
  [/(?<=administrat)ors?\b/i, 'ion'],
  [/(?<=architect)s?\b/i, 'ure'],
  [/(?<=leit)er(?:in)?\b/i, 'ung'],
  [/(?<=verwalt)er(?:in)?\b/i, 'ung'],
];

const anyRole = /engineer|design|develop|manage|administrat|architect|leit|verwalt/i;

/** A title with the work in place of the one who does it: "Mechanical Engineer", mechanical engineering. */
function workOf(title: string): string {
  if (!anyRole.test(title)) return title;
  for (const [role, work] of roles) if (role.test(title)) return title.replace(role, work);
  return title;
}

/** The skills that a text of any kind names (a fact of a resume, a sentence), by canonical name, each once, in the order of the text. */
export function skillsIn(text: string): string[] {
  return [...new Set(skillSpans(text).map(({ skill }) => skill.name))];
}

/** Where a text names skills: for showing or measuring. */
export function skillSpans(text: string): { skill: Skill; start: number; end: number }[] {
  const dictionary = skillNames();
  return namesIn(dictionary, indexWords(text), '', null).flatMap(({ skill: position, start, end }) => {
    const skill = dictionary.skills[position];
    return skill === undefined ? [] : [{ skill, start, end }];
  });
}

/** The skills of a label (a tag, an entry of a list of skills): the skill that is so called in any case, otherwise those it names. */
export function skillsOfLabel(label: string): string[] {
  const dictionary = skillNames();
  return namedBy(dictionary, label).map((skill) => dictionary.skills[skill]?.name ?? '');
}

const anyCase = (): Verdict => 'yes';

function namedBy(dictionary: SkillNames, label: string): number[] {
  const index = indexWords(label);
  const hit = noHit();
  if (longestName(dictionary.table, index, 0, anyCase, hit) && hit.start === 0 && hit.end === label.length) return [hit.skill];
  return [...new Set(namesIn(dictionary, index, '', null).map(({ skill }) => skill))];
}

const wholeText = [{ start: 0, end: Number.POSITIVE_INFINITY }];

/**
 * All places where these parts of a text name a skill, in order; `null`: all of it. Names of the employer (folded) count only beside other technologies.
 */
function namesIn(
  { table, technical }: SkillNames,
  index: WordIndex,
  employer: string,
  parts: readonly { start: number; end: number }[] | null,
): Named[] {
  const { text } = index;
  const named: Named[] = [];
  const hit = noHit();
  const isTechnical = (skill: number) => technical[skill] === 1;
  let open = false;
  let word = 0;
  for (const { start: from, end: until } of parts ?? wholeText) {
    word = wordFrom(index, word, from);
    const last = wordFrom(index, word, until);
    for (;;) {
      word = nextCandidate(table, index, word, last);
      if (word >= last) break;
      if (!longestName(table, index, word, judge, hit)) {
        word += 1;
        continue;
      }
      const { skill, rule, start, end } = hit;
      let { verdict } = hit;
      if (verdict === 'yes' && employer !== '' && isEmployer(isTechnical(skill), index.folded, start, end, employer))
        verdict = 'beside';
      if (verdict !== 'yes') open = true;
      named.push({ skill, rule, start, end, verdict });
      word = hit.next;
    }
  }
  if (!open) return named;
  const settle = (one: Named | undefined, other: Named | undefined, candidate: Named) => {
    if (candidate.verdict === 'yes' || one === undefined || other === undefined) return;
    const neighbour = candidate === one ? other : one;
    if (neighbour.verdict !== 'yes' || !isTechnical(neighbour.skill)) return;
    if (sideBySide(text, one.end, other.start, candidate.verdict === 'signs')) candidate.verdict = 'yes';
  };
  for (const [at, candidate] of named.entries()) settle(named[at - 1], candidate, candidate);
  for (let at = named.length - 1; at >= 0; at -= 1) {
    const candidate = named[at];
    if (candidate) settle(candidate, named[at + 1], candidate);
  }
  return named.filter((each) => each.verdict === 'yes');
}

/** The first word of the index that begins at this position of the text or behind it, by halving. */
function wordFrom({ starts, count }: WordIndex, from: number, position: number): number {
  let [low, high] = [from, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isEmployer(technical: boolean, folded: string, start: number, end: number, employer: string): boolean {
  if (folded.charCodeAt(start) !== employer.charCodeAt(0)) return false;
  const name = folded.slice(start, end);
  return name === employer || (technical && employer.startsWith(`${name} `));
}
