import { begins, phrases, type WordIndex } from '../word-index.ts';

interface Group {
  /** Hardly ever promised to contractors, interns, hourly or temporary staff: tells alone. */
  strong: boolean;
  wanted: ReturnType<typeof phrases>;
}

/** What employers promise to regular employees; each group counts once. */
const sources: readonly (readonly [strong: boolean, sources: readonly string[]])[] = [
  [true, ['401\\b[(]k', '401k\\b', '403\\b[(]b', '403b\\b', 'rrsp\\b']],
  [false, ['retirement (?:plan|savings|account)', 'pension\\b', 'superannuation', 'altersvorsorge']],
  [
    false,
    [
      ...[
        'pto\\b',
        'paid[ ](?:time[ ]off|vacation|leave|holidays)',
        'unlimited (?:pto|vacation|time|paid|holiday)',
        'vacation (?:days|policy|time)',
      ],
      ...['annual leave', 'urlaubstage', 'tage[ ](?:urlaub|jahresurlaub)', 'flexible (?:pto|time off|vacation)'],
    ],
  ],
  [true, ['parental[ ]leave', 'maternity', 'paternity', 'family leave']],
  [
    true,
    [
      'equity\\b(?!,? (?:and |& )?(?:inclusion|belonging|diversity|research|markets?|team|firm|funds?|capital|invest|access|partners))',
      ...['stock[ ]options?', 'rsu\\b', 'rsus\\b', 'esop\\b', 'bspce\\b', 'vsop\\b', 'virtual (?:stock|share)'],
    ],
  ],
  [
    false,
    [
      'health[ ](?:insurance|care (?:coverage|benefit|plan)|coverage|benefits)',
      ...[
        'healthcare (?:coverage|benefit|plan|insurance)',
        'medical, dental',
        'dental\\b',
        'private (?:medical|health)',
        'mutuelle\\b',
      ],
    ],
  ],
  [
    true,
    [
      ...[
        'base[ ](?:salary|pay|compensation)',
        'annual[ ](?:salary|base|bonus|compensation)',
        'salary[ ](?:range|band)',
        'ote\\b',
        'on[- ]target earnings',
      ],
      ...['per[ ](?:year|annum)', 'annually\\b', 'jahresgehalt'],
    ],
  ],
  [false, ['competitive[ ](?:salary|compensation|base|pay|package)']],
];
const groups: readonly Group[] = sources.map(([strong, list]) => ({ strong, wanted: phrases(list) }));
/** All of them. */
export const benefitWords = phrases(sources.flatMap(([, list]) => list));

/**
 * The benefits of a regular employee that a text names: how many kinds, whether one of them tells alone, and where the first (of those that tell alone, if any)
 * stands. Linear.
 */
export function regularEmployee(
  index: WordIndex,
  hits: readonly number[],
): { kinds: number; strong: boolean; start: number; end: number } {
  const left = new Set(groups);
  const found = { kinds: 0, strong: false, start: -1, end: -1 };
  for (const word of hits) {
    if (left.size === 0) break;
    for (const group of left)
      if (begins(group.wanted, index, word)) {
        left.delete(group);
        found.kinds += 1;
        if (found.start < 0 || (group.strong && !found.strong))
          [found.start, found.end] = [index.starts[word] ?? 0, group.wanted.pattern.lastIndex];
        found.strong ||= group.strong;
        break;
      }
  }
  return found;
}
