import type { RawRecord } from '../../shared/domain/raw-record.ts';

/** Fragments that have broken readers of postings elsewhere: markup, huge numbers, other scripts, keywords without end. */
const fragments = [
  '<script>alert(1)</script>',
  '<a href="javascript:alert(1)">x</a>',
  '<svg><style><img src=x onerror=alert(1)>',
  '<!--',
  '-->',
  '<![CDATA[',
  '&#x3C;img src=x&#x3E;',
  '&amp;lt;b&amp;gt;',
  '<ul><li><ul><li><ul><li>',
  '<table><tr><td>',
  '</div></p></li>',
  '$999999999999999999 - $1e308',
  '€ 1.234.567,89.012 / h - k€',
  '401(k) 24/7 $2B 10,000 employees',
  '\u202e\u200b\u0000\ufeff',
  '\ud800',
  '👩‍👩‍👧‍👦',
  'مهندس',
  '職務経歴書',
  '++--++--',
  '((((((((((',
  ',,,,,,,,,,',
  '(m/w/d)(m/w/d)(m/w/d)',
  'Remote - US or Canada or EMEA or remote or hybrid',
  '99 years of experience or more or 3-',
  '0000-00-00T99:99:99Z',
  '100 % - 0 % - 150 %',
  '\n\n\n- \n* \n• ',
];

/** A deterministic stream of numbers in [0, 1) (Mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A posting changed in one to four ways: text cut, doubled, swapped, shuffled, spliced with a fragment or another posting; members lost, retyped, exchanged. */
export function mutated(record: RawRecord, other: RawRecord, next: () => number): Record<string, unknown> {
  const mutant: Record<string, unknown> = { ...record };
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  for (let round = 1 + Math.floor(next() * 4); round > 0; round -= 1) {
    const name =
      next() < 0.5
        ? 'descriptionHtml'
        : (pick(Object.keys(mutant).filter((key) => key !== 'source' && key !== 'board')) ?? 'title');
    const value = mutant[name];
    const kind = next();
    if (kind < 0.08) delete mutant[name];
    else if (kind < 0.14) mutant[name] = pick<unknown>([null, 7, true, [], {}, [1, null], 'x'.repeat(3000), -1e308]);
    else if (kind < 0.22) mutant[name] = Object.entries(other).find(([key]) => key === (pick(Object.keys(other)) ?? name))?.[1];
    else if (typeof value === 'string')
      mutant[name] = textChanged(value, String(other.descriptionHtml ?? other.title ?? ''), next);
  }
  return mutant;
}

function textChanged(text: string, other: string, next: () => number): string {
  const at = () => Math.floor(next() * (text.length + 1));
  const [a, b] = [at(), at()].sort((x, y) => x - y) as [number, number];
  const piece = text.slice(a, Math.min(b, a + 4000));
  const fragment = fragments[Math.floor(next() * fragments.length)] ?? '';
  const ways: (() => string)[] = [
    () => text.slice(0, a),
    () => text.slice(0, a) + text.slice(b),
    () => text.slice(0, b) + piece + text.slice(b),
    () => text.slice(0, a) + fragment + text.slice(a),
    () => text.slice(0, a) + fragment.repeat(1 + Math.floor(next() * 300)) + text.slice(a),
    () => text.slice(0, a) + other.slice(0, 4000) + text.slice(b),
    () => text.slice(0, a) + [...piece].reverse().join('') + text.slice(b),
    () => text.slice(0, a) + piece.toUpperCase() + text.slice(b),
    () => text.slice(0, a) + String.fromCharCode(Math.floor(next() * 65536)) + text.slice(a + 1),
    () => text.replaceAll(/\d/g, () => String(Math.floor(next() * 10))),
    () => text.replaceAll('>', next() < 0.5 ? '' : '> '),
    () => text.replaceAll(/\s/g, next() < 0.5 ? '' : '\u00a0'),
  ];
  return ways[Math.floor(next() * ways.length)]?.() ?? text;
}
