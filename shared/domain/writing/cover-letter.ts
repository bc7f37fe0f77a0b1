import type { CitedText, DocumentLanguage, LetterContent } from '../document.ts';
import { readLanguage } from '../normalize/language/read-language.ts';
import { indexWords } from '../normalize/word-index.ts';
import type { Fact } from '../profile.ts';
import { functionWords } from './glue.ts';
import { letterPhrases, type Opening, oneLine, postingSentence, quoted } from './phrases.ts';
import type { ResumeMaterial } from './resume.ts';
import { contacts } from './resume.ts';
import { asSentence, onFacts, sentencesOf } from './sentences.ts';
import { contentStems } from './words.ts';

/** Statements that can carry a paragraph. */
const evidenceKinds: ReadonlySet<Fact['kind']> = new Set(['highlight', 'project', 'volunteer', 'award', 'publication']);

const maxParagraphs = 3;
/** A second statement joins a paragraph when it is at least this share as relevant as the first. */
const mateShare = 0.5;
/** Below this, what a statement and a quote share is chance. */
const leastFit = 0.3;
/** What the name of one asked skill weighs by itself (4 / sqrt(4 + 1) in `relevance.ts`), a little rounded down. */
const oneWordFit = 1.7;
const quoteLength = { least: 12, most: 160 } as const;

/**
 * The cover letter: what it is about, the posting's own words, up to three paragraphs each of which sets a quote beside what the
 * candidate did, and a courteous end. Everything about the candidate is a fact in their own words. Null when there is no name or
 * nothing to show.
 */
export function writeCoverLetter(material: ResumeMaterial & { opening: Opening }): LetterContent | null {
  const { facts, language, date, opening, sample } = material;
  const name = facts.find((fact) => fact.kind === 'name');
  const evidence = chooseEvidence(material);
  if (!name || evidence.length === 0) return null;
  const phrases = letterPhrases(language, opening);
  const courtesy = (text: string): CitedText => ({ text, stands: { kind: 'courtesy' } });
  let quotes = 0;
  const named = new Set<string>();
  const foreign = isForeign(facts, language);
  const body = evidence.map(({ facts: shown, quote }) => [
    ...(quote === null ? [] : [postingSentence(language, quote, quotes++)]),
    ...tellAll(shown, { language, foreign }, named),
  ]);
  const introduction = [courtesy(phrases.apply), ...(quotes === 0 ? [courtesy(phrases.fromMyWork)] : [])];
  return {
    version: 1,
    kind: 'cover-letter',
    language,
    date,
    sample,
    name: onFacts(name.text, name),
    contacts: contacts(facts),
    recipient: opening.company === null ? [] : [{ text: opening.company, stands: { kind: 'posting', quote: opening.company } }],
    subject: courtesy(phrases.subject),
    greeting: courtesy(phrases.greeting),
    paragraphs: [introduction, ...body, [courtesy(phrases.meet), courtesy(phrases.thanks)]],
    closing: courtesy(phrases.closing),
  };
}

interface Evidence {
  facts: Fact[];
  /** Relevance of the first fact. */
  weight: number;
  quote: string | null;
}

/** The strongest statements, each with the words of the posting it answers; two of one position share a paragraph. */
function chooseEvidence({ facts, relevance, opening }: ResumeMaterial & { opening: Opening }): Evidence[] {
  const ranked = facts
    .filter((fact) => evidenceKinds.has(fact.kind) && fact.text.length <= 400 && !fact.path.endsWith('/summary'))
    .map((fact) => ({ fact, weight: relevance.of(fact), words: new Set(contentStems(fact.text, functionWords)) }))
    .sort((a, b) => b.weight - a.weight);
  const free = quotable(opening.text).map((text) => ({
    text,
    words: new Set(contentStems(text, functionWords)),
    // An employer's praise of itself is a poor thing to answer.
    aboutThemselves:
      /^(?:we|our|at|join|this|the|all|it|there|these|wir|unser\w*|nous|notre)\b/i.test(text) ||
      (opening.company !== null && text.includes(opening.company)),
  }));
  const chosen: Evidence[] = [];
  for (const { fact, weight, words } of ranked) {
    const mate = chosen.find(
      (each) => each.facts.length === 1 && each.facts[0] && positionPath(each.facts[0]) === positionPath(fact),
    );
    if (mate) {
      if (weight >= mate.weight * mateShare) mate.facts.push(fact);
      continue;
    }
    if (chosen.length === maxParagraphs) {
      if (chosen.every((each) => each.facts.length === 2)) break;
      continue;
    }
    let best: { at: number; fit: number } | null = null;
    for (const [at, fragment] of free.entries()) {
      const shared = [...words].filter((word) => fragment.words.has(word));
      // How much of the posting's statement is met, weighed by what the posting cares about.
      // One common word is chance, unless it is the name of a skill the posting asks for.
      if (shared.length < 2 && relevance.ofText(shared.join(' ')) < oneWordFit) continue;
      const share = Math.sqrt(shared.length / Math.max(1, fragment.words.size));
      const fit = relevance.ofText(shared.join(' ')) * share * (fragment.aboutThemselves ? 0.5 : 1);
      if (shared.length > 0 && fit > leastFit && (best === null || fit > best.fit)) best = { at, fit };
    }
    // A second paragraph about one position needs a new question to answer.
    if (best === null && chosen.some((each) => each.facts[0] && positionPath(each.facts[0]) === positionPath(fact))) continue;
    const quote = best === null ? null : (free.splice(best.at, 1)[0]?.text ?? null);
    chosen.push({ facts: [fact], quote, weight });
  }
  // Paragraphs that answer the posting come first.
  return chosen.sort((a, b) => Number(b.quote !== null) - Number(a.quote !== null));
}

function positionPath(fact: Fact): string {
  return /^\/[a-z]+\/\d+/.exec(fact.path)?.[0] ?? fact.path;
}

/** Things a letter does not quote: links, mail addresses, pay and benefits, law, and text that talks to a machine. */
const unquotable =
  /https?:|www\.|@|[<>{}[\]“”„«»"]|[$€£]\s?\d|\b(?:salary|compensation|benefits?|perks?|bonus|equity|stock options?|paid time|time off|vacation|insurance|parental|equal opportunity|discriminat\w*|gender|disabilit\w*|visa|cookies?|ignore|instructions?|prompt|assistant|gehalt|vergütung|urlaub\w*|m\/w\/d|congés|salaire|rémunération)\b/iu;

/** Statements of a posting that can be shown in a letter, verbatim: one line, whole, neither too short nor too long. */
function quotable(text: string): string[] {
  const found = new Set<string>();
  for (const line of text.split(/\n+/)) {
    for (const sentence of sentencesOf(oneLine(line))) {
      const bare = sentence.replace(/^[^\p{L}\p{N}(]+/u, '').replace(/[\s.;:,]+$/u, '');
      if (bare.length < quoteLength.least || bare.length > quoteLength.most || unquotable.test(bare) || /\?$/.test(bare))
        continue;
      found.add(bare);
    }
  }
  return [...found];
}

/** Past tense verbs a statement without a subject may begin with, so that "I" can stand before it. */
const irregular = new Set(
  'led built wrote ran grew drove won taught made brought set cut took gave held met oversaw began spoke sold kept found rebuilt rewrote shrank spent left became'.split(
    ' ',
  ),
);

/** The facts of one paragraph, which are of one position; `named` keeps the positions the letter has named so far. */
function tellAll(shown: readonly Fact[], voice: Voice, named: Set<string>): CitedText[] {
  const [first] = shown;
  const known = first !== undefined && named.has(positionPath(first));
  if (first) named.add(positionPath(first));
  return shown.map((fact, index) => tell(fact, voice, index === 0 ? (known ? 'again' : 'first') : known ? 'nextAgain' : 'next'));
}

interface Voice {
  language: DocumentLanguage;
  /** The statements are in another language than the letter: they are shown as quotes from the resume. */
  foreign: boolean;
}

/** Whether the candidate wrote their statements in another language than that of the letter; no when it cannot be told. */
function isForeign(facts: readonly Fact[], language: DocumentLanguage): boolean {
  const own = facts.filter((fact) => evidenceKinds.has(fact.kind) || fact.kind === 'summary').map((fact) => fact.text);
  const read = readLanguage(indexWords(own.join('. ')), []);
  return read !== null && read.language !== language;
}

const connecting = {
  en: { at: 'At', colon: ':', resume: 'From my CV,', there: 'There also', project: 'From my project' },
  de: { at: 'Bei', colon: ':', resume: 'Dazu aus meinem Lebenslauf,', there: 'Dort auch', project: 'Aus meinem Projekt' },
  fr: { at: 'Chez', colon: ' :', resume: 'Dans mon CV,', there: 'Là aussi', project: 'De mon projet' },
} as const;

/**
 * A fact as a sentence of the letter, with where it was: `first` names position and employer, `again` the employer only (the letter named
 * both before), `next` and `nextAgain` follow such a sentence about the same employer.
 */
function tell(fact: Fact, { language, foreign }: Voice, turn: 'first' | 'again' | 'next' | 'nextAgain'): CitedText {
  const { at, colon, resume, there, project } = connecting[language];
  const text = asSentence(fact.text.replace(/ \((?:from |until )?\d{4}[^()]*\)$/u, ''));
  const shown = foreign ? quoted(language, text) : text;
  const follows = turn.startsWith('next');
  if (fact.path.startsWith('/projects/') && fact.title) {
    const own = text.startsWith(`${fact.title}: `) ? text.slice(fact.title.length + 2) : text;
    const statement = foreign ? quoted(language, own) : own;
    if (fact.kind === 'highlight' || own !== text)
      return onFacts(follows ? statement : `${project} ${fact.title}${colon} ${statement}`, fact);
  }
  const inPosition = /^\/(?:work|volunteer)\//.test(fact.path);
  if (fact.kind === 'highlight' && !inPosition && fact.title)
    return onFacts(follows ? shown : `${fact.title}${colon} ${shown}`, fact);
  if (fact.kind !== 'highlight' || !inPosition || !fact.employer) return onFacts(shown, fact);
  const where = fact.title && turn === 'first' ? `${fact.employer} (${fact.title})` : fact.employer;
  if (foreign) {
    if (follows) return onFacts(`${there}${colon} ${shown}`, fact);
    return onFacts(`${resume} ${at.toLowerCase()} ${where}${colon} ${shown}`, fact);
  }
  const [, first = '', rest = ''] = /^(\S+)([\s\S]*)$/u.exec(text) ?? [];
  if (language === 'en' && isPastTense(first)) {
    const statement = `${first.charAt(0).toLowerCase()}${first.slice(1)}${rest}`;
    if (turn === 'next') return onFacts(`There I also ${statement}`, fact);
    if (turn === 'nextAgain') return onFacts(`There I ${statement}`, fact);
    if (turn === 'again') return onFacts(`At ${fact.employer}, I also ${statement}`, fact);
    return onFacts(`${fact.title ? `As ${fact.title} at` : 'At'} ${fact.employer}, I ${statement}`, fact);
  }
  if (/^I\s/.test(text) || follows) return onFacts(text, fact);
  return onFacts(`${at} ${where}${colon} ${text}`, fact);
}

/** Whether "I" can stand before a statement that begins with this word. */
function isPastTense(word: string): boolean {
  const verb = word.toLowerCase().replace(/,$/, '');
  return irregular.has(verb) || (/^[A-Z]?[a-z]{2,}ed,?$/.test(word) && !/^(?:need|speed|feed|embed)/.test(verb));
}
