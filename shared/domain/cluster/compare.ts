import { ofManyEmployers } from '../feed-sources.ts';
import type { Fingerprint } from './fingerprint.ts';
import { similarity, unpackMinima } from './sketch.ts';

/** One named observation about two postings. `decides` tells which way it settles the question; null leaves it open. */
export interface DuplicateEvidence {
  name:
    | 'person'
    | 'employer'
    | 'opening'
    | 'requisition'
    | 'link'
    | 'level'
    | 'title'
    | 'team'
    | 'places'
    | 'pay'
    | 'text'
    | 'published'
    | 'only';
  detail: string;
  decides: 'same' | 'different' | null;
}

export interface Comparison {
  same: boolean;
  /** Not the same, and that by something that speaks against it; false also where only the text to tell is missing. */
  contradicts: boolean;
  /** Strength of a `same`, for the order of merging: 4 a person, 3 the source's key, 2 requisition or link, below that the similarity of the texts and what the places have in common. */
  strength: number;
  evidence: DuplicateEvidence[];
}

/** Least similarity of the job's own text inside one board: near-identical, differing by place names and the like. */
export const nearIdentical = 0.9;
/** Least similarity across boards, where headers and footers differ; title, level and places must agree besides. Also inside a board for what was published at once. */
export const acrossBoards = 0.7;
/** A shortened copy: so much of the shorter text is in the longer one, and so much they must have in common for the estimate to be worth anything. */
const contained = 0.6;
const leastInCommon = 0.2;
/** Below this nothing of one text is in the other but what all texts of an employer share. */
const hardlyContained = 0.4;
/** An excerpt: fewer words than this, and less than a third of the other text. What it holds may be anything of it. */
export const excerptWords = 120;
/** Two posts of one opening are made in one go: seconds between them. */
const atOnce = 2;

/** Whether two postings are one opening, by the rule written in the README of this folder. Symmetric. */
export function compare(a: Fingerprint, b: Fingerprint, sketchA = minimaOf(a), sketchB = minimaOf(b)): Comparison {
  const evidence: DuplicateEvidence[] = [];
  const settle = (name: DuplicateEvidence['name'], detail: string, decides: 'same' | 'different', strength = 0): Comparison => {
    evidence.push({ name, detail, decides });
    return { same: decides === 'same', contradicts: decides === 'different', strength, evidence };
  };
  const note = (name: DuplicateEvidence['name'], detail: string) => {
    evidence.push({ name, detail, decides: null });
  };

  if (a.employerKey !== b.employerKey) return settle('employer', `${a.employerKey} and ${b.employerKey}`, 'different');
  note('employer', a.employerKey);
  // The board of a feed is no board of the employer: what stands there twice may be two copies.
  const oneBoard = a.board === b.board && !ofManyEmployers(a.board.split(':', 1)[0] ?? '');
  const repost = followsOther(a, b);
  if (oneBoard && a.opening !== null && b.opening !== null) {
    if (a.opening === b.opening) return settle('opening', `${a.opening} on both`, 'same', 3);
    if (!repost) return settle('opening', `${a.opening} and ${b.opening}`, 'different');
    note('opening', `${a.opening} and ${b.opening}, one after the other was closed`);
  }
  if (a.requisition !== null && b.requisition !== null) {
    const both = `${a.requisition} and ${b.requisition}`;
    if (a.requisition === b.requisition) {
      if (oneBoard) return settle('requisition', `${a.requisition} on both`, 'same', 2);
      if (a.level === b.level && shareWord(a, b))
        return settle('requisition', `${a.requisition} on both, with a like title`, 'same', 2);
      note('requisition', `${a.requisition} on both, of other boards and with another title`);
    } else if (oneBoard || formOf(a.requisition) === formOf(b.requisition)) return settle('requisition', both, 'different');
    else note('requisition', `${both}: numbers of different kinds`);
  }
  if (a.level !== b.level) return settle('level', `${quoted(a.level)} and ${quoted(b.level)}`, 'different');
  note('level', a.level === '' ? 'none named' : a.level);
  if (a.core !== b.core) return settle('title', `"${a.core}" and "${b.core}"`, 'different');
  // `Sales, Boston` and `Sales, Dallas` are two; another board may have left the place out of the title, or part of it.
  if (oneBoard ? a.where !== b.where : !covers(a.where, b.where) && !covers(b.where, a.where))
    return settle('title', `"${a.where}" and "${b.where}" beside "${a.core}"`, 'different');
  note('title', a.core);
  if (a.link !== null && a.link === b.link) return settle('link', a.link, 'same', 2);
  if (oneBoard && a.team !== null && b.team !== null && a.team !== b.team)
    return settle('team', `"${a.team}" and "${b.team}"`, 'different');
  const anyPlace = oneBoard && !(repost && differ(a.opening, b.opening));
  if (!anyPlace && !placesAgree(a, b)) return settle('places', `${a.places.join(', ')} and ${b.places.join(', ')}`, 'different');
  note('places', anyPlace ? 'any, inside one board' : 'compatible');
  if (payDiffers(a, b) && (!oneBoard || a.places.some((place) => b.places.includes(place))))
    return settle('pay', `${payText(a)} and ${payText(b)}`, 'different');
  // Of several postings with the same text the one at the same place is met first.
  const nearer = (a.places.some((place) => b.places.includes(place)) ? 0.2 : 0) + (a.where === b.where ? 0.1 : 0);
  if (a.exact === b.exact && a.words >= 20) return settle('text', 'equal', 'same', 1 + nearer);

  const together =
    oneBoard && a.published !== null && b.published !== null && Math.abs(a.published - b.published) <= atOnce && !repost;
  if (!sketchA || !sketchB) {
    if (together && !sketchA && !sketchB && a.requisition === null && b.requisition === null)
      return settle('published', 'in the same moment, without any text', 'same', 0.5);
    return { ...settle('text', 'too short to compare', 'different'), contradicts: false };
  }
  const close = similarity(sketchA, sketchB);
  const least = oneBoard && !together ? nearIdentical : acrossBoards;
  if (together) note('published', 'in the same moment');
  if (close >= least) return settle('text', `similarity ${close.toFixed(2)}, ${least} is enough`, 'same', close + nearer);
  const inOther = containment(close, a.words, b.words);
  if (!oneBoard && close >= leastInCommon && inOther >= contained)
    return settle('text', `the shorter one is to ${percent(inOther)} in the longer one`, 'same', close + nearer);
  const [shorter, longer] = a.words < b.words ? [a.words, b.words] : [b.words, a.words];
  if (!oneBoard && shorter < excerptWords && shorter * 3 < longer)
    return { ...settle('text', 'an excerpt, too short to compare', 'different'), contradicts: false };
  const apart = settle('text', `similarity ${close.toFixed(2)}, ${least} would be enough`, 'different', close);
  // Copies differ by what their boards add and leave out.
  return { ...apart, contradicts: oneBoard || (close < acrossBoards && inOther < hardlyContained) };
}

export function minimaOf(print: Fingerprint): Uint32Array | null {
  return print.sketch === null ? null : unpackMinima(print.sketch);
}

/** Whether one of them was opened when the other was closed already. */
export function followsOther(a: Pick<Fingerprint, 'opened' | 'closed'>, b: Pick<Fingerprint, 'opened' | 'closed'>): boolean {
  const after = (late: typeof a, early: typeof a) => early.closed !== null && late.opened !== null && late.opened >= early.closed;
  return after(a, b) || after(b, a);
}

/** Places contradict each other only when both name cities and share none, or when they lie in different countries. */
export function placesAgree(a: Pick<Fingerprint, 'places'>, b: Pick<Fingerprint, 'places'>): boolean {
  if (a.places.length === 0 || b.places.length === 0) return true;
  if (a.places.some((place) => b.places.includes(place))) return true;
  const countries = (print: typeof a) => new Set(print.places.map((place) => place.slice(0, 2)));
  const shared = [...countries(a)].some((country) => countries(b).has(country));
  return shared && !(namesCity(a) && namesCity(b));
}

export function namesCity({ places }: Pick<Fingerprint, 'places'>): boolean {
  return places.some((place) => place.includes('/'));
}

/**
 * Share of the shorter text's shingles that are in the longer one, estimated from the Jaccard similarity J and the sizes: the common part is J (A + B) / (1 + J).
 */
function containment(jaccard: number, a: number, b: number): number {
  const shorter = Math.min(a, b);
  return shorter === 0 ? 0 : Math.min(1, (jaccard * (a + b)) / ((1 + jaccard) * shorter));
}

/** Both state pay for the same unit, and the ranges have nothing in common. */
function payDiffers({ pay: a }: Fingerprint, { pay: b }: Fingerprint): boolean {
  return a !== null && b !== null && a.unit === b.unit && (a.max < b.min || b.max < a.min);
}

function payText({ pay }: Fingerprint): string {
  return pay === null ? 'none' : `${pay.min}-${pay.max} ${pay.unit}`;
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

/** Whether all words of the second stand in the first. */
function covers(words: string, others: string): boolean {
  const known = new Set(words.split(' '));
  return others === '' || others.split(' ').every((word) => known.has(word));
}

function shareWord(a: Fingerprint, b: Fingerprint): boolean {
  const words = new Set(a.core.split(' '));
  return b.core.split(' ').some((word) => word !== '' && words.has(word));
}

/** `jr0012345` and `jr0012346` are numbers of one kind, `r12` and `4711` are not. */
function formOf(requisition: string): string {
  return requisition.replace(/[a-z]/g, 'a').replace(/\d/g, '9');
}

const quoted = (level: string) => (level === '' ? 'none' : `"${level}"`);
const percent = (share: number) => `${Math.round(share * 100)} %`;
