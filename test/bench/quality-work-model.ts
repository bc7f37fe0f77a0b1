/**
 * Work model on recorded real boards against `isRemote` of their service, which is hidden: `node test/bench/quality-work-model.ts [--half a|b] [--errors 20]`.
 *
 * Matching rule: the flag true is the label "remote", false is "nothing", absent is no label; an answer is right when it is `remote` exactly (hybrid and on site count as "not
 * remote"). The flag is a checkbox: many boards set it for hybrid jobs, some for all jobs, without a word in the posting. So three rows are printed: all flagged postings; those that hold
 * evidence (left out: flagged remote without any word for working elsewhere in place, title or text); and of these the ones that do not speak of a hybrid model, where the flag
 * has one meaning. What was left out is counted.
 */
import { normalizePosting } from '../../shared/domain/normalize/normalize-posting.ts';
import { ashbyJobs, hiddenRecord } from './ashby-records.ts';
import { benchOptions, Figures, type Half, halfOf } from './figures.ts';

/** Any word for working elsewhere, and any for a hybrid model: kept simple and apart from the rules that are measured. */
const elsewhere =
  /remote|work(?:ing)? from (?:home|anywhere)|\bwfh\b|home ?-?office|anywhere|distributed (?:team|company)|t[ée]l[ée]travail|teletrabajo|from home/i;
const mixed =
  /\bhybrid|\bdays?\b[^.\n]{0,40}\b(?:office|on-?site|in[- ]person|hq|hub)\b|\b(?:office|on-?site|in[- ]person)\b[^.\n]{0,30}\bdays?\b/i;

const options = benchOptions();
const figures = new Figures();
const left: Record<Half, { flagged: number; silent: number; mixed: number; contradicted: number }> = {
  a: { flagged: 0, silent: 0, mixed: 0, contradicted: 0 },
  b: { flagged: 0, silent: 0, mixed: 0, contradicted: 0 },
};
for (const entry of ashbyJobs()) {
  const half = halfOf(entry.board);
  if (options.half !== null && options.half !== half) continue;
  const { job } = entry;
  if (typeof job.isRemote !== 'boolean') continue;
  const read = normalizePosting(hiddenRecord(entry), '2025-11-01T00:00:00.000Z');
  if (!('posting' in read)) continue;
  const { posting } = read;
  const said = `${job.location ?? ''}\n${job.title}\n${posting.descriptionText}`;
  const quote = posting.evidence.remote?.[0]?.quote ?? '';
  const about = `[${posting.remote}] "${quote}" | ${entry.board} | ${job.title} | ${job.location ?? ''}`;
  const label = job.isRemote ? 'remote' : null;
  const answer = posting.remote === 'remote' ? 'remote' : null;
  const counts = left[half];
  counts.flagged += job.isRemote ? 1 : 0;
  figures.count('1 remote, all flagged postings', half, label, answer, about);
  if (!job.isRemote && /remote/i.test(job.location ?? '')) counts.contradicted += 1;
  if (job.isRemote && !elsewhere.test(said)) {
    counts.silent += 1;
    continue;
  }
  figures.count('2 remote, where there is evidence', half, label, answer, about);
  if (mixed.test(said)) {
    counts.mixed += job.isRemote ? 1 : 0;
    continue;
  }
  figures.count('3 remote, evidence and no word of hybrid', half, label, answer, about);
  if (!job.isRemote && /remote/i.test(said) && !/remote/i.test(`${job.location} ${job.title}`))
    figures.count('4 flagged not remote, the text mentions the word', half, null, answer, about);
}

figures.print('work model: isRemote of recorded boards, by half', options.errors);
for (const [half, { flagged, silent, mixed: both, contradicted }] of Object.entries(left))
  if (flagged > 0)
    console.log(
      `half ${half}: of ${flagged} flagged remote ${silent} hold no word for working elsewhere and ${both} more speak of a hybrid model; ${contradicted} flagged not remote have "remote" as their place`,
    );
