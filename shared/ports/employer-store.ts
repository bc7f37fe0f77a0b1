import type { PlacedTrace } from '../domain/cluster/agency-copies.ts';
import type { DuplicateDecision } from '../domain/cluster/decisions.ts';
import type { Fingerprint } from '../domain/cluster/fingerprint.ts';
import type { Job, JobLink } from '../domain/job.ts';

/** A fingerprint with the job its posting is filed under. */
export interface ClusterMember {
  fingerprint: Fingerprint;
  jobId: string;
}

/** A job that ceased to be, and where its readers should go. */
export interface CeasedJob {
  jobId: string;
  mergedInto: string | null;
  closedAt: string;
}

/** Everything one clustering run changes. */
export interface ClusterChange {
  jobs: Job[];
  ceased: CeasedJob[];
  /** Postings whose `jobId` is another one now. */
  assigned: { boardId: string; externalId: string; jobId: string }[];
  members: ClusterMember[];
  /** Posting ids that no longer belong to the employer. */
  removed: string[];
}

/** What is known of a stored job without reading it whole. */
export interface JobHead {
  jobId: string;
  employerKey: string;
  contentHash: string;
  state: 'open' | 'closed';
  links: JobLink[];
}

/**
 * The clusters of one employer. The ticket protocol: whoever takes a ticket owns the employer until somebody else takes the next one; a commit
 * happens only while its ticket is the last. Touched postings are kept with the ticket until a commit that saw them has finished, so a run
 * that is overtaken or killed may stop at any point: the next one finds its work in `touched`.
 */
export interface EmployerStore {
  /** Takes the next ticket and remembers the touched postings; answers with all that are waiting. */
  takeTicket(employerKey: string, touched: readonly string[]): Promise<{ ticket: number; touched: string[] }>;
  /** Remembers postings for the next run that takes a ticket, without taking one. */
  touch(employerKey: string, postingIds: readonly string[]): Promise<void>;
  /** All members and what a person decided about them, read consistently. */
  read(employerKey: string): Promise<{ members: ClusterMember[]; decisions: DuplicateDecision[] }>;
  /** Keeps a decision, in place of an earlier one about the same pair; null takes it back. The clusters follow with the next run. */
  decide(employerKey: string, pair: Pick<DuplicateDecision, 'a' | 'b'>, decision: DuplicateDecision | null): Promise<void>;
  /** Traces of postings of any employer under these keys, read consistently; of a key with very many the first ones. */
  copies(keys: readonly string[]): Promise<PlacedTrace[]>;
  /** Members of any employers as their last commits left them; those that exist, in no order. */
  committed(postings: readonly { employerKey: string; postingId: string }[]): Promise<ClusterMember[]>;
  /** Keeps traces, as the run with this ticket found them. A repeat changes nothing; one that a stopped run leaves behind is harmless: whoever finds it looks at what was committed. */
  keepTraces(kept: readonly PlacedTrace[], ticket: number): Promise<void>;
  /** Forgets traces that the run with this ticket has committed to be without; those that a later run put there stay. */
  forgetTraces(forgotten: readonly PlacedTrace[], ticket: number): Promise<void>;
  heads(jobIds: readonly string[]): Promise<JobHead[]>;
  /** Writes the change and clears what was touched. False when the ticket is no longer the last; WriteConflict when a job's row moved under us. */
  commit(employerKey: string, ticket: number, change: ClusterChange): Promise<boolean>;
}
