import type { CitedText, DocumentLanguage, ResumeContent, ResumeEntry, SectionName } from '../document.ts';
import type { Fact } from '../profile.ts';
import { dateSpan, monthYear } from './dates.ts';
import type { Relevance } from './relevance.ts';
import { asItem, asSentence, enumeration, onFacts, sentencesOf } from './sentences.ts';

export interface ResumeMaterial {
  facts: readonly Fact[];
  relevance: Relevance;
  language: DocumentLanguage;
  /** YYYY-MM-DD */
  date: string;
  sample: boolean;
}

/** Highlights shown at most, by place of the position in time: the latest says most. */
const highlightsByRank = [6, 5, 4, 3, 2];
const most = { projects: 3, projectHighlights: 2, summarySentences: 3, skillLines: 8, certificates: 8, others: 4 } as const;

/**
 * The tailored resume: everything in it is a fact of the candidate in their own words. Positions stay in the order of time; within
 * them, and for projects and skills, what is closest to the job comes first and what is farthest is left out. Null when the facts have
 * no name.
 */
export function tailorResume(material: ResumeMaterial): ResumeContent | null {
  const { facts, language, date, sample } = material;
  const name = facts.find((fact) => fact.kind === 'name');
  if (!name) return null;
  const label = facts.find((fact) => fact.kind === 'label');
  const sections: { name: SectionName; entries: ResumeEntry[] }[] = [
    { name: 'experience', entries: positions(material, 'work') },
    { name: 'projects', entries: projects(material) },
    { name: 'education', entries: education(material) },
    { name: 'skills', entries: lines(skillLines(material)) },
    { name: 'languages', entries: lines(languages(facts)) },
    { name: 'certificates', entries: lines(dated(material, 'certificate', most.certificates)) },
    { name: 'volunteer', entries: positions(material, 'volunteer') },
    { name: 'awards', entries: lines(dated(material, 'award', most.others)) },
    { name: 'publications', entries: lines(dated(material, 'publication', most.others)) },
  ];
  return {
    version: 1,
    kind: 'resume',
    language,
    date,
    sample,
    name: onFacts(name.text, name),
    label: label ? onFacts(label.text, label) : null,
    contacts: contacts(facts),
    summary: summary(material),
    sections: sections.filter((section) => section.entries.length > 0),
  };
}

/** Ways to reach the candidate, in the order of the resume. */
export function contacts(facts: readonly Fact[]): CitedText[] {
  return facts.filter((fact) => fact.kind === 'contact').map((fact) => onFacts(shortContact(fact.text), fact));
}

/** Without the scheme of a link, and without a region that is called like its town: `Zürich, Zürich, CH`. */
function shortContact(text: string): string {
  const parts = text
    .replace(/https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')
    .split(', ');
  return parts.filter((part, at) => part !== parts[at - 1] && !parts[at - 1]?.endsWith(` ${part}`)).join(', ');
}

function lines(items: CitedText[]): ResumeEntry[] {
  return items.length > 0 ? [{ heading: null, dates: null, items }] : [];
}

/** Latest first: what goes on, then by end, then by start. */
function byTime(a: Fact, b: Fact): number {
  const end = (fact: Fact) => fact.endDate ?? (fact.startDate ? '9999' : '0000');
  return end(b).localeCompare(end(a)) || (b.startDate ?? '').localeCompare(a.startDate ?? '');
}

/** Stable: equal relevance keeps the candidate's order. */
function byRelevance(relevance: Relevance): (a: Fact, b: Fact) => number {
  return (a, b) => relevance.of(b) - relevance.of(a);
}

function below(facts: readonly Fact[], parent: Fact): Fact[] {
  return facts.filter((fact) => fact.kind === 'highlight' && fact.path.startsWith(`${parent.path}/`));
}

function positions({ facts, relevance, language }: ResumeMaterial, kind: 'work' | 'volunteer'): ResumeEntry[] {
  const found = facts.filter((fact) => fact.kind === kind).sort(byTime);
  return found.map((fact, rank) => {
    const limit = kind === 'work' ? (highlightsByRank[rank] ?? 1) : 1;
    const all = below(facts, fact);
    const overview = all.filter((each) => each.path === `${fact.path}/summary`);
    const chosen = all
      .filter((each) => !overview.includes(each))
      .sort(byRelevance(relevance))
      .slice(0, limit);
    const span = dateSpan(fact.startDate, fact.endDate, true, language);
    return {
      heading: onFacts(heading(fact), fact),
      dates: span ? onFacts(span, fact) : null,
      items: [...(rank < 2 ? overview : overview.slice(0, chosen.length > 0 ? 0 : 1)), ...chosen].map((each) =>
        onFacts(asItem(each.text), each),
      ),
    };
  });
}

function heading(fact: Fact): string {
  const parts = [fact.title, fact.employer].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : fact.text;
}

function projects({ facts, relevance, language }: ResumeMaterial): ResumeEntry[] {
  const weigh = (fact: Fact) => relevance.of(fact) + Math.max(0, ...below(facts, fact).map((each) => relevance.of(each))) / 2;
  return facts
    .filter((fact) => fact.kind === 'project')
    .map((fact) => ({ fact, weight: weigh(fact) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most.projects)
    .map(({ fact }) => {
      const chosen = below(facts, fact).sort(byRelevance(relevance)).slice(0, most.projectHighlights);
      const span = dateSpan(fact.startDate, fact.endDate, false, language);
      const statement = fact.text.replace(/ \((?:from |until )?\d{4}[^()]*\)$/u, '');
      const description = fact.title && statement.startsWith(`${fact.title}: `) ? statement.slice(fact.title.length + 2) : null;
      return {
        heading: onFacts(description ? heading(fact) : statement, fact),
        dates: span ? onFacts(span, fact) : null,
        items: [
          ...(description ? [onFacts(asItem(description), fact)] : []),
          ...chosen.map((each) => onFacts(asItem(each.text), each)),
        ],
      };
    });
}

function education({ facts, language }: ResumeMaterial): ResumeEntry[] {
  return facts
    .filter((fact) => fact.kind === 'education')
    .sort(byTime)
    .map((fact) => {
      const span = dateSpan(fact.startDate, fact.endDate, false, language);
      return { heading: onFacts(heading(fact), fact), dates: span ? onFacts(span, fact) : null, items: [] };
    });
}

function skillLines({ facts, relevance }: ResumeMaterial): CitedText[] {
  const skills = facts.filter((fact) => fact.kind === 'skill').sort(byRelevance(relevance));
  const groups = skills.filter((fact) => fact.text.includes(': '));
  const single = skills.filter((fact) => !fact.text.includes(': '));
  const grouped = groups.slice(0, most.skillLines).map((fact) => {
    const at = fact.text.indexOf(': ') + 2;
    const asked = (keyword: string) => Number(relevance.asks(keyword));
    const keywords = fact.text
      .slice(at)
      .split(', ')
      .sort((a, b) => asked(b) - asked(a));
    return onFacts(fact.text.slice(0, at) + keywords.join(', '), fact);
  });
  if (single.length === 0) return grouped;
  return [...grouped, onFacts(single.map((fact) => fact.text).join(', '), ...single)];
}

function languages(facts: readonly Fact[]): CitedText[] {
  const found = facts.filter((fact) => fact.kind === 'language');
  return found.length > 0 ? [onFacts(found.map((fact) => fact.text).join(', '), ...found)] : [];
}

function dated({ facts, relevance, language }: ResumeMaterial, kind: Fact['kind'], limit: number): CitedText[] {
  const kept = new Set(
    facts
      .filter((fact) => fact.kind === kind)
      .sort(byRelevance(relevance))
      .slice(0, limit),
  );
  return facts
    .filter((fact) => kept.has(fact))
    .sort(byTime)
    .map((fact) => {
      const date = fact.startDate;
      return onFacts(asItem(date ? fact.text.replace(`(${date})`, `(${monthYear(date, language)})`) : fact.text), fact);
    });
}

const withSkills = {
  en: (skills: readonly string[]) => `Experience with ${enumeration(skills, 'and')}.`,
  de: (skills: readonly string[]) => `Erfahrung mit ${enumeration(skills, 'und')}.`,
  fr: (skills: readonly string[]) => `Expérience avec ${enumeration(skills, 'et')}.`,
} as const;

/** The candidate's own summary, shortened to what is closest to the job; without one, the skills the job asks for. */
function summary({ facts, relevance, language }: ResumeMaterial): CitedText[] {
  const own = facts.find((fact) => fact.kind === 'summary');
  if (own) {
    const all = sentencesOf(own.text);
    const kept = new Set(
      all
        .map((sentence, index) => ({ sentence, index }))
        // The opening sentence introduces the rest.
        .sort(
          (a, b) => Number(b.index === 0) - Number(a.index === 0) || relevance.ofText(b.sentence) - relevance.ofText(a.sentence),
        )
        .slice(0, most.summarySentences)
        .map(({ sentence }) => sentence),
    );
    return all.filter((sentence) => kept.has(sentence)).map((sentence) => onFacts(asSentence(sentence), own));
  }
  const asked: { name: string; fact: Fact }[] = [];
  for (const fact of facts.filter((each) => each.kind === 'skill'))
    for (const name of fact.skills ?? [])
      if (relevance.asks(name) && !asked.some((each) => each.name.toLowerCase() === name.toLowerCase()))
        asked.push({ name, fact });
  if (asked.length < 2) return [];
  const shown = asked.slice(0, 6);
  return [onFacts(withSkills[language](shown.map(({ name }) => name)), ...new Set(shown.map(({ fact }) => fact)))];
}
