import { inWord, type WordIndex } from '../word-index.ts';
import type { Verdict } from './context.ts';
import { mayHaveTail, shortestCompound, tailsAt, withoutTail, withoutUnit } from './endings.ts';
import {
  firstNode,
  goesOn,
  hasEndings,
  isPlain,
  mayBegin,
  mayBeName,
  mayGoOn,
  type NameTable,
  nextNode,
  positionOf,
  type Rule,
  type Spelling,
  stateOf,
} from './name-table.ts';
import { separatorOf } from './separators.ts';

/** What a ruled spelling at this place of the text counts. */
export type Judge = (spelling: Spelling, text: string, start: number, end: number) => Verdict;

/** A spelling that stands in a text. One is filled again and again: most places where names are looked for have none. */
export interface NameHit {
  /** Position of the skill in the dictionary. */
  skill: number;
  rule: Rule;
  verdict: Verdict;
  start: number;
  end: number;
  /** Position after the last word in the index. */
  next: number;
}

/** A hit to be filled. */
export const noHit = (): NameHit => ({ skill: 0, rule: 'any', verdict: 'no', start: 0, end: 0, next: 0 });

/**
 * The first word from this one on with which a name may begin, `until` for none before that word. All that is looked at here is small: nine of ten words end here.
 */
export function nextCandidate({ single, longer, pairs }: NameTable, index: WordIndex, from: number, until: number): number {
  const { folded, starts, ends, hashes, heads } = index;
  const last = index.count - 1;
  for (let word = from; word < until; word += 1) {
    const hash = hashes[word] ?? 0;
    if (mayBeName(single, hash)) return word;
    if (mayBegin(longer, hash) && word < last && mayGoOn(pairs, hash, heads[word + 1] ?? 0)) return word;
    const end = ends[word] ?? 0;
    const size = end - (starts[word] ?? 0);
    if (size < 4) continue;
    const unit = folded.charCodeAt(end - 1);
    if (unit === 115 || ((unit === 110 || unit === 101) && size >= 6)) {
      const shorter = withoutUnit(hash, unit);
      if (mayBeName(single, shorter)) return word;
      if (unit !== 101 && size >= 6 && folded.charCodeAt(end - 2) === 101 && mayBeName(single, withoutUnit(shorter, 101)))
        return word;
    }
    if (size >= shortestCompound && mayHaveTail(folded, end)) return word;
  }
  return until;
}

/**
 * Fills in the longest spelling that begins with this word of the text; false when none does. `judge` has the last word on spellings with a rule. Plural and case
 * endings and the tails of German compounds may follow the last word of spellings that stand in any case.
 */
export function longestName(table: NameTable, index: WordIndex, word: number, judge: Judge, hit: NameHit): boolean {
  const hash = index.hashes[word] ?? 0;
  const further =
    mayBegin(table.longer, hash) && word + 1 < index.count && mayGoOn(table.pairs, hash, index.heads[word + 1] ?? 0);
  let found = false;
  if (further || mayBeName(table.single, hash)) {
    let node = firstNode(table, hash, index.heads[word] ?? 0);
    if ((node & hasEndings) !== 0) found = ended(table, node, index, word, word, false, judge, hit);
    if (further && (node & goesOn) !== 0) {
      for (let at = word + 1; ; at += 1) {
        const separator = separatorOf(index.folded, index.ends[at - 1] ?? 0, index.starts[at] ?? 0);
        if (separator < 0) break;
        const state = stateOf(node, separator);
        node = nextNode(table, state, index.hashes[at] ?? 0);
        const here = (node & hasEndings) !== 0 && ended(table, node, index, word, at, false, judge, hit);
        if (here || inflected(table, index, word, at, state, judge, hit)) found = true;
        if ((node & goesOn) === 0 || at + 1 >= index.count) break;
      }
    }
  }
  return found || inflected(table, index, word, word, 0, judge, hit);
}

/**
 * Fills in a spelling whose last word is that at `at` without its ending: -s, and -e, -n, -en, -es of German, Dutch and Italian. `state` is what leads to that word, 0
 * where it is the first.
 */
function inflected(
  table: NameTable,
  index: WordIndex,
  word: number,
  at: number,
  state: number,
  judge: Judge,
  hit: NameHit,
): boolean {
  const end = index.ends[at] ?? 0;
  const size = end - (index.starts[at] ?? 0);
  if (size < 4) return false;
  const { folded } = index;
  const last = folded.charCodeAt(end - 1);
  if (last === 115 || ((last === 110 || last === 101) && size >= 6)) {
    const shorter = withoutUnit(index.hashes[at] ?? 0, last);
    if (shortened(table, index, word, at, state, shorter, judge, hit)) return true;
    if (
      last !== 101 &&
      size >= 6 &&
      folded.charCodeAt(end - 2) === 101 &&
      shortened(table, index, word, at, state, withoutUnit(shorter, 101), judge, hit)
    )
      return true;
  }
  if (size < shortestCompound) return false;
  const tails = tailsAt(folded, end);
  if (tails === null) return false;
  for (const tail of tails)
    if (
      size > tail.length + 2 &&
      folded.endsWith(tail, end) &&
      shortened(table, index, word, at, state, withoutTail(index.hashes[at] ?? 0, tail), judge, hit)
    )
      return true;
  return false;
}

/** Fills in the spelling that ends with the word at `at` as if its hash were this. */
function shortened(
  table: NameTable,
  index: WordIndex,
  word: number,
  at: number,
  state: number,
  hash: number,
  judge: Judge,
  hit: NameHit,
): boolean {
  if (state === 0 && !mayBeName(table.single, hash)) return false;
  const node = state === 0 ? firstNode(table, hash, index.heads[word] ?? 0) : nextNode(table, state, hash);
  return (node & hasEndings) !== 0 && ended(table, node, index, word, at, true, judge, hit);
}

/** Fills in the first spelling of a node that stands from `word` to `at`; `bent` when the text has an ending more than the spelling. */
function ended(
  table: NameTable,
  node: number,
  index: WordIndex,
  word: number,
  at: number,
  bent: boolean,
  judge: Judge,
  hit: NameHit,
): boolean {
  const { folded, text } = index;
  const start = index.starts[word] ?? 0;
  const end = index.ends[at] ?? 0;
  const position = table.ends[positionOf(node)] ?? 0;
  if ((node & isPlain) !== 0) {
    if (!endsName(folded, end)) return false;
    fill(hit, position, 'any', 'yes', start, end, at + 1);
    return true;
  }
  for (const ending of table.ruled[position] ?? []) {
    const { before, after } = ending;
    const from = start - before.length;
    const until = end + after.length;
    if (before !== '' && !(folded.startsWith(before, from) && !(from > 0 && inWord(folded.charCodeAt(from - 1))))) continue;
    if (bent ? after !== '' || !ending.bends : !folded.startsWith(after, end)) continue;
    if (!endsName(folded, until)) continue;
    // A rule looks at the name without its plural.
    const verdict = judge(ending, text, from, bent && ending.rule !== 'any' ? until - 1 : until);
    if (verdict === 'no') continue;
    fill(hit, ending.skill, ending.rule, verdict, from, until, at + 1);
    return true;
  }
  return false;
}

function fill(hit: NameHit, skill: number, rule: Rule, verdict: Verdict, start: number, end: number, next: number): void {
  hit.skill = skill;
  hit.rule = rule;
  hit.verdict = verdict;
  hit.start = start;
  hit.end = end;
  hit.next = next;
}

/** Neither a sign that makes another name of it (`C` in `C++`) nor a domain (`node` in `node.example`) follows. */
function endsName(folded: string, end: number): boolean {
  if (end >= folded.length) return true;
  const code = folded.charCodeAt(end);
  if (code === 43 || code === 35) return false;
  if (code === 46) return !(end + 1 < folded.length && inWord(folded.charCodeAt(end + 1)));
  return code !== 64 && !inWord(code);
}
