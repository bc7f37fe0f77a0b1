import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { normalizePosting } from '../../shared/domain/normalize/normalize-posting.ts';
import { ashbyJobs, hiddenRecord } from '../bench/ashby-records.ts';
import { Figures, halfOf } from '../bench/figures.ts';
import { goldRows } from '../support/gold-rows.ts';
import { seenAt } from '../support/raw-records.ts';

const pair = z.tuple([z.number(), z.number()]);
const row = z.object({
  language: z.string(),
  title: z.string(),
  location: z.string().optional(),
  flag: z.enum(['remote', 'hybrid', 'onsite']).optional(),
  remoteText: z.string().optional(),
  tags: z.array(z.string()).optional(),
  text: z.string(),
  remote: z.enum(['remote', 'hybrid', 'onsite']).nullable(),
  /** Least and most days at the place of work. */
  officeDays: pair.optional(),
  /** Countries and areas from where the job may be done. */
  from: z.array(z.string()).optional(),
  zones: pair.nullable().optional(),
});

const gold = goldRows('work-model', row);

function read({ title, location, flag, remoteText, tags, text }: z.infer<typeof row>) {
  const result = normalizePosting(
    {
      source: 'gold',
      board: 'gold',
      externalId: '1',
      title,
      ...(location === undefined ? {} : { location }),
      ...(flag === undefined ? {} : { remote: flag }),
      ...(remoteText === undefined ? {} : { remoteText }),
      ...(tags === undefined ? {} : { tags }),
      descriptionText: text,
    },
    seenAt,
  );
  if ('rejected' in result) throw new Error(result.rejected.detail);
  return result.posting;
}

describe('the work model of the gold set', () => {
  it('holds enough rows in all languages', () => {
    expect(gold.length).toBeGreaterThan(80);
    expect(new Set(gold.map(({ language }) => language))).toEqual(new Set(['en', 'de', 'fr', 'it', 'es', 'pt', 'nl']));
  });

  it.each(gold.map((each) => [`${each.language}: ${each.title}, ${each.location ?? ''} ${each.text}`, each] as const))(
    '%s',
    (_, each) => {
      const { remote, workModel } = read(each);
      expect(remote).toBe(each.remote);
      if (each.officeDays) expect([workModel?.officeDays?.min, workModel?.officeDays?.max]).toEqual(each.officeDays);
      if (each.from) expect(workModel?.applicantLocations.map((place) => place.country ?? place.area)).toEqual(each.from);
      if (each.zones !== undefined)
        expect(workModel?.timeZones ? [workModel.timeZones.from, workModel.timeZones.to] : null).toEqual(each.zones);
    },
  );
});

describe('the work model of recorded boards', () => {
  const jobs = ashbyJobs().filter(({ board }) => halfOf(board) === 'b');

  // Recorded boards lie beside the project, not in it: without them there is nothing to measure.
  it.skipIf(jobs.length === 0)('is remote where the service says so and the posting holds evidence: half b, floors', () => {
    const figures = new Figures();
    for (const entry of jobs.filter((_, index) => index % 3 === 0)) {
      const said = `${entry.job.location ?? ''}\n${entry.job.title}\n${entry.job.descriptionPlain ?? ''}`;
      if (typeof entry.job.isRemote !== 'boolean' || /hybrid|\bdays?\b/i.test(said)) continue;
      if (entry.job.isRemote && !/remote|work from home|anywhere/i.test(said)) continue;
      const result = normalizePosting(hiddenRecord(entry), seenAt);
      if (!('posting' in result)) continue;
      const answer = result.posting.remote === 'remote' ? 'remote' : null;
      figures.count('remote', 'b', entry.job.isRemote ? 'remote' : null, answer, entry.job.title);
    }
    const { precision, recall, labelled } = figures.of('remote', 'b');
    expect(labelled).toBeGreaterThan(80);
    expect(precision).toBeGreaterThan(95);
    expect(recall).toBeGreaterThan(94);
  });
});
