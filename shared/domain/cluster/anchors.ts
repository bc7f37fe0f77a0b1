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
  let size = 0;
  for (let word = 0; word < count; word += 1) {
    const first = (heads[word] ?? 0) >>> 24;
    if (first < 48 || first > 57 || (ends[word] ?? 0) - (starts[word] ?? 0) < 2) continue;
    size = keep(mix(hashes[word] ?? 0), size);
  }
  for (const skill of skills) size = keep(mix(extendHash(hashOfWord(skill), 1)), size);
  let anchors = '';
  for (let at = 0; at < size; at += 1) {
    const written = (least[at] ?? 0).toString(36);
    anchors += written.length < digits ? written.padStart(digits, '0') : written;
  }
  return anchors;
}

/** The least hashes so far, ascending, none twice. */
const least = new Int32Array(kept);

/** Puts a hash among the `size` least ones if it is one of them; how many there are then. */
function keep(hash: number, size: number): number {
  if (size === kept && hash >= (least[kept - 1] ?? 0)) return size;
  let at = size;
  while (at > 0 && (least[at - 1] ?? 0) > hash) at -= 1;
  if (at > 0 && least[at - 1] === hash) return size;
  least.copyWithin(at + 1, at, Math.min(size, kept - 1));
  least[at] = hash;
  return Math.min(size + 1, kept);
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

const range = 36 ** digits;

/** Below 36^5, spread by one multiplication (Knuth's golden ratio). */
function mix(hash: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 0) % range;
}
