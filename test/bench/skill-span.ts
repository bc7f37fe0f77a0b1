import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { skillSpans } from '../../shared/domain/normalize/skills/read-skills.ts';
import { type Half, halfOf } from './figures.ts';

const sentence = z.object({
  tokens: z.array(z.string()),
  tags_skill: z.array(z.string()),
  tags_knowledge: z.array(z.string()),
});
type Sentence = z.infer<typeof sentence>;

const folder = new URL('../../../shared/data/skills/', import.meta.url);

/** SkillSpan (Zhang et al. 2022): sentences of job ads with spans of skill and knowledge that people marked. Empty when it is not beside the project. */
export function skillSpanSentences(part: 'train' | 'dev'): Sentence[] {
  const file = new URL(`${part}.json.gz`, folder);
  if (!existsSync(file)) return [];
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => sentence.parse(JSON.parse(line)));
}

/** The half of a sentence, by the hash of its words. */
export const halfOfSentence = ({ tokens }: Sentence): Half => halfOf(tokens.join(' '));

/** First word and one past the last. */
type Span = readonly [number, number];

function marked(tags: readonly string[]): Span[] {
  const spans: Span[] = [];
  let start = -1;
  for (let at = 0; at <= tags.length; at += 1) {
    const tag = tags[at] ?? 'O';
    if (tag !== 'I' && start >= 0) {
      spans.push([start, at]);
      start = -1;
    }
    if (tag === 'B' || (tag === 'I' && start < 0)) start = at;
  }
  return spans;
}

const shared = ([a, b]: Span, [c, d]: Span) => Math.max(0, Math.min(b, d) - Math.max(a, c));
const size = ([a, b]: Span) => b - a;

export interface SpanFigures {
  predicted: number;
  /** Predictions with at least half of their words in one marked span, of knowledge or skill. */
  right: number;
  /** Predictions that are a marked span of knowledge word for word. */
  exact: number;
  knowledge: number;
  /** Spans of knowledge of which the predictions hold at least half of the words. */
  found: number;
  skill: number;
  /** The same of skills, which are mostly phrases with a verb. */
  skillFound: number;
}

export const noSpans = (): SpanFigures => ({
  predicted: 0,
  right: 0,
  exact: 0,
  knowledge: 0,
  found: 0,
  skill: 0,
  skillFound: 0,
});

/** Counts one sentence into `figures`. `missed` and `wrong` are told the words of spans that were not found and of predictions that nobody marked. */
export function countSentence(
  { tokens, tags_knowledge, tags_skill }: Sentence,
  figures: SpanFigures,
  missed: (words: string) => void = () => {},
  wrong: (words: string, name: string) => void = () => {},
): void {
  const starts: number[] = [];
  let text = '';
  for (const token of tokens) {
    starts.push(text.length);
    text += `${token} `;
  }
  const knowledge = marked(tags_knowledge);
  const skill = marked(tags_skill);
  const predicted = skillSpans(text).map(({ skill: named, start, end }) => {
    const first = starts.findLastIndex((at) => at <= start);
    const last = starts.findLastIndex((at) => at < end);
    return { span: [first, last + 1] as const, name: named.name };
  });
  const words = ([from, until]: Span) => tokens.slice(from, until).join(' ');
  for (const { span, name } of predicted) {
    figures.predicted += 1;
    if ([...knowledge, ...skill].some((each) => shared(each, span) * 2 >= size(span))) figures.right += 1;
    else wrong(words(span), name);
    if (knowledge.some((each) => each[0] === span[0] && each[1] === span[1])) figures.exact += 1;
  }
  const covered = (span: Span) => predicted.reduce((sum, each) => sum + shared(each.span, span), 0) * 2 >= size(span);
  for (const span of knowledge) {
    figures.knowledge += 1;
    if (covered(span)) figures.found += 1;
    else missed(words(span));
  }
  for (const span of skill) {
    figures.skill += 1;
    if (covered(span)) figures.skillFound += 1;
  }
}
