/** What stands around an amount in its text. */
export interface Surroundings {
  /** The words before it on its line, at most 130 characters. */
  left: string;
  /** The words behind it on its line, at most 90 characters. */
  right: string;
  /** Of the words before, those since the last bar (`Berlin | full time | 65k`). */
  cell: string;
  /** The 30 characters before, across the end of a line. */
  upToAmount: string;
  /** The short line that heads this one or the list it stands in; empty where there is none. */
  heading: string;
  /** Nothing else stands in its line or cell but what may stand at pay. */
  alone: boolean;
}

const before = 130;
const behind = 90;

/** Looks at a bounded number of characters, however long the lines are. */
export function surroundings(text: string, start: number, end: number, rateEnd: number): Surroundings {
  const reach = text.slice(Math.max(0, start - before), start);
  const lineBreak = reach.lastIndexOf('\n');
  const left = reach.slice(lineBreak + 1);
  const ahead = text.slice(end, end + behind);
  const stop = ahead.indexOf('\n');
  const right = stop < 0 ? ahead : ahead.slice(0, stop);
  const bar = Math.max(left.lastIndexOf('|'), left.lastIndexOf(' • '), left.lastIndexOf(' · '));
  const cell = left.slice(bar + 1);
  const bounded = lineBreak >= 0 || start <= before;
  return {
    left,
    right,
    cell,
    upToAmount: text.slice(Math.max(0, start - 30), start),
    heading: bounded ? headingAbove(text, start - left.length) : '',
    alone: (bounded || bar >= 0) && nothingElse.test(cell) && only.test(right.slice(Math.min(right.length, rateEnd - end))),
  };
}

/** Before pay that stands alone: bullets, brackets, signs, `up to`. */
const nothingElse =
  /^[^\p{L}\p{N}]*(?:(?:up to|starting (?:at|from)|from|bis(?: zu)?|ab|à partir de|a partir de|a partire da|ca\.?|circa|approx\.?|around|jusqu['’]à|fino a|hasta|desde|até|vanaf)\s?)?[^\p{L}\p{N}]*$/iu;
/** Behind pay that stands alone: the end of line or cell, an addition, a basis, a period. */
const only =
  /^[\s)\]*+.,~]*(?:$|\||•|·|\(|\+|plus |& |and equity|usd|eur|gbp|base|depend|selon|je nach|nach|secondo|según|afhankelijk|conforme|doe(?!\p{L})|based on|gross|brutto|brut|lord|bruto|p\.?a\.?(?!\p{L})|per |\/|an hour|a year|annual|year|ote)/iu;

/** Lines of a list that are passed on the way up to its heading. */
const mostLines = 8;

function headingAbove(text: string, lineStart: number): string {
  let end = lineStart;
  for (let passed = 0; passed < mostLines; passed += 1) {
    while (end > 0 && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 32)) end -= 1;
    if (end === 0) return '';
    const window = text.slice(Math.max(0, end - 100), end);
    const begin = window.lastIndexOf('\n');
    if (begin < 0 && end > 100) return '';
    const line = window.slice(begin + 1);
    if (line.length >= 90) return '';
    if (!/\d/.test(line)) return line;
    end -= line.length;
  }
  return '';
}
