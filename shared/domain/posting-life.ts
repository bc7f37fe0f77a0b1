import * as z from 'zod';
import { jobPosting, type PostingKey, postingId, postingKey, type StoredPosting } from './job-posting.ts';

/**
 * The life of one posting as two registers, each written by the latest read that spoke of it: what it says (`content`) and whether it is there
 * (`presence`). Deliveries may come twice and in any order; merging them gives the same life. A posting may be known to be gone before
 * its content ever arrives.
 */
export const postingLife = postingKey.extend({
  postingId: z.string(),
  content: z
    .object({
      posting: jobPosting,
      rawHash: z.string(),
      rawKey: z.string(),
      seenAt: z.string(),
      employerKey: z.string(),
      sample: z.boolean(),
    })
    .nullable(),
  presence: z.object({ state: z.enum(['open', 'gone']), seenAt: z.string() }),
  /** Earliest read that held it. */
  firstSeenAt: z.string().nullable(),
  jobId: z.string().nullable(),
  /** Employers it was filed under before: their clusters are looked at again with it, so that an interrupted move is finished. */
  formerEmployers: z.array(z.string()),
  /** Grows with each write; 0 is not yet stored. */
  revision: z.number().int().nonnegative(),
});
export type PostingLife = z.infer<typeof postingLife>;
export type PostingContent = NonNullable<PostingLife['content']>;

function unborn(key: PostingKey): PostingLife {
  const { source, board, externalId } = key;
  return {
    source,
    board,
    externalId,
    postingId: postingId(key),
    content: null,
    presence: { state: 'open', seenAt: '' },
    firstSeenAt: null,
    jobId: null,
    formerEmployers: [],
    revision: 0,
  };
}

/** The life after a read that held the posting; the same object when that read says nothing new. */
export function seen(life: PostingLife | null, content: PostingContent): PostingLife {
  const before = life ?? unborn(content.posting);
  const known = before.content;
  // Two reads of the same moment cannot differ, but should they, the greater hash wins everywhere.
  const newer =
    known === null || content.seenAt > known.seenAt || (content.seenAt === known.seenAt && content.rawHash > known.rawHash);
  const present = content.seenAt > before.presence.seenAt;
  const first = before.firstSeenAt === null || content.seenAt < before.firstSeenAt;
  if (!newer && !present && !first) return before;
  const moved = newer && known !== null && known.employerKey !== content.employerKey;
  // A content that comes late was nevertheless filed before: its employer counts as former, whatever the order.
  const late = !newer && known !== null && known.employerKey !== content.employerKey;
  const former = moved ? known.employerKey : late ? content.employerKey : null;
  const employer = newer ? content.employerKey : known?.employerKey;
  return {
    ...before,
    content: newer ? content : known,
    presence: present ? { state: 'open', seenAt: content.seenAt } : before.presence,
    firstSeenAt: first ? content.seenAt : before.firstSeenAt,
    formerEmployers: [...new Set([...before.formerEmployers, ...(former === null ? [] : [former])])]
      .filter((each) => each !== employer)
      .sort()
      .slice(0, 20),
  };
}

/** The life after its removal was confirmed; the same object when a later read held it again or the removal is known. */
export function gone(life: PostingLife | null, key: PostingKey, seenAt: string): PostingLife {
  const before = life ?? unborn(key);
  if (before.presence.seenAt >= seenAt && before.presence.seenAt !== '') return before;
  return { ...before, presence: { state: 'gone', seenAt } };
}

/** The posting as others see it; null while only its end is known. */
export function storedOf(life: PostingLife): StoredPosting | null {
  const { content, presence, postingId: id, jobId, firstSeenAt } = life;
  if (content === null) return null;
  return {
    posting: content.posting,
    postingId: id,
    jobId,
    state: presence.state,
    rawHash: content.rawHash,
    rawKey: content.rawKey,
    firstSeenAt: firstSeenAt ?? content.seenAt,
    lastSeenAt: [presence.seenAt, content.seenAt].sort().at(-1) ?? content.seenAt,
    sample: content.sample,
  };
}
