import type { JobLink } from '../job.ts';
import { copyEvidence, traceOf } from './agency-copies.ts';
import { clusterEmployer } from './cluster-employer.ts';
import { type Comparison, compare, type DuplicateEvidence } from './compare.ts';
import { type DuplicateDecision, decided } from './decisions.ts';
import { type ClusteredPosting, type Fingerprint, fingerprint } from './fingerprint.ts';
import { placeholderKey, placeholders, withRealKeys } from './real-keys.ts';
import { translationsOf } from './translations.ts';

/** Why two postings are one opening or not, as the clusters of their employers have it. */
export interface DuplicateExplanation {
  /** Whether they stand in one job. */
  same: boolean;
  /** The reason in a sentence. */
  because: string;
  /** What the rule looked at in its order; the last one decides. */
  evidence: DuplicateEvidence[];
  /** The postings that connect or separate the two, where it is not their own comparison that decides. */
  through: string[];
  /** They are not one job, but linked. */
  link: { kind: JobLink['kind']; evidence: string[] } | null;
}

/** What the rule says of two postings by themselves: the named evidence in the order in which it was looked at. */
export function compareTwo(a: ClusteredPosting, b: ClusteredPosting): Comparison {
  return compare(fingerprint(a), fingerprint(b));
}

/**
 * Explains two postings with all postings of their employers: the same code that clusters them, so that the answer is what is done. Other postings can connect two (a
 * chain of copies), separate them (a third one contradicts), or tell that a requisition number is none.
 */
export function explainDuplicate(
  one: Fingerprint,
  other: Fingerprint,
  members: readonly Fingerprint[],
  decisions: readonly DuplicateDecision[] = [],
): DuplicateExplanation {
  const own = new Map(
    [...members, one, other]
      .filter(({ employerKey }) => employerKey === one.employerKey)
      .map((print) => [print.postingId, print]),
  );
  const all = [...own.values()];
  const unreal = placeholders(all);
  const real = new Map(withRealKeys(all, unreal).map((print) => [print.postingId, print]));
  const found = compare(real.get(one.postingId) ?? one, real.get(other.postingId) ?? other);
  const evidence = [...found.evidence];
  for (const print of one.requisition === other.requisition ? [one] : [one, other]) {
    const why = print.requisition === null ? undefined : unreal.get(placeholderKey(print));
    if (why) evidence.splice(1, 0, { name: 'requisition', detail: `no key: ${why}`, decides: null });
  }
  const said = evidence.at(-1);
  const plain = `${said?.name}: ${said?.detail}`;
  const base = { evidence, through: [], link: null };
  if (one.postingId === other.postingId) return { ...base, same: true, because: 'It is one and the same posting.' };

  if (one.employerKey !== other.employerKey) {
    const [a, b] = [traceOf(one, ''), traceOf(other, '')];
    const copy = a && b ? copyEvidence(a, b) : null;
    return {
      ...base,
      same: false,
      because: copy
        ? `They are of different employers (${one.employerKey}, ${other.employerKey}), and one is a copy of the other: their jobs are linked.`
        : `They are of different employers: ${one.employerKey} and ${other.employerKey}.`,
      link: copy ? { kind: 'agency_copy', evidence: copy.evidence } : null,
    };
  }

  const jobs = clusterEmployer(all, decisions);
  const same = jobs.get(one.postingId) === jobs.get(other.postingId);
  const decision = decided(decisions, one.postingId, other.postingId);
  if (decision) {
    const verdict = decision.verdict === 'apart' ? 'apart' : 'together';
    const ruling: DuplicateEvidence = {
      name: 'person',
      detail: `${verdict} since ${decision.at.slice(0, 10)}`,
      decides: decision.verdict === 'apart' ? 'different' : 'same',
    };
    const without = `Without it the rule says: ${found.same ? 'one opening' : 'different'}, by ${plain}.`;
    return { ...base, evidence: [...evidence, ruling], same, because: `A person decided that they are ${verdict}. ${without}` };
  }
  if (same === found.same)
    return {
      ...base,
      same,
      because: same ? `They are one opening by ${plain}.` : `They are different by ${plain}.`,
      link: same ? null : translation(),
    };
  const group = all.filter((print) => jobs.get(print.postingId) === jobs.get(one.postingId)).map(({ postingId }) => postingId);
  if (same) {
    const through = path(one.postingId, other.postingId, group);
    return {
      ...base,
      same,
      through,
      because:
        through.length > 0
          ? `By themselves they differ (${plain}), and they are one opening through ${through.join(', ')}.`
          : decisions.some(({ verdict }) => verdict === 'together')
            ? `By themselves they differ (${plain}); a decision of a person about their jobs joins them.`
            : `By themselves there is too little to tell (${plain}); it is the only job of the employer with this title at this place.`,
    };
  }
  const others = all.filter((print) => jobs.get(print.postingId) === jobs.get(other.postingId)).map(({ postingId }) => postingId);
  const against = contradiction(group, others);
  return {
    ...base,
    same,
    through: against ? [...against] : [],
    because: against
      ? `By themselves they are alike (${plain}), but their jobs cannot be joined: ${against.join(' and ')} differ.`
      : `By themselves they are alike (${plain}), but a decision of a person about their jobs keeps them apart.`,
    link: translation(),
  };

  function translation(): DuplicateExplanation['link'] {
    const pair = translationsOf(all).find(
      ({ a, b }) => (a === one.postingId && b === other.postingId) || (b === one.postingId && a === other.postingId),
    );
    return pair ? { kind: 'translation', evidence: pair.evidence } : null;
  }

  function alike(a: string, b: string): boolean {
    const [left, right] = [real.get(a), real.get(b)];
    return left !== undefined && right !== undefined && compare(left, right).same;
  }

  /** The shortest chain of postings between the two that are one opening pair by pair; empty when there is none. */
  function path(from: string, to: string, group: readonly string[]): string[] {
    const before = new Map<string, string>();
    const queue = [from];
    for (const at of queue) {
      if (at === to) break;
      for (const next of group)
        if (next !== from && !before.has(next) && alike(at, next)) {
          before.set(next, at);
          queue.push(next);
        }
    }
    const chain: string[] = [];
    for (let at = before.get(to); at !== undefined && at !== from; at = before.get(at)) chain.unshift(at);
    return chain;
  }

  function contradiction(left: readonly string[], right: readonly string[]): [string, string] | null {
    for (const a of left) for (const b of right) if (!alike(a, b)) return [a, b];
    return null;
  }
}
