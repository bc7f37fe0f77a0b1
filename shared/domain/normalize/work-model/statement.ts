import type { RemotePolicy } from '../../job-posting.ts';

/**
 * How closely a phrase speaks of this very job: `job` names it (a recruiter's tag, a line `Location: Remote`, "this role is remote"), `schedule` tells
 * the days of a week, `offer` is a general statement of the posting ("hybrid working"), `company` one about the employer ("remote-first company"),
 * `hint` tells only with other evidence beside it.
 */
export const closeness = ['hint', 'company', 'offer', 'schedule', 'job'] as const;
export type Closeness = (typeof closeness)[number];

/** A phrase of the text about where the work is done; positions are UTF-16 units of the text. */
export interface Statement {
  policy: RemotePolicy;
  closeness: Closeness;
  confidence: number;
  start: number;
  end: number;
}

const weight = { hybrid: 2, onsite: 1, remote: 0 } satisfies Record<RemotePolicy, number>;

/** The statement that decides: the closest to the job, among equals hybrid before on site before remote (who praises remote days is hybrid), then the earliest. */
export function decisive(statements: readonly Statement[]): Statement | null {
  let best: Statement | null = null;
  for (const each of statements) {
    if (best === null) best = each;
    else {
      const rank =
        closeness.indexOf(each.closeness) - closeness.indexOf(best.closeness) || weight[each.policy] - weight[best.policy];
      if (rank > 0 || (rank === 0 && each.start < best.start)) best = each;
    }
  }
  return best;
}
