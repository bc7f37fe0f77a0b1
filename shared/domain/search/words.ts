/** How the search cuts text into words: the same for the index, the query and the highlights. */

/** Scripts written without spaces: each character is indexed as a word, so that a part of a run is found as a phrase. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/gu;

/** A word: letters, digits and the marks on them; `+` and `#` belong to it, as in C++ and C#. */
const word = /[\p{L}\p{N}\p{M}\p{Co}+#]+/gu;
const wordful = /[\p{L}\p{N}\p{Co}]/u;

/** Text as the index stores it: NUL and other control characters out, unspaced scripts cut into characters. */
export function indexedText(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f]+/g, ' ').replace(unspaced, ' $& ');
}

/** Lower case without diacritics: what two spellings have in common. Same folding as SQLite's unicode61 with remove_diacritics 2. */
export function fold(text: string): string {
  // Most words are plain: decomposing them would be most of the work of a snippet.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** A query, parsed. */
export interface ParsedWords {
  /** FTS5 expression in which every word of the person stands in double quotes: none of it is read as syntax. */
  expression: string;
  /** Folded words to highlight; the last may be a prefix. */
  words: readonly { text: string; prefix: boolean }[];
}

/** More words than this are left out: a query is a question, not a document. */
const maxTerms = 24;

/**
 * Parses what a person typed. Words must all be there; words in double quotes must stand together, in that order; the last word counts
 * as the beginning of a word, unless a space, a quote or fewer than two characters say otherwise. Null when it holds no word at all.
 */
export function parseWords(text: string): ParsedWords | null {
  const terms: { text: string; prefix: boolean }[] = [];
  const pieces = text
    .normalize('NFC')
    .replace(/[“”„«»]/g, '"')
    .split('"');
  pieces.forEach((piece, index) => {
    // Odd pieces stand between quotes; an unclosed quote is read as if it were closed at the end.
    if (index % 2 === 1) {
      if (wordful.test(piece)) terms.push({ text: piece, prefix: false });
      return;
    }
    const last = index === pieces.length - 1;
    const spaced = piece.split(/\s+/u).filter((part) => wordful.test(part));
    const unfinished = last && /\S$/u.test(piece);
    spaced.forEach((part, position) => {
      const bare = [...(part.match(word)?.join('') ?? '')];
      terms.push({ text: part, prefix: unfinished && position === spaced.length - 1 && bare.length >= 2 });
    });
  });
  if (terms.length === 0) return null;
  const kept = terms.slice(0, maxTerms);
  return {
    expression: kept.map((term) => quoted(term.text) + (term.prefix ? '*' : '')).join(' AND '),
    words: kept.flatMap((term) => {
      const found = fold(indexedText(term.text)).match(word) ?? [];
      return found.map((each, index) => ({ text: each, prefix: term.prefix && index === found.length - 1 }));
    }),
  };
}

/** A string of FTS5: everything between the quotes is text. Quotes cannot be in it, for the query was split at them. */
function quoted(text: string): string {
  return `"${indexedText(text).replaceAll('"', ' ').trim()}"`;
}

export interface Snippet {
  text: string;
  /** Start and end in UTF-16 units, ascending, not overlapping. */
  highlights: [number, number][];
}

/** The piece of a text (about `length` characters, cut at words) with the most different words of the query, and where they stand. */
export function snippet(text: string, words: ParsedWords['words'], length = 240): Snippet | null {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (plain === '') return null;
  const hits: { start: number; end: number; word: number }[] = [];
  for (const found of plain.matchAll(plain.search(unspaced) < 0 ? word : finder)) {
    const folded = fold(found[0]);
    const index = words.findIndex((each) => (each.prefix ? folded.startsWith(each.text) : folded === each.text));
    if (index >= 0) hits.push({ start: found.index, end: found.index + found[0].length, word: index });
  }
  const start = cutStart(plain, bestStart(hits, length));
  const end = cutEnd(plain, start + length);
  const head = start > 0 ? '… ' : '';
  const tail = end < plain.length ? ' …' : '';
  const shift = head.length - start;
  return {
    text: `${head}${plain.slice(start, end).trimEnd()}${tail}`,
    highlights: hits.filter((hit) => hit.start >= start && hit.end <= end).map((hit) => [hit.start + shift, hit.end + shift]),
  };
}

/** One character of an unspaced script, or a run of the others. */
const finder = new RegExp(`${unspaced.source}|(?:(?!${unspaced.source})${word.source.slice(0, -1)})+`, 'gu');

/** Where a window of that length holds the most different words; the first of equals. */
function bestStart(hits: readonly { start: number; end: number; word: number }[], length: number): number {
  let best = { start: 0, words: 0 };
  for (const [index, hit] of hits.slice(0, 400).entries()) {
    const seen = new Set<number>();
    for (const each of hits.slice(index, index + 40)) if (each.end <= hit.start + length - 40) seen.add(each.word);
    if (seen.size > best.words) best = { start: hit.start, words: seen.size };
  }
  return Math.max(0, best.start - 40);
}

function cutStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.indexOf(' ', at);
  return space < 0 || space > at + 30 ? whole(text, at) : space + 1;
}

function cutEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space < at - 30 ? whole(text, at) : space;
}

/** Never between the halves of a surrogate pair. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
