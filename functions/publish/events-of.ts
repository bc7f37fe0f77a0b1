import type * as z from 'zod';
import { buildApplicationUpdated } from '../../shared/contracts/events/application-updated.ts';
import { buildBoardCollected } from '../../shared/contracts/events/board-collected.ts';
import { buildBoardFailed } from '../../shared/contracts/events/board-failed.ts';
import { buildDigestSent } from '../../shared/contracts/events/digest-sent.ts';
import { buildDocumentsFailed } from '../../shared/contracts/events/documents-failed.ts';
import { buildDocumentsReady } from '../../shared/contracts/events/documents-ready.ts';
import { buildDocumentsRequested } from '../../shared/contracts/events/documents-requested.ts';
import type { OutgoingEvent } from '../../shared/contracts/events/event.ts';
import { buildJobFound } from '../../shared/contracts/events/job-found.ts';
import { buildJobRemoved } from '../../shared/contracts/events/job-removed.ts';
import { buildJobUpdated } from '../../shared/contracts/events/job-updated.ts';
import { buildMatchFound } from '../../shared/contracts/events/match-found.ts';
import { buildProfileUpdated } from '../../shared/contracts/events/profile-updated.ts';
import { application } from '../../shared/domain/application.ts';
import { board } from '../../shared/domain/board.ts';
import { digestRecord } from '../../shared/domain/digest.ts';
import { jobDocument } from '../../shared/domain/document.ts';
import { job } from '../../shared/domain/job.ts';
import { match } from '../../shared/domain/match.ts';
import { profile } from '../../shared/domain/profile.ts';
import { PermanentFailure } from '../../shared/ports/errors.ts';
import type { Row, RowChange } from '../../shared/ports/row-change.ts';

/** Only what the events need is read of a row: a new attribute of a row never stops the stream. */
const rows = {
  board: board.pick({ boardId: true, version: true, lastRead: true }),
  job: job.pick({ jobId: true, state: true, contentHash: true, closedAt: true }),
  profile: profile.pick({ userId: true, version: true }),
  match: match.pick({ userId: true, jobId: true, state: true, score: true, profileVersion: true, jobHash: true }),
  document: jobDocument.pick({ userId: true, jobId: true, documentId: true, state: true, requestedAt: true, failure: true }),
  digest: digestRecord.pick({ userId: true, period: true, state: true, jobIds: true }),
  application: application.pick({ userId: true, applicationId: true, status: true, version: true }),
};

/**
 * The domain events that a change of a row means; none for rows and changes that nobody is told of. Pure: the same change gives the
 * same events with the same ids. Throws PermanentFailure, naming the row, for a row that is not what its key says.
 */
export function eventsOf(change: RowChange): OutgoingEvent[] {
  const { pk, sk } = change;
  if (pk.startsWith('BOARD#') && sk === 'BOARD') return boardEvents(change);
  if (pk.startsWith('JOB#') && sk === 'JOB') return jobEvents(change);
  if (!pk.startsWith('USER#')) return [];
  if (sk === 'PROFILE') return profileEvents(change);
  if (sk.startsWith('MATCH#')) return matchEvents(change);
  if (sk.startsWith('DOCUMENT#')) return documentEvents(change);
  if (sk.startsWith('DIGEST#')) return digestEvents(change);
  if (sk.startsWith('APPLICATION#')) return applicationEvents(change);
  return [];
}

function boardEvents(change: RowChange): OutgoingEvent[] {
  const after = read(rows.board, change, change.after);
  const before = read(rows.board, change, change.before);
  if (!after?.lastRead || before?.version === after.version) return [];
  const { boardId, lastRead } = after;
  const eventId = idOf(change, String(after.version));
  if (lastRead.outcome === 'failed')
    return [buildBoardFailed({ eventId, boardId, reason: lastRead.reason ?? 'unknown', detail: lastRead.detail }, change.at)];
  const { fetched, added, changed, gone } = lastRead;
  return [buildBoardCollected({ eventId, boardId, fetched, added, changed, gone }, change.at)];
}

/**
 * The id of `job.found` and `job.updated` holds the content; that of a job which opens again also the moment it had been closed, for
 * the second opening is news although the content may be the same.
 */
function jobEvents(change: RowChange): OutgoingEvent[] {
  const before = read(rows.job, change, change.before);
  const after = read(rows.job, change, change.after);
  const wasOpen = before?.state === 'open';
  const isOpen = after?.state === 'open';
  if (before && wasOpen && !isOpen)
    return [buildJobRemoved({ eventId: idOf(change, 'removed', before.contentHash, change.at), jobId: before.jobId }, change.at)];
  if (!after || !isOpen) return [];
  const { jobId, contentHash } = after;
  if (!before || !wasOpen)
    return [buildJobFound({ eventId: idOf(change, contentHash, before?.closedAt ?? 'new'), jobId, contentHash }, change.at)];
  if (before.contentHash === contentHash) return [];
  const fields = differing(change.before ?? {}, change.after ?? {});
  const eventId = idOf(change, before.contentHash, contentHash);
  return [buildJobUpdated({ eventId, jobId, contentHash, fields }, change.at)];
}

function profileEvents(change: RowChange): OutgoingEvent[] {
  const before = read(rows.profile, change, change.before);
  const after = read(rows.profile, change, change.after);
  if (!after || before?.version === after.version) return [];
  const { userId, version } = after;
  return [buildProfileUpdated({ eventId: idOf(change, String(version)), userId, profileVersion: version }, change.at)];
}

function matchEvents(change: RowChange): OutgoingEvent[] {
  const before = read(rows.match, change, change.before);
  const after = read(rows.match, change, change.after);
  if (after?.state !== 'new' || (before?.state === 'new' && before.score === after.score)) return [];
  const { userId, jobId, score, profileVersion, jobHash } = after;
  return [
    buildMatchFound({ eventId: idOf(change, String(profileVersion), jobHash, String(score)), userId, jobId, score }, change.at),
  ];
}

function documentEvents(change: RowChange): OutgoingEvent[] {
  const before = read(rows.document, change, change.before);
  const after = read(rows.document, change, change.after);
  if (!after || (before?.state === after.state && before.requestedAt === after.requestedAt)) return [];
  const { userId, jobId, documentId, state, requestedAt } = after;
  const detail = { eventId: idOf(change, state, requestedAt), userId, jobId, documentId };
  if (state === 'requested') return [buildDocumentsRequested(detail, change.at)];
  if (state === 'ready') return [buildDocumentsReady(detail, change.at)];
  if (state === 'failed') return [buildDocumentsFailed({ ...detail, reason: after.failure ?? 'unknown' }, change.at)];
  return [];
}

function digestEvents(change: RowChange): OutgoingEvent[] {
  const before = read(rows.digest, change, change.before);
  const after = read(rows.digest, change, change.after);
  if (after?.state !== 'sent' || before?.state === 'sent') return [];
  const { userId, period, jobIds } = after;
  return [buildDigestSent({ eventId: idOf(change, 'sent'), userId, period, jobs: jobIds.length }, change.at)];
}

function applicationEvents(change: RowChange): OutgoingEvent[] {
  const before = read(rows.application, change, change.before);
  const after = read(rows.application, change, change.after);
  if (!after || before?.status === after.status) return [];
  const { userId, applicationId, status, version } = after;
  return [buildApplicationUpdated({ eventId: idOf(change, String(version)), userId, applicationId, status }, change.at)];
}

function idOf(change: RowChange, ...content: readonly string[]): string {
  return [change.pk, change.sk, ...content].join('/');
}

function read<S extends z.ZodType>(schema: S, change: RowChange, row: Row | null): z.output<S> | null {
  if (row === null) return null;
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new PermanentFailure(`row ${change.pk} / ${change.sk} is malformed at ${issue?.path.join('.')}: ${issue?.message}`);
}

/** Attributes that are bookkeeping: no reader of a job could notice them. */
const unseen: ReadonlySet<string> = new Set(['pk', 'sk', 'gsi1pk', 'gsi1sk', 'contentHash', 'expiresAt', 'version']);

/** Attributes that go by another name among people: the long parts of a job lie packed in its `body`. */
const known: Readonly<Record<string, string>> = { body: 'description', members: 'postings' };

/** Names of what differs, sorted. */
function differing(before: Row, after: Row): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const differ = [...names].filter((name) => !unseen.has(name) && canonical(before[name]) !== canonical(after[name]));
  return [...new Set(differ.map((name) => known[name] ?? name))].sort();
}

/** JSON with sorted keys: DynamoDB maps have no order. */
function canonical(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  return (
    JSON.stringify(value, (_key, each: unknown) =>
      typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
        : each,
    ) ?? ''
  );
}
