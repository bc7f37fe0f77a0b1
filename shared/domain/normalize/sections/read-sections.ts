import type { Section, SectionKind } from '../../section.ts';
import type { WordIndex } from '../word-index.ts';
import { type Heading, headingOf, phrasesOf, type Topic } from './headings.ts';
import { type Line, linesOf } from './lines.ts';
import { strongCues, weakCues } from './paragraph-cues.ts';
import { type PhraseTable, phraseTable, Spotted, spot } from './phrase-table.ts';

const strong = phraseTable<Topic>(phrasesOf(strongCues));
const weak = phraseTable<Topic>(phrasesOf(weakCues));

/** Topics that are the same for every opening of an employer. What the team is and what the role is about is not. */
const boilerplate: ReadonlySet<Topic> = new Set<Topic>(['about', 'benefits', 'pay', 'apply', 'legal']);

const kindOf = (topic: Topic): SectionKind => (topic === 'team' ? 'about' : topic === 'role' ? 'tasks' : topic);

/**
 * The sections of a description, from its words: without gap or overlap over the whole text, none for an empty one. A heading opens a section up to the
 * next one; what stands before the first heading, and paragraphs that are plainly something else than their heading says (a notice of the law under the
 * benefits), are told by what they say. What nothing is known of is `other`. Linear.
 */
export function readSections(index: WordIndex): Section[] {
  const { text } = index;
  const sections: Section[] = [];
  const open = (topic: Topic, start: number) => {
    const kind = kindOf(topic);
    const same = boilerplate.has(topic);
    const last = sections.at(-1);
    if (last) {
      if (last.kind === kind && last.boilerplate === same) return;
      last.end = start;
    }
    sections.push({ kind, start: last ? start : 0, end: text.length, boilerplate: same });
  };
  const lines = linesOf(index);
  /** What the latest heading announced, and whether something came between that may have ended it. */
  let announced: Topic | null = null;
  let doubtful = true;
  /** The topic of the latest list. */
  let listed: Topic | null = null;
  /** The heading that ended the latest group, if one did. */
  let ahead: Heading | null = null;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined) break;
    const next = lines[at + 1];
    const heading: Heading | null = ahead ?? headingOf(line, next, index);
    ahead = null;
    if (heading !== null) {
      open(heading.topic, line.start);
      // A line such as `Location: Berlin` is a section of its own.
      const isFact = heading.end < line.end && line.end - heading.end < 80 && heading.topic !== 'tasks';
      if (!isFact) {
        announced = heading.topic;
        doubtful = false;
      }
      at += 1;
      continue;
    }
    let to = at + 1;
    for (let more = lines[to]; more && !more.apart && more.item === line.item; more = lines[to]) {
      ahead = headingOf(more, lines[to + 1], index);
      if (ahead !== null) break;
      to += 1;
    }
    const group: Line = { ...line, end: lines[to - 1]?.end ?? line.end, last: lines[to - 1]?.last ?? line.last };
    const topic = topicOfGroup(group, announced, doubtful, listed, index);
    if (group.item) listed = topic;
    open(topic, group.start);
    // A profile of the employer that has come to speak of the job seldom goes back without a heading.
    const turned = announced === 'about' && topic === 'role';
    if (turned) announced = 'role';
    if (turned || (!group.item && (topic !== announced || looksLikeHeading(line, next)))) doubtful = true;
    at = to;
  }
  if (sections.length === 0 && text !== '') sections.push({ kind: 'other', start: 0, end: text.length, boilerplate: false });
  return sections;
}

/** Whether a line stands above a list like a heading, though of no topic we know: what follows may be something else than what was announced. */
function looksLikeHeading({ apart, first, last }: Line, next: Line | undefined): boolean {
  return apart && last - first <= 8 && next?.item === true;
}

/** Lists follow each other in the order tasks, requirements, benefits: what a list is likely to be behind another one, in words of evidence. */
const expected: Readonly<Partial<Record<Topic | 'none', Partial<Record<Topic, number>>>>> = {
  none: { tasks: 1 },
  tasks: { requirements: 0.7 },
  role: { requirements: 0.7 },
  requirements: { benefits: 1.2, tasks: -1.5 },
  preferred: { benefits: 1.2, tasks: -1.5 },
  benefits: { benefits: 1, tasks: -1 },
};

function topicOfGroup(group: Line, announced: Topic | null, doubtful: boolean, listed: Topic | null, index: WordIndex): Topic {
  const words = group.last - group.first;
  if (!group.item) {
    const cues = count(strong, group, index);
    const legal = cues.legal;
    const apply = cues.apply;
    const pay = cues.pay;
    const least =
      announced === 'tasks' || announced === 'requirements' || announced === 'preferred' || announced === 'role' ? 2 : 1;
    if (legal >= Math.max(least, words / 80) && legal >= apply) return 'legal';
    if (apply >= Math.max(least, words / 50)) return 'apply';
    if (pay >= Math.max(least, words / 50)) return 'pay';
  }
  if (announced !== null && !doubtful && announced !== 'about') {
    // What the employer is may follow the last list without a heading of its own.
    if (group.item || listed === null || boilerplate.has(announced)) return announced;
    const cues = count(weak, group, index);
    return cues.about >= 4 && cues.about > 2 * (cues.role + cues[announced]) ? 'about' : announced;
  }
  const cues = count(weak, group, index);
  if (group.item) {
    if (announced === 'about' && !doubtful) return 'about';
    const likely = expected[listed ?? 'none'] ?? {};
    let best: Topic = announced ?? 'other';
    let most = announced === null ? 0 : cues[announced] + 1.5 + words / 40;
    for (const topic of ['tasks', 'requirements', 'benefits'] as const) {
      const points = cues[topic] + (announced === null ? (likely[topic] ?? 0) : 0);
      if (points > most) {
        best = topic;
        most = points;
      }
    }
    return best;
  }
  if (announced === 'about') return cues.role > cues.about && (cues.role >= 2 || words <= 20) ? 'role' : 'about';
  if (cues.role > 0 && cues.role >= cues.about) return 'role';
  if (cues.about >= 2) return 'about';
  if (cues.benefits >= 2 && cues.benefits > cues.requirements) return 'benefits';
  if (cues.requirements >= 2) return 'requirements';
  if (cues.about > 0 && listed === null && words > 12) return 'about';
  return announced ?? 'other';
}

const spotted = new Spotted();

/** How many phrases speak for each topic. */
function count(table: PhraseTable<Topic>, { first, last }: Line, index: WordIndex): Record<Topic, number> {
  const counts: Record<Topic, number> = {
    about: 0,
    team: 0,
    role: 0,
    tasks: 0,
    requirements: 0,
    preferred: 0,
    benefits: 0,
    pay: 0,
    apply: 0,
    legal: 0,
    other: 0,
  };
  spot(table, index, first, last, spotted);
  for (let each = 0; each < spotted.size; each += 1) {
    const topic = table.meanings[table.meaningOf[spotted.phrases[each] ?? 0] ?? 0];
    if (topic !== undefined) counts[topic] += 1;
  }
  return counts;
}
