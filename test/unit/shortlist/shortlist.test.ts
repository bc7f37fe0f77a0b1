import { beforeEach, describe, expect, it } from 'vitest';
import { documentsPerMonth, type ShortlistDeps, shortlist } from '../../../functions/shortlist/shortlist.ts';
import { profileOf } from '../../support/candidate.ts';
import { CountingMetrics } from '../../support/counting-metrics.ts';
import { FakeBudgetStore } from '../../support/fake-budget-store.ts';
import { FakeDocumentStore } from '../../support/fake-document-store.ts';
import { FakeMatchStore } from '../../support/fake-match-store.ts';
import { FakeProfileStore } from '../../support/fake-profile-store.ts';
import { sampleMatch } from '../../support/sample-match.ts';
import { SilentLog } from '../../support/silent-log.ts';

const userId = 'user-1';
/** The candidate's digest goes out at 7:00 UTC. */
const time = new Date('2026-11-20T06:45:00Z');
const nextDay = new Date('2026-11-21T06:45:00Z');

let documents: FakeDocumentStore;
let matches: FakeMatchStore;
let budgets: FakeBudgetStore;
let deps: ShortlistDeps & { metrics: CountingMetrics<'shortlist'> };

beforeEach(async () => {
  documents = new FakeDocumentStore();
  matches = new FakeMatchStore();
  budgets = new FakeBudgetStore();
  deps = {
    // The line lies between the last two matches.
    profiles: new FakeProfileStore({ ...profileOf(), preferences: { ...profileOf().preferences, documentsFrom: 60 } }),
    matches,
    documents,
    budgets,
    metrics: new CountingMetrics(),
    log: new SilentLog(),
  };
  await matches.put([
    sampleMatch(userId, 'j_b', { score: 80 }),
    sampleMatch(userId, 'j_a', { score: 80 }),
    sampleMatch(userId, 'j_c', { score: 75 }),
    sampleMatch(userId, 'j_d', { score: 95, state: 'dismissed' }),
    sampleMatch(userId, 'j_e', { score: 61 }),
    sampleMatch(userId, 'j_f', { score: 59.9 }),
  ]);
});

const requested = () => [...documents.rows.values()].map((row) => `${row.jobId} ${row.kind}`).sort();

describe('shortlist', () => {
  it('asks for both documents of the best three, above the line, dismissed ones left out', async () => {
    await shortlist(time, deps);
    expect(requested()).toEqual([
      'j_a cover-letter',
      'j_a resume',
      'j_b cover-letter',
      'j_b resume',
      'j_c cover-letter',
      'j_c resume',
    ]);
    expect(await budgets.spent(userId, 'documents', '2026-11')).toBe(6);
    expect(deps.metrics.counts.DocumentsRequested).toBe(6);
  });

  it('asks for nothing more when it is repeated, and goes on the next day', async () => {
    await shortlist(time, deps);
    await shortlist(time, deps);
    expect(documents.rows.size).toBe(6);
    expect(await budgets.spent(userId, 'documents', '2026-11')).toBe(6);
    await shortlist(nextDay, deps);
    expect(requested().filter((each) => each.startsWith('j_e'))).toEqual(['j_e cover-letter', 'j_e resume']);
    expect(documents.rows.size).toBe(8);
  });

  it('waits for the hour before the digest', async () => {
    await shortlist(new Date('2026-11-20T05:45:00Z'), deps);
    await shortlist(new Date('2026-11-20T07:45:00Z'), deps);
    expect(documents.rows.size).toBe(0);
  });

  it('adds only the document that is missing', async () => {
    await shortlist(time, deps);
    const [letter] = [...documents.rows.entries()].filter(([, row]) => row.jobId === 'j_a' && row.kind === 'cover-letter');
    documents.rows.delete(letter?.[0] ?? '');
    await shortlist(nextDay, deps);
    expect(requested()).toContain('j_a cover-letter');
    expect(documents.rows.size).toBe(8);
  });

  it('never spends more than the budget of the month', async () => {
    await budgets.reserve(userId, 'documents', '2026-11', documentsPerMonth - 3, documentsPerMonth);
    await shortlist(time, deps);
    expect(documents.rows.size).toBe(2);
    expect(await budgets.spent(userId, 'documents', '2026-11')).toBe(documentsPerMonth - 1);
  });

  it('serves the others when one candidate fails, and says so', async () => {
    const broken = { ...profileOf(undefined, 'broken') };
    deps.profiles = new FakeProfileStore(broken, profileOf());
    const best = matches.best.bind(matches);
    matches.best = async (user, ...rest) => {
      if (user === 'broken') throw new Error('the table is on fire');
      return best(user, ...rest);
    };
    await expect(shortlist(time, deps)).rejects.toThrow('1 of 2 candidates');
    expect(documents.rows.size).toBe(6);
  });
});
