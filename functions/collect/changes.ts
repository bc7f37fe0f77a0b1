import { createHash } from 'node:crypto';
import type { GoneEntry } from '../../shared/contracts/messages/normalize.ts';
import type { BoardSnapshot, SnapshotEntry } from '../../shared/domain/board-snapshot.ts';
import type { RawRecord } from '../../shared/domain/raw-record.ts';
import type { BoardPage, SourceTraits } from '../../shared/ports/board-reader.ts';

/** Everything one complete read of a board brought. */
export interface Listing {
  pages: readonly BoardPage[];
}

export interface Changes {
  /** New and changed postings, to be normalized. */
  records: RawRecord[];
  added: number;
  changed: number;
  /** Postings whose removal is confirmed. */
  gone: GoneEntry[];
  /** Postings that were absent for the first time. */
  missing: number;
  /** All postings the read should have listed and did not, whether for the first time or again. */
  vanished: ReadonlySet<string>;
  /** Postings the board listed, unchanged ones included. */
  listed: number;
  /** Postings about which this read says nothing, because their pages could not be read now. */
  undecided: number;
  duplicates: number;
  unusable: number;
  notes: string[];
  entries: SnapshotEntry[];
  pages: BoardSnapshot['pages'];
}

/** What scrolled out of a window that long ago is forgotten, so that the memory stays small: it is not removed, for nothing says that it is gone. */
const windowMemory = 90 * 86_400_000;

/** SHA-256 of a record with its members in order, so that equal postings have equal hashes. */
export function recordHash(record: RawRecord): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(record)))
    .digest('hex')
    .slice(0, 32);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [name, sorted(member)]);
}

/**
 * Compares a good read with the last one. A posting is gone at its second absence in a row or when its page answered 404 or 410; one that scrolled out of a
 * window, or whose page could not be read now, is not absent. Pure.
 */
export function compare(listing: Listing, before: BoardSnapshot | null, traits: SourceTraits, now: Date): Changes {
  const known = new Map(before?.entries.map((entry) => [entry.externalId, entry]));
  const remembered = new Map(before?.pages.map((page) => [page.url, page]));
  const changes: Changes = {
    records: [],
    added: 0,
    changed: 0,
    gone: [],
    missing: 0,
    vanished: new Set(),
    listed: 0,
    undecided: 0,
    duplicates: 0,
    unusable: 0,
    notes: [],
    entries: [],
    pages: [],
  };
  const present = new Map<string, SnapshotEntry>();
  const confirmedGone = new Set<string>();
  const undecided = new Set<string>();
  const pagesDone = new Set<string>();

  for (const page of listing.pages) {
    changes.unusable += page.unusable;
    if (page.note !== null) changes.notes.push(page.note);
    const earlier = remembered.get(page.url);
    if (page.outcome === 'read') {
      const ids: string[] = [];
      for (const record of page.records) {
        if (present.has(record.externalId)) {
          changes.duplicates += 1;
          continue;
        }
        const hash = recordHash(record);
        const last = known.get(record.externalId);
        if (last === undefined) changes.added += 1;
        else if (last.hash !== hash) changes.changed += 1;
        // One that was absent is told again: a read that died after telling its removal left no other trace.
        if (last?.hash !== hash || last.absences > 0) changes.records.push(record);
        present.set(record.externalId, { externalId: record.externalId, hash, absences: 0, postedAt: moment(record.postedAt) });
        ids.push(record.externalId);
      }
      pagesDone.add(page.url);
      changes.pages.push({ url: page.url, validators: page.validators, changedAt: page.changedAt, externalIds: ids });
      continue;
    }
    if (earlier === undefined || pagesDone.has(page.url)) continue;
    pagesDone.add(page.url);
    for (const id of earlier.externalIds) {
      const entry = known.get(id);
      if (entry === undefined || present.has(id)) continue;
      if (page.outcome === 'unchanged') present.set(id, held(entry));
      else if (page.outcome === 'gone') confirmedGone.add(id);
      else undecided.add(id);
    }
    if (page.outcome !== 'gone')
      changes.pages.push({
        ...earlier,
        changedAt: page.outcome === 'unchanged' ? (page.changedAt ?? earlier.changedAt) : earlier.changedAt,
      });
  }

  const oldestListed = Math.min(...[...present.values()].flatMap((entry) => entry.postedAt ?? []));
  const readAt = now.toISOString();
  const vanished = new Set<string>();
  for (const entry of known.values()) {
    if (present.has(entry.externalId)) continue;
    const heldAt = entry.heldAt ?? before?.readAt ?? readAt;
    const scrolledOut = traits.listing === 'window' && (entry.postedAt === null || entry.postedAt <= oldestListed);
    const isGone = () => changes.gone.push({ externalId: entry.externalId, absentSince: entry.absentSince ?? readAt, heldAt });
    if (confirmedGone.has(entry.externalId)) isGone();
    else if (undecided.has(entry.externalId)) {
      changes.undecided += 1;
      changes.entries.push({ ...entry, heldAt });
    } else if (scrolledOut) {
      if (entry.postedAt === null || entry.postedAt > now.getTime() - windowMemory) changes.entries.push({ ...entry, heldAt });
    } else {
      vanished.add(entry.externalId);
      if (entry.absences === 1) isGone();
      else {
        changes.missing += 1;
        changes.entries.push({ ...entry, absences: 1, absentSince: readAt, heldAt });
      }
    }
  }
  changes.vanished = vanished;
  changes.listed = present.size;
  changes.entries.push(...present.values());
  return changes;
}

/** The entry of a posting that this read held. */
function held({ externalId, hash, postedAt }: SnapshotEntry): SnapshotEntry {
  return { externalId, hash, absences: 0, postedAt };
}

/** Epoch milliseconds of a posting time as sources give it: text, seconds or milliseconds. */
function moment(given: string | number | undefined): number | null {
  if (given === undefined) return null;
  const time = typeof given === 'string' ? Date.parse(given) : given < 100_000_000_000 ? given * 1000 : given;
  return Number.isFinite(time) ? time : null;
}
