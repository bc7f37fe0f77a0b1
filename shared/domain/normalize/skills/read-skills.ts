import type { Evidence } from '../../evidence.ts';
import type { Need, SkillNeed } from '../../requirements.ts';
import type { PostingView } from '../posting-view.ts';
import { cleanLine, foldWords } from '../text.ts';
import { indexWords, type WordIndex } from '../word-index.ts';
import { judge, sideBySide, type Verdict } from './context.ts';
import { allSkills, type Skill, skillTable } from './dictionary.ts';
import { longestName, type Spelling } from './name-table.ts';
import { NeedReader, partsOnWork } from './needs.ts';

export interface SkillsRead {
  /** Canonical names, sorted. */
  skills: string[];
  /** The same skills in the same order. */
  needs: SkillNeed[];
  evidence: Evidence[];
}

interface Named {
  skill: Skill;
  spelling: Spelling;
  start: number;
  end: number;
  verdict: Verdict;
}

const mostSkills = 80;
const strength: Readonly<Record<Need, number>> = { mentioned: 1, preferred: 2, required: 3 };

/**
 * The skills a posting names, by the project's dictionary, in time linear in the text, and what it makes of each: required, preferred or mentioned, by the
 * section and the words around. Matches stand between word boundaries, longest first; names that are also everyday words count only in a context that
 * speaks of skills. What stands only in parts about the employer, its benefits or the law is not a skill of the posting.
 */
export function readSkills({ raw, titleText, company, text, words, sections }: PostingView): SkillsRead {
  const found = new Map<Skill, { evidence: Evidence; need: Need }>();
  const note = (skill: Skill, evidence: Evidence, need: Need) => {
    const known = found.get(skill);
    if (known === undefined) {
      if (found.size < mostSkills) found.set(skill, { evidence, need });
    } else if (strength[need] > strength[known.need]) known.need = need;
  };
  const employer = foldWords(company);
  // A title that is one everyday word ("Chef") is that word.
  for (const { skill, spelling, start, end } of namesIn(indexWords(titleText), employer))
    if (end - start < titleText.length || spelling.rule === 'any')
      note(skill, { from: 'field', path: 'title', quote: titleText.slice(start, end), confidence: 0.95 }, 'required');
  const work = workOf(titleText);
  if (work !== titleText)
    for (const { skill } of namesIn(indexWords(work), employer))
      note(skill, { from: 'field', path: 'title', quote: titleText, confidence: 0.8 }, 'required');
  for (const [index, tag] of (raw.tags ?? []).slice(0, 80).entries()) {
    const label = cleanLine(tag, 100);
    for (const skill of namedBy(label))
      note(skill, { from: 'field', path: `tags.${index}`, quote: label, confidence: 0.95 }, 'mentioned');
  }
  const parts = partsOnWork(text, sections);
  const needs = new NeedReader(words, parts);
  for (const { skill, spelling, start, end } of namesIn(words, employer, parts)) {
    if (found.get(skill)?.need === 'required') continue;
    const need = needs.at(start, end);
    if (need === null) continue;
    const confidence = spelling.rule === 'any' || spelling.rule === 'exact' ? 0.9 : 0.75;
    note(skill, { from: 'text', quote: text.slice(start, end), confidence }, need);
  }
  const sorted = [...found].sort(([one], [other]) => (one.name < other.name ? -1 : 1));
  return {
    skills: sorted.map(([{ name }]) => name),
    needs: sorted.map(([{ name }, { need }]) => ({ name, need })),
    evidence: sorted.map(([, { evidence }]) => evidence),
  };
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

/** A title with the work in place of the one who does it: "Mechanical Engineer", mechanical engineering. */
function workOf(title: string): string {
  for (const [role, work] of roles) if (role.test(title)) return title.replace(role, work);
  return title;
}

/** The skills that a text of any kind names (a fact of a resume, a sentence), by canonical name, each once, in the order of the text. */
export function skillsIn(text: string): string[] {
  return [...new Set(namesIn(indexWords(text), '').map(({ skill }) => skill.name))];
}

/** Where a text names skills: for showing or measuring. */
export function skillSpans(text: string): { skill: Skill; start: number; end: number }[] {
  return namesIn(indexWords(text), '').map(({ skill, start, end }) => ({ skill, start, end }));
}

/** The skills of a label (a tag, an entry of a list of skills): the skill that is so called in any case, otherwise those it names. */
export function skillsOfLabel(label: string): string[] {
  return namedBy(label).map(({ name }) => name);
}

function namedBy(label: string): Skill[] {
  const index = indexWords(label);
  const whole = longestName(skillTable(), index, 0, () => true);
  const skill = whole && whole.start === 0 && whole.end === label.length ? allSkills()[whole.spelling.skill] : undefined;
  return skill === undefined ? [...new Set(namesIn(index, '').map(({ skill: named }) => named))] : [skill];
}

const wholeText = { start: 0, end: Number.POSITIVE_INFINITY };

const isTechnical = ({ kind }: Skill) => kind === 'tool' || kind === 'technology';

/** All places where these parts of a text name a skill, in order. Names of the employer count only beside other technologies. */
function namesIn(index: WordIndex, employer: string, parts: readonly { start: number; end: number }[] = [wholeText]): Named[] {
  const table = skillTable();
  const skills = allSkills();
  const { text, count, starts } = index;
  const named: Named[] = [];
  let verdict: Verdict = 'no';
  const fits = (spelling: Spelling, start: number, end: number) => {
    verdict = judge(spelling, text, start, end);
    return verdict !== 'no';
  };
  let open = false;
  let word = 0;
  for (const { start: from, end: until } of parts) {
    while (word < count && (starts[word] ?? 0) < from) word += 1;
    while (word < count && (starts[word] ?? 0) < until) {
      const hit = longestName(table, index, word, fits);
      const skill = hit === null ? undefined : skills[hit.spelling.skill];
      if (hit === null || skill === undefined) {
        word += 1;
        continue;
      }
      verdict = judge(hit.spelling, text, hit.start, hit.spelled);
      if (verdict === 'yes' && employer !== '' && isEmployer(skill, index.folded, hit.start, hit.end, employer))
        verdict = 'beside';
      open ||= verdict !== 'yes';
      named.push({ skill, spelling: hit.spelling, start: hit.start, end: hit.end, verdict });
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

function isEmployer(skill: Skill, folded: string, start: number, end: number, employer: string): boolean {
  if (folded.charCodeAt(start) !== employer.charCodeAt(0)) return false;
  const name = folded.slice(start, end);
  return name === employer || (isTechnical(skill) && employer.startsWith(`${name} `));
}
