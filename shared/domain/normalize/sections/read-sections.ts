import type { Section, SectionKind } from '../../section.ts';
import type { WordIndex } from '../word-index.ts';
import { headingOf, phrasesOf, type Topic } from './headings.ts';
import { type Line, linesOf } from './lines.ts';
import { strongCues, weakCues } from './paragraph-cues.ts';
import { phrasesIn, phraseTable } from './phrase-table.ts';

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
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined) break;
    const next = lines[at + 1];
    const heading = headingOf(line, next, index);
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
      if (headingOf(more, lines[to + 1], index) !== null) break;
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
    const legal = cues.get('legal') ?? 0;
    const apply = cues.get('apply') ?? 0;
    const pay = cues.get('pay') ?? 0;
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
    const about = cues.get('about') ?? 0;
    return about >= 4 && about > 2 * ((cues.get('role') ?? 0) + (cues.get(announced) ?? 0)) ? 'about' : announced;
  }
  const cues = count(weak, group, index);
  const of = (topic: Topic) => cues.get(topic) ?? 0;
  if (group.item) {
    if (announced === 'about' && !doubtful) return 'about';
    const likely = expected[listed ?? 'none'] ?? {};
    let best: Topic = announced ?? 'other';
    let most = announced === null ? 0 : of(announced) + 1.5 + words / 40;
    for (const topic of ['tasks', 'requirements', 'benefits'] as const) {
      const points = of(topic) + (announced === null ? (likely[topic] ?? 0) : 0);
      if (points > most) {
        best = topic;
        most = points;
      }
    }
    return best;
  }
  if (announced === 'about') return of('role') > of('about') && (of('role') >= 2 || words <= 20) ? 'role' : 'about';
  if (of('role') > 0 && of('role') >= of('about')) return 'role';
  if (of('about') >= 2) return 'about';
  if (of('benefits') >= 2 && of('benefits') > of('requirements')) return 'benefits';
  if (of('requirements') >= 2) return 'requirements';
  if (of('about') > 0 && listed === null && words > 12) return 'about';
  return announced ?? 'other';
}

/** How many phrases speak for each topic. */
function count(table: typeof weak, { first, last }: Line, index: WordIndex): Map<Topic, number> {
  const counts = new Map<Topic, number>();
  for (const { meaning } of phrasesIn(table, index, first, last)) counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
  return counts;
}
