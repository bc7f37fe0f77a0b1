import * as z from 'zod';
import { jobPosting, type PostingKey, postingId, postingKey, type StoredPosting } from './job-posting.ts';
import { completeness, factsOf, type PostingFacts, postingFacts } from './posting-facts.ts';

const content = z.object({
  posting: jobPosting,
  rawHash: z.string(),
  rawKey: z.string(),
  seenAt: z.string(),
  employerKey: z.string(),
  sample: z.boolean(),
  /** Absent: full. */
  completeness: completeness.optional(),
  /** Places in the words of the record, where none of them could be read as a place. */
  placeWords: z.array(z.string()).optional(),
  /** What it said by the rules of its first reading, when it was normalized again since and says something else now. */
  firstRead: postingFacts.optional(),
});

/** A content that is no longer the present one. `reread`: what it says by later rules, where that differs. */
const formerContent = z.object({
  seenAt: z.string(),
  rawHash: z.string(),
  facts: postingFacts,
  reread: postingFacts.optional(),
});
export type FormerContent = z.infer<typeof formerContent>;

/** A removal that was told: confirmed by the read at `seenAt`, absent since `absentSince`, last held by the read at `heldAt`. */
const ending = z.object({ seenAt: z.string(), absentSince: z.string().nullable(), heldAt: z.string().nullable() });
export type Ending = z.infer<typeof ending>;

/**
 * The life of one posting as two registers, each written by the latest read that spoke of it: what it says (`content`) and whether it is there
 * (`presence`); and two sets of what was told before, from which its history is derived (`posting-history.ts`). Deliveries may come twice and in
 * any order; merging them gives the same life. A posting may be known to be gone before its content ever arrives.
 */
export const postingLife = postingKey.extend({
  postingId: z.string(),
  content: content.nullable(),
  presence: z.object({ state: z.enum(['open', 'gone']), seenAt: z.string() }),
  /** Earliest read that held it. */
  firstSeenAt: z.string().nullable(),
  /** Oldest first; the latest ones only. */
  former: z.array(formerContent).default([]),
  /** Oldest first; the latest ones only. */
  endings: z.array(ending).default([]),
  jobId: z.string().nullable(),
  /** Employers it was filed under before: their clusters are looked at again with it, so that an interrupted move is finished. */
  formerEmployers: z.array(z.string()),
  /** Grows with each write; 0 is not yet stored. */
  revision: z.number().int().nonnegative(),
});
export type PostingLife = z.infer<typeof postingLife>;
export type PostingContent = NonNullable<PostingLife['content']>;

/**
 * Contents and endings remembered. Keeping the latest so many of a set does not depend on the order in which they came; what falls out is the
 * oldest history of a posting that changes all the time.
 */
const remembered = 30;

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
    former: [],
    endings: [],
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
  const newer = known === null || later(content, known);
  const repeat = known !== null && !newer && !later(known, content);
  const here = content.seenAt > before.presence.seenAt;
  const present = here || (content.seenAt === before.presence.seenAt && before.presence.state === 'gone');
  const first = before.firstSeenAt === null || content.seenAt < before.firstSeenAt;
  const displaced = known === null || repeat ? null : formerOf(newer ? known : content);
  const former = displaced === null ? before.former : withFormer(before.former, displaced);
  if (!newer && !present && !first && former === before.former) return before;
  const moved = newer && known !== null && known.employerKey !== content.employerKey;
  // A content that comes late was nevertheless filed before: its employer counts as former, whatever the order.
  const late = !newer && known !== null && known.employerKey !== content.employerKey;
  const formerEmployer = moved ? known.employerKey : late ? content.employerKey : null;
  const employer = newer ? content.employerKey : known?.employerKey;
  return {
    ...before,
    content: newer ? content : known,
    presence: present ? { state: 'open', seenAt: content.seenAt } : before.presence,
    firstSeenAt: first ? content.seenAt : before.firstSeenAt,
    former,
    formerEmployers: employersBefore(before.formerEmployers, formerEmployer, employer),
  };
}

/** The life after its removal was confirmed; the same object when that removal is known. */
export function gone(life: PostingLife | null, key: PostingKey, told: Ending): PostingLife {
  const before = life ?? unborn(key);
  const endings = withEnding(before.endings, told);
  const last = before.presence.seenAt === '' || told.seenAt > before.presence.seenAt;
  if (!last && endings === before.endings) return before;
  return { ...before, endings, presence: last ? { state: 'gone', seenAt: told.seenAt } : before.presence };
}

/**
 * The life after its present content was normalized again by other rules; the same object when the content is not the present one or nothing
 * came out differently. It is no change of the posting: the history goes on to compare each content as it was read at first with the one before.
 */
export function readAgain(life: PostingLife, content: PostingContent): PostingLife {
  const known = life.content;
  if (known === null || known.rawHash !== content.rawHash || known.seenAt !== content.seenAt) return life;
  if (JSON.stringify(known.posting) === JSON.stringify(content.posting)) return life;
  const firstRead = known.firstRead ?? factsOfContent(known);
  const { employerKey } = content;
  return {
    ...life,
    content: {
      ...known,
      posting: content.posting,
      employerKey,
      firstRead,
      ...(content.placeWords === undefined ? {} : { placeWords: content.placeWords }),
    },
    formerEmployers: employersBefore(
      life.formerEmployers,
      known.employerKey === employerKey ? null : known.employerKey,
      employerKey,
    ),
  };
}

/** What the content of a life says, for comparing. */
export function factsOfContent(content: PostingContent): PostingFacts {
  return factsOf(content.posting, content.completeness ?? 'full', content.placeWords);
}

/** A content as it is remembered once another has taken its place. */
export function formerOf(content: PostingContent): FormerContent {
  const { seenAt, rawHash, firstRead } = content;
  const facts = factsOfContent(content);
  return firstRead === undefined ? { seenAt, rawHash, facts } : { seenAt, rawHash, facts: firstRead, reread: facts };
}

type Moment = Pick<FormerContent, 'seenAt' | 'rawHash'>;

function later(one: Moment, other: Moment): boolean {
  return one.seenAt > other.seenAt || (one.seenAt === other.seenAt && one.rawHash > other.rawHash);
}

function withFormer(list: FormerContent[], added: FormerContent): FormerContent[] {
  if (list.some((each) => each.seenAt === added.seenAt && each.rawHash === added.rawHash)) return list;
  return latest(
    [...list, added].sort((a, b) => (later(a, b) ? 1 : -1)),
    list,
  );
}

function withEnding(list: Ending[], added: Ending): Ending[] {
  if (list.some((each) => each.seenAt === added.seenAt)) return list;
  return latest(
    [...list, added].sort((a, b) => (a.seenAt < b.seenAt ? -1 : 1)),
    list,
  );
}

/** The same list when what was added is too old to be kept. */
function latest<T>(merged: T[], before: T[]): T[] {
  const kept = merged.slice(-remembered);
  return kept.length === before.length && kept.every((each) => before.includes(each)) ? before : kept;
}

function employersBefore(list: readonly string[], added: string | null, present: string | undefined): string[] {
  return [...new Set([...list, ...(added === null ? [] : [added])])]
    .filter((each) => each !== present)
    .sort()
    .slice(0, 20);
}

/** The posting as others see it; null while only its end is known. */
export function storedOf(life: PostingLife): StoredPosting | null {
  const { content, presence, postingId: id, jobId, firstSeenAt } = life;
  if (content === null) return null;
  const end = presence.state === 'gone' ? life.endings.find(({ seenAt }) => seenAt === presence.seenAt) : undefined;
  return {
    posting: content.posting,
    postingId: id,
    jobId,
    state: presence.state,
    rawHash: content.rawHash,
    rawKey: content.rawKey,
    firstSeenAt: firstSeenAt ?? content.seenAt,
    lastSeenAt: [end?.heldAt ?? presence.seenAt, content.seenAt].sort().at(-1) ?? content.seenAt,
    goneSince: presence.state === 'gone' ? (end?.absentSince ?? presence.seenAt) : null,
    sample: content.sample,
  };
}
