/**
 * Quality of titles: rung, management, programme and kind of work on 500 real titles that the project labelled (`test/gold/README-titles.md`), and what can be seen without labels on
 * larger sets: `node test/bench/quality-titles.ts [--half a|b] [--errors 20]`. `--changed N` prints N titles that cleaning changed.
 */
import { parseArgs } from 'node:util';
import { benchOptions, Figures, halfOf } from './figures.ts';
import { countTitle, equalShare, goldTitles, ownTitles, readTitle, unseenTitles } from './title-figures.ts';
import { similarTitles, titledCategories, titlesAreThere, titlesOf } from './title-sets.ts';

const { half, errors } = benchOptions();
const { values } = parseArgs({ options: { changed: { type: 'string', default: '0' } }, strict: false });
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

const composed = ownTitles().map((label) => ({ title: label.title, label }));
const own = new Figures();
for (const row of composed) countTitle(own, halfOf(row.title), row.title, row.label);
own.print(`${composed.length} titles composed for the project`, half === 'b' ? 0 : errors);

if (!titlesAreThere()) console.log('no recorded titles beside the project (../shared/data/lists): nothing to measure');
else {
  const gold = goldTitles().filter((row) => half === null || row.half === half);
  const figures = new Figures();
  for (const row of gold) countTitle(figures, row.half, row.title, row.label);
  figures.print('Titles against the project’s own labels', errors);
  console.log('\nAnswer equals label, "nothing" included');
  console.table(
    Object.fromEntries(
      (['seniority', 'management', 'earlyCareer', 'family'] as const).map((field) => [
        field,
        Object.fromEntries(
          (['a', 'b'] as const)
            .filter((each) => half === null || half === each)
            .map((each) => [
              each,
              `${equalShare(
                gold.filter((row) => row.half === each),
                field,
              ).toFixed(1)} %`,
            ]),
        ),
      ]),
    ),
  );

  if (half !== 'a') {
    const unseen = new Figures();
    for (const { title, label } of unseenTitles()) countTitle(unseen, 'b', title, label);
    unseen.print('\nTitles labelled after the rules were made, never tuned on (figures only)', 0);
  }

  const longtail = titlesOf('longtail').filter((title) => half === null || halfOf(title) === half);
  const reads = longtail.map((given) => ({ given, read: readTitle(given) }));
  const share = (keep: (row: (typeof reads)[number]) => boolean) => percent(reads.filter(keep).length, reads.length);
  console.log(`\n${reads.length} titles of the long tail`);
  console.table({
    'kind of work known': share(({ read }) => read.family !== null),
    'with a specialisation': share(({ read }) => read.specialisation !== null),
    'rung known': share(({ read }) => read.seniority !== null),
    'management known': share(({ read }) => read.management !== null),
    'changed by cleaning': share(({ given, read }) => read.title !== given),
  });
  const changed = reads.filter(({ given, read }) => read.title !== given);
  const shown = Math.min(Number(values.changed), changed.length);
  for (let index = 0; index < shown; index += 1) {
    const row = changed[Math.floor((index * changed.length) / shown)];
    if (row) console.log(`  ${row.given}  ->  ${row.read.title}`);
  }

  console.log('\nPairs of titles that experts call alike: share with the same kind of work, where both are known');
  console.table(
    Object.fromEntries(
      similarTitles().flatMap(({ set, pairs }) =>
        (['a', 'b'] as const)
          .filter((part) => half === null || half === part)
          .map((part) => {
            const ofPart = pairs.filter(([query]) => halfOf(query) === part);
            const families = ofPart.map(([a, b]) => [readTitle(a).family, readTitle(b).family] as const);
            const known = families.filter(([a, b]) => a !== null && b !== null);
            return [
              `${set} (${part})`,
              {
                pairs: ofPart.length,
                known: percent(known.length, ofPart.length),
                same: percent(known.filter(([a, b]) => a === b).length, known.length),
              },
            ];
          }),
      ),
    ),
  );

  const categories = new Figures();
  for (const { title, families } of titledCategories()) {
    const { family } = readTitle(title);
    categories.count(
      'Adzuna category',
      halfOf(title),
      families.join(' or '),
      family !== null && families.includes(family) ? families.join(' or ') : family,
      title,
    );
  }
  categories.print(
    '\nKind of work against the category of the advertisement, where it maps',
    half === 'b' ? 0 : Math.min(errors, 20),
  );
}
