import * as z from 'zod';
import { placesAgree } from './compare.ts';
import type { Fingerprint } from './fingerprint.ts';
import { fingerprintShape } from './fingerprint.ts';
import { similarity, unpackMinima } from './sketch.ts';

/** What is known of an open posting across employers: enough to tell whether one of another employer is a copy of it. */
export const trace = fingerprintShape
  .pick({
    postingId: true,
    employerKey: true,
    company: true,
    core: true,
    level: true,
    places: true,
    language: true,
    agency: true,
    words: true,
  })
  .extend({ sketch: z.string(), jobId: z.string() });
export type Trace = z.infer<typeof trace>;

/** A trace under one of the keys by which copies of it are looked for. */
export interface PlacedTrace {
  key: string;
  trace: Trace;
}

/** Shorter texts say too little of the job to be a copy of another. */
const leastWords = 40;
/** Least similarity of a copy by an agency, and of one where nothing says which of the two is an agency: then title and place must be the same. */
const agencyCopySimilarity = 0.6;
const silentCopySimilarity = 0.8;

/** The trace of a posting; null of one that is gone or whose text says too little. */
export function traceOf(print: Fingerprint, jobId: string): Trace | null {
  const { sketch, closed, words } = print;
  if (sketch === null || closed !== null || words < leastWords) return null;
  const { postingId, employerKey, company, core, level, places, language, agency } = print;
  return { postingId, employerKey, company, core, level, places, language, agency, words, sketch, jobId };
}

/**
 * The three keys under which copies of a posting are looked for; none for one without a trace. Two hold the title and one value of the sketch each, one holds the
 * country and two values: copies of similarity s with the same title share one with probability 1 - (1 - s)^2 (1 - s^2), 0.94 at 0.7, those with another title with s^2. Other
 * jobs share the title or hardly anything of the text: what stands under a key stays short.
 */
export function copyKeys(print: Pick<Fingerprint, 'sketch' | 'closed' | 'words' | 'core' | 'level' | 'places'>): string[] {
  if (print.sketch === null || print.closed !== null || print.words < leastWords) return [];
  const [first = 0, second = 0, third = 0, fourth = 0] = unpackMinima(print.sketch);
  const title = `${print.core} ${print.level}`.slice(0, 200);
  const country = print.places[0]?.slice(0, 2) ?? '';
  return [
    `1.${first.toString(36)}.${title}`,
    `2.${second.toString(36)}.${title}`,
    `3.${third.toString(36)}.${fourth.toString(36)}.${country}`,
  ];
}

/**
 * What speaks for two postings of different employers being one opening that one of them shows for the other; null when they are not. Symmetric. An agency
 * shows the text of its client, with another head and foot and often another title; where neither is known as an agency the same text is a copy only
 * with the same title and a city in common: branches and franchises use one text for many openings.
 */
export function copyEvidence(a: Trace, b: Trace): { evidence: string[]; similarity: number } | null {
  if (a.employerKey === b.employerKey) return null;
  if (a.language !== null && b.language !== null && a.language !== b.language) return null;
  if (a.level !== b.level || !placesAgree(a, b)) return null;
  const oneIsAgency = (a.agency === true) !== (b.agency === true);
  const common = a.places.filter((place) => b.places.includes(place));
  if (oneIsAgency ? !shareWord(a.core, b.core) : a.core !== b.core || !common.some((place) => place.includes('/'))) return null;
  const close = similarity(unpackMinima(a.sketch), unpackMinima(b.sketch));
  if (close < (oneIsAgency ? agencyCopySimilarity : silentCopySimilarity)) return null;
  const evidence = [`text: similarity ${close.toFixed(2)}`];
  if (a.core === b.core) evidence.push(`title: ${a.core}`);
  if (common.length > 0) evidence.push(`place: ${common.slice(0, 5).join(', ')}`);
  if (oneIsAgency) evidence.push(`agency: ${(a.agency === true ? a : b).company}`);
  return { evidence, similarity: close };
}

function shareWord(a: string, b: string): boolean {
  const words = new Set(a.split(' '));
  return b.split(' ').some((word) => word !== '' && words.has(word));
}
