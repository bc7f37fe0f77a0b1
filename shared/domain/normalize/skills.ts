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
  next: Int32Array;
  /** Alias at a node, or undefined. Several when spellings of one folded form differ in their rule. */
  ends: (Alias[] | undefined)[];
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
  let nodes = 1;
  let next = new Int32Array(width * 4096);
  const ends: (Alias[] | undefined)[] = [];
  for (const { key, alias } of aliases) {
    let node = 0;
    for (let index = 0; index < key.length; index += 1) {
      const at = node * width + (classes[key.charCodeAt(index)] ?? 0);
      let child = next[at] ?? 0;
      if (child === 0) {
        child = nodes;
        nodes += 1;
        if ((nodes + 1) * width > next.length) {
          const grown = new Int32Array(next.length * 2);
          grown.set(next);
          next = grown;
        }
        next[at] = child;
      }
      node = child;
    }
    const list = ends[node];
    if (list) list.push(alias);
    else ends[node] = [alias];
  }
  return { next, ends };
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
  collect(trie, title, 'title', found);
  for (const [index, tag] of tags.slice(0, 50).entries()) collect(trie, tag.slice(0, 100), `tags.${index}`, found);
  collect(trie, text, null, found);
  const skills = [...found.keys()].sort();
  return { skills, evidence: skills.map((skill) => found.get(skill)).filter((evidence) => evidence !== undefined) };
}

function collect({ next, ends }: Trie, text: string, path: string | null, found: Map<string, Evidence>): void {
  const folded = foldSameLength(text);
  let inWord = false;
  for (let start = 0; start < folded.length; start += 1) {
    const first = classes[folded.charCodeAt(start)] ?? 0;
    const wordSign = first >= 1 && first <= 36;
    const code = folded.charCodeAt(start);
    const begins = !inWord && (wordSign || code === 46 || code === 167);
    inWord = wordSign || code > 255 || (code > 127 && code !== 160 && code !== 171 && code !== 187 && code !== 183);
    if (!begins) continue;
    let node = 0;
    let end = -1;
    let match: Alias | null = null;
    for (let index = start; index < folded.length; index += 1) {
      const letter = folded.charCodeAt(index);
      const kind = letter < 256 ? (classes[letter] ?? 0) : 0;
      if (kind === 0) break;
      node = next[node * width + kind] ?? 0;
      if (node === 0) break;
      const here = ends[node];
      if (here && endsWord(folded, index + 1)) {
        const alias = here.find((each) => fits(each, text, start, index + 1));
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
