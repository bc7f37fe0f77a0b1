import type { Board, FailureReason } from '../../shared/domain/board.ts';

/** Below that a board is too small for its halves to mean anything. */
const smallest = 8;
const day = 86_400_000;
/** How long a suspicious answer must go on before it is believed, over at least so many reads in a row. */
const patience = { half_of_expected: 2 * day, canaries_missing: day, empty_where_many: 7 * day } as const;
const repeats = 3;
/** A board read as often as it should be does not halve between two reads. One that nobody looked at may: after that long, and again every week. */
const unwatched = 2 * day;
const halving = 7 * day;

export interface Suspicion {
  reason: keyof typeof patience;
  detail: string;
}

export interface Answer {
  /** Postings listed, those included about which this read says nothing. */
  listed: number;
  /** Postings the board held before. */
  held: number;
  canariesMissing: boolean;
}

/** `anew`: the board has become another one (suspicious, had it not stayed so or nobody looked for long); what was expected before holds no more. */
export type Verdict = { kind: 'believed'; anew: boolean } | { kind: 'suspected'; suspicion: Suspicion };

const suspicious: ReadonlySet<FailureReason | null> = new Set(['half_of_expected', 'canaries_missing', 'empty_where_many']);

/**
 * Whether an answer that looks fine can be believed: not when it lists nothing where there was something, less than half of what was expected, or none of
 * the postings that were there all along. Such an answer is a failed read and removes nothing. A board may really change like that, so what stays so for
 * days, over several reads, is believed in the end. Pure.
 */
export function judge(board: Board, { listed, held, canariesMissing }: Answer, now: Date): Verdict {
  const waited = board.lastGoodReadAt === null ? 0 : now.getTime() - Date.parse(board.lastGoodReadAt);
  const suspicion = suspect(board, listed, held, canariesMissing, waited);
  if (suspicion === null) return { kind: 'believed', anew: listed < (board.expectedVolume ?? 0) / 2 };
  const goesOn = board.consecutiveFailures >= repeats && suspicious.has(board.lastRead?.reason ?? null);
  return goesOn && waited > patience[suspicion.reason] ? { kind: 'believed', anew: true } : { kind: 'suspected', suspicion };
}

function suspect(board: Board, listed: number, held: number, canariesMissing: boolean, waited: number): Suspicion | null {
  const expected = board.expectedVolume ?? 0;
  if (listed === 0 && held > 0)
    return {
      reason: 'empty_where_many',
      detail: `the board listed no posting where there were ${held}; that is taken for a fault, nothing was removed`,
    };
  const share = 0.5 ** (1 + Math.max(0, waited - unwatched) / halving);
  if (expected >= smallest && listed < expected * share)
    return {
      reason: 'half_of_expected',
      detail: `the board listed ${listed} postings where about ${Math.round(expected)} were expected; that is taken for a short answer, nothing was removed`,
    };
  if (canariesMissing)
    return {
      reason: 'canaries_missing',
      detail: `the board listed ${listed} postings, but none of those that were there all along; that is taken for a wrong answer, nothing was removed`,
    };
  return null;
}
