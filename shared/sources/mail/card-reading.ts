import type { Line } from './outline.ts';
import { dayOf, employmentIn, isAge, isNavigation, isNoise, salaryIn, withoutRating } from './phrases.ts';
import type { Facts, HtmlCard } from './service.ts';
import type { TextCard } from './text-lines.ts';

export type Slot = 'title' | 'company' | 'location';

/** How a service's cards differ from the usual. */
export interface CardShape {
  /** What the lines without a mark of their own are, in order. */
  order: readonly Slot[];
  /** Marks that part employer and place on one line; the last one on the line counts. */
  separator?: RegExp;
  /** What comes after the place is an excerpt of the advertisement. */
  excerpt?: boolean;
}

const usual: CardShape = { order: ['title', 'company', 'location'] };
const longestTitle = 300;

/** A line with its pieces, where separators in elements of their own part it. */
interface CardLine {
  text: string;
  pieces: readonly string[];
}

/**
 * Reads lines of a card, in order: pay, age and kind of employment tell themselves, badges and grades are dropped, the rest fills the
 * slots. Null without a title.
 */
export function readLines(lines: readonly string[], shape: CardShape = usual): Facts | null {
  return fillSlots(
    lines.map((text) => ({ text, pieces: [text] })),
    shape,
  );
}

function fillSlots(lines: readonly CardLine[], shape: CardShape): Facts | null {
  const slots = [...shape.order];
  const facts: Facts = { title: '' };
  for (const { text, pieces } of lines) {
    const line = withoutRating(text);
    // Employers may be called `3D` or `Today`: only what follows title and employer is looked at for marks.
    if (!slots.includes('title') && !slots.includes('company') && takeMarked(facts, line)) continue;
    if (isNoise(line)) continue;
    const slot = slots.shift();
    if (slot === undefined) {
      if (shape.excerpt && facts.excerpt === undefined && line.length >= 40) facts.excerpt = line;
      continue;
    }
    const pair = slot === 'company' ? (byPieces(pieces) ?? (shape.separator ? splitLast(line, shape.separator) : null)) : null;
    if (pair === null) facts[slot] = trimmed(line);
    else {
      const [company, location] = pair;
      facts.company = withoutRating(company);
      if (location !== '') facts.location = location;
      slots.splice(slots.indexOf('location'), slots.includes('location') ? 1 : 0);
    }
  }
  return settled(facts);
}

/** Employer and place (its pieces with commas; empty when there is none) of a line that is in pieces. */
function byPieces(pieces: readonly string[]): [string, string] | null {
  const [company, ...place] = pieces;
  return company === undefined || place.length === 0 ? null : [company, place.filter((piece) => piece !== '').join(', ')];
}

/** The pieces of a line: a new one begins with each element that holds or begins with a separator. */
function piecesOf(line: Line): string[] {
  const pieces: string[] = [];
  for (const { text } of line.runs) {
    const separated = /^[-–—·•|](?:\s|$)/.test(text);
    const words = trimmed(text);
    if (pieces.length === 0 || separated) pieces.push(words);
    else pieces[pieces.length - 1] = `${pieces.at(-1) ?? ''} ${words}`.trim();
  }
  return pieces;
}

/** Takes what tells itself (pay, age, kind of employment) off a line; true when the line held nothing else. */
function takeMarked(facts: Facts, line: string): boolean {
  if (isAge(line)) {
    facts.age ??= line;
    return true;
  }
  const employment = employmentIn(line);
  if (employment !== null) {
    facts.employmentTypeText ??= employment;
    return true;
  }
  const salary = salaryIn(line);
  if (salary === null) return false;
  facts.salaryText ??= salary;
  return true;
}

/** Reads a card whose link bears the title, or spans the whole card. */
export function readCard(card: HtmlCard, shape: CardShape = usual): Facts | null {
  const lines = card.lines.map((line): CardLine => ({ text: line.text, pieces: piecesOf(line) }));
  if (card.called) return fillSlots(lines.slice(titleAbove(card), card.from), shape);
  const spansCard = card.to - card.from > 1 && card.anchor.text !== lines[card.from]?.text;
  if (spansCard || shape.order[0] !== 'title') return fillSlots(lines.slice(card.from), shape);
  return fillSlots([{ text: card.anchor.text, pieces: [] }, ...lines.slice(card.to)], shape);
}

/** Above a call to action, the first strong line that is a title; the first of all where none is strong. */
function titleAbove(card: HtmlCard): number {
  const above = card.lines.slice(0, card.from);
  const first = above.findIndex((line) => isStrong(line) && !isNoise(line.text) && !isNavigation(line.text));
  return Math.max(0, first);
}

/** Whether all words of a line are strong. */
export function isStrong(line: Line): boolean {
  return line.runs.length > 0 && line.runs.every((run) => run.strong || !/[\p{L}\p{N}]/u.test(run.text));
}

/** Reads a text card: the paragraph before the link; the one before that when the nearest holds badges only. */
export function readTextCard(card: TextCard, shape: CardShape = usual): Facts | null {
  const telling = card.paragraphs.filter((lines) =>
    lines.some((line) => !isNoise(line) && salaryIn(line) === null && !isAge(line)),
  );
  const needed = shape.separator === undefined ? 3 : 2;
  const last = telling.at(-1);
  const before = telling.at(-2);
  if (last === undefined) return null;
  return readLines(last.length < needed && before !== undefined && before.length >= 2 ? [...before, ...last] : last, shape);
}

/** Parts a line at the last of the separators; null when there is none, or nothing on one side. */
export function splitLast(line: string, separator: RegExp): [string, string] | null {
  const last = [...line.matchAll(new RegExp(separator.source, 'gu'))].at(-1);
  if (last === undefined) return null;
  const left = trimmed(line.slice(0, last.index));
  const right = trimmed(line.slice(last.index + last[0].length));
  return left === '' || right === '' ? null : [left, right];
}

/** A value without the separators around it. */
export function trimmed(text: string): string {
  return text.replace(/^[\s·•|;:,–—-]+(?=\S)|[\s·•|;:,–—-]+$/gu, '').trim();
}

function settled(facts: Facts): Facts | null {
  const title = facts.title.slice(0, longestTitle);
  return /[\p{L}\p{N}]/u.test(title) ? { ...facts, title } : null;
}

/** The facts with their age as a day. */
export function withDay(facts: Facts, sentAt: string | null): Facts {
  if (facts.postedOn !== undefined || facts.age === undefined) return facts;
  const day = dayOf(facts.age, sentAt);
  return day === null ? facts : { ...facts, postedOn: day };
}
