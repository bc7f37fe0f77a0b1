import { type Hit, type Trigger, trigger } from '../phrase-scanner.ts';

/** What employers promise to regular employees; each group counts once. The strong ones are hardly ever promised to contractors, interns, hourly or temporary staff: they tell alone. */
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
/** The words of each group; only the first of a group counts. */
export const benefitTriggers: readonly Trigger[] = sources.map(([, list]) => trigger(list, 1));

/**
 * The benefits of a regular employee that a text names, of the hits of `benefitTriggers`: how many kinds, whether one of them tells alone, and where the first (of those
 * that tell alone, if any) stands.
 */
export function regularEmployee(hits: readonly (readonly Hit[])[]): {
  kinds: number;
  strong: boolean;
  start: number;
  end: number;
} {
  const found = { kinds: 0, strong: false, start: -1, end: -1 };
  for (const [group, [strong]] of sources.entries()) {
    const first = hits[group]?.[0];
    if (!first) continue;
    found.kinds += 1;
    if (found.start < 0 || (strong && !found.strong) || (strong === found.strong && first.start < found.start))
      [found.start, found.end] = [first.start, first.end];
    found.strong ||= strong;
  }
  return found;
}
