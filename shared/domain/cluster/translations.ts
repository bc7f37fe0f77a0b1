import { commonAnchors } from './anchors.ts';
import type { Fingerprint } from './fingerprint.ts';

/** Up to so many postings of one employer at one place are compared pair by pair; of more, those that share their least anchors. */
const pairwise = 60;
/** Least share of the anchors, and how many there must be to judge by. */
const leastCommon = 0.6;
const leastAnchors = 4;
/** Texts of one job in two languages are of about one length. */
const longest = 1.8;
/** Seconds between the publishing of the two. */
const atOnce = 3600;

export interface Translation {
  a: string;
  b: string;
  evidence: string[];
}

/**
 * Pairs of postings of one employer that say the same in two languages, by posting ids, the lesser first. They are linked and not merged: the titles
 * cannot be compared. The same places, pay, level and kind of work are asked for, and anchors (numbers and skills) in common, or the very moment of publishing. Of several
 * possible partners in one language the best one counts; where two are equally good, none. Independent of the order.
 */
export function translationsOf(prints: readonly Fingerprint[]): Translation[] {
  const found = new Map<string, { pair: Translation; score: number; languages: [string, string] }>();
  for (const group of candidateGroups([...prints].sort((a, b) => (a.postingId < b.postingId ? -1 : 1))))
    for (const [position, a] of group.entries())
      for (const b of group.slice(position + 1)) {
        if (a.language === null || b.language === null || a.language === b.language) continue;
        const [low, high] = a.postingId < b.postingId ? [a, b] : [b, a];
        const key = `${low.postingId}\n${high.postingId}`;
        const spoken = found.has(key) ? null : translationEvidence(low, high);
        if (spoken)
          found.set(key, {
            pair: { a: low.postingId, b: high.postingId, evidence: spoken.evidence },
            score: spoken.score,
            languages: [low.language ?? '', high.language ?? ''],
          });
      }
  const pairs = [...found.values()];
  // For each posting and language of the other side: the best score, and whether it stands alone.
  const best = new Map<string, { score: number; times: number }>();
  const sides = ({ pair, languages }: (typeof pairs)[number]) => [`${pair.a}\n${languages[1]}`, `${pair.b}\n${languages[0]}`];
  for (const each of pairs)
    for (const side of sides(each)) {
      const known = best.get(side);
      if (!known || each.score > known.score) best.set(side, { score: each.score, times: 1 });
      else if (each.score === known.score) known.times += 1;
    }
  return pairs
    .filter((each) =>
      sides(each).every((side) => {
        const top = best.get(side);
        return top !== undefined && top.score === each.score && top.times === 1;
      }),
    )
    .map(({ pair }) => pair)
    .sort((x, y) => (x.a + x.b < y.a + y.b ? -1 : 1));
}

/** What speaks for two postings in different languages being one job; null when it is not enough. Symmetric. */
export function translationEvidence(a: Fingerprint, b: Fingerprint): { evidence: string[]; score: number } | null {
  if (a.employerKey !== b.employerKey || a.language === null || b.language === null || a.language === b.language) return null;
  if (a.closed !== null || b.closed !== null) return null;
  if (a.places.length === 0 || a.places.join('|') !== b.places.join('|')) return null;
  if (JSON.stringify(a.pay) !== JSON.stringify(b.pay)) return null;
  if (!ranksAgree(a.rank, b.rank)) return null;
  if (a.requisition !== null && b.requisition !== null && a.requisition !== b.requisition) return null;
  if (a.opening !== null && b.opening !== null && a.board === b.board && a.opening !== b.opening) return null;
  const [shorter, longer] = a.words < b.words ? [a.words, b.words] : [b.words, a.words];
  if (shorter === 0 || longer > shorter * longest) return null;
  const evidence = [`languages: ${a.language} and ${b.language}`, `places: ${a.places.slice(0, 5).join(', ')}`];
  const anchors = commonAnchors(a.anchors, b.anchors);
  const together = a.published !== null && b.published !== null && Math.abs(a.published - b.published) <= atOnce;
  const oneTeam = a.team !== null && a.team === b.team;
  const byAnchors = anchors.known >= leastAnchors && anchors.share >= leastCommon;
  if (!byAnchors && !(together && (oneTeam || anchors.share >= leastCommon / 2))) return null;
  if (anchors.known > 0) evidence.push(`numbers and skills: ${Math.round(anchors.share * 100)} % in common`);
  if (a.pay !== null) evidence.push('pay: the same');
  if (oneTeam) evidence.push(`team: ${a.team}`);
  if (together) evidence.push('published within the same hour');
  const score = anchors.share + (oneTeam ? 0.2 : 0) + (together ? 0.3 : 0) + (a.pay !== null ? 0.2 : 0) + shorter / longer / 10;
  return { evidence, score: Math.round(score * 1000) };
}

/** Rung, early career and family agree where both know them. */
function ranksAgree(a: string, b: string): boolean {
  const [left, right] = [a.split('/'), b.split('/')];
  return left.every((part, at) => part === '' || (right[at] ?? '') === '' || part === right[at]);
}

function candidateGroups(prints: readonly Fingerprint[]): Fingerprint[][] {
  const languages = new Set(prints.map(({ language }) => language));
  languages.delete(null);
  if (languages.size < 2) return [];
  const open = prints.filter((print) => print.closed === null && print.language !== null && print.places.length > 0);
  const byPlace = Map.groupBy(open, (print) => print.places.join('|'));
  return [...byPlace.values()].flatMap((group) => {
    if (group.length <= pairwise) return [group];
    // The least anchors of a text are likely those of its translation, too.
    const buckets = new Map<string, Fingerprint[]>();
    for (const print of group)
      for (const at of [0, 5, 10]) {
        const key = print.anchors.slice(at, at + 5);
        if (key !== '') buckets.set(key, [...(buckets.get(key) ?? []), print]);
      }
    return [...buckets.values()].map((bucket) => bucket.slice(0, pairwise));
  });
}
