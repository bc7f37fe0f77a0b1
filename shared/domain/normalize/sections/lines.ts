import type { WordIndex } from '../word-index.ts';

/** A line that is not blank. */
export interface Line {
  start: number;
  /** The position of its line feed, or the end of the text. */
  end: number;
  /** The position of the first colon in it, or -1. */
  colon: number;
  /** Words `first` up to, without, `last` of the index. */
  first: number;
  last: number;
  /** Whether it is an item of a list. */
  item: boolean;
  /** Whether a blank line (or nothing) is before it: it begins a paragraph or a list. */
  apart: boolean;
}

/** The lines of a text that are not blank, in order. Linear. */
export function linesOf({ text, folded, starts, count }: WordIndex): Line[] {
  const lines: Line[] = [];
  let colon = text.indexOf(':');
  let apart = true;
  let word = 0;
  for (let start = 0; start < folded.length; ) {
    const feed = folded.indexOf('\n', start);
    const end = feed < 0 ? folded.length : feed;
    let at = start;
    while (at < end && folded.charCodeAt(at) === 32) at += 1;
    if (at === end) apart = true;
    else {
      const first = word;
      while (word < count && (starts[word] ?? 0) < end) word += 1;
      if (colon >= 0 && colon < start) colon = text.indexOf(':', start);
      const own = colon >= 0 && colon < end ? colon : -1;
      lines.push({ start, end, colon: own, first, last: word, item: isBullet(folded, at), apart });
      apart = false;
    }
    start = end + 1;
  }
  return lines;
}

const bullets = '-•·*–‣▪◦○►➢✓✔■●➤»';

function isBullet(text: string, at: number): boolean {
  return text.charCodeAt(at + 1) === 32 && bullets.includes(text.charAt(at));
}
