import type { NormalizeMessage } from '../contracts/messages/normalize.ts';
import { type DuplicateDecision, decisionOf } from '../domain/cluster/decisions.ts';
import { type DuplicateExplanation, explainDuplicate } from '../domain/cluster/explain-duplicate.ts';
import { fingerprint, presenceOf } from '../domain/cluster/fingerprint.ts';
import { postingId, postingKeyOf, type StoredPosting } from '../domain/job-posting.ts';
import { storedOf } from '../domain/posting-life.ts';
import type { EmployerStore } from '../ports/employer-store.ts';
import type { JobStore } from '../ports/job-store.ts';
import type { MessageQueue } from '../ports/message-queue.ts';
import type { PostingStore } from '../ports/posting-store.ts';

export interface DuplicateDeps {
  postings: Pick<PostingStore, 'lives'>;
  jobs: Pick<JobStore, 'get'>;
  employers: Pick<EmployerStore, 'read'>;
}

/** A posting as an explanation names it. */
export interface NamedPosting {
  postingId: string;
  jobId: string | null;
  title: string;
  company: string;
  places: string[];
  state: 'open' | 'gone';
  firstSeenAt: string;
}

export interface ExplainedPair extends DuplicateExplanation {
  a: NamedPosting;
  b: NamedPosting;
}

/** Neither a posting nor a job has this id, or two that were to be joined cannot be. */
export class NoSuchPair extends Error {}

/**
 * Says why two stored postings are one opening or not. A job's id stands for its best posting. Computed from the postings of their employers as they are now by the very
 * code that clusters them. Throws NoSuchPair for an unknown id.
 */
export async function explainStored(one: string, other: string, deps: DuplicateDeps): Promise<ExplainedPair> {
  const [a, b] = [await find(one, deps), await find(other, deps)];
  const { members, decisions } = await deps.employers.read(a.employerKey);
  const print = ({ stored }: Found) => fingerprint(stored.posting, presenceOf(stored));
  const prints = members.map((member) => member.fingerprint);
  return { a: named(a.stored), b: named(b.stored), ...explainDuplicate(print(a), print(b), prints, decisions) };
}

/** What a person decides about two postings (or jobs); `forget` takes an earlier decision back. */
export type Verdict = DuplicateDecision['verdict'] | 'forget';

/**
 * Keeps a person's decision and has the employer clustered anew. A repeat changes nothing. Throws NoSuchPair for an unknown id, for a posting and itself, and for postings of
 * different employers, which are never one job.
 */
export async function decideDuplicate(
  verdict: Verdict,
  one: string,
  other: string,
  at: string,
  deps: Omit<DuplicateDeps, 'employers'> & {
    employers: Pick<EmployerStore, 'decide' | 'touch'>;
    normalize: MessageQueue<NormalizeMessage>;
  },
): Promise<{ a: NamedPosting; b: NamedPosting }> {
  const [a, b] = [await find(one, deps), await find(other, deps)];
  const ids = [a.stored.postingId, b.stored.postingId] as const;
  if (ids[0] === ids[1]) throw new NoSuchPair(`${one} and ${other} are the same posting (${ids[0]}): name two postings`);
  if (a.employerKey !== b.employerKey)
    throw new NoSuchPair(
      `${one} and ${other} are of different employers (${a.employerKey}, ${b.employerKey}): they are never one job`,
    );
  const decision = decisionOf(...ids, verdict === 'together' ? 'together' : 'apart', at);
  await deps.employers.decide(a.employerKey, decision, verdict === 'forget' ? null : decision);
  await deps.employers.touch(a.employerKey, ids);
  const { source, board } = a.stored.posting;
  const message = { version: 1 as const, boardId: `${source}:${board}`, seenAt: at, sample: false, chunkKey: null, gone: [] };
  await deps.normalize.send([{ ...message, employers: [a.employerKey] }]);
  return { a: named(a.stored), b: named(b.stored) };
}

interface Found {
  stored: StoredPosting;
  employerKey: string;
}

async function find(id: string, { postings, jobs }: Pick<DuplicateDeps, 'postings' | 'jobs'>): Promise<Found> {
  const key = id.startsWith('j_') ? ((await jobs.get(id))?.primary ?? null) : postingKeyOf(id);
  const [life] = key === null ? [] : await postings.lives(`${key.source}:${key.board}`, [key.externalId]);
  const stored = life ? storedOf(life) : null;
  if (!life?.content || !stored)
    throw new NoSuchPair(
      key === null || !id.startsWith('j_')
        ? `there is no posting or job ${id}: a job is j_..., a posting source:board:id, as jobs get and postings export show them`
        : `the posting ${postingId(key)} of job ${id} is not there`,
    );
  return { stored, employerKey: life.content.employerKey };
}

function named({ posting, postingId: id, jobId, state, firstSeenAt }: StoredPosting): NamedPosting {
  const { title, company, locations } = posting;
  return { postingId: id, jobId, title, company, places: locations.map(({ text }) => text), state, firstSeenAt };
}
