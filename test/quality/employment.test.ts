import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { employmentType } from '../../shared/domain/employment.ts';
import { normalizePosting } from '../../shared/domain/normalize/normalize-posting.ts';
import { ashbyJobs, hiddenRecord } from '../bench/ashby-records.ts';
import { halfOf } from '../bench/figures.ts';
import { goldRows } from '../support/gold-rows.ts';
import { seenAt } from '../support/raw-records.ts';

const pair = z.tuple([z.number(), z.number()]);
const row = z.object({
  language: z.string(),
  title: z.string(),
  field: z.string().optional(),
  text: z.string(),
  type: employmentType.nullable(),
  contract: z.string().optional(),
  workTime: z.string().optional(),
  months: z.number().optional(),
  workload: pair.optional(),
  hours: pair.optional(),
  /** Date and whether it is at once; null where the text says nothing of it. */
  start: z.tuple([z.string().nullable(), z.boolean()]).nullable().optional(),
});
const gold = goldRows('employment', row);

function read({ title, field, text }: z.infer<typeof row>) {
  const result = normalizePosting(
    {
      source: 'gold',
      board: 'gold',
      externalId: '1',
      url: 'https://example.org/',
      title,
      ...(field === undefined ? {} : { employmentTypeText: field }),
      descriptionText: text,
    },
    seenAt,
  );
  if ('rejected' in result) throw new Error(result.rejected.detail);
  return result.posting;
}

describe('the employment of the gold set', () => {
  it('holds enough rows in all languages', () => {
    expect(gold.length).toBeGreaterThan(90);
    expect(new Set(gold.map(({ language }) => language))).toEqual(new Set(['en', 'de', 'fr', 'it', 'es', 'pt', 'nl']));
  });

  it.each(gold.map((each) => [`${each.language}: ${each.title} [${each.field ?? ''}] ${each.text}`, each] as const))(
    '%s',
    (_, each) => {
      const { employmentType: type, employment } = read(each);
      expect(type).toBe(each.type);
      if (each.contract !== undefined) expect(employment?.contract).toBe(each.contract);
      if (each.workTime !== undefined) expect(employment?.workTime).toBe(each.workTime);
      if (each.months !== undefined) expect(employment?.months).toBe(each.months);
      if (each.workload) expect([employment?.workload?.min, employment?.workload?.max]).toEqual(each.workload);
      if (each.hours) expect([employment?.weeklyHours?.min, employment?.weeklyHours?.max]).toEqual(each.hours);
      if (each.start !== undefined) {
        const start = employment?.start;
        expect(start ? [start.date, start.immediate] : null).toEqual(each.start);
      }
    },
  );
});

describe('the employment type of recorded boards', () => {
  const jobs = ashbyJobs().filter(({ board }) => halfOf(board) === 'b');

  // Recorded boards lie beside the project, not in it: without them there is nothing to measure.
  it.skipIf(jobs.length === 0)('is what the service says where it is inferred, and known often enough: half b, floors', () => {
    let [inferred, right, known, labelled] = [0, 0, 0, 0];
    for (const entry of jobs.filter((_, index) => index % 3 === 0)) {
      if (!entry.job.employmentType) continue;
      const result = normalizePosting(hiddenRecord(entry), seenAt);
      if (!('posting' in result)) continue;
      const { employmentType: type, evidence } = result.posting;
      labelled += 1;
      if (type === null) continue;
      known += 1;
      if ((evidence.employmentType?.[0]?.confidence ?? 1) > 0.75) continue;
      inferred += 1;
      if ((type === 'FULL_TIME') === (entry.job.employmentType === 'FullTime')) right += 1;
    }
    expect(inferred).toBeGreaterThan(100);
    expect(right / inferred).toBeGreaterThan(0.975);
    expect(known / labelled).toBeGreaterThan(0.5);
  });
});
