import type { Fingerprint } from './fingerprint.ts';
import { similarity, unpackMinima } from './sketch.ts';

/** One named observation about two postings. `decides` tells which way it settles the question; null leaves it open. */
export interface DuplicateEvidence {
  name: 'employer' | 'opening' | 'requisition' | 'link' | 'level' | 'title' | 'team' | 'places' | 'text';
  detail: string;
  decides: 'same' | 'different' | null;
}

export interface Comparison {
  same: boolean;
  /** Strength of a `same`, for the order of merging: 3 the source's key, 2 requisition or link, below that the similarity of the texts. */
  strength: number;
  evidence: DuplicateEvidence[];
}

/** Least similarity of the job's own text inside one board: near-identical, differing by place names and the like. */
export const nearIdentical = 0.9;
/** Least similarity across boards, where headers and footers differ; title, level and places must agree besides. */
export const acrossBoards = 0.7;

/**
 * Whether two postings are one opening, by the written rule:
 * 1. Other employer: different. 2. The source's own opening key, where both have one on the same board, decides both ways. 3. Requisition numbers
 * decide: equal (with equal level) is the same, different on one board is different. 4. The same application address with the same title is
 * the same. 5. Level words, then the remaining title words must be equal. 6. Inside a board: equal team and near-identical text, any
 * places. 7. Across boards: compatible places and similar text. Without a text to compare nothing is merged.
 */
export function compare(a: Fingerprint, b: Fingerprint, sketchA = minimaOf(a), sketchB = minimaOf(b)): Comparison {
  const evidence: DuplicateEvidence[] = [];
  const settle = (name: DuplicateEvidence['name'], detail: string, decides: 'same' | 'different', strength = 0): Comparison => {
    evidence.push({ name, detail, decides });
    return { same: decides === 'same', strength, evidence };
  };
  const note = (name: DuplicateEvidence['name'], detail: string) => evidence.push({ name, detail, decides: null });

  if (a.employerKey !== b.employerKey) return settle('employer', `${a.employerKey} and ${b.employerKey}`, 'different');
  note('employer', a.employerKey);
  const oneBoard = a.board === b.board;
  if (oneBoard && a.opening !== null && b.opening !== null)
    return settle('opening', `${a.opening} and ${b.opening}`, a.opening === b.opening ? 'same' : 'different', 3);
  const sameLevel = a.level === b.level;
  if (a.requisition !== null && b.requisition !== null) {
    if (a.requisition === b.requisition && sameLevel) return settle('requisition', a.requisition, 'same', 2);
    if (oneBoard && a.requisition !== b.requisition)
      return settle('requisition', `${a.requisition} and ${b.requisition}`, 'different');
  }
  if (!sameLevel) return settle('level', `"${a.level}" and "${b.level}"`, 'different');
  note('level', a.level === '' ? 'none named' : a.level);
  if (a.core !== b.core) return settle('title', `"${a.core}" and "${b.core}"`, 'different');
  note('title', a.core);
  if (a.link !== null && a.link === b.link) return settle('link', a.link, 'same', 2);
  if (oneBoard && a.team !== null && b.team !== null && a.team !== b.team)
    return settle('team', `"${a.team}" and "${b.team}"`, 'different');
  if (!oneBoard && !placesAgree(a, b)) return settle('places', `${a.places.join(', ')} and ${b.places.join(', ')}`, 'different');
  note('places', oneBoard ? 'any, inside one board' : 'compatible');
  if (a.exact === b.exact && a.words >= 20) return settle('text', 'equal', 'same', 1);
  if (!sketchA || !sketchB) return settle('text', 'too short to compare', 'different');
  const close = similarity(sketchA, sketchB);
  return settle(
    'text',
    `similarity ${close.toFixed(2)}`,
    close >= (oneBoard ? nearIdentical : acrossBoards) ? 'same' : 'different',
    close,
  );
}

export function minimaOf(print: Fingerprint): Uint32Array | null {
  return print.sketch === null ? null : unpackMinima(print.sketch);
}

/** Places contradict each other only when both name cities and share none, or when they lie in different countries. */
function placesAgree(a: Fingerprint, b: Fingerprint): boolean {
  if (a.places.length === 0 || b.places.length === 0) return true;
  if (a.places.some((place) => b.places.includes(place))) return true;
  const countries = (print: Fingerprint) => new Set(print.places.map((place) => place.slice(0, 2)));
  const shared = [...countries(a)].some((country) => countries(b).has(country));
  const cities = (print: Fingerprint) => print.places.some((place) => place.includes('/'));
  return shared && !(cities(a) && cities(b));
}
