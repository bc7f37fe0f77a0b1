import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../functions/publish/events-of.ts';
import { keys, toldRows } from '../../../shared/contracts/tables.ts';
import { PermanentFailure } from '../../../shared/ports/errors.ts';
import type { Row, RowChange } from '../../../shared/ports/row-change.ts';

const at = '2026-05-01T00:00:00.000Z';
function change(pk: string, sk: string, before: Row | null, after: Row | null): RowChange {
  return { sequence: '1', pk, sk, before, after, at };
}
const types = (each: RowChange) => eventsOf(each).map((event) => event.detailType);

const read = {
  at,
  outcome: 'ok',
  reason: null,
  detail: 'read',
  fetched: 3,
  added: 1,
  changed: 0,
  gone: 0,
  missing: 0,
  milliseconds: 5,
};
const board = (version: number, lastRead: Row | null) => ({ boardId: 'lever:acme', version, lastRead });
const job = (more: Row = {}): Row => ({
  jobId: 'j_1',
  state: 'open',
  contentHash: 'h1',
  closedAt: null,
  title: 'Engineer',
  ...more,
});
const match = (more: Row = {}): Row => ({
  userId: 'ann',
  jobId: 'j_1',
  state: 'new',
  score: 50,
  profileVersion: 1,
  jobHash: 'h1',
  ...more,
});
const document = (more: Row = {}): Row => ({
  userId: 'ann',
  jobId: 'j_1',
  documentId: 'd_1',
  state: 'requested',
  requestedAt: at,
  failure: null,
  ...more,
});
const application = (more: Row = {}): Row => ({ userId: 'ann', applicationId: 'a_1', status: 'saved', version: 1, ...more });
const digest = (state: string) => ({ userId: 'ann', period: '2026-05-01', state, jobIds: ['j_1', 'j_2'] });

const onBoard = (before: Row | null, after: Row | null) => change('BOARD#lever:acme', 'BOARD', before, after);
const onJob = (before: Row | null, after: Row | null) => change('JOB#j_1', 'JOB', before, after);
const onUser = (sk: string, before: Row | null, after: Row | null) => change('USER#ann', sk, before, after);

describe('events of a board', () => {
  it('tells a finished read', () => {
    const [event] = eventsOf(onBoard(board(1, null), board(2, read)));
    expect(event).toMatchObject({
      detailType: 'board.collected',
      time: at,
      detail: { boardId: 'lever:acme', fetched: 3, added: 1 },
    });
  });
  it('tells a failed read with its reason', () => {
    const failed = { ...read, outcome: 'failed', reason: 'timeout', detail: 'no answer' };
    expect(eventsOf(onBoard(board(1, read), board(2, failed)))[0]).toMatchObject({
      detailType: 'board.failed',
      detail: { reason: 'timeout' },
    });
  });
  it('is silent about a new board and about a change of its next turn', () => {
    expect(types(onBoard(null, board(0, null)))).toEqual([]);
    expect(types(onBoard(board(2, read), { ...board(2, read), dueAt: 'later' }))).toEqual([]);
  });
});

describe('events of a job', () => {
  it.each([
    ['appears', null, job(), 'job.found'],
    ['opens again', job({ state: 'closed', closedAt: at }), job(), 'job.found'],
    ['changes', job(), job({ contentHash: 'h2', title: 'Senior Engineer' }), 'job.updated'],
    ['closes', job(), job({ state: 'closed', closedAt: at }), 'job.removed'],
    ['is removed', job(), null, 'job.removed'],
  ])('when it %s', (_name, before, after, type) => {
    expect(types(onJob(before, after))).toEqual([type]);
  });
  it('is silent about a closed job that changes or is removed, and about a rewrite of the same content', () => {
    expect(types(onJob(job({ state: 'closed' }), job({ state: 'closed', contentHash: 'h2' })))).toEqual([]);
    expect(types(onJob(job({ state: 'closed' }), null))).toEqual([]);
    expect(types(onJob(job(), job({ version: 7 })))).toEqual([]);
  });
  it('names what changed in words of the domain, whatever the order of map members', () => {
    const before = job({ salary: { min: 1, max: 2 }, body: new Uint8Array([1]), version: 1 });
    const after = job({ salary: { max: 2, min: 1 }, body: new Uint8Array([2]), version: 2, contentHash: 'h2', remote: 'remote' });
    expect(eventsOf(onJob(before, after))[0]?.detail).toMatchObject({ fields: ['description', 'remote'] });
  });
  it('gives a job that opens twice with the same content two ids', () => {
    const first = eventsOf(onJob(job({ state: 'closed', closedAt: '2026-01-01' }), job()))[0]?.detail;
    const second = eventsOf(onJob(job({ state: 'closed', closedAt: '2026-02-01' }), job()))[0]?.detail;
    expect(first).not.toEqual(second);
  });
});

describe('events of a person', () => {
  it.each([
    [
      'a new version of the profile',
      'PROFILE',
      { userId: 'ann', version: 1 },
      { userId: 'ann', version: 2 },
      ['profile.updated'],
    ],
    ['the same version', 'PROFILE', { userId: 'ann', version: 2 }, { userId: 'ann', version: 2 }, []],
    ['a match', 'MATCH#j_1', null, match(), ['match.found']],
    ['another score', 'MATCH#j_1', match(), match({ score: 60 }), ['match.found']],
    ['the same score', 'MATCH#j_1', match(), match({ profileVersion: 2 }), []],
    ['a dismissed match', 'MATCH#j_1', match(), match({ state: 'dismissed' }), []],
    ['a request of a document', 'DOCUMENT#d_1', null, document(), ['documents.requested']],
    [
      'a second request',
      'DOCUMENT#d_1',
      document({ state: 'requested' }),
      document({ requestedAt: '2026-06-01' }),
      ['documents.requested'],
    ],
    ['a draft', 'DOCUMENT#d_1', document(), document({ state: 'drafted' }), []],
    ['a finished document', 'DOCUMENT#d_1', document({ state: 'drafted' }), document({ state: 'ready' }), ['documents.ready']],
    ['a failed document', 'DOCUMENT#d_1', document(), document({ state: 'failed', failure: 'no facts' }), ['documents.failed']],
    ['a claimed digest', 'DIGEST#2026-05-01', null, digest('claimed'), []],
    ['a sent digest', 'DIGEST#2026-05-01', digest('claimed'), digest('sent'), ['digest.sent']],
    ['a new application', 'APPLICATION#a_1', null, application(), ['application.updated']],
    ['a note on an application', 'APPLICATION#a_1', application(), application({ version: 2 }), []],
    ['a row nobody is told of', 'BUDGET#tokens#2026-05', null, { used: 1 }, []],
  ])('%s', (_name, sk, before, after, expected) => {
    expect(types(onUser(sk, before, after))).toEqual(expected);
  });
});

describe('eventsOf', () => {
  it('gives the same change the same events', () => {
    const each = onJob(job(), job({ contentHash: 'h2' }));
    expect(eventsOf(each)).toEqual(eventsOf(structuredClone(each)));
  });
  it('refuses a row that is not what its key says, naming row and attribute', () => {
    expect(() => eventsOf(onJob(null, job({ contentHash: 5 })))).toThrow(PermanentFailure);
    expect(() => eventsOf(onJob(null, job({ contentHash: 5 })))).toThrow(/JOB#j_1 \/ JOB .* contentHash/);
  });
});

describe('the rows that the streams let through', () => {
  const all = Object.values(keys).map((key) => key('x', 'y', 'z'));
  const told = ({ pk, sk }: { pk: string; sk: string }) => {
    const wanted: readonly string[] = pk.startsWith('USER#') ? toldRows.workspace : toldRows.jobs;
    return wanted.some((each) => (each.endsWith('#') ? sk.startsWith(each) : sk === each));
  };

  it('are those that are read, and no others', () => {
    const readable = all.filter(({ pk, sk }) => {
      try {
        eventsOf(change(pk, sk, null, { pk, sk }));
        return false;
      } catch (error) {
        if (error instanceof PermanentFailure) return true;
        throw error;
      }
    });
    expect(readable.length).toBeGreaterThanOrEqual(7);
    expect(all.filter(told)).toEqual(readable);
  });
});
