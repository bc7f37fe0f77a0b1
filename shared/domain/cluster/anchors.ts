import { descriptionWords, extendHash, hashOfWord } from '../normalize/word-index.ts';

/** Hashes kept of a text. */
const kept = 16;
/** Base 36 digits of a hash. */
const digits = 5;

/**
 * What a translation leaves as it is: numbers of two digits and more, and the canonical names of skills. The 16 least hashes of these (a bottom-k sketch, Cohen
 * 1997), five base 36 digits each. Linear.
 */
export function anchorsOf(text: string, skills: readonly string[]): string {
  const { heads, hashes, starts, ends, count } = descriptionWords(text);
  const found = new Set<number>();
  for (let word = 0; word < count; word += 1) {
    const first = (heads[word] ?? 0) >>> 24;
    if (first < 48 || first > 57 || (ends[word] ?? 0) - (starts[word] ?? 0) < 2) continue;
    found.add(mix(hashes[word] ?? 0));
    if (found.size > 2000) break;
  }
  for (const skill of skills) found.add(mix(extendHash(hashOfWord(skill), 1)));
  return [...found]
    .sort((a, b) => a - b)
    .slice(0, kept)
    .map((value) => value.toString(36).padStart(digits, '0'))
    .join('');
}

/** Estimated share of common anchors, 0..1, and how many of each text there are to judge by. */
export function commonAnchors(a: string, b: string): { share: number; known: number } {
  const [left, right] = [hashesOf(a), hashesOf(b)];
  // The least of the union are an even sample of it: those in both are its common part.
  const union = [...new Set([...left, ...right])].sort().slice(0, kept);
  const both = union.filter((hash) => left.has(hash) && right.has(hash)).length;
  return { share: union.length === 0 ? 0 : both / union.length, known: Math.min(left.size, right.size) };
}

function hashesOf(anchors: string): Set<string> {
  return new Set(Array.from({ length: anchors.length / digits }, (_, at) => anchors.slice(at * digits, (at + 1) * digits)));
}

/** Below 36^5, spread by one multiplication (Knuth's golden ratio). */
function mix(hash: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 0) % 36 ** digits;
}
