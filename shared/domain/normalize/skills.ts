import type { Evidence } from '../evidence.ts';
import { skillsData } from './skills-data.ts';
import { foldSameLength } from './text.ts';
import { descriptionWords, extendHash, hashOfWord, indexWords, inWord, type WordIndex } from './word-index.ts';

interface Alias {
  skill: string;
  /** Exact spelling demanded; null when case does not matter. */
  exact: string | null;
  /** Only beside other list members or words of technology. */
  strict: boolean;
}

interface Trie {
  /** A bit for each slot of a first word's hash: most words of a text end here. */
  maybe: Uint32Array;
  /** Hash of a name's first word, and of the sign before it for names like `.NET` and `§34a` -> the node behind the word. */
  firstWords: Map<number, number>;
  /** Sign class, first child and next sibling of each node: small enough to stay in the processor's cache. */
  kind: Uint8Array;
  child: Int32Array;
  sibling: Int32Array;
  /** Position in `aliases` at a node, 0 for none. */
  ends: Int32Array;
  /** Several when spellings of one folded form differ in their rule. */
  aliases: Alias[][];
}

const signs = " +#.&/'§()*,:";
const slot = (hash: number) => Math.imul(hash, 0x9e3779b1) >>> 16;
let trie: Trie | null = null;

/** Sign classes: letters 1-26, digits 27-36, signs from 37; a hyphen, underscore and line end count as a space; 0 is everything else. */
function classOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 48 && code <= 57) return code - 21;
  if (code === 45 || code === 10 || code === 95) return 37;
  const sign = code < 256 ? signs.indexOf(String.fromCharCode(code)) : -1;
  return sign < 0 ? 0 : 37 + sign;
}

const classes = Uint8Array.from({ length: 256 }, (_, code) => classOf(code));

function build(): Trie {
  const aliases: { key: string; alias: Alias }[] = [];
  for (const line of Object.values(skillsData))
    for (const entry of line.split(';')) {
      const spellings = entry.split('|');
      const skill = spellings[0] ?? '';
      // A canonical name that has a ruled spelling of itself is not matched in any other way.
      const ruled = new Set(
        spellings
          .slice(1)
          .filter((each) => /^[=!]/.test(each))
          .map((each) => each.slice(1)),
      );
      for (const [index, spelling] of spellings.entries()) {
        const rule = index > 0 ? spelling.charAt(0) : '';
        const bare = rule === '=' || rule === '!' ? spelling.slice(1) : spelling;
        if (index === 0 && ruled.has(bare)) continue;
        aliases.push({
          key: foldSameLength(bare),
          alias: { skill, exact: rule === '=' || rule === '!' ? bare : null, strict: rule === '!' },
        });
      }
    }
  const maybe = new Uint32Array(2048);
  const firstWords = new Map<number, number>();
  const kind: number[] = [0];
  const child: number[] = [0];
  const sibling: number[] = [0];
  const endAt = new Map<number, number>();
  const lists: Alias[][] = [[]];
  for (const { key, alias } of aliases) {
    const first = /^([.§]?)([a-z0-9]+)/.exec(key);
    if (!first?.[2]) throw new RangeError(`the skill "${key}" begins with neither a letter, a digit nor . or § before one`);
    const hash = hashOfWord(first[2]);
    maybe[slot(hash) >>> 5] = (maybe[slot(hash) >>> 5] ?? 0) | (1 << (slot(hash) & 31));
    let node = 0;
    for (let index = 0; index < key.length; index += 1) {
      const wanted = classes[key.charCodeAt(index)] ?? 0;
      let next = child[node] ?? 0;
      while (next !== 0 && kind[next] !== wanted) next = sibling[next] ?? 0;
      if (next === 0) {
        next = kind.length;
        kind.push(wanted);
        sibling.push(child[node] ?? 0);
        child.push(0);
        child[node] = next;
      }
      node = next;
      if (index + 1 === first[0].length) firstWords.set(first[1] ? extendHash(hash, key.charCodeAt(0)) : hash, node);
    }
    const list = lists[endAt.get(node) ?? 0];
    if (list && list.length > 0) list.push(alias);
    else {
      endAt.set(node, lists.length);
      lists.push([alias]);
    }
  }
  const ends = new Int32Array(kind.length);
  for (const [node, position] of endAt) ends[node] = position;
  return {
    maybe,
    firstWords,
    kind: Uint8Array.from(kind),
    child: Int32Array.from(child),
    sibling: Int32Array.from(sibling),
    ends,
    aliases: lists,
  };
}

export interface SkillsRead {
  /** Canonical names, sorted. */
  skills: string[];
  evidence: Evidence[];
}

const maxSkills = 80;
const listBefore =
  /(?:[,(/:;•|&]|^|\n-|\b(?:in|with|using|like|and|or|und|mit|wie|oder|et|en|know|write|writing|love|modern|our|as|of))\s*$/u;
const listAfter =
  /^\s*(?:[,)/;.:|&]|$|\n|\b(?:and|or|und|oder|et|ou|y|o|programming|developer|development|engineers?|code|codebase|language|services|microservices|backend|experience|is|for statistical)\b)/u;

/**
 * The skills a posting names, by the project's dictionary, in time linear in the text (each word start walks at most the longest name).
 * Matches stand between word boundaries, longest first; names that are also everyday words count only in their exact case or in a list.
 * `tags` are the source's own labels.
 */
export function readSkills(title: string, text: string, tags: readonly string[]): SkillsRead {
  trie ??= build();
  const found = new Map<string, Evidence>();
  collect(trie, indexWords(title), 'title', found);
  for (const [index, tag] of tags.slice(0, 50).entries()) collect(trie, indexWords(tag), `tags.${index}`, found);
  collect(trie, descriptionWords(text), null, found);
  const skills = [...found.keys()].sort();
  return { skills, evidence: skills.map((skill) => found.get(skill)).filter((evidence) => evidence !== undefined) };
}

function collect(names: Trie, index: WordIndex, path: string | null, found: Map<string, Evidence>): void {
  const { maybe, firstWords } = names;
  const { text, folded, starts, ends, hashes, count } = index;
  let free = 0;
  for (let word = 0; word < count; word += 1) {
    const hash = hashes[word] ?? 0;
    const bit = slot(hash);
    if (((maybe[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue;
    const start = starts[word] ?? 0;
    // The word is part of the name before it.
    if (start < free) continue;
    const end = ends[word] ?? 0;
    const sign = start > free ? folded.charCodeAt(start - 1) : 0;
    const signed = (sign === 46 || sign === 167) && !(start > 1 && inWord(folded.charCodeAt(start - 2)));
    const match =
      (signed ? longest(names, index, start - 1, end, firstWords.get(extendHash(hash, sign))) : null) ??
      longest(names, index, start, end, firstWords.get(hash));
    if (!match) continue;
    free = match.end;
    const { alias } = match;
    if (found.has(alias.skill) || found.size >= maxSkills) continue;
    const quote = text.slice(match.start, match.end);
    found.set(
      alias.skill,
      path === null
        ? { from: 'text', quote, confidence: alias.strict ? 0.75 : 0.9 }
        : { from: 'field', path, quote, confidence: 0.95 },
    );
  }
}

/** The longest name whose rule fits; its first word stands from `start` to `from`, `behind` is the node behind that word. */
function longest(
  { kind, child, sibling, ends, aliases }: Trie,
  { text, folded }: WordIndex,
  start: number,
  from: number,
  behind: number | undefined,
): { alias: Alias; start: number; end: number } | null {
  let match: { alias: Alias; start: number; end: number } | null = null;
  let node = behind ?? 0;
  for (let end = from; node !== 0; end += 1) {
    const here = ends[node] ?? 0;
    if (here > 0 && endsWord(folded, end)) {
      for (const alias of aliases[here] ?? [])
        if (fits(alias, text, start, end)) {
          match = { alias, start, end };
          break;
        }
    }
    const code = end < folded.length ? folded.charCodeAt(end) : 0;
    const wanted = code < 256 ? (classes[code] ?? 0) : 0;
    if (wanted === 0) break;
    node = child[node] ?? 0;
    while (node !== 0 && kind[node] !== wanted) node = sibling[node] ?? 0;
  }
  return match;
}

function endsWord(folded: string, end: number): boolean {
  if (end >= folded.length) return true;
  const code = folded.charCodeAt(end);
  if (code === 43 || code === 35) return false;
  if (code === 46) {
    const after = folded.charCodeAt(end + 1);
    return !((after >= 97 && after <= 122) || (after >= 48 && after <= 57));
  }
  if (code < 128) return !((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 64);
  return !/[\p{L}\p{N}]/u.test(folded.charAt(end));
}

function fits(alias: Alias, text: string, start: number, end: number): boolean {
  if (alias.exact === null) return true;
  const written = text.slice(start, end);
  if (written !== alias.exact && written.replace(/[-\n_]/g, ' ') !== alias.exact) return false;
  if (!alias.strict) return true;
  return listBefore.test(text.slice(Math.max(0, start - 14), start)) && listAfter.test(text.slice(end, end + 14));
}
