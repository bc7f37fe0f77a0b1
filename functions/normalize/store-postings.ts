import { createHash } from 'node:crypto';
import type { NormalizeMessage } from '../../shared/contracts/messages/normalize.ts';
import { jobIdOf } from '../../shared/domain/cluster/cluster-employer.ts';
import { eachLimited } from '../../shared/domain/each-limited.ts';
import { type PostingKey, postingId } from '../../shared/domain/job-posting.ts';
import { employerBlock } from '../../shared/domain/normalize/company/employer-key.ts';
import { normalizePosting } from '../../shared/domain/normalize/normalize-posting.ts';
import { gone, type PostingContent, type PostingLife, readAgain, seen } from '../../shared/domain/posting-life.ts';
import type { RawRecord } from '../../shared/domain/raw-record.ts';
import { PermanentFailure, StoreUnavailable, WriteConflict } from '../../shared/ports/errors.ts';
import type { PostingStore, Rejection } from '../../shared/ports/posting-store.ts';
import type { NormalizeDeps } from './normalize.ts';

/** Rows written at the same time. */
const concurrency = 16;
/** Somebody else writing the same posting between our read and our write is rare; so often in a row is a fault. */
const maxTries = 8;
/** Bytes of a DynamoDB sort key (1024), less our prefix. */
const maxIdBytes = 1000;

/** What a message touched: posting ids by employer, and the employers that only held one of them before. */
export interface Touched {
  byEmployer: Map<string, Set<string>>;
  former: Set<string>;
}

/**
 * Normalizes the records of one message and writes the lives of its postings. Postings that did not change count as touched too: an earlier
 * delivery may have died between the posting and its cluster.
 */
export async function storePostings(message: NormalizeMessage, deps: Omit<NormalizeDeps, 'employers'>): Promise<Touched> {
  const records = await recordsOf(message, deps);
  const { boardId, seenAt } = message;
  const fits = ({ externalId }: { externalId: string }) => Buffer.byteLength(postingId(keyOf(boardId, externalId))) <= maxIdBytes;
  const ended = message.gone.filter(fits);
  const ids = [...records.filter(fits), ...ended].map(({ externalId }) => externalId);
  const known = new Map((await deps.postings.lives(boardId, ids)).map((life) => [life.externalId, life]));
  const touched: Touched = { byEmployer: new Map(), former: new Set() };
  const counts = { PostingsStored: 0, PostingsUnchanged: 0, PostingsRejected: 0 };

  const save = async (externalId: string, decide: (life: PostingLife | null) => PostingLife) => {
    const { life, written } = await change(deps.postings, boardId, externalId, known.get(externalId) ?? null, decide);
    counts[written ? 'PostingsStored' : 'PostingsUnchanged'] += 1;
    if (life.content === null) return;
    for (const employer of [life.content.employerKey, ...life.formerEmployers])
      touched.byEmployer.set(employer, (touched.byEmployer.get(employer) ?? new Set()).add(life.postingId));
    for (const employer of life.formerEmployers) touched.former.add(employer);
  };

  const accepted: string[] = [];
  await eachLimited(records, concurrency, async (record) => {
    const before = known.get(record.externalId)?.content ?? null;
    // What is read again is the present content; what another has taken the place of is history.
    const again = message.again === true && before !== null;
    if (again && before.rawHash !== hashOf(record)) return;
    const read = fits(record)
      ? contentOf(record, again ? { ...message, seenAt: before.seenAt } : message, again ? null : before)
      : refusal(record, message, 'malformed', `the external id is longer than ${maxIdBytes} bytes`);
    if ('reason' in read) {
      counts.PostingsRejected += 1;
      // A rejection is only news when no later read found the posting good. An id too long for a key is counted and logged.
      if (!fits(record) || again) deps.log.warn('a record was refused', { boardId, reason: read.reason, detail: read.detail });
      else if (before === null || before.seenAt <= seenAt) await deps.postings.reject(boardId, [read]);
      return;
    }
    await save(record.externalId, (life) => (again && life !== null ? readAgain(life, read) : seen(life, read)));
    if (before === null) accepted.push(record.externalId);
  });
  await deps.postings.accept(boardId, accepted, seenAt);
  await eachLimited(ended, concurrency, ({ externalId, absentSince, heldAt }) =>
    save(externalId, (life) => gone(life, keyOf(boardId, externalId), { seenAt, absentSince, heldAt })),
  );
  for (const name of ['PostingsStored', 'PostingsUnchanged', 'PostingsRejected'] as const)
    if (counts[name] > 0) deps.metrics.add(name, counts[name]);
  return touched;
}

/** The records of a message. Those to be read again may have expired since somebody asked for it: then the postings stay as they are. */
async function recordsOf(
  { chunkKey, again, boardId }: NormalizeMessage,
  { raw, log }: Pick<NormalizeDeps, 'raw' | 'log'>,
): Promise<RawRecord[]> {
  if (chunkKey === null) return [];
  try {
    return await raw.readChunk(chunkKey);
  } catch (error) {
    if (again !== true || !(error instanceof PermanentFailure)) throw error;
    log.warn('raw records are gone: their postings are not normalized again', { boardId, chunkKey });
    return [];
  }
}

/** Reads, decides and writes until nobody else wrote in between. */
async function change(
  postings: PostingStore,
  boardId: string,
  externalId: string,
  first: PostingLife | null,
  decide: (life: PostingLife | null) => PostingLife,
): Promise<{ life: PostingLife; written: boolean }> {
  let before = first;
  for (let attempt = 1; attempt <= maxTries; attempt += 1) {
    const after = decide(before);
    if (after === before) return { life: after, written: false };
    // A new posting is filed under the job it would be alone: most are, and then no second write is needed.
    const life = after.jobId === null && after.content !== null ? { ...after, jobId: jobIdOf(after.postingId) } : after;
    try {
      await postings.save(boardId, life);
      return { life, written: true };
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
      before = (await postings.lives(boardId, [externalId]))[0] ?? null;
    }
  }
  throw new StoreUnavailable(`posting ${externalId} of ${boardId} was written by somebody else ${maxTries} times in a row`);
}

function keyOf(boardId: string, externalId: string): PostingKey {
  const colon = boardId.indexOf(':');
  if (colon < 1) throw new PermanentFailure(`board id "${boardId}" has no source before a colon`);
  return { source: boardId.slice(0, colon), board: boardId.slice(colon + 1), externalId };
}

function refusal(record: RawRecord, { boardId, seenAt, chunkKey }: NormalizeMessage, reason: string, detail: string): Rejection {
  const { source, board, externalId } = keyOf(boardId, record.externalId);
  return { source, board, externalId, reason, detail, at: seenAt, rawKey: chunkKey ?? '' };
}

function hashOf(record: RawRecord): string {
  return createHash('sha256').update(JSON.stringify(record)).digest('hex').slice(0, 32);
}

/** The record as content, or why it is refused. A record equal to the stored one is not normalized again. */
function contentOf(record: RawRecord, message: NormalizeMessage, before: PostingContent | null): PostingContent | Rejection {
  const { source, board } = keyOf(message.boardId, record.externalId);
  if (record.source !== source || record.board !== board)
    return refusal(record, message, 'malformed', `the record belongs to ${record.source}:${record.board}`);
  const rawHash = hashOf(record);
  const rest = {
    rawHash,
    rawKey: message.chunkKey ?? '',
    seenAt: message.seenAt,
    sample: message.sample,
    ...(record.completeness === undefined || record.completeness === 'full' ? {} : { completeness: record.completeness }),
  };
  if (before?.rawHash === rawHash) {
    const { posting, employerKey: employer, placeWords: words } = before;
    return { ...rest, posting, employerKey: employer, ...(words === undefined ? {} : { placeWords: words }) };
  }
  const read = normalizePosting(record, message.seenAt);
  if ('rejected' in read) return refusal(record, message, read.rejected.reason, read.rejected.detail);
  const { url, descriptionText } = read.posting;
  if (url === null && descriptionText === '')
    return refusal(record, message, 'nothing_to_show', 'neither an http(s) link nor a description');
  const words = read.posting.locations.length > 0 ? [] : placeWords(record);
  return {
    ...rest,
    posting: read.posting,
    employerKey: employerBlock(read.posting),
    ...(words.length > 0 ? { placeWords: words } : {}),
  };
}

/** What a record says of its places, in its own words. */
function placeWords({ location, locations = [] }: RawRecord): string[] {
  const words = [location, ...locations.map(({ text }) => text)].filter((text) => text !== undefined && text.trim() !== '');
  return [...new Set(words.map((text) => text?.slice(0, 300) ?? ''))].slice(0, 60);
}
