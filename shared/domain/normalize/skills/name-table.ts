import { foldSameLength } from '../text.ts';
import { emptyHash, extendHash, inWord, type WordIndex } from '../word-index.ts';

/**
 * How a spelling must stand in the text. `any`: in any case. `exact`: in exactly this case. `name`: exact, and not where a sentence begins, for then
 * it may be a verb ("Excel at ..."). `listed`: exact, and its surroundings are those of a list or speak of technology ("in Go,"). `beside`: exact, and
 * beside another technology in a list ("Word, Excel").
 */
export type Rule = 'any' | 'exact' | 'name' | 'listed' | 'beside';

/** A spelling of a skill. */
export interface Spelling {
  /** Position of the skill in the dictionary. */
  skill: number;
  text: string;
  rule: Rule;
}

interface Ending extends Spelling {
  /** The first characters, folded: what a hash says is checked against them. */
  prefix: string;
  /** Signs that belong to the name before its first and behind its last word (`.NET`, `C++`). */
  before: string;
  after: string;
  /** Whether endings may follow: of ruled spellings only abbreviations have a plural (LLMs). */
  bends: boolean;
}

/**
 * All spellings as paths of word hashes: node + sign between the words + hash of the word -> next node. One table with open addressing, so that a
 * text walks it without allocating anything.
 */
export interface NameTable {
  /** A Bloom filter of the hashes of names of one word: most words of a text end here. */
  single: Uint32Array;
  /** One of the first two words of each longer name, see `pairOf`. */
  pairs: Uint32Array;
  /** Four numbers a slot, side by side in memory: node and separator before, hash of the word, next node, what follows it (`hasEndings`, `goesOn`). */
  cells: Int32Array;
  endings: (Ending[] | undefined)[];
}

/** Whether a spelling of this place in the text counts. */
export type Fits = (spelling: Spelling, start: number, end: number) => boolean;

/** A spelling that stands in a text; `inflected` when its last word has an ending more than the spelling. */
export interface NameHit {
  spelling: Spelling;
  start: number;
  end: number;
  /** Position after the last word in the index. */
  next: number;
  inflected: boolean;
  /** Where the spelling itself ends: before the plural of an abbreviation. */
  spelled: number;
}

/** Bloom filters of 2^17 bits, two for each member: of what they pass, few are none. */
const bloomFilter = () => new Uint32Array(1 << 12);
const bitsOf = [0x9e3779b1, 0x85ebca6b] as const;
function holds(filter: Uint32Array, hash: number): boolean {
  const one = Math.imul(hash, bitsOf[0]) >>> 15;
  if (((filter[one >>> 5] ?? 0) & (1 << (one & 31))) === 0) return false;
  const other = Math.imul(hash, bitsOf[1]) >>> 15;
  return ((filter[other >>> 5] ?? 0) & (1 << (other & 31))) !== 0;
}
function put(filter: Uint32Array, hash: number): void {
  for (const factor of bitsOf) {
    const bit = Math.imul(hash, factor) >>> 15;
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
}
/** A first word and the first letters of the second, which no ending changes. */
const pairOf = (first: number, head: number) => Math.imul(first, 31) ^ head;
/** Whether a name may begin with this word. */
export function mayBegin({ single, pairs }: NameTable, { hashes, heads, count }: WordIndex, word: number): boolean {
  const hash = hashes[word] ?? 0;
  return holds(single, hash) || (word + 1 < count && holds(pairs, pairOf(hash, heads[word + 1] ?? 0)));
}
const slots = 1 << 16;
const lastCell = slots * 4 - 1;
const hasEndings = 1;
const goesOn = 2;
/** Node and separator in one number. */
const state = (node: number, separator: number) => (node << 8) | separator;
const slotOf = (from: number, hash: number) => (Math.imul(hash ^ Math.imul(from, 0x85ebca6b), 0x9e3779b1) >>> 16) & (slots - 1);

/** The inverse of FNV's prime modulo 2^32: takes a step of the hash back. */
const inversePrime = 0x359c449b;
const withoutUnit = (hash: number, unit: number) => Math.imul(hash, inversePrime) ^ unit;

function withoutTail(hash: number, tail: string): number {
  let shorter = hash;
  for (let at = tail.length - 1; at >= 0; at -= 1) shorter = withoutUnit(shorter, tail.charCodeAt(at));
  return shorter;
}

/**
 * What German hangs on a name to make a longer word of it, folded; each also behind a linking s. The last four letters find the tails to try.
 */
const compoundTails = [
  'kenntnis kenntnisse kenntnissen erfahrung erfahrungen kompetenz kompetenzen wissen know fahigkeit fahigkeiten praxis grundlagen',
  'software system systeme systemen tool tools programm programme programmen anwendung anwendungen losung losungen umgebung umgebungen umfeld',
  'technik techniken technologie technologien methode methoden verfahren prozess prozesse prozessen projekt projekte projekten',
  'arbeit arbeiten aufgaben tatigkeit tatigkeiten themen bereich bereichs thematik lehre ausbildung studium weiterbildung schulung',
  'spezialist spezialistin experte expertin berater beraterin entwickler entwicklerin leiter leiterin manager managerin mitarbeiter',
  'team teams abteilung standards anlagen maschinen gerate dienst dienste dienstleistungen konzepte strategie strategien',
]
  .flatMap((line) => line.split(' '))
  .flatMap((tail) => [tail, `s${tail}`]);
const headOf = (text: string, end: number) =>
  (text.charCodeAt(end - 4) << 24) |
  (text.charCodeAt(end - 3) << 16) |
  (text.charCodeAt(end - 2) << 8) |
  text.charCodeAt(end - 1);
const tailsByEnd = new Map<number, string[]>();
for (const tail of compoundTails) {
  const end = headOf(tail, tail.length);
  tailsByEnd.set(
    end,
    [...(tailsByEnd.get(end) ?? []), tail].sort((one, other) => other.length - one.length),
  );
}
const shortestCompound = 11;

/** Separators: 0 is a space, a hyphen, an underscore or a line end; signs stand for themselves, `++` is 1, a hyphen before a space 45; -1 parts names. */
function separatorOf(folded: string, start: number, end: number): number {
  const size = end - start;
  if (size === 1) return signOf(folded.charCodeAt(start));
  if (size > 4 || size === 0) return -1;
  // "Lohn- und Gehaltsabrechnung", "governance, risk"
  if (size === 2 && folded.charCodeAt(end - 1) === 32 && (folded.charCodeAt(start) === 45 || folded.charCodeAt(start) === 44))
    return folded.charCodeAt(start);
  let sign = 0;
  for (let at = start; at < end; at += 1) {
    const code = folded.charCodeAt(at);
    if (code === 32) continue;
    if (code === 43 && sign === 43) sign = 1;
    else if (sign === 0 && (code === 47 || code === 38 || code === 43 || code === 35)) sign = code;
    // A hyphen between spaces is a dash; two line ends part what they stand between.
    else return -1;
  }
  return sign;
}

function signOf(code: number): number {
  if (code === 32 || code === 45 || code === 10 || code === 95) return 0;
  return code === 47 || code === 38 || code === 43 || code === 35 || code === 46 || code === 39 ? code : -1;
}

/** The heads (see `WordIndex`) that a word may have with an ending: of short ones the ending is part of it. */
function headsOf(word: string): number[] {
  const spellings = word.length >= 4 ? [word] : [word, ...['s', 'n', 'e', 'es', 'en'].map((ending) => word + ending)];
  return spellings.map((each) => {
    let head = 0;
    for (let at = 0; at < 4; at += 1) head = (head << 8) | (at < each.length ? each.charCodeAt(at) & 0xff : 0);
    return head;
  });
}

/** The first letters of a name's first word: a text may have another separator behind it. */
function prefixOf(key: string, first: number): string {
  let end = first;
  while (end < first + 5 && end < key.length && inWord(key.charCodeAt(end))) end += 1;
  return key.slice(first, end);
}

/** Builds the table. A spelling's hyphens between letters may also be missing in a text (`e-commerce`, `ecommerce`). */
export function nameTable(spellings: readonly Spelling[]): NameTable {
  const single = bloomFilter();
  const pairs = bloomFilter();
  const cells = new Int32Array(slots * 4);
  /** The cell that leads to each node. */
  const cellOf = [0];
  const endings: (Ending[] | undefined)[] = [undefined];
  let filled = 0;
  const mark = (node: number, flag: number) => {
    const at = (cellOf[node] ?? 0) + 3;
    if (node !== 0) cells[at] = (cells[at] ?? 0) | flag;
  };
  const step = (behind: number, word: number): number => {
    let cell = slotOf(behind, word) << 2;
    while (cells[cell + 2] !== 0 && !(cells[cell] === behind && cells[cell + 1] === word)) cell = (cell + 4) & lastCell;
    const known = cells[cell + 2] ?? 0;
    if (known !== 0) return known;
    filled += 1;
    if (filled > slots * 0.7) throw new RangeError('the table of names is too small for the dictionary');
    cells[cell] = behind;
    cells[cell + 1] = word;
    cells[cell + 2] = endings.length;
    mark(behind >> 8, goesOn);
    cellOf.push(cell);
    endings.push(undefined);
    return endings.length - 1;
  };
  const add = (spelling: Spelling, key: string) => {
    let node = 0;
    let [first, last, words, firstHash] = [-1, 0, 0, 0];
    for (let at = 0; at < key.length; at += 1) {
      if (!inWord(key.charCodeAt(at))) continue;
      const separator = first < 0 ? 0 : separatorOf(key, last, at);
      if (separator < 0) throw new RangeError(`the spelling "${spelling.text}" has a sign that names have not`);
      let word = emptyHash;
      if (first < 0) first = at;
      const from = at;
      for (; at < key.length && inWord(key.charCodeAt(at)); at += 1) word = extendHash(word, key.charCodeAt(at));
      last = at;
      words += 1;
      if (words === 1) firstHash = word;
      if (words === 2) for (const head of headsOf(key.slice(from, last))) put(pairs, pairOf(firstHash, head));
      node = step(state(node, separator), word);
    }
    if (first < 0) throw new RangeError(`the spelling "${spelling.text}" has no word`);
    const ending = {
      ...spelling,
      prefix: prefixOf(key, first),
      before: key.slice(0, first),
      after: key.slice(last),
      bends: spelling.rule === 'any' || /^[A-Z][A-Z0-9]{2,}$/.test(spelling.text),
    };
    if (words === 1) put(single, firstHash);
    mark(node, hasEndings);
    const list = endings[node];
    if (list) list.push(ending);
    else endings[node] = [ending];
  };
  for (const spelling of spellings) {
    const key = foldSameLength(spelling.text);
    add(spelling, key);
    if (/[a-z]-[a-z]/.test(key)) add(spelling, key.replace(/([a-z])-(?=[a-z])/g, '$1'));
  }
  return { single, pairs, cells, endings };
}

/** The cell that leads on, -1 for none. */
function cellFor({ cells }: NameTable, behind: number, word: number): number {
  let cell = slotOf(behind, word) << 2;
  for (;;) {
    if (cells[cell + 2] === 0) return -1;
    if (cells[cell + 1] === word && cells[cell] === behind) return cell;
    cell = (cell + 4) & lastCell;
  }
}

/**
 * The longest spelling that begins with this word of the text; null when none does. `fits` has the last word on a spelling. Plural and case endings and the
 * tails of German compounds may follow the last word of spellings that stand in any case.
 */
export function longestName(table: NameTable, index: WordIndex, word: number, fits: Fits): NameHit | null {
  const { folded, starts, ends, hashes, count } = index;
  const { cells } = table;
  const hash = hashes[word] ?? 0;
  const start = starts[word] ?? 0;
  let hit: NameHit | null = null;
  if (mayBegin(table, index, word)) {
    let behind = 0;
    let cell = cellFor(table, behind, hash);
    for (let at = word; ; ) {
      const flags = cell < 0 ? 0 : (cells[cell + 3] ?? 0);
      const node = cell < 0 ? 0 : (cells[cell + 2] ?? 0);
      const here = (flags & hasEndings) === 0 ? null : ended(table.endings[node], index, start, at, false, fits);
      hit = here ?? (behind === 0 ? null : inflected(table, index, start, at, behind, fits)) ?? hit;
      const next = at + 1;
      if ((flags & goesOn) === 0 || next >= count) break;
      const separator = separatorOf(folded, ends[at] ?? 0, starts[next] ?? 0);
      if (separator < 0) break;
      behind = state(node, separator);
      cell = cellFor(table, behind, hashes[next] ?? 0);
      at = next;
    }
  }
  return hit ?? inflected(table, index, start, word, 0, fits);
}

/** A spelling whose last word is this one of the text without its ending: -s, and -e, -n, -en, -es of German, Dutch and Italian. */
function inflected(table: NameTable, index: WordIndex, start: number, word: number, behind: number, fits: Fits): NameHit | null {
  const { folded, starts, ends, hashes } = index;
  const end = ends[word] ?? 0;
  const size = end - (starts[word] ?? 0);
  if (size < 4) return null;
  const hash = hashes[word] ?? 0;
  const last = folded.charCodeAt(end - 1);
  let found: NameHit | null = null;
  if (last === 115 || ((last === 110 || last === 101) && size >= 6)) {
    const shorter = withoutUnit(hash, last);
    found = shortened(table, index, start, word, behind, shorter, fits);
    if (found === null && last !== 101 && size >= 6 && folded.charCodeAt(end - 2) === 101)
      found = shortened(table, index, start, word, behind, withoutUnit(shorter, 101), fits);
  }
  if (found !== null || size < shortestCompound) return found;
  const tails = tailsByEnd.get(headOf(folded, end));
  if (tails === undefined) return null;
  for (const tail of tails)
    if (found === null && size > tail.length + 2 && folded.endsWith(tail, end))
      found = shortened(table, index, start, word, behind, withoutTail(hash, tail), fits);
  return found;
}

function shortened(
  table: NameTable,
  index: WordIndex,
  start: number,
  word: number,
  behind: number,
  hash: number,
  fits: Fits,
): NameHit | null {
  if (behind === 0 && !holds(table.single, hash)) return null;
  const cell = cellFor(table, behind, hash);
  if (cell < 0 || ((table.cells[cell + 3] ?? 0) & hasEndings) === 0) return null;
  return ended(table.endings[table.cells[cell + 2] ?? 0], index, start, word, true, fits);
}

function ended(
  list: Ending[] | undefined,
  { folded, ends }: WordIndex,
  start: number,
  word: number,
  bent: boolean,
  fits: Fits,
): NameHit | null {
  if (list === undefined) return null;
  const end = ends[word] ?? 0;
  for (const ending of list) {
    const { before, after, prefix } = ending;
    if (!folded.startsWith(prefix, start)) continue;
    const from = start - before.length;
    const until = end + after.length;
    if (before !== '' && !(folded.startsWith(before, from) && !(from > 0 && inWord(folded.charCodeAt(from - 1))))) continue;
    if (bent ? after !== '' : !folded.startsWith(after, end)) continue;
    if (!endsName(folded, until)) continue;
    if (bent && !ending.bends) continue;
    const spelled = bent && ending.rule !== 'any' ? until - 1 : until;
    if (fits(ending, from, spelled))
      return { spelling: ending, start: from, end: until, next: word + 1, inflected: bent, spelled };
  }
  return null;
}

/** Neither a sign that makes another name of it (`C` in `C++`) nor a domain (`node` in `node.example`) follows. */
function endsName(folded: string, end: number): boolean {
  if (end >= folded.length) return true;
  const code = folded.charCodeAt(end);
  if (code === 43 || code === 35) return false;
  if (code === 46) return !(end + 1 < folded.length && inWord(folded.charCodeAt(end + 1)));
  return code !== 64 && !inWord(code);
}
