import { createHash } from 'node:crypto';
import { ofManyEmployers } from '../feed-sources.ts';
import { type Comparison, compare, excerptWords, followsOther, minimaOf, placesAgree } from './compare.ts';
import type { DuplicateDecision } from './decisions.ts';
import type { Fingerprint } from './fingerprint.ts';
import { Groups } from './groups.ts';
import { withRealKeys } from './real-keys.ts';

const bands = 16;
const rows = 4;
/** Up to so many postings of one title are compared pair by pair; above that the bands of the sketch choose the pairs. */
const pairwise = 40;
/** A band's bucket compares each posting with so many of its first ones: linear in the bucket. */
const leaders = 8;
const complete = 400;

/** `j_` + 20 hex characters of the SHA-256 of the least posting id of the cluster. */
export function jobIdOf(leastPostingId: string): string {
  return `j_${createHash('sha256').update(leastPostingId).digest('hex').slice(0, 20)}`;
}

/**
 * Clusters the postings of one employer into jobs: posting id -> job id. Pure and independent of the order of the members; linear in their number
 * for a bounded size of one opening. A merge never joins two postings that the rule of `compare` calls different by a key, a level, a
 * title or a team, so chains of similar texts cannot join what is apart. Decisions of a person rule: what is to be apart never stands in one job, and the jobs of
 * two that belong together are joined.
 */
export function clusterEmployer(
  members: readonly Fingerprint[],
  decisions: readonly DuplicateDecision[] = [],
): Map<string, string> {
  const prints = withRealKeys(
    [...new Map(members.map((member) => [member.postingId, member])).values()].sort((a, b) =>
      a.postingId < b.postingId ? -1 : 1,
    ),
  );
  const sketches = prints.map(minimaOf);
  const groups = new Groups(prints.length);
  const compareAt = (a: number, b: number): Comparison | null => {
    const [left, right] = [prints[a], prints[b]];
    return left && right ? compare(left, right, sketches[a] ?? null, sketches[b] ?? null) : null;
  };
  const indices = decisions.length === 0 ? null : new Map(prints.map((print, index) => [print.postingId, index]));
  const pairsOf = (verdict: DuplicateDecision['verdict']) =>
    decisions.flatMap((decision): [number, number][] => {
      const [a, b] = [indices?.get(decision.a), indices?.get(decision.b)];
      return decision.verdict === verdict && a !== undefined && b !== undefined ? [[a, b]] : [];
    });
  const kept = pairsOf('apart');
  const keptApart = (a: number, b: number): boolean => {
    const [left, right] = [groups.root(a), groups.root(b)];
    return kept.some(([x, y]) => {
      const [one, other] = [groups.root(x), groups.root(y)];
      return (one === left && other === right) || (one === right && other === left);
    });
  };

  // Exact keys first: they are transitive by nature.
  for (const same of grouped(prints, (print) => (print.opening === null ? null : `${print.board}\n${print.opening}`)))
    for (const index of same.slice(1)) if (!keptApart(same[0] ?? index, index)) groups.merge(same[0] ?? index, index);

  const edges = new Map<string, { a: number; b: number; strength: number }>();
  const consider = (a: number, b: number) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    if (low === high || groups.root(low) === groups.root(high) || edges.has(`${low}-${high}`)) return;
    const found = compareAt(low, high);
    if (found?.same) edges.set(`${low}-${high}`, { a: low, b: high, strength: found.strength });
  };
  const chain = (list: readonly number[]) => {
    for (const [position, index] of list.entries())
      for (const leader of list.slice(0, Math.min(position, leaders))) consider(leader, index);
  };
  const pairs = (list: readonly number[]) => {
    for (const [position, a] of list.entries()) for (const b of list.slice(position + 1)) consider(a, b);
  };
  for (const same of grouped(prints, (print) => print.requisition)) {
    chain(same);
    // Of one number on several boards each board's postings have to meet each other.
    for (const onBoard of groupedOf(same, (index) => prints[index]?.board ?? null)) chain(onBoard);
  }
  for (const same of grouped(prints, (print) => (print.link === null ? null : `${print.link}\n${print.core}\n${print.level}`)))
    chain(same);
  for (const same of grouped(prints, (print) => `${print.core}\n${print.level}`)) {
    if (same.length <= pairwise) {
      pairs(same);
      continue;
    }
    for (const equal of groupedOf(same, (index) => prints[index]?.exact ?? null)) chain(equal);
    for (const there of groupedOf(same, (index) => prints[index]?.places.join('|') ?? null))
      if (there.length <= pairwise) pairs(there);
    for (let band = 0; band < bands; band += 1)
      for (const bucket of groupedOf(same, (index) => bandKey(sketches[index] ?? null, band))) chain(bucket);
  }

  // Strongest first; the ids break ties, so that the order of arrival cannot.
  const ordered = [...edges.values()].sort((x, y) => y.strength - x.strength || x.a - y.a || x.b - y.b);
  const apart = (a: number, b: number): boolean => {
    if (keptApart(a, b)) return true;
    const [left, right] = [groups.of(a), groups.of(b)];
    const limit = left.length * right.length > complete ? 12 : Number.POSITIVE_INFINITY;
    // Places speak against nothing where a board itself says so, or where the two jobs have one in common: they are united.
    const places = new Set(left.flatMap((index) => prints[index]?.places ?? []));
    const united =
      prints[a]?.board === prints[b]?.board || right.some((index) => prints[index]?.places.some((place) => places.has(place)));
    return left.slice(0, limit).some((x) =>
      right.slice(0, limit).some((y) => {
        const found = compareAt(x, y);
        return found?.contradicts === true && !(united && found.evidence.at(-1)?.name === 'places');
      }),
    );
  };
  for (const { a, b } of ordered) if (groups.root(a) !== groups.root(b) && !apart(a, b)) groups.merge(a, b);
  for (const [poor, only] of onlyOnes(prints, groups)) if (!apart(poor, only)) groups.merge(poor, only);

  for (const [a, b] of pairsOf('together')) if (!keptApart(a, b)) groups.merge(a, b);

  const jobs = new Map<string, string>();
  for (const group of groups.all()) {
    const least = prints[group[0] ?? -1];
    if (!least) continue;
    const jobId = jobIdOf(least.postingId);
    for (const index of group) {
      const print = prints[index];
      if (print) jobs.set(print.postingId, jobId);
    }
  }
  return jobs;
}

/**
 * Postings of feeds and mails that bring hardly any text, each with a posting of the only job on the employer's own boards that has its title, its level and no other
 * place. What two jobs could be meant by stays alone.
 */
function onlyOnes(prints: readonly Fingerprint[], groups: Groups): [number, number][] {
  const own = new Map<string, number[]>();
  const keyOf = ({ core, level }: Fingerprint) => `${core}\n${level}`;
  const poor: number[] = [];
  for (const [index, print] of prints.entries()) {
    if (print.core === '') continue;
    if (!ofManyEmployers(print.board.split(':', 1)[0] ?? '')) own.set(keyOf(print), [...(own.get(keyOf(print)) ?? []), index]);
    else if (print.sketch === null || print.words < excerptWords) poor.push(index);
  }
  return poor.flatMap((index): [number, number][] => {
    const print = prints[index];
    if (!print) return [];
    const there = (own.get(keyOf(print)) ?? []).filter((other) => {
      const rich = prints[other];
      return rich !== undefined && placesAgree(print, rich) && !followsOther(print, rich);
    });
    const [first, ...others] = new Set(there.map((other) => groups.root(other)));
    return first === undefined || others.length > 0 || first === groups.root(index) ? [] : [[index, first]];
  });
}

function bandKey(sketch: Uint32Array | null, band: number): string | null {
  return sketch === null ? null : sketch.slice(band * rows, (band + 1) * rows).join('.');
}

function grouped(prints: readonly Fingerprint[], keyOf: (print: Fingerprint) => string | null): number[][] {
  return groupedOf([...prints.keys()], (index) => {
    const print = prints[index];
    return print ? keyOf(print) : null;
  });
}

/** Indices with equal keys, in ascending order; groups of one are left out. */
function groupedOf(indices: readonly number[], keyOf: (index: number) => string | null): number[][] {
  const groups = new Map<string, number[]>();
  for (const index of indices) {
    const key = keyOf(index);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
