import type { Clock } from '../../shared/ports/clock.ts';
import type { MatchStore } from '../../shared/ports/match-store.ts';
import type { OperationHandlers } from '../../shared/ports/operation-handlers.ts';
import { notFound } from '../../shared/ports/refusal.ts';

export interface MatchDeps {
  matches: Pick<MatchStore, 'get' | 'best' | 'dismiss'>;
  clock: Clock;
}

/** The jobs that match a person, with the reasons. */
export function matchOperations({
  matches,
  clock,
}: MatchDeps): Pick<OperationHandlers, 'matches.list' | 'matches.get' | 'matches.dismiss'> {
  return {
    'matches.list': ({ minScore, cursor, limit }, { userId }) => matches.best(userId, minScore, cursor ?? null, limit),
    'matches.get': async ({ jobId }, { userId }) => {
      const match = await matches.get(userId, jobId);
      if (!match) throw notFound(`A match with job ${jobId}`);
      return match;
    },
    'matches.dismiss': async ({ jobId }, { userId }) => {
      const dismissed = await matches.dismiss(userId, jobId, clock.now().toISOString());
      const match = dismissed ? await matches.get(userId, jobId) : null;
      if (!match) throw notFound(`A match with job ${jobId}`);
      return match;
    },
  };
}
