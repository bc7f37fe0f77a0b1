import type { CitedText, DocumentLanguage } from '../document.ts';
import type { Fact } from '../profile.ts';
import { hedges, isGlue, presentWords, sinceWords } from './glue.ts';
import { courtesyPhrases, type Opening } from './phrases.ts';
import { monthOf, stem, type Token, tokens } from './words.ts';

/**
 * The deterministic proof: a sentence passes only when nothing in it goes beyond what it cites.
 *
 * A sentence about the candidate is split into clauses, and each clause must be covered by ONE thing cited: every word is either one of
 * a closed list of connecting words or a word of that thing; every number has the value (however written) and sign of one of its
 * numbers and stands beside a word it stands beside there; every year and month is one of its dates; a word that narrows or denies
 * ("helped", "not", "nearly") is not dropped. Facts of one position (its employer, title, dates and highlights) are one thing; two
 * positions, or a position and something outside it, cannot share a sentence, so that nothing done at one place is moved to another.
 *
 * A sentence about the employer shows words of the posting, verbatim and in quotation marks; around them stand only connecting words, never the
 * candidate. A courtesy is one of the fixed phrases of `phrases.ts`.
 */
export interface Ground {
  facts: ReadonlyMap<string, Fact>;
  opening: Opening;
  language: DocumentLanguage;
}

export type RefusalReason =
  | 'empty_citation'
  | 'unknown_fact'
  | 'mixed_facts'
  | 'number'
  | 'date'
  | 'word'
  | 'hedge_dropped'
  | 'quote_not_verbatim'
  | 'not_courtesy';

export interface Refusal {
  reason: RefusalReason;
  /** For a person: what in the sentence is not covered. */
  detail: string;
}

/** Null when the sentence is proven, otherwise why it is refused. */
export function prove(sentence: CitedText, ground: Ground): Refusal | null {
  switch (sentence.stands.kind) {
    case 'facts':
      return proveFacts(sentence.text, sentence.stands.ids, ground);
    case 'posting':
      return provePosting(sentence.text, sentence.stands.quote, ground);
    case 'courtesy':
      return courtesyPhrases(ground.language, ground.opening).has(sentence.text)
        ? null
        : { reason: 'not_courtesy', detail: `"${sentence.text}" is not one of the fixed phrases` };
  }
}

/** What one cited thing holds, ready for comparison. */
interface Holding {
  stems: ReadonlySet<string>;
  numbers: readonly { value: number; unit: string; beside: ReadonlySet<string> }[];
  dates: readonly { year: number; month: number | null; of: 'start' | 'end' }[];
  openEnded: boolean;
  texts: readonly (readonly Token[])[];
}

function proveFacts(text: string, ids: readonly string[], ground: Ground): Refusal | null {
  if (ids.length === 0) return { reason: 'empty_citation', detail: 'the sentence cites nothing' };
  const cited: Fact[] = [];
  for (const id of new Set(ids)) {
    const fact = ground.facts.get(id);
    if (!fact) return { reason: 'unknown_fact', detail: `${id} is not a fact of the candidate` };
    cited.push(fact);
  }
  const positions = new Set(cited.map(positionOf));
  const kinds = new Set(cited.map((fact) => fact.kind));
  const [position] = positions;
  if (positions.size > 1) return { reason: 'mixed_facts', detail: 'facts of different positions share the sentence' };
  if (position === null && kinds.size > 1)
    return { reason: 'mixed_facts', detail: `facts of different kinds (${[...kinds].join(', ')}) share the sentence` };

  const holdings = position === null ? cited.map((fact) => hold([fact])) : [hold(cited)];
  const said = tokens(text);
  const stems = new Set(said.flatMap((token) => (token.kind === 'word' ? [stem(token.text)] : [])));
  const list = clauses(said);
  for (const clause of holdings.length === 1 ? [said] : list) {
    const refusals = holdings.map((holding) => proveClause(clause, holding, ground.language));
    const first = refusals[0];
    if (first && refusals.every((refusal) => refusal !== null)) return first;
  }
  for (const holding of holdings) {
    const dropped = droppedHedge(holding, stems, said);
    if (dropped) return { reason: 'hedge_dropped', detail: `"${dropped}" of the fact is missing in the sentence` };
  }
  return null;
}

/** The entry of the resume a fact belongs to; null for facts that belong to none (skills, languages ...). */
export function positionOf(fact: Fact): string | null {
  return /^\/(?:work|volunteer|projects|education)\/\d+/.exec(fact.path)?.[0] ?? null;
}

/** Kinds of which a missing end means that it goes on (JSON Resume); a certificate has its day only. */
const ongoing: ReadonlySet<string> = new Set(['work', 'highlight', 'volunteer', 'project']);

function hold(facts: readonly Fact[]): Holding {
  const texts = facts.flatMap((fact) =>
    [fact.text, fact.employer, fact.title, ...(fact.skills ?? [])].filter((text) => text !== undefined),
  );
  const read = texts.map(tokens);
  const stems = new Set<string>();
  const numbers: { value: number; unit: string; beside: ReadonlySet<string> }[] = [];
  for (const list of read) {
    for (const token of list) {
      if (token.kind === 'word') for (const form of forms(token.text)) stems.add(form);
      if (token.kind === 'number') numbers.push({ value: token.value, unit: token.unit, beside: neighbours(list, token.index) });
    }
  }
  const dates = facts.flatMap((fact) => [...readDate(fact.startDate, 'start'), ...readDate(fact.endDate, 'end')]);
  const openEnded = facts.some((fact) => ongoing.has(fact.kind) && fact.startDate !== undefined && fact.endDate === undefined);
  return { stems, numbers, dates, openEnded, texts: read };
}

/** A word as a whole and, where a slash joins alternatives, each of them. */
function forms(word: string): string[] {
  return [stem(word), ...(word.includes('/') ? word.split('/').map(stem) : [])];
}

function readDate(text: string | undefined, of: 'start' | 'end') {
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(text ?? '');
  return match ? [{ year: Number(match[1]), month: match[2] ? Number(match[2]) : null, of }] : [];
}

/** What a number counts: the words after it up to the next number or break; when there are none, those before it. */
function neighbours(list: readonly Token[], index: number): Set<string> {
  const upTo = (near: readonly Token[]) => {
    const end = near.findIndex((token) => token.kind !== 'word');
    return near.slice(0, end < 0 ? near.length : end).flatMap((token) => (token.kind === 'word' ? forms(token.text) : []));
  };
  const after = upTo(list.slice(index + 1, index + 5));
  return new Set(after.length > 0 ? after : upTo(list.slice(Math.max(0, index - 4), index).reverse()));
}

function clauses(said: readonly Token[]): Token[][] {
  const list: Token[][] = [[]];
  for (const token of said) {
    const joint = token.kind === 'word' && /^(?:and|or|und|oder|sowie|et|ou)$/i.test(token.text);
    if (token.kind === 'break' || joint) list.push([]);
    else list.at(-1)?.push(token);
  }
  return list.filter((clause) => clause.length > 0);
}

function proveClause(clause: readonly Token[], holding: Holding, language: DocumentLanguage): Refusal | null {
  for (const [at, token] of clause.entries()) {
    if (token.kind === 'break') continue;
    const refusal =
      token.kind === 'number'
        ? proveNumber(clause, at, token, holding, language)
        : proveWord(clause, at, token, holding, language);
    if (refusal) return refusal;
  }
  return null;
}

type NumberToken = Extract<Token, { kind: 'number' }>;
type WordToken = Extract<Token, { kind: 'word' }>;

function proveNumber(
  clause: readonly Token[],
  at: number,
  token: NumberToken,
  holding: Holding,
  language: DocumentLanguage,
): Refusal | null {
  const before = clause[at - 1];
  const month = before?.kind === 'word' ? monthOf(before.text) : null;
  const inDates = holding.dates.some((date) => date.year === token.value && (month === null || date.month === month));
  if (token.unit === 'plain' && inDates) return null;
  // 03/2019
  const after = clause[at + 1];
  if (after?.kind === 'number' && holding.dates.some((date) => date.month === token.value && date.year === after.value))
    return null;
  const same = holding.numbers.filter((number) => number.value === token.value && number.unit === token.unit);
  if (same.length === 0) {
    const year = token.unit === 'plain' && Number.isInteger(token.value) && token.value >= 1900 && token.value < 2100;
    return { reason: year ? 'date' : 'number', detail: `${token.text} is not in the cited facts` };
  }
  const next = clause.slice(at + 1).find((each) => each.kind === 'word' && !isGlue(each.text, false, language, 'candidate'));
  if (next?.kind !== 'word' || next.index > token.index + 3) return null;
  const counted = forms(next.text);
  if (same.some((number) => counted.some((form) => number.beside.has(form)))) return null;
  return { reason: 'number', detail: `${token.text} counts something else in the cited facts than "${next.text}"` };
}

function proveWord(
  clause: readonly Token[],
  at: number,
  token: WordToken,
  holding: Holding,
  language: DocumentLanguage,
): Refusal | null {
  const { text, start } = token;
  if (covered(text, holding)) return null;
  const lower = text.toLowerCase();
  if (presentWords.has(lower) && holding.openEnded) return null;
  const after = clause[at + 1];
  if (sinceWords.has(lower) && holding.openEnded) {
    const begin = clause.slice(at + 1, at + 3).find((each) => each.kind === 'number');
    const begun = begin?.kind === 'number' && holding.dates.some((date) => date.of === 'start' && date.year === begin.value);
    return begun ? null : { reason: 'date', detail: `nothing in the cited facts began then: "${text}"` };
  }
  const month = monthOf(text);
  // A month is covered by a date only together with its year.
  if (month !== null && after?.kind === 'number')
    return holding.dates.some((date) => date.month === month && date.year === after.value)
      ? null
      : { reason: 'date', detail: `${text} ${after.text} is not a date of the cited facts` };
  if (isGlue(text, start, language, 'candidate')) return null;
  return { reason: 'word', detail: `"${text}" is not in the cited facts` };
}

function covered(word: string, holding: Holding): boolean {
  if (forms(word).some((form) => holding.stems.has(form))) return true;
  const parts = word.split(/[-/]/).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => holding.stems.has(stem(part)));
}

/** A narrowing word of the fact whose following words the sentence uses while it leaves out the word itself. */
function droppedHedge(holding: Holding, said: ReadonlySet<string>, sentence: readonly Token[]): string | null {
  const numbers = new Set(sentence.flatMap((token) => (token.kind === 'number' ? [token.value] : [])));
  for (const text of holding.texts) {
    for (const [at, token] of text.entries()) {
      if (token.kind !== 'word' || !hedges.has(token.text.toLowerCase()) || said.has(stem(token.text))) continue;
      const narrowed = text
        .slice(at + 1)
        .filter((each) => each.kind === 'number' || (each.kind === 'word' && each.text.length > 3))
        .slice(0, 3);
      const used = narrowed.some((each) => (each.kind === 'number' ? numbers.has(each.value) : said.has(stem(each.text))));
      if (used) return token.text;
    }
  }
  return null;
}

const quoteMarks = /[“”„«»"]/;

function provePosting(text: string, quote: string, ground: Ground): Refusal | null {
  const { opening, language } = ground;
  const wanted = squeeze(quote);
  if (wanted === '') return { reason: 'empty_citation', detail: 'the quote is empty' };
  const names = [opening.title, ...(opening.company === null ? [] : [opening.company])];
  const named = [...names, ...opening.places].map(squeeze);
  if (squeeze(text) === wanted && named.includes(wanted)) return null;
  if (![...named, squeeze(opening.text)].some((source) => source.includes(wanted)))
    return { reason: 'quote_not_verbatim', detail: `the posting does not say "${wanted}"` };
  const whole = squeeze(text);
  const at = whole.indexOf(wanted);
  const before = whole.slice(0, Math.max(0, at));
  const after = whole.slice(at + wanted.length);
  if (at < 0 || !quoteMarks.test(before.trimEnd().slice(-1)) || !quoteMarks.test(after.trimStart().slice(0, 1)))
    return { reason: 'quote_not_verbatim', detail: 'the sentence does not show the quote in quotation marks' };
  const nameWords = new Set(names.flatMap((name) => tokens(name).map((token) => token.text.toLowerCase())));
  for (const token of [...tokens(before), ...tokens(after)]) {
    if (token.kind === 'break' || nameWords.has(token.text.toLowerCase())) continue;
    if (token.kind === 'number') return { reason: 'number', detail: `${token.text} stands outside the quote` };
    if (!isGlue(token.text, token.start, language, 'posting'))
      return { reason: 'word', detail: `"${token.text}" stands outside the quote` };
  }
  return null;
}

/** One line, single spaces: the only freedom a quote has. */
function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
