import * as z from 'zod';
import { clusterEmployer } from '../domain/cluster/cluster-employer.ts';
import { type ClusteredPosting, type Fingerprint, fingerprint, fingerprintShape } from '../domain/cluster/fingerprint.ts';
import { exportLineShape } from '../domain/posting-export.ts';
import type { TextLine } from './text-lines.ts';

/** Lines put aside until all are known, in as many lists as one likes. */
export interface Spool {
  append(list: string, line: string): Promise<void>;
  /** The lines of a list in the order in which they were put aside; none for an unknown list. */
  lines(list: string): AsyncIterable<TextLine>;
}

/** What became of a line. */
export type ClusteredLine = { posting: Record<string, unknown> } | { refused: string; number: number };

/** Employers are dealt out to so many lists: only one of them is in memory at a time. */
const lists = 64;
const jobIdBytes = 10;

const members = {
  source: true,
  board: true,
  externalId: true,
  url: true,
  applyUrl: true,
  title: true,
  company: true,
  locations: true,
  remote: true,
  seniority: true,
  earlyCareer: true,
  role: true,
  salary: true,
  language: true,
  skills: true,
  department: true,
  team: true,
  requisitionId: true,
  openingId: true,
  postedAt: true,
  hiringOrganization: true,
  descriptionText: true,
  sections: true,
} satisfies Record<keyof ClusteredPosting, true>;
const life = { firstSeen: true, lastSeen: true, state: true } as const;
/** Only what clustering looks at is checked. What comes from files need not have had a life. */
const postingLine = exportLineShape.pick({ ...members, ...life }).partial(life);
const printed = z.tuple([z.number(), z.string(), fingerprintShape]);
const record = z.record(z.string(), z.unknown());

/**
 * Adds `jobId` to postings as `postings export` prints them, one a line of JSON; everything else of a line stays as it is, and so does the order. Postings of one
 * opening get the same id, the one that the normalize stage would give them; of a posting that is there twice the later read counts. A line that is no posting
 * is refused. The input is put aside in `spool` and read again: what is held is ten bytes a line and the fingerprints of a 64th of the employers.
 */
export async function* clusterLines(input: AsyncIterable<TextLine>, spool: Spool): AsyncGenerator<ClusteredLine> {
  let count = 0;
  for await (const { number, text } of input) {
    const read = readPosting(text);
    if ('refused' in read) {
      yield { number, refused: read.refused };
      continue;
    }
    await spool.append('lines', read.text);
    await spool.append(listOf(read.print.employerKey), JSON.stringify([count, read.lastSeen, read.print]));
    count += 1;
  }
  const ids = new Uint8Array(count * jobIdBytes);
  for (let list = 0; list < lists; list += 1) await clusterList(spool.lines(`prints-${list}`), ids);
  let index = 0;
  for await (const { text } of spool.lines('lines')) {
    const jobId = `j_${Buffer.from(ids.buffer, index * jobIdBytes, jobIdBytes).toString('hex')}`;
    yield { posting: { ...record.parse(JSON.parse(text ?? '')), jobId } };
    index += 1;
  }
}

function readPosting(text: string | null): { text: string; print: Fingerprint; lastSeen: string } | { refused: string } {
  if (text === null) return { refused: 'the line is longer than 16 million characters' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { refused: 'the line is no JSON' };
  }
  const line = postingLine.safeParse(value);
  if (line.success) {
    const { firstSeen = null, lastSeen = '', state = 'open' } = line.data;
    const presence = { opened: firstSeen, closed: state === 'gone' ? lastSeen : null };
    return { text, print: fingerprint(line.data, presence), lastSeen };
  }
  const [issue] = line.error.issues;
  return {
    refused: `no posting as postings export prints it: ${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'does not fit'}`,
  };
}

/** The jobs of the employers of one list, into `ids` at the places of their lines. */
async function clusterList(lines: AsyncIterable<TextLine>, ids: Uint8Array): Promise<void> {
  const employers = new Map<string, Map<string, { lastSeen: string; print: Fingerprint; at: number[] }>>();
  for await (const { text } of lines) {
    const [index, lastSeen, print] = printed.parse(JSON.parse(text ?? ''));
    const members = employers.get(print.employerKey) ?? new Map();
    employers.set(print.employerKey, members);
    const known = members.get(print.postingId);
    const later =
      known === undefined ||
      lastSeen > known.lastSeen ||
      (lastSeen === known.lastSeen && JSON.stringify(print) > JSON.stringify(known.print));
    members.set(print.postingId, {
      ...(later ? { lastSeen, print } : { lastSeen: known.lastSeen, print: known.print }),
      at: [...(known?.at ?? []), index],
    });
  }
  for (const members of employers.values()) {
    const jobs = clusterEmployer([...members.values()].map(({ print }) => print));
    for (const [postingId, { at }] of members) {
      const id = Buffer.from((jobs.get(postingId) ?? '').slice(2), 'hex');
      for (const index of at) ids.set(id, index * jobIdBytes);
    }
  }
}

/** Which list an employer's postings are put in: FNV-1a of the key. */
function listOf(employerKey: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < employerKey.length; at += 1) hash = Math.imul(hash ^ employerKey.charCodeAt(at), 0x01000193);
  return `prints-${(hash >>> 0) % lists}`;
}
