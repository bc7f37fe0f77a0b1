/**
 * Quality of the skills dictionary and its matcher against spans that people marked in real job ads: `node test/bench/quality-skills.ts [--half a|b] [--errors 20]`.
 *
 * Matching rules. SkillSpan, precision: a predicted span is right when at least half of its words lie in one span marked as knowledge or skill. Recall: a marked
 * span is found when predicted spans hold at least half of its words; of knowledge (names of things known) and, apart, of skill (phrases with a verb, which a
 * dictionary of names mostly cannot find). Exact: the predicted span is a marked span of knowledge word for word. The sentences of train are halved by the hash of
 * their words: half a is for tuning, half b and dev are not looked at. ESCO linking: a span that people linked to an ESCO skill is found when the dictionary names
 * a skill in it, and well found when the ESCO name, read by the same dictionary, names one of the same skills.
 */
import { existsSync, readFileSync } from 'node:fs';
import { skillsIn } from '../../shared/domain/normalize/skills/read-skills.ts';
import { parseCsv } from './csv.ts';
import { benchOptions, halfOf } from './figures.ts';
import { countSentence, halfOfSentence, noSpans, type SpanFigures, skillSpanSentences } from './skill-span.ts';

const { half, errors } = benchOptions();
const share = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);

interface Tally {
  figures: SpanFigures;
  missed: Map<string, number>;
  wrong: Map<string, number>;
}
const tallies = new Map<string, Tally>();
for (const part of ['train', 'dev'] as const)
  for (const each of skillSpanSentences(part)) {
    const name = part === 'dev' ? 'dev' : `train, half ${halfOfSentence(each)}`;
    if (half !== null && name !== `train, half ${half}`) continue;
    const tally = tallies.get(name) ?? { figures: noSpans(), missed: new Map(), wrong: new Map() };
    tallies.set(name, tally);
    const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
    countSentence(
      each,
      tally.figures,
      (words) => add(tally.missed, words.toLowerCase()),
      (words, skill) => add(tally.wrong, `${words.toLowerCase()} (${skill})`),
    );
  }
if (tallies.size === 0) console.log('no SkillSpan beside the project (../shared/data/skills): nothing to measure');
else
  console.table(
    Object.fromEntries(
      [...tallies].map(([name, { figures: each }]) => [
        name,
        {
          predicted: each.predicted,
          precision: share(each.right, each.predicted),
          'knowledge spans': each.knowledge,
          recall: share(each.found, each.knowledge),
          exact: share(each.exact, each.knowledge),
          'skill spans': each.skill,
          'skill recall': share(each.skillFound, each.skill),
        },
      ]),
    ),
  );
const most = (map: ReadonlyMap<string, number>, count: number) =>
  [...map]
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, count)
    .map(([words, times]) => `${words} ${times}`)
    .join(' · ');
if (errors > 0)
  for (const [name, { missed, wrong }] of tallies) {
    console.log(`\n${name}: knowledge that the dictionary does not find most often\n  ${most(missed, errors * 3)}`);
    console.log(`${name}: named most often where nobody marked anything\n  ${most(wrong, errors * 3)}`);
  }

const linking = new URL('../../../shared/data/labels/esco-linking/', import.meta.url);
if (existsSync(linking)) {
  const rows = ['house', 'tech'].flatMap((set) =>
    parseCsv(readFileSync(new URL(`${set}_validation_annotations.csv`, linking), 'utf8')).map(
      ({ span = '', sub_span: part = '', label = '' }) => ({ set, span: part === '' ? span : part, label }),
    ),
  );
  const linked = new Map<string, { spans: number; found: number; same: number; missed: string[] }>();
  for (const { set, span, label } of rows) {
    // What ESCO has no name for says nothing about a meaning.
    if (label === '' || label === 'LABEL NOT PRESENT' || label === 'UNDERSPECIFIED') continue;
    const name = `${set}, half ${halfOf(span)}`;
    if (half !== null && halfOf(span) !== half) continue;
    const tally = linked.get(name) ?? { spans: 0, found: 0, same: 0, missed: [] };
    linked.set(name, tally);
    const named = skillsIn(span);
    const meant = new Set(skillsIn(label));
    tally.spans += 1;
    if (named.length > 0) tally.found += 1;
    else tally.missed.push(span);
    if (named.some((each) => meant.has(each))) tally.same += 1;
  }
  console.log('\nESCO linking: spans of real ads that people linked to an ESCO skill');
  console.table(
    Object.fromEntries(
      [...linked].map(([name, { spans, found, same }]) => [
        name,
        { spans, found: share(found, spans), 'same skill as the ESCO name': share(same, spans) },
      ]),
    ),
  );
  if (errors > 0)
    for (const [name, { missed }] of linked) console.log(`${name} not found: ${missed.slice(0, errors).join(' · ')}`);
}
