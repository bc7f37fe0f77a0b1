/**
 * Quality of clustering: `node test/bench/quality-cluster.ts [--half a|b] [--errors 20]`. Precision and recall are over pairs of postings of one board or employer, all of them.
 *
 * 1. Lists of real Greenhouse boards, where `internal_job_id` says which posts of a board are one opening: with that key, with it hidden, and with the requisition number hidden,
 *    too (there are no texts: then nothing can be found but what was published in one moment).
 * 2. Recorded boards with texts, each posting with a copy as another board would show it (other head and foot, decorated title, shortened, excerpt, title only): of all pairs
 *    with a copy; and the same where half of the openings are there as copies only, so that a job with a like title is a trap.
 * 3. Adjacent levels: each title that names a rung, once more with the next rung and the same text; none may be joined.
 * 4. Real postings without labels: how many are joined and linked, with examples to be read by a person.
 */
import { clusterEmployer } from '../../shared/domain/cluster/cluster-employer.ts';

import {
  adjacentLevels,
  composedCopies,
  copyKinds,
  countPairs,
  greenhouseLists,
  jobsAndLinks,
  noPairs,
  type PairCounts,
  sharesOf,
  withCopy,
} from './cluster-sets.ts';
import { benchOptions, type Half } from './figures.ts';
import { unlabelledPostings } from './unlabelled-postings.ts';

const { half, errors } = benchOptions();
const halves: readonly Half[] = half === null ? ['a', 'b'] : [half];
const percent = (share: number) => `${share.toFixed(2)} %`;

function table(title: string, rows: Record<string, PairCounts>): void {
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries(
      Object.entries(rows).map(([name, counts]) => {
        const { precision, recall } = sharesOf(counts);
        const { same, merged } = counts;
        return [name, { 'pairs of one opening': same, joined: merged, precision: percent(precision), recall: percent(recall) }];
      }),
    ),
  );
}

/** So many errors of each kind, spread evenly over them so that no employer fills the list. */
function show(name: string, { errors: { wrong, missed } }: PairCounts): void {
  for (const [kind, list] of Object.entries({ 'joined and not one': wrong, 'one and not joined': missed })) {
    if (list.length === 0 || errors <= 0) continue;
    const shown = Math.min(errors, list.length);
    console.log(`\n${name}, ${kind}: ${list.length}, ${shown} of them`);
    for (let at = 0; at < shown; at += 1) console.log(`  ${list[Math.floor((at * list.length) / shown)]?.slice(0, 260)}`);
  }
}

function lists(): void {
  const rows: Record<string, PairCounts> = {};
  for (const each of halves) {
    const boards = greenhouseLists(each);
    if (boards === null) {
      console.log('no recorded lists beside the project (../shared/data/lists/greenhouse-2026): nothing to measure');
      return;
    }
    const [withKey, hidden, bare] = [noPairs(), noPairs(), noPairs()];
    for (const { postings } of boards) {
      countPairs(withKey, postings);
      countPairs(hidden, postings, (print) => ({ ...print, opening: null }));
      countPairs(bare, postings, (print) => ({ ...print, opening: null, requisition: null }));
    }
    rows[`with the key (${each})`] = withKey;
    rows[`key hidden (${each})`] = hidden;
    rows[`requisition hidden, too (${each})`] = bare;
  }
  table('Greenhouse lists, all pairs of a board', rows);
  for (const [name, counts] of Object.entries(rows)) if (!name.startsWith('requisition')) show(name, counts);
}

function copies(strangers: boolean): void {
  const rows: Record<string, PairCounts> = {};
  for (const each of halves)
    for (const kind of copyKinds) {
      const counts = noPairs();
      for (const { postings } of composedCopies(kind, each, { strangers })) countPairs(counts, postings, undefined, withCopy);
      rows[`${kind} (${each})`] = counts;
    }
  table(strangers ? 'Copies, half of the openings there as copies only' : 'Copies on other boards', rows);
  for (const [name, counts] of Object.entries(rows)) show(strangers ? `${name}, half away` : name, counts);
}

function levels(): void {
  const rows: Record<string, PairCounts> = {};
  for (const each of halves) {
    const counts = noPairs();
    for (const { postings } of adjacentLevels(each)) countPairs(counts, postings);
    rows[`adjacent level, same text (${each})`] = counts;
  }
  table('Adjacent levels of one text: no pair is one opening', rows);
}

/** What is joined and linked in postings nobody labelled. */
function unlabelled(): void {
  const set = unlabelledPostings();
  if (set === null) {
    console.log('no recorded job details beside the project (../shared/data/boards): nothing to look at');
    return;
  }
  const { jobOf, links } = jobsAndLinks(set.map(({ print }) => print));
  const jobs = Map.groupBy(set, ({ print }) => jobOf.get(print.postingId));
  const joined = [...jobs.values()].filter((group) => group.length > 1);
  const aboutJob = (jobId: string) => jobs.get(jobId)?.[0]?.about ?? jobId;
  const linked = [...links].flatMap(([jobId, list]) => list.map(({ link }) => ({ jobId, link })));
  console.log(
    `\nPostings without labels: ${set.length}, jobs ${jobs.size}, of several postings ${joined.length}, links ${linked.length / 2} (${linked.filter(({ link }) => link.kind === 'translation').length / 2} translations)`,
  );
  for (const group of joined.slice(0, errors))
    console.log(
      `  joined: ${group
        .map(({ about }) => about)
        .join(' · ')
        .slice(0, 260)}`,
    );
  for (const { jobId, link } of linked.filter((each) => each.jobId < each.link.jobId).slice(0, errors * 2))
    console.log(`  ${link.kind}: ${aboutJob(jobId)} · ${aboutJob(link.jobId)} (${link.evidence.join('; ')})`.slice(0, 300));
}

/** Own clusters of recorded boards with texts, the largest ones. */
function boards(): void {
  const rows: { about: string; size: number }[] = [];
  let [postings, jobs] = [0, 0];
  for (const each of halves)
    for (const board of composedCopies('untitled text', each)) {
      const own = board.postings.filter(({ about }) => !about.startsWith('untitled text of'));
      const jobOf = clusterEmployer(own.map(({ print }) => print));
      const groups = Map.groupBy(own, ({ print }) => jobOf.get(print.postingId));
      postings += own.length;
      jobs += groups.size;
      for (const group of groups.values())
        if (group.length > 1) rows.push({ size: group.length, about: group.map(({ about }) => about).join(' · ') });
    }
  console.log(`\nRecorded boards with texts and no keys: ${postings} postings, ${jobs} jobs; the largest`);
  for (const { size, about } of rows.toSorted((a, b) => b.size - a.size).slice(0, errors))
    console.log(`  ${size} x ${about.slice(0, 240)}`);
}

lists();
copies(false);
copies(true);
levels();
boards();
unlabelled();
