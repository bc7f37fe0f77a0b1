/**
 * Quality of clustering: `node test/bench/quality-cluster.ts [--errors 20]`.
 *
 * 1. Lists of real Greenhouse boards, where `internal_job_id` says which posts of a board are one opening. The lists hold no texts, so the text rule cannot be measured on
 *    them. What can: with the key hidden, which of the pairs of one title the rules of title, level and requisition already call different (for pairs of
 *    one opening that is a loss whatever the text says; for pairs of different openings it is right before any text is read), and that nothing merges without a text.
 * 2. Recorded Ashby boards with texts, without labels: how large the clusters are, and the pairs inside them that look least alike, to be read by a person.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { clusterEmployer } from '../../shared/domain/cluster/cluster-employer.ts';
import { compare } from '../../shared/domain/cluster/compare.ts';
import { type Fingerprint, fingerprint } from '../../shared/domain/cluster/fingerprint.ts';
import { similarity, unpackMinima } from '../../shared/domain/cluster/sketch.ts';
import type { JobPosting } from '../../shared/domain/job-posting.ts';
import { normalizePosting } from '../../shared/domain/normalize/normalize-posting.ts';
import { foldWords } from '../../shared/domain/normalize/text.ts';
import { ashbyJobs, hiddenRecord } from './ashby-records.ts';

const { values } = parseArgs({ options: { errors: { type: 'string', default: '10' } } });
const shown = Number(values.errors);
const seenAt = '2026-08-22T12:00:00.000Z';
const percent = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);

const listed = z.object({
  board: z.string(),
  jobs: z.array(
    z.object({
      id: z.number(),
      internal_job_id: z.number().nullish(),
      title: z.string(),
      location: z.object({ name: z.string().nullish() }).nullish(),
      requisition_id: z.string().nullish(),
      absolute_url: z.string(),
      company_name: z.string().nullish(),
    }),
  ),
});

/** What the rules make of pairs of one kind. */
interface Verdicts {
  pairs: number;
  /** Called different by level, title, requisition or team: no text can bring them together. */
  apart: Map<string, number>;
  /** Left to the text. */
  open: number;
  merged: number;
  examples: string[];
}

function judge(
  verdicts: Verdicts,
  one: boolean,
  jobIds: ReadonlyMap<string, string>,
  a: Fingerprint,
  b: Fingerprint,
  about: string,
): void {
  verdicts.pairs += 1;
  const merged = jobIds.get(a.postingId) === jobIds.get(b.postingId);
  if (merged) verdicts.merged += 1;
  const { same, evidence } = compare(a, b);
  const last = evidence.at(-1)?.name ?? '';
  if (!same && last === 'text') verdicts.open += 1;
  else if (!same) {
    verdicts.apart.set(last, (verdicts.apart.get(last) ?? 0) + 1);
    if (one) verdicts.examples.push(`apart by ${last}: ${about}`);
  }
  if (merged && !one) verdicts.examples.push(`merged by ${last}: ${about}`);
}

function greenhouse(): void {
  const file = new URL('../../../shared/data/lists/greenhouse-2026/boards_2026-08-22.jsonl.gz', import.meta.url);
  if (!existsSync(file)) {
    console.log('no recorded lists beside the project (../shared/data/lists/greenhouse-2026): nothing to measure');
    return;
  }
  const none = (): Verdicts => ({ pairs: 0, apart: new Map(), open: 0, merged: 0, examples: [] });
  const same = none();
  const other = none();
  const sameBare = none();
  const otherBare = none();
  let withKey = 0;
  let keyRight = 0;
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { board, jobs } = listed.parse(JSON.parse(line));
    const read = jobs.flatMap((job) => {
      const result = normalizePosting(
        {
          source: 'greenhouse',
          board,
          externalId: String(job.id),
          url: job.absolute_url,
          title: job.title,
          ...(job.location?.name ? { location: job.location.name } : {}),
          ...(job.company_name ? { company: job.company_name } : {}),
          ...(job.requisition_id ? { requisitionId: job.requisition_id } : {}),
          ...(job.internal_job_id ? { openingId: String(job.internal_job_id) } : {}),
        },
        seenAt,
      );
      return 'posting' in result && job.internal_job_id ? [{ job, print: fingerprint(result.posting) }] : [];
    });
    // With the key: the clusters must be exactly the groups of the key.
    const jobIds = clusterEmployer(read.map(({ print }) => print));
    const hidden = clusterEmployer(read.map(({ print }) => ({ ...print, opening: null })));
    const bare = clusterEmployer(read.map(({ print }) => ({ ...print, opening: null, requisition: null })));
    for (const [at, a] of read.entries())
      for (const b of read.slice(at + 1)) {
        const one = a.job.internal_job_id === b.job.internal_job_id;
        if (!one && foldWords(a.job.title) !== foldWords(b.job.title)) continue;
        withKey += 1;
        if ((jobIds.get(a.print.postingId) === jobIds.get(b.print.postingId)) === one) keyRight += 1;
        const about = `${board}: "${a.job.title}" (${a.job.location?.name}, ${a.job.requisition_id}) and "${b.job.title}" (${b.job.location?.name}, ${b.job.requisition_id})`;
        judge(one ? same : other, one, hidden, { ...a.print, opening: null }, { ...b.print, opening: null }, about);
        const [left, right] = [a, b].map(({ print }) => ({ ...print, opening: null, requisition: null }));
        if (left && right) judge(one ? sameBare : otherBare, one, bare, left, right, about);
      }
  }
  console.log(`with the key of the opening: ${keyRight} of ${withKey} pairs right (${percent(keyRight, withKey)})`);
  const row = ({ pairs, apart, open, merged }: Verdicts) => ({
    pairs,
    merged: `${merged} (${percent(merged, pairs)})`,
    'left to the text': percent(open, pairs),
    'apart without text': [...apart].map(([name, count]) => `${name} ${percent(count, pairs)}`).join(', ') || '-',
  });
  console.table({
    'key hidden: one opening': row(same),
    'key hidden: one title, different openings': row(other),
    'requisition hidden too: one opening': row(sameBare),
    'requisition hidden too: one title, different openings': row(otherBare),
  });
  for (const [name, { examples }] of Object.entries({ 'one opening': same, 'different openings': other })) {
    console.log(`\n${name}: ${examples.length} that the rules get wrong`);
    const step = Math.max(1, Math.floor(examples.length / shown));
    for (let at = 0; at < examples.length && at / step < shown; at += step) console.log(`  ${examples[at]?.slice(0, 240)}`);
  }
}

function ashby(): void {
  const employers = new Map<string, { print: Fingerprint; posting: JobPosting; text: string }[]>();
  for (const entry of ashbyJobs()) {
    const result = normalizePosting(hiddenRecord(entry), seenAt);
    if (!('posting' in result)) continue;
    const print = fingerprint(result.posting);
    const place = entry.job.location ?? '';
    employers.set(print.employerKey, [
      ...(employers.get(print.employerKey) ?? []),
      { print, posting: result.posting, text: `"${entry.job.title}" (${place}; ${print.team ?? ''})` },
    ]);
  }
  const clusters: { members: { print: Fingerprint; posting: JobPosting; text: string }[]; least: number }[] = [];
  let postings = 0;
  let twins = 0;
  for (const members of employers.values()) {
    postings += members.length;
    const jobs = Map.groupBy(members, ({ print }) => clusterEmployer(members.map((each) => each.print)).get(print.postingId));
    for (const group of jobs.values()) {
      let least = 1;
      for (const [at, a] of group.entries())
        for (const b of group.slice(at + 1))
          if (a.print.sketch && b.print.sketch)
            least = Math.min(least, similarity(unpackMinima(a.print.sketch), unpackMinima(b.print.sketch)));
      clusters.push({ members: group, least });
    }
    // Postings that only differ in their place by their own words, left apart.
    const alike = Map.groupBy(members, ({ print }) => `${print.core}\n${print.level}\n${print.exact}`);
    for (const group of alike.values()) if (group.length > 1) twins += group.length - 1;
  }
  const merged = clusters.filter(({ members }) => members.length > 1);
  console.table({
    ashby: {
      postings,
      jobs: clusters.length,
      'clusters of several': merged.length,
      'postings merged away': postings - clusters.length,
      'of these with equal text': twins,
      'least similarity inside': merged.reduce((least, each) => Math.min(least, each.least), 1).toFixed(2),
    },
  });
  console.log(`\nlargest clusters`);
  for (const { members, least } of merged.toSorted((a, b) => b.members.length - a.members.length).slice(0, shown * 2))
    console.log(
      `  ${members.length} x ${members[0]?.posting.company}, least similarity ${least.toFixed(2)}: ${members
        .slice(0, 5)
        .map(({ text }) => text)
        .join(' · ')
        .slice(0, 260)}`,
    );
  console.log('\nclusters whose members look least alike');
  for (const { members, least } of merged.toSorted((a, b) => a.least - b.least).slice(0, shown))
    console.log(
      `  ${least.toFixed(2)} ${members[0]?.posting.company}: ${members
        .map(({ text }) => text)
        .join(' · ')
        .slice(0, 260)}`,
    );
}

greenhouse();
ashby();
