import { createHash } from 'node:crypto';
import { compare, minimaOf } from './compare.ts';
import type { Fingerprint } from './fingerprint.ts';

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
 * title or a team, so chains of similar texts cannot join what is apart.
 */
export function clusterEmployer(members: readonly Fingerprint[]): Map<string, string> {
  const prints = [...new Map(members.map((member) => [member.postingId, member])).values()].sort((a, b) =>
    a.postingId < b.postingId ? -1 : 1,
  );
  const sketches = prints.map(minimaOf);
  const parent = prints.map((_, index) => index);
  const groups = prints.map((_, index) => [index]);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  const compareAt = (a: number, b: number) => {
    const [left, right] = [prints[a], prints[b]];
    return left && right ? compare(left, right, sketches[a] ?? null, sketches[b] ?? null) : null;
  };
  const merge = (a: number, b: number) => {
    const [into, from] = [root(a), root(b)].sort((x, y) => x - y);
    if (into === undefined || from === undefined || into === from) return;
    const all = [...(groups[into] ?? []), ...(groups[from] ?? [])].sort((x, y) => x - y);
    parent[from] = into;
    groups[into] = all;
    groups[from] = [];
  };

  // Exact keys first: they are transitive by nature.
  for (const same of grouped(prints, (print) => (print.opening === null ? null : `${print.board}\n${print.opening}`)))
    for (const index of same.slice(1)) merge(same[0] ?? index, index);

  const edges = new Map<string, { a: number; b: number; strength: number }>();
  const consider = (a: number, b: number) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    if (low === high || root(low) === root(high) || edges.has(`${low}-${high}`)) return;
    const found = compareAt(low, high);
    if (found?.same) edges.set(`${low}-${high}`, { a: low, b: high, strength: found.strength });
  };
  const chain = (indices: readonly number[]) => {
    for (const [position, index] of indices.entries())
      for (const leader of indices.slice(0, Math.min(position, leaders))) consider(leader, index);
  };
  for (const same of grouped(prints, (print) => (print.requisition === null ? null : `${print.requisition}\n${print.level}`)))
    chain(same);
  for (const same of grouped(prints, (print) => (print.link === null ? null : `${print.link}\n${print.core}\n${print.level}`)))
    chain(same);
  for (const same of grouped(prints, (print) => `${print.core}\n${print.level}`)) {
    if (same.length <= pairwise) {
      for (const [position, a] of same.entries()) for (const b of same.slice(position + 1)) consider(a, b);
      continue;
    }
    for (const equal of groupedOf(same, (index) => prints[index]?.exact ?? null)) chain(equal);
    for (let band = 0; band < bands; band += 1)
      for (const bucket of groupedOf(same, (index) => bandKey(sketches[index] ?? null, band))) chain(bucket);
  }

  // Strongest first; the ids break ties, so that the order of arrival cannot.
  const ordered = [...edges.values()].sort((x, y) => y.strength - x.strength || x.a - y.a || x.b - y.b);
  for (const { a, b } of ordered) {
    const left = groups[root(a)] ?? [];
    const right = groups[root(b)] ?? [];
    if (root(a) !== root(b) && !apart(left, right, compareAt)) merge(a, b);
  }

  const jobs = new Map<string, string>();
  for (const group of groups) {
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

/** Whether some pair of the two groups is different by the rule; for big groups the first of each are asked. */
function apart(
  left: readonly number[],
  right: readonly number[],
  compareAt: (a: number, b: number) => { same: boolean } | null,
): boolean {
  const limit = left.length * right.length > complete ? 12 : Number.POSITIVE_INFINITY;
  for (const a of left.slice(0, limit)) for (const b of right.slice(0, limit)) if (compareAt(a, b)?.same === false) return true;
  return false;
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
