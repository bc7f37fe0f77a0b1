import type { EvidencedField } from '../job-posting.ts';
import { cut, foldSameLength } from '../normalize/text.ts';
import type { CompiledJob } from './compile-job.ts';
import { findPhrase } from './words.ts';

/** Longest quote of a posting in a reason. */
const maxQuote = 200;

/**
 * The words of the posting that a field was read from: the whole sentence when they stand in its text, the value of the field otherwise;
 * null when no evidence was kept.
 */
export function evidenceQuote(job: CompiledJob, field: EvidencedField): string | null {
  const evidence = job.job.evidence[field]?.find((each) => each.quote.trim() !== '');
  if (evidence === undefined) return null;
  const at = evidence.from === 'text' ? job.text().indexOf(foldSameLength(evidence.quote)) : -1;
  return at === -1 ? cut(evidence.quote, maxQuote) : quoteAt(job, at, evidence.quote.length);
}

/** The sentence, or the part of it around the phrase, that names a folded phrase in title or description, before boilerplate that does; verbatim. Null when none does. */
export function quoteAround(job: CompiledJob, phrase: string): string | null {
  const text = job.text();
  const first = findPhrase(text, phrase);
  let at = first;
  while (at !== -1 && job.boilerplateAt(at) !== null) at = findPhrase(text, phrase, at + 1);
  if (at === -1) at = first;
  return at === -1 ? null : quoteAt(job, at, phrase.length);
}

/** The words of the posting around a position of `job.text()`. */
export function quoteAt(job: CompiledJob, at: number, length: number): string {
  const { titleText, title, descriptionText } = job.job;
  // `job.text()` keeps positions: the same offsets hold in the text as the posting has it.
  const original = `${titleText}\n${title}\n${descriptionText}`;
  const lineStart = original.lastIndexOf('\n', at) + 1;
  const lineBreak = original.indexOf('\n', at + length);
  const lineEnd = lineBreak === -1 ? original.length : lineBreak;
  const before = original.slice(lineStart, at);
  const sentenceStart = lineStart + lastSentenceBreak(before);
  const following = /[.!?](?:\s|$)/.exec(original.slice(at + length, lineEnd));
  const sentenceEnd = following ? at + length + following.index + 1 : lineEnd;
  if (sentenceEnd - sentenceStart <= maxQuote) return withoutBullet(original.slice(sentenceStart, sentenceEnd));
  // Too long: whole words around the phrase.
  const room = Math.max(0, Math.floor((maxQuote - length) / 2));
  const from = Math.max(sentenceStart, at - room);
  const to = Math.min(sentenceEnd, at + length + room);
  const head = from === sentenceStart ? from : original.indexOf(' ', from) + 1 || from;
  const tail = to === sentenceEnd ? to : original.lastIndexOf(' ', to);
  return original
    .slice(head <= at ? head : from, tail >= at + length ? tail : to)
    .trim()
    .toWellFormed();
}

/** The mark of a list item is no word of it. */
function withoutBullet(text: string): string {
  return text.trim().replace(/^[-*•–]\s+/, '');
}

function lastSentenceBreak(text: string): number {
  let end = 0;
  for (const found of text.matchAll(/[.!?]\s+/g)) end = found.index + found[0].length;
  return end;
}
