import type { Evidence } from '../evidence.ts';
import { skillsData } from './skills-data.ts';
import { foldSameLength } from './text.ts';

interface Alias {
  skill: string;
  /** Exact spelling demanded; null when case does not matter. */
  exact: string | null;
  /** Only beside other list members or words of technology. */
  strict: boolean;
}

interface Trie {
  /** Whether some name begins with these three sign classes: one lookup spares most walks. */
  prefixes: Uint8Array;
  /** Whether a name is that one sign. */
  singles: Uint8Array;
  /** Node after two signs: the first levels have many children, a table is faster than their lists. */
  pairs: Int32Array;
  /** Node after three signs. */
  triples: Int32Array;
  /** Sign class, first child and next sibling of each node: small enough to stay in the processor's cache. */
  kind: Uint8Array;
  child: Int32Array;
  sibling: Int32Array;
  /** Position in `aliases` at a node, 0 for none. */
  ends: Int32Array;
  /** Several when spellings of one folded form differ in their rule. */
  aliases: Alias[][];
}

const width = 64;
const signs = " +#.&/'§()*,:";
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
  const prefixes = new Uint8Array(width ** 3);
  const kind: number[] = [0];
  const child: number[] = [0];
  const sibling: number[] = [0];
  const endAt = new Map<number, number>();
  const lists: Alias[][] = [[]];
  for (const { key, alias } of aliases) {
    const [a = 0, b = 0, c = 0] = [0, 1, 2].map((index) => classes[key.charCodeAt(index)] ?? 0);
    // A name of one or two signs may be followed by anything.
    for (let second = key.length > 1 ? b : 0; second <= (key.length > 1 ? b : width - 1); second += 1)
      for (let third = key.length > 2 ? c : 0; third <= (key.length > 2 ? c : width - 1); third += 1)
        prefixes[(a * width + second) * width + third] = 1;
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
  const singles = new Uint8Array(width);
  const pairs = new Int32Array(width ** 2);
  const triples = new Int32Array(width ** 3);
  for (let first = child[0] ?? 0; first !== 0; first = sibling[first] ?? 0) {
    singles[kind[first] ?? 0] = endAt.has(first) ? 1 : 0;
    for (let second = child[first] ?? 0; second !== 0; second = sibling[second] ?? 0) {
      const pair = (kind[first] ?? 0) * width + (kind[second] ?? 0);
      pairs[pair] = second;
      for (let third = child[second] ?? 0; third !== 0; third = sibling[third] ?? 0)
        triples[pair * width + (kind[third] ?? 0)] = third;
    }
  }
  return {
    prefixes,
    singles,
    pairs,
    triples,
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
 * `folded` is the text through `foldSameLength`; `tags` are the source's own labels.
 */
export function readSkills(title: string, text: string, folded: string, tags: readonly string[]): SkillsRead {
  trie ??= build();
  const found = new Map<string, Evidence>();
  collect(trie, title, foldSameLength(title), 'title', found);
  for (const [index, tag] of tags.slice(0, 50).entries()) collect(trie, tag, foldSameLength(tag), `tags.${index}`, found);
  collect(trie, text, folded, null, found);
  const skills = [...found.keys()].sort();
  return { skills, evidence: skills.map((skill) => found.get(skill)).filter((evidence) => evidence !== undefined) };
}

function collect(
  { prefixes, singles, pairs, triples, kind, child, sibling, ends, aliases }: Trie,
  text: string,
  folded: string,
  path: string | null,
  found: Map<string, Evidence>,
): void {
  const size = folded.length;
  const kinds = new Uint8Array(size + 2);
  for (let index = 0; index < size; index += 1) {
    const code = folded.charCodeAt(index);
    kinds[index] = code < 256 ? (classes[code] ?? 0) : 0;
  }
  let inWord = false;
  for (let start = 0; start < size; start += 1) {
    const first = kinds[start] ?? 0;
    const wordSign = first >= 1 && first <= 36;
    const code = wordSign ? 0 : folded.charCodeAt(start);
    const begins = !inWord && (wordSign || code === 46 || code === 167);
    // Letters beyond the folded ones join words; punctuation (Latin-1 signs and the block from U+2000) does not.
    inWord = wordSign || (code > 0xbf && (code < 0x2000 || code > 0x2fff));
    if (!begins || prefixes[(first * width + (kinds[start + 1] ?? 0)) * width + (kinds[start + 2] ?? 0)] === 0) continue;
    let node = 0;
    let end = -1;
    let match: Alias | null = null;
    for (let index = singles[first] === 1 ? start : start + 1; index < size; index += 1) {
      const wanted = kinds[index] ?? 0;
      if (wanted === 0) break;
      if (index === start + 1) node = pairs[first * width + wanted] ?? 0;
      else if (index === start + 2) node = triples[(first * width + (kinds[start + 1] ?? 0)) * width + wanted] ?? 0;
      else {
        node = child[node] ?? 0;
        while (node !== 0 && kind[node] !== wanted) node = sibling[node] ?? 0;
      }
      if (node === 0) break;
      const here = ends[node] ?? 0;
      if (here > 0 && endsWord(folded, index + 1)) {
        const alias = aliases[here]?.find((each) => fits(each, text, start, index + 1));
        if (alias) {
          match = alias;
          end = index + 1;
        }
      }
    }
    if (!match) continue;
    if (!found.has(match.skill) && found.size < maxSkills) {
      const quote = text.slice(start, end);
      found.set(
        match.skill,
        path === null
          ? { from: 'text', quote, confidence: match.strict ? 0.75 : 0.9 }
          : { from: 'field', path, quote, confidence: 0.95 },
      );
    }
    start = end - 1;
    inWord = true;
  }
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
