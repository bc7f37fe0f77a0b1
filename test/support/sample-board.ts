import type { Board } from '../../shared/domain/board.ts';

/** A board with all fields; what a test cares about is given. */
export function sampleBoard(fields: Partial<Board> & Pick<Board, 'source' | 'token' | 'url'>): Board {
  return {
    boardId: `${fields.source}:${fields.token}`,
    company: null,
    state: 'active',
    addedAt: '2026-11-01T00:00:00.000Z',
    dueAt: '2026-11-21T00:00:00.000Z',
    cadenceMinutes: 360,
    version: 0,
    snapshotKey: null,
    expectedVolume: null,
    consecutiveFailures: 0,
    lastGoodReadAt: null,
    lastRead: null,
    sample: false,
    ...fields,
  };
}
