import type { SectionKind } from '../../section.ts';
import { hashOfWord, type WordIndex } from '../word-index.ts';
import { headingWords } from './heading-words.ts';
import type { Line } from './lines.ts';
import { phraseTable, Spotted, spot } from './phrase-table.ts';

/** What a part of a posting is about: the kinds of sections, `about` parted into the employer and the team, `tasks` into the role in general and its tasks. */
export type Topic = SectionKind | 'team' | 'role';

/** The phrases of a dictionary in which `/` parts them. */
export function phrasesOf<Meaning extends string>(dictionary: Readonly<Record<Meaning, string>>): (readonly [Meaning, string])[] {
  const list: (readonly [Meaning, string])[] = [];
  for (const meaning in dictionary)
    for (const phrase of new Set(dictionary[meaning].split('/').map((each) => each.trim().replace(/\s+/g, ' '))))
      list.push([meaning, phrase]);
  return list;
}

const table = phraseTable<Topic>(phrasesOf(headingWords));

/** Beginnings of headings that a name follows: `About Example Co`, `Why Example Co`. */
const beforeNames =
  /^(?:about|why|life at|working at|uber|warum|a propos|pourquoi|chi e|perche|sobre|por que|over|waarom|werken bij|arbeiten bei|decouvrez|who is|meet)\b/;
const longestHeading = 100;
const mostWords = 14;

export interface Heading {
  topic: Topic;
  /** Where the text begins that stands in the same line behind the heading, as in `Location: Berlin`; the line's end without one. */
  end: number;
}

/** The topic a line announces when it is a heading, or null; `next` is the line behind it. */
export function headingOf(line: Line, next: Line | undefined, index: WordIndex): Heading | null {
  const { text, starts } = index;
  const { first, last, start, end, item, colon } = line;
  if (first === last) return null;
  const closing = lastSign(text, start, end);
  const closed = closing === 58;
  if (colon > 0 && !item && !closed) {
    let label = first;
    while (label < last && label - first <= 6 && (starts[label] ?? 0) < colon) label += 1;
    if (label < last && label - first <= 6) {
      const topic = topicOf(index, first, label);
      if (topic !== null && topic.covered >= 0.75) return { topic: topic.topic, end: colon + 1 };
    }
  }
  if (end - start > longestHeading || last - first > mostWords || (item && !closed)) return null;
  if (!closed && endsSentence(text, start, end)) return null;
  const found = topicOf(index, first, last);
  if (found === null) return null;
  const { topic, covered } = found;
  const words = last - first;
  // Nothing of its paragraph follows it but a list.
  const alone = next === undefined || next.apart || next.item;
  const enough = item
    ? words <= 4 && covered >= 0.9
    : closed
      ? covered >= (alone ? 0.3 : 0.5)
      : alone && line.apart
        ? covered >= (words > 8 ? 0.6 : closing === 63 || next?.item ? 0.35 : 0.5) ||
          (words <= 6 && beforeNames.test(index.folded.slice(starts[first], end)))
        : covered >= 0.8;
  return enough ? { topic, end } : null;
}

/** The last unit of a line that is neither a space nor a sign beyond the punctuation: a colon, a question mark. */
function lastSign(text: string, start: number, end: number): number {
  let at = end - 1;
  while (at > start && (text.charCodeAt(at) === 32 || text.charCodeAt(at) > 0x2fff)) at -= 1;
  return text.charCodeAt(at);
}

/** Whether a line ends like a sentence or a part of one: a full stop (not three), a comma, a semicolon among its last three units, white space behind it. */
function endsSentence(text: string, start: number, end: number): boolean {
  const from = Math.max(start, end - 3);
  let at = end - 1;
  while (at >= from && isSpace(text.charCodeAt(at))) at -= 1;
  if (at < from) return false;
  const sign = text.charCodeAt(at);
  return sign === 44 || sign === 59 || (sign === 46 && at > from && text.charCodeAt(at - 1) !== 46);
}

function isSpace(code: number): boolean {
  return code === 32 || (code < 33 ? code >= 9 && code <= 13 : code >= 0xa0 && /\s/.test(String.fromCharCode(code)));
}

const spotted = new Spotted();

/** The topic of the longest phrase among the words, and the share of their letters that phrases cover. */
function topicOf(index: WordIndex, from: number, to: number): { topic: Topic; covered: number } | null {
  spot(table, index, from, to, spotted);
  const { size, phrases, firsts } = spotted;
  if (size === 0) return null;
  const { meanings, meaningOf, lettersOf, wordsFrom } = table;
  let best = -1;
  let longest = -1;
  let preferred = false;
  let marks = 0;
  for (let each = 0; each < size; each += 1) {
    const phrase = phrases[each] ?? 0;
    const letters = lettersOf[phrase] ?? 0;
    if (letters > longest) {
      best = meaningOf[phrase] ?? 0;
      longest = letters;
    }
    if (meaningOf[phrase] === preferredNumber) preferred = true;
    const words = (wordsFrom[phrase + 1] ?? 0) - (wordsFrom[phrase] ?? 0);
    marks |= ((1 << words) - 1) << ((firsts[each] ?? 0) - from);
  }
  const meaning = meanings[best];
  if (meaning === undefined) return null;
  // "Preferred skills and experience": the word that parts them from the required ones is the shorter one.
  const topic = meaning === 'requirements' && preferred && !required(index, from, to) ? 'preferred' : meaning;
  if (topic === 'about' && index.hashes[to - 1] === teamHash) return { topic: 'team', covered: 1 };
  let letters = 0;
  let known = 0;
  for (let word = from; word < to; word += 1) {
    const size = (index.ends[word] ?? 0) - (index.starts[word] ?? 0);
    letters += size;
    if (marks & (1 << (word - from))) known += size;
  }
  return { topic, covered: known / letters };
}

const preferredNumber = table.meanings.indexOf('preferred');

/** `About the research team`. */
const teamHash = hashOfWord('team');

const requiredWords = /\b(?:required|must|minimum|basic|requis|richiest|obligator|imprescindible|vereist|zwingend|muss)/;

function required(index: WordIndex, from: number, to: number): boolean {
  return requiredWords.test(index.folded.slice(index.starts[from], index.ends[to - 1]));
}
