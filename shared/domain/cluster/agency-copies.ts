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

/** Each of three keys holds three values of the sketch: copies of similarity s share one of them with probability 1 - (1 - s^3)^3, 0.88 at 0.8. */
const keys = 3;
const values = 3;
/** Shorter texts say too little of the job to be a copy of another. */
const leastWords = 60;
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

/** The keys under which copies of a posting are looked for; none for one without a trace. */
export function copyKeys(print: Pick<Fingerprint, 'sketch' | 'closed' | 'words'>): string[] {
  if (print.sketch === null || print.closed !== null || print.words < leastWords) return [];
  const minima = unpackMinima(print.sketch);
  return Array.from({ length: keys }, (_, key) =>
    [...minima.slice(key * values, (key + 1) * values)].map((value) => value.toString(36)).join('.'),
  );
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
