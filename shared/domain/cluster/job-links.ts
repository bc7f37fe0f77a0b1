import type { JobLink } from '../job.ts';
import { copyEvidence, copyKeys, type PlacedTrace, type Trace, traceOf } from './agency-copies.ts';
import type { Fingerprint } from './fingerprint.ts';
import { translationsOf } from './translations.ts';

/** Of the jobs of one employer that share a key so many stand under it, each with its least posting: a sentence that is in all of them finds no copy of a single one. */
const perEmployer = 8;
/** Of all employers so many are compared under one key. */
const perKey = 40;
const maxLinks = 20;

/** A link of a job with the employer of the other one. */
export interface FoundLink {
  jobId: string;
  employerKey: string;
  link: JobLink;
  /** The same link as the other job has it. */
  mirror: JobLink;
  /** Of several between the same two jobs the strongest counts. */
  strength: number;
}

/** Where the traces of an employer's postings have to stand, by key and posting id, so that other employers' copies find them. Depends on the set only. */
export function placedTraces(prints: readonly Fingerprint[], jobOf: ReadonlyMap<string, string>): Map<string, PlacedTrace> {
  const byKey = new Map<string, Trace[]>();
  for (const print of prints) {
    const jobId = jobOf.get(print.postingId);
    const trace = jobId === undefined ? null : traceOf(print, jobId);
    if (trace) for (const key of copyKeys(print)) byKey.set(key, [...(byKey.get(key) ?? []), trace]);
  }
  const placed = new Map<string, PlacedTrace>();
  for (const [key, traces] of byKey) {
    const jobs = new Map<string, Trace>();
    for (const trace of traces.sort((a, b) => (a.postingId < b.postingId ? -1 : 1)))
      if (!jobs.has(trace.jobId)) jobs.set(trace.jobId, trace);
    for (const trace of [...jobs.values()].slice(0, perEmployer)) placed.set(`${key}\n${trace.postingId}`, { key, trace });
  }
  return placed;
}

/** The links between an own posting and those of other employers that are copies of it, or it of them. */
export function copyLinks(own: Trace, others: readonly Trace[]): FoundLink[] {
  return others.flatMap((other): FoundLink[] => {
    const found = copyEvidence(own, other);
    if (!found) return [];
    const to = (trace: Trace, from: Trace): JobLink => {
      const { jobId, postingId, company } = trace;
      const role =
        from.agency === trace.agency ? null : trace.agency === true ? 'copy' : from.agency === true ? 'original' : null;
      return { kind: 'agency_copy', jobId, postingId, company, role, evidence: found.evidence };
    };
    const { employerKey } = other;
    return [{ jobId: own.jobId, employerKey, link: to(other, own), mirror: to(own, other), strength: found.similarity }];
  });
}

/** The links between jobs of one employer in different languages. */
export function translationLinks(prints: readonly Fingerprint[], jobOf: ReadonlyMap<string, string>): FoundLink[] {
  const byId = new Map(prints.map((print) => [print.postingId, print]));
  return translationsOf(prints).flatMap(({ a, b, evidence }): FoundLink[] => {
    const sides = [
      [a, b],
      [b, a],
    ] as const;
    return sides.flatMap(([from, to]): FoundLink[] => {
      const [jobId, otherId, own, other] = [jobOf.get(from), jobOf.get(to), byId.get(from), byId.get(to)];
      if (jobId === undefined || otherId === undefined || jobId === otherId || !own || !other) return [];
      const link: JobLink = { kind: 'translation', jobId: otherId, postingId: to, company: other.company, role: null, evidence };
      const mirror: JobLink = { ...link, jobId, postingId: from, company: own.company };
      return [{ jobId, employerKey: other.employerKey, link, mirror, strength: 1 }];
    });
  });
}

/** One link of a kind to each other job, the strongest; by kind and job, at most twenty of a job. Independent of the order. */
export function linksByJob(found: readonly FoundLink[]): Map<string, FoundLink[]> {
  const best = new Map<string, FoundLink>();
  for (const each of found) {
    const key = `${each.jobId}\n${each.link.kind}\n${each.link.jobId}`;
    const known = best.get(key);
    const stronger =
      !known || each.strength > known.strength || (each.strength === known.strength && pairOf(each) < pairOf(known));
    if (stronger) best.set(key, each);
  }
  const byJob = Map.groupBy(
    [...best.entries()].sort(([a], [b]) => (a < b ? -1 : 1)),
    ([, { jobId }]) => jobId,
  );
  return new Map(
    [...byJob].map(([jobId, entries]) => [
      jobId,
      entries
        .map(([, each]) => each)
        .sort((a, b) => b.strength - a.strength)
        .slice(0, maxLinks),
    ]),
  );
}

/** Both sides choose the same pair of several that are equally strong. */
function pairOf({ link, mirror }: FoundLink): string {
  return [link.postingId, mirror.postingId].sort().join('\n');
}

/** The links between jobs of all employers whose traces are given, for data that is there as a whole. Of a key with very many traces the first are compared. */
export function linksAcross(placed: readonly PlacedTrace[]): Map<string, FoundLink[]> {
  const found: FoundLink[] = [];
  for (const group of Map.groupBy(placed, ({ key }) => key).values()) {
    const traces = group
      .map(({ trace }) => trace)
      .sort((a, b) => (a.postingId < b.postingId ? -1 : 1))
      .slice(0, perKey);
    for (const trace of traces) found.push(...copyLinks(trace, traces));
  }
  return linksByJob(found);
}
