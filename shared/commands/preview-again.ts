import { isDeepStrictEqual } from 'node:util';
import { clusterEmployer } from '../domain/cluster/cluster-employer.ts';
import { type Fingerprint, fingerprint, presenceOf } from '../domain/cluster/fingerprint.ts';
import { type JobPosting, jobPosting } from '../domain/job-posting.ts';
import { employerBlock } from '../domain/normalize/company/employer-key.ts';
import { normalizePosting } from '../domain/normalize/normalize-posting.ts';
import { type PostingContent, type PostingLife, storedOf } from '../domain/posting-life.ts';
import type { RawRecord } from '../domain/raw-record.ts';
import type { RawStore } from '../ports/raw-store.ts';
import type { AskAgainDeps } from './ask-again.ts';

/** One field that would come out differently. */
export interface FieldPreview {
  field: string;
  /** Of these, unknown before: `gained`; unknown after: `lost`. */
  changed: number;
  gained: number;
  lost: number;
  examples: { posting: string; from: string; to: string }[];
}

/** What normalizing everything again by the present rules would change. */
export interface Preview {
  boards: number;
  postings: number;
  changed: number;
  /** Stored postings that would be refused now, with the reason of the first ones. */
  refused: { count: number; examples: string[] };
  /** Postings whose raw records have expired: they stay as they are. */
  expired: number;
  fields: FieldPreview[];
  /** Openings before and after, and postings that would change their job; null when only one board was looked at. */
  jobs: { before: number; after: number; moved: number } | null;
}

export type PreviewDeps = Pick<AskAgainDeps, 'postings'> & {
  raw: Pick<RawStore, 'has' | 'readChunk'>;
  /** Told now and then: postings looked at, and changed. */
  progress: (postings: number, changed: number) => void;
};

const examplesOfAField = 3;
const chunksKept = 8;
/** Evidence changes with the values it speaks for, and quality is made of them. */
const fields = Object.keys(jobPosting.shape).filter(
  (name) => !['evidence', 'quality', 'source', 'board', 'externalId'].includes(name),
);

/**
 * Normalizes every stored posting (of one board, when one is named) again from its raw record and compares; nothing is written. Holds a few chunks of raw records, and
 * for the openings about 600 bytes a posting.
 */
export async function previewAgain(board: string | null, deps: PreviewDeps): Promise<Preview> {
  const tallies = new Map<string, FieldPreview>();
  const boards = new Set<string>();
  const so: Omit<Preview, 'boards' | 'fields' | 'jobs'> = {
    postings: 0,
    changed: 0,
    expired: 0,
    refused: { count: 0, examples: [] },
  };
  const chunks = new Chunks(deps.raw);
  const openings = new Openings();
  for await (const life of deps.postings.everyLife()) {
    const { content, source, board: token, externalId } = life;
    if (content === null || (board !== null && `${source}:${token}` !== board)) continue;
    boards.add(`${source}:${token}`);
    so.postings += 1;
    const record = await chunks.record(content, externalId);
    const read = record === null ? null : normalizePosting(record, content.seenAt);
    if (read === null) so.expired += 1;
    else if ('rejected' in read) {
      so.changed += 1;
      so.refused.count += 1;
      if (so.refused.examples.length < examplesOfAField) so.refused.examples.push(`${life.postingId}: ${read.rejected.detail}`);
    } else if (compare(content.posting, read.posting, life.postingId, tallies)) so.changed += 1;
    if (board === null && (read === null || 'posting' in read)) openings.add(life, read?.posting ?? content.posting);
    if (so.postings % 100 === 0) deps.progress(so.postings, so.changed);
  }
  deps.progress(so.postings, so.changed);
  return {
    boards: boards.size,
    ...so,
    fields: [...tallies.values()].sort((a, b) => b.changed - a.changed || (a.field < b.field ? -1 : 1)),
    jobs: board === null ? openings.compare() : null,
  };
}

/** Raw records by chunk: postings of one chunk come near each other. */
class Chunks {
  private readonly kept = new Map<string, Map<string, RawRecord> | null>();
  private readonly raw: PreviewDeps['raw'];

  constructor(raw: PreviewDeps['raw']) {
    this.raw = raw;
  }

  async record({ rawKey }: PostingContent, externalId: string): Promise<RawRecord | null> {
    let chunk = this.kept.get(rawKey);
    if (chunk === undefined) {
      chunk =
        rawKey !== '' && (await this.raw.has(rawKey))
          ? new Map((await this.raw.readChunk(rawKey)).map((record) => [record.externalId, record]))
          : null;
      this.kept.set(rawKey, chunk);
      const [oldest] = this.kept.keys();
      if (this.kept.size > chunksKept && oldest !== undefined) this.kept.delete(oldest);
    }
    return chunk?.get(externalId) ?? null;
  }
}

function compare(before: JobPosting, after: JobPosting, postingId: string, tallies: Map<string, FieldPreview>): boolean {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  let different = false;
  for (const field of fields) {
    const [from, to] = [was.get(field), is.get(field)];
    if (isDeepStrictEqual(from, to)) continue;
    different = true;
    const tally = tallies.get(field) ?? { field, changed: 0, gained: 0, lost: 0, examples: [] };
    tallies.set(field, tally);
    tally.changed += 1;
    if (unknown(from) && !unknown(to)) tally.gained += 1;
    if (!unknown(from) && unknown(to)) tally.lost += 1;
    if (tally.examples.length < examplesOfAField)
      tally.examples.push({ posting: postingId, ...excerpts(words(from), words(to)) });
  }
  return different;
}

function unknown(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function words(value: unknown): string {
  return unknown(value) ? '(unknown)' : typeof value === 'string' ? value : JSON.stringify(value);
}

/** Of two long values the place where they begin to differ. */
function excerpts(from: string, to: string): { from: string; to: string } {
  let same = 0;
  while (same < from.length && from.charCodeAt(same) === to.charCodeAt(same)) same += 1;
  const start = same > 60 ? same - 20 : 0;
  const piece = (text: string) =>
    `${start > 0 ? '... ' : ''}${text.slice(start, start + 100)}${text.length > start + 100 ? ' ...' : ''}`;
  return { from: piece(from), to: piece(to) };
}

/** The openings as they are stored, and as the present rules would have them. */
class Openings {
  private readonly employers = new Map<string, Fingerprint[]>();
  private readonly stored = new Map<string, string>();

  add(life: PostingLife, posting: JobPosting): void {
    const employer = employerBlock(posting);
    const members = this.employers.get(employer) ?? [];
    this.employers.set(employer, members);
    const stored = storedOf(life);
    members.push(stored ? fingerprint(posting, presenceOf(stored)) : fingerprint(posting));
    this.stored.set(life.postingId, life.jobId ?? '');
  }

  compare(): { before: number; after: number; moved: number } {
    const after = new Set<string>();
    let moved = 0;
    for (const members of this.employers.values())
      for (const [postingId, jobId] of clusterEmployer(members)) {
        after.add(jobId);
        if (this.stored.get(postingId) !== jobId) moved += 1;
      }
    return { before: new Set(this.stored.values()).size, after: after.size, moved };
  }
}
