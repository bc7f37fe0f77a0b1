import type { Fingerprint } from './fingerprint.ts';

/** So many different titles under one number, and it is looked at whether they belong together. */
const manyTitles = 4;
/** So many different titles of a board published at once are an import: the moment says nothing of a posting. */
const importedTitles = 4;
/** Seconds. */
const atOnce = 10;

/** Numbers that stand where a requisition number belongs and are none, by board and number, with the reason in words. */
export type Placeholders = ReadonlyMap<string, string>;

export function placeholderKey({ board, requisition }: Pick<Fingerprint, 'board' | 'requisition'>): string {
  return `${board}\n${requisition}`;
}

/**
 * What stands in the place of a requisition number need not be one (`2026`, `Pipeline 1`, `1234`). Real ones name one opening: its titles differ by level,
 * place or language, and have words in common. A number over four and more titles of which no half has a word in common is a placeholder.
 */
export function placeholders(prints: readonly Fingerprint[]): Placeholders {
  const cores = new Map<string, Set<string>>();
  for (const print of prints) {
    if (print.requisition === null) continue;
    const key = placeholderKey(print);
    cores.set(key, (cores.get(key) ?? new Set()).add(print.core));
  }
  const found = new Map<string, string>();
  for (const [key, titles] of cores) {
    if (titles.size < manyTitles) continue;
    const counts = new Map<string, number>();
    for (const title of titles) for (const word of title.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
    counts.delete('');
    const common = Math.max(0, ...counts.values());
    if (common * 2 < titles.size)
      found.set(key, `${key.split('\n')[1]} stands on ${titles.size} titles that have nothing in common`);
  }
  return found;
}

/** The prints without what is no key: placeholders of requisition numbers, moments of imports. Order and number stay. */
export function withRealKeys(prints: readonly Fingerprint[], unreal = placeholders(prints)): Fingerprint[] {
  const imported = importsOf(prints);
  return prints.map((print) => {
    const noKey = print.requisition !== null && unreal.has(placeholderKey(print));
    const noMoment = print.published !== null && imported(print.board, print.published);
    if (!noKey && !noMoment) return print;
    return { ...print, ...(noKey ? { requisition: null } : {}), ...(noMoment ? { published: null } : {}) };
  });
}

/** Whether a moment of a board is that of an import. */
function importsOf(prints: readonly Fingerprint[]): (board: string, moment: number) => boolean {
  const spans = new Map<string, Map<number, Set<string>>>();
  for (const { board, published, core, level } of prints) {
    if (published === null) continue;
    const spansOfBoard = spans.get(board) ?? new Map<number, Set<string>>();
    spans.set(board, spansOfBoard);
    const span = Math.floor(published / atOnce);
    spansOfBoard.set(span, (spansOfBoard.get(span) ?? new Set()).add(`${core}\n${level}`));
  }
  return (board, moment) => {
    const span = Math.floor(moment / atOnce);
    // An import may begin in one span and end in the next.
    const titles = [span - 1, span, span + 1].flatMap((each) => [...(spans.get(board)?.get(each) ?? [])]);
    return new Set(titles).size >= importedTitles;
  };
}
