import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildJob } from '../../../shared/domain/cluster/build-job.ts';
import { job } from '../../../shared/domain/job.ts';
import { type JobPosting, postingId, type StoredPosting } from '../../../shared/domain/job-posting.ts';
import { normalizePosting } from '../../../shared/domain/normalize/normalize-posting.ts';
import { rawRecordOf, seenAt } from '../../support/raw-records.ts';

function stored(
  externalId: string,
  source: string,
  change: Partial<JobPosting>,
  more: Partial<StoredPosting> = {},
): StoredPosting {
  const read = normalizePosting(rawRecordOf({ externalId, source }), seenAt);
  if ('rejected' in read) throw new Error(read.rejected.detail);
  const posting = { ...read.posting, ...change };
  return {
    posting,
    postingId: postingId(posting),
    jobId: null,
    state: 'open',
    rawHash: '',
    rawKey: '',
    firstSeenAt: seenAt,
    lastSeenAt: seenAt,
    sample: false,
    ...more,
  };
}

const quote = (about: string, words: string) => ({ from: 'text' as const, quote: words, about, confidence: 0.9 });
const nothing = { contract: null, months: null, workTime: null, workload: null, weeklyHours: null, start: null };
const own = stored('1', 'greenhouse', {
  role: null,
  employment: { ...nothing, contract: 'permanent' },
  evidence: { employment: [quote('contract', 'permanent contract')] },
});
const copy = stored('2', 'adzuna', {
  role: { family: 'software_engineering', specialisation: 'backend' },
  employment: { ...nothing, contract: 'fixed_term', workTime: 'full_time' },
  descriptionText: 'Another text.',
  sections: [{ kind: 'other', start: 0, end: 13, boilerplate: false }],
  evidence: {
    employment: [quote('contract', 'until May'), quote('workTime', 'full time')],
    role: [quote('family', 'engineer')],
  },
});

describe('the job of a cluster', () => {
  const built = buildJob('j_1', 'example', [copy, own]);

  it('has text, sections and skills of one posting, the best', () => {
    const { descriptionText, sections, skills, skillNeeds } = own.posting;
    expect(built).toMatchObject({ descriptionText, sections, skills, skillNeeds, primary: { source: 'greenhouse' } });
    expect(sections.at(-1)?.end).toBe(descriptionText.length);
  });

  it('fills what the best does not know, member by member, with the evidence of who does', () => {
    expect(built.role).toEqual(copy.posting.role);
    expect(built.evidence.role).toEqual(copy.posting.evidence.role);
    expect(built.employment).toEqual({ ...nothing, contract: 'permanent', workTime: 'full_time' });
    expect(built.evidence.employment).toEqual([quote('contract', 'permanent contract'), quote('workTime', 'full time')]);
  });

  it('fits its shape, and does not depend on the order of the members', () => {
    expect(job.parse(built)).toEqual(built);
    const members = [own, copy, stored('3', 'lever', { team: 'Returns' }, { state: 'gone', goneSince: seenAt })];
    const expected = buildJob('j_1', 'example', members);
    fc.assert(
      fc.property(fc.shuffledSubarray(members, { minLength: members.length }), (shuffled) => {
        expect(buildJob('j_1', 'example', shuffled)).toEqual(expected);
      }),
    );
  });

  it('is built of at least one posting', () => {
    expect(() => buildJob('j_1', 'example', [])).toThrow(RangeError);
  });
});
