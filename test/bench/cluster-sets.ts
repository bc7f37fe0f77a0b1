import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import type { PlacedTrace } from '../../shared/domain/cluster/agency-copies.ts';
import { clusterEmployer } from '../../shared/domain/cluster/cluster-employer.ts';
import { type Fingerprint, fingerprint } from '../../shared/domain/cluster/fingerprint.ts';
import {
  type FoundLink,
  linksAcross,
  linksByJob,
  placedTraces,
  translationLinks,
} from '../../shared/domain/cluster/job-links.ts';
import { normalizePosting } from '../../shared/domain/normalize/normalize-posting.ts';
import { type RawRecord, rawRecord } from '../../shared/domain/raw-record.ts';
import { ashbyJobs, hiddenRecord } from './ashby-records.ts';
import { type Half, halfOf } from './figures.ts';

/** Sets of postings of which it is known which are one opening: `quality-cluster.ts` prints them, `test/quality/cluster.test.ts` holds floors. */

const seenAt = '2026-08-22T12:00:00.000Z';

/** A posting with the opening it is known to belong to. */
export interface Labelled {
  print: Fingerprint;
  opening: string;
  /** For a reader of errors. */
  about: string;
}

/** The postings of one board or employer. */
export interface LabelledBoard {
  half: Half;
  postings: Labelled[];
}

const listed = z.object({
  board: z.string(),
  jobs: z.array(
    z.object({
      id: z.number(),
      internal_job_id: z.number().nullish(),
      title: z.string(),
      location: z.object({ name: z.string().nullish() }).nullish(),
      requisition_id: z.string().nullish(),
      absolute_url: z.string(),
      company_name: z.string().nullish(),
      first_published: z.string().nullish(),
      updated_at: z.string().nullish(),
    }),
  ),
});

/**
 * Lists of real Greenhouse boards without texts: `internal_job_id` says which posts of a board are one opening. Null where the recordings are not beside the project.
 */
export function greenhouseLists(half: Half | null): LabelledBoard[] | null {
  const file = new URL('../../../shared/data/lists/greenhouse-2026/boards_2026-08-22.jsonl.gz', import.meta.url);
  if (!existsSync(file)) return null;
  const boards: LabelledBoard[] = [];
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { board, jobs } = listed.parse(JSON.parse(line));
    const half_ = halfOf(board);
    if (half !== null && half_ !== half) continue;
    const postings = jobs.flatMap((job): Labelled[] => {
      if (!job.internal_job_id) return [];
      const print = printOf({
        source: 'greenhouse',
        board,
        externalId: String(job.id),
        url: job.absolute_url,
        title: job.title,
        company: job.company_name ?? board,
        openingId: String(job.internal_job_id),
        ...(job.location?.name ? { location: job.location.name } : {}),
        ...(job.requisition_id ? { requisitionId: job.requisition_id } : {}),
        ...(job.first_published ? { postedAt: job.first_published } : {}),
        ...(job.updated_at ? { updatedAt: job.updated_at } : {}),
      });
      const about = `${board}: "${job.title}" (${job.location?.name}; ${job.requisition_id}; ${job.internal_job_id})`;
      return print ? [{ print, opening: String(job.internal_job_id), about }] : [];
    });
    boards.push({ half: half_, postings });
  }
  return boards;
}

function printOf(record: RawRecord): Fingerprint | null {
  const read = normalizePosting(record, seenAt);
  return 'posting' in read ? fingerprint(read.posting) : null;
}

/** Pairs of postings of one board: those that are one opening, those that were put into one job, and both. */
export interface PairCounts {
  same: number;
  merged: number;
  right: number;
  /** Merged and not the same, then same and not merged. */
  errors: { wrong: string[]; missed: string[] };
}

export function noPairs(): PairCounts {
  return { same: 0, merged: 0, right: 0, errors: { wrong: [], missed: [] } };
}

/** Counts all pairs of the postings; `hide` takes keys away from a print first, `counted` may leave pairs out. */
export function countPairs(
  into: PairCounts,
  postings: readonly Labelled[],
  hide: (print: Fingerprint) => Fingerprint = (print) => print,
  counted: (a: Labelled, b: Labelled) => boolean = () => true,
): void {
  const jobs = clusterEmployer(postings.map(({ print }) => hide(print)));
  // Most pairs are neither: only those that meet in an opening or in a job are looked at.
  const groups = [
    ...Map.groupBy(postings, ({ opening }) => opening).values(),
    ...Map.groupBy(postings, ({ print }) => jobs.get(print.postingId)).values(),
  ];
  const met = new Set<string>();
  for (const group of groups)
    for (const [at, a] of group.entries())
      for (const b of group.slice(at + 1)) {
        const key = `${a.print.postingId}\n${b.print.postingId}`;
        if (met.has(key) || !counted(a, b)) continue;
        met.add(key);
        const same = a.opening === b.opening;
        const merged = jobs.get(a.print.postingId) === jobs.get(b.print.postingId);
        into.same += Number(same);
        into.merged += Number(merged);
        into.right += Number(same && merged);
        if (same !== merged) into.errors[merged ? 'wrong' : 'missed'].push(`${a.about} and ${b.about}`);
      }
}

/** Precision and recall over pairs, in percent. */
export function sharesOf({ same, merged, right }: PairCounts): { precision: number; recall: number } {
  return { precision: merged === 0 ? 100 : (100 * right) / merged, recall: same === 0 ? 100 : (100 * right) / same };
}

const goldRow = z.object({
  /** What makes the row hard. */
  case: z.string(),
  opening: z.string(),
  record: rawRecord,
  /** When it was there, for reposts. */
  opened: z.string().optional(),
  closed: z.string().optional(),
  /** Openings its job is to be linked with. */
  links: z.array(z.string()).default([]),
});

export interface GoldOpening extends Labelled {
  case: string;
  links: string[];
}

/** The project's own openings in seven languages, with what is one opening and what is linked. */
export function goldOpenings(): GoldOpening[] {
  const file = new URL('../gold/openings.jsonl', import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { case: name, opening, record, opened = null, closed = null, links } = goldRow.parse(JSON.parse(line));
      const read = normalizePosting(record, seenAt);
      if ('rejected' in read) throw new Error(`${record.externalId}: ${read.rejected.detail}`);
      const about = `${opening} (${name}) "${record.title}"`;
      return { print: fingerprint(read.posting, { opened, closed }), opening, about, case: name, links };
    });
}

/** Jobs of postings of any number of employers, and the links between them, as a whole cloud would have them. */
export function jobsAndLinks(prints: readonly Fingerprint[]): { jobOf: Map<string, string>; links: Map<string, FoundLink[]> } {
  const jobOf = new Map<string, string>();
  const placed: PlacedTrace[] = [];
  const found: FoundLink[] = [];
  for (const members of Map.groupBy(prints, ({ employerKey }) => employerKey).values()) {
    for (const [postingId, jobId] of clusterEmployer(members)) jobOf.set(postingId, jobId);
    placed.push(...placedTraces(members, jobOf).values());
    found.push(...translationLinks(members, jobOf));
  }
  return { jobOf, links: linksByJob([...found, ...[...linksAcross(placed).values()].flat()]) };
}

/** How a copy on another board differs from the posting it was made of. */
export const copyKinds = ['dressed', 'plain text', 'shortened', 'half', 'excerpt', 'untitled text'] as const;
export type CopyKind = (typeof copyKinds)[number];

const openings = [
  'Our client list grows every month, and so does the team. We have been in business for more than twenty years and are proud of a friendly culture.',
  'This position was found on the careers page of the company. Apply today and be among the first twenty applicants.',
  'Wir freuen uns auf Ihre Bewerbung. Seit vielen Jahren stehen wir für Qualität, Verlässlichkeit und ein gutes Miteinander.',
];
const endings = [
  'To apply, click the button below. Only shortlisted candidates will be contacted. We are an equal opportunity employer.',
  'Similar jobs near you are sent to you by mail every morning. Terms and conditions apply.',
  'Bitte beziehen Sie sich bei Ihrer Bewerbung auf diese Anzeige. Kennziffer und Gehaltsvorstellung nicht vergessen.',
];
const decorations: readonly ((title: string, place: string, company: string) => string)[] = [
  (title) => `${title} (m/f/d)`,
  (title, place) => (place === '' ? title : `${title} - ${place}`),
  (title, _, company) => `${title} | ${company}`,
  (title) => title.toUpperCase(),
  (title) => title.replace(/\bSenior\b/, 'Sr.').replace(/\bManager\b/, 'Mgr'),
  (title) => `🚀 ${title}!`,
  (title) => title,
];

/** The posting as another board would show it: other head and foot, decorated title, another spelling of employer and place, and less of the text. */
function copyRecord(record: RawRecord, text: string, kind: CopyKind): RawRecord {
  const seed = createHash('sha256').update(`${record.externalId}${kind}`).digest();
  const pick = <T>(list: readonly T[], at: number): T | undefined => list[seed.readUInt8(at) % list.length];
  const company = record.company ?? '';
  const place = record.location ?? '';
  const lines = text.split('\n');
  const body =
    kind === 'shortened'
      ? lines.slice(0, Math.ceil(lines.length * 0.75)).join('\n')
      : kind === 'half'
        ? lines.slice(0, Math.ceil(lines.length / 2)).join('\n')
        : text;
  const dressed = `${pick(openings, 0)}\n\n${body}\n\n${pick(endings, 1)}`;
  const decorate = pick(decorations, 2);
  const base = {
    source: kind === 'plain text' ? 'lever' : 'adzuna',
    board: kind === 'plain text' ? record.board : 'gb',
    externalId: `${record.externalId}-${kind}`,
    url: `https://other.example/jobs/${record.externalId}`,
    title: decorate?.(record.title ?? '', place.split(',')[0] ?? '', company) ?? record.title ?? '',
    company: pick([company, `${company} Inc.`, `${company} GmbH`, company.toUpperCase()], 3) ?? company,
    ...(record.location ? { location: record.location } : {}),
  };
  if (kind === 'untitled text') return { ...base, descriptionText: '' };
  if (kind === 'excerpt') return { ...base, descriptionText: `${text.replace(/\s+/g, ' ').slice(0, 500)} …` };
  return kind === 'plain text' ? { ...base, descriptionText: body } : { ...base, descriptionText: dressed };
}

/**
 * Recorded boards with texts, each posting with a copy of one kind as another board would show it. What is one opening on the board itself nobody knows: there the rule's
 * own clusters count, and only pairs with a copy are to be counted (`withCopy`). `most` takes the first boards only. With `strangers` every second opening is missing on the board and there as copies only: a
 * job of the same title is another one, and whoever joins them is wrong.
 */
export function composedCopies(
  kind: CopyKind,
  half: Half | null,
  { strangers = false, most = Number.POSITIVE_INFINITY }: { strangers?: boolean; most?: number } = {},
): LabelledBoard[] {
  const boards = [...Map.groupBy(recorded(), ({ board }) => board)].filter(([board]) => half === null || halfOf(board) === half);
  return boards.slice(0, most).map(([board, entries]): LabelledBoard => {
    const own = originalsOf(board, entries);
    const jobs = clusterEmployer(own.map(({ print }) => print));
    const postings = own.flatMap(({ print, record, text }): Labelled[] => {
      const opening = jobs.get(print.postingId) ?? '';
      const about = `${board}: "${record.title}" (${record.location}; ${record.team ?? ''})`;
      const copy = printOf(copyRecord(record, text, kind));
      if (strangers && halfOf(opening) === 'a') return copy ? [{ print: copy, opening, about: `${kind} of ${about}` }] : [];
      return [{ print, opening, about }, ...(copy ? [{ print: copy, opening, about: `${kind} of ${about}` }] : [])];
    });
    return { half: halfOf(board), postings };
  });
}

const rungs = ['Junior', 'Senior', 'Staff', 'Principal', 'Lead'] as const;

/** Each posting of a recorded board whose title names a rung, and the same once more with the next rung: hard negatives, for the texts are equal. */
export function adjacentLevels(half: Half | null): LabelledBoard[] {
  const boards = [...Map.groupBy(recorded(), ({ board }) => board)].filter(([board]) => half === null || halfOf(board) === half);
  return boards.flatMap(([board, entries]): LabelledBoard[] => {
    const seen = new Set<string>();
    const postings = entries.flatMap((entry): Labelled[] => {
      const record = { ...hiddenRecord(entry), company: board };
      const title = record.title ?? '';
      const at = rungs.findIndex((rung) => new RegExp(`\\b${rung}\\b`).test(title));
      if (at < 0 || seen.has(title)) return [];
      seen.add(title);
      const next = rungs[(at + 1) % rungs.length] ?? '';
      const other = title.replace(new RegExp(`\\b${rungs[at]}\\b`), next);
      // A title that names two rungs, and one that the board has itself, would not be another level.
      if (rungs.filter((rung) => title.includes(rung)).length > 1 || seen.has(other)) return [];
      seen.add(other);
      return [title, other].flatMap((each, index): Labelled[] => {
        const print = printOf({ ...record, title: each, externalId: `${record.externalId}-${index}` });
        return print ? [{ print, opening: print.postingId, about: `${board}: "${each}"` }] : [];
      });
    });
    // Postings of one level that are one opening are not what is asked here: one of each title is left.
    const byTitle = new Map(postings.map((posting) => [`${posting.print.core}\n${posting.print.level}`, posting]));
    return postings.length === 0 ? [] : [{ half: halfOf(board), postings: [...byTitle.values()] }];
  });
}

let boardsRead: ReturnType<typeof ashbyJobs> | null = null;

function recorded(): ReturnType<typeof ashbyJobs> {
  boardsRead ??= ashbyJobs();
  return boardsRead;
}

interface Original {
  print: Fingerprint;
  record: RawRecord;
  text: string;
}

const originals = new Map<string, Original[]>();

function originalsOf(board: string, entries: ReturnType<typeof ashbyJobs>): Original[] {
  const known = originals.get(board);
  if (known) return known;
  const read = entries.flatMap((entry): Original[] => {
    const record = { ...hiddenRecord(entry), company: board };
    const normalized = normalizePosting(record, seenAt);
    if (!('posting' in normalized)) return [];
    return [{ print: fingerprint(normalized.posting), record, text: normalized.posting.descriptionText }];
  });
  originals.set(board, read);
  return read;
}

/** Pairs of a posting of the board and a copy. */
export function withCopy(a: Labelled, b: Labelled): boolean {
  return a.print.board !== b.print.board;
}
