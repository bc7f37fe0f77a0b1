import { indexWords, type WordIndex } from '../normalize/word-index.ts';

/**
 * Lines every posting of an employer or a country repeats: they speak of the company, the law or the offer, not of this job. What stands at a word of them, in folded text:
 * beginnings, with any ending.
 */
const openPhrases = [
  'equal-opportunit',
  'equal opportunit',
  'equal employment',
  'regardless of',
  'without regard to',
  'race color',
  'race, color',
  'race religion',
  'race, religion',
  'protected veteran',
  'protected class',
  'protected characteristic',
  'disabilit',
  'accommodation',
  'e-verify',
  'background check',
  'fair chance',
  'privacy policy',
  'privacy notice',
  '401(k',
  '401 (k',
  '401k',
  'health insurance',
  'dental',
  'paid time off',
  'parental leave',
  'benefits',
  'perks',
  'diversity',
  'inclusi',
  'about us',
  'uber uns',
  'wir bieten',
  'schwerbehind',
  'vielfalt',
  'founded in',
  'backed by',
  'our mission',
  'recruiting agenc',
  'recruiting scam',
  'recruiting fraud',
  'recruitment agenc',
  'recruitment scam',
  'recruitment fraud',
  'visa',
  'compensation',
  'salary',
  'pay range',
  'stock options',
  'equity',
];

/** The same, but no letter or digit may follow. */
const closedPhrases = [
  'we offer',
  'we provide',
  'who we are',
  'series a',
  'series b',
  'series c',
  'series d',
  'series e',
  'series f',
];

/** For each slot of a word's head one more than the number of its phrases in `lists`; 0 for most words. */
const slots = new Uint8Array(1024);
const slotOf = (head: number) => Math.imul(head, 0x9e3779b1) >>> 22;

const lists: { head: number; text: string; closed: boolean }[][] = [];
for (const [list, closed] of [[openPhrases, false] as const, [closedPhrases, true] as const])
  for (const text of list) {
    const head = indexWords(text).heads[0] ?? 0;
    const slot = slotOf(head);
    if (slots[slot] === 0) slots[slot] = lists.push([]);
    lists[(slots[slot] ?? 0) - 1]?.push({ head, text, closed });
  }

/** Whether one of the phrases stands at this word of the index. */
export function beginsBoilerplate(index: WordIndex, word: number): boolean {
  const head = index.heads[word] ?? 0;
  const number = slots[slotOf(head)] ?? 0;
  return number !== 0 && standsAt(lists[number - 1], index.folded, head, index.starts[word] ?? 0);
}

function standsAt(list: (typeof lists)[number] | undefined, folded: string, head: number, start: number): boolean {
  if (list === undefined) return false;
  for (let at = 0; at < list.length; at += 1) {
    const phrase = list[at];
    if (phrase === undefined || phrase.head !== head || !folded.startsWith(phrase.text, start)) continue;
    if (!phrase.closed || !isWordUnit(folded.charCodeAt(start + phrase.text.length))) return true;
  }
  return false;
}

/** Letters, digits and the underscore of ASCII; not the end of the text. */
const isWordUnit = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;
