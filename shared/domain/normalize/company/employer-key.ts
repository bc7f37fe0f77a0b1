import { ofManyEmployers } from '../../feed-sources.ts';
import { foldWords } from '../text.ts';
import { statedName } from './name.ts';

/** Legal forms that end a company's name, folded to words, and words of groups that spellings of one name leave away. */
const legalForms = new Set(
  'gmbh|ggmbh|gesmbh|mbh|ag|aktiengesellschaft|kg|kgaa|ohg|ug|haftungsbeschrankt|ev|co|inc|incorporated|llc|llp|ltd|limited|plc|corp|corporation|company|pbc|pty|sa|sas|sasu|sarl|eurl|snc|sca|srl|srls|scarl|sl|slu|bv|bvba|nv|vof|ab|oy|oyj|asa|aps|kft|zrt|sro|doo|spzoo|ooo|kk|gk|pte|bhd|sdn|pvt|private|lda|ltda|eireli|sab|sapi|holding|holdings|group|gruppe|international'.split(
    '|',
  ),
);

/**
 * The employer's block a posting is filed under. Where nobody names the employer a board is one employer's; a posting of a feed, a mail or a captured page then has a
 * block of its own: nothing says that two of them are of the same one.
 */
export function employerBlock(posting: { company: string; source: string; board: string; externalId: string }): string {
  if (posting.company !== '') return employerKey(posting.company);
  const board = `unnamed#${posting.source}:${posting.board}`;
  return ofManyEmployers(posting.source) ? `${board}:${posting.externalId}` : board;
}

let latest = { company: '', key: 'unnamed' };

/**
 * The block in which duplicates are looked for: the company's name folded, without what boards add to it, without legal forms at its end and without
 * `and` (which others write `&`), words joined. Never empty: a name of legal forms or signs only is kept as it is, in code points. The latest is
 * remembered: the postings of a board come one after the other.
 */
export function employerKey(company: string): string {
  if (latest.company !== company) latest = { company, key: keyOf(company) };
  return latest.key;
}

function keyOf(company: string): string {
  const words = foldWords(statedName(company).shown.replace(/\b((?:\p{L}\.){2,})/gu, (dotted) => dotted.replaceAll('.', '')))
    .split(' ')
    .filter(Boolean);
  let end = words.length;
  for (let shorter = withoutForm(words, end); shorter < end; shorter = withoutForm(words, end)) end = shorter;
  const named = words.slice(0, Math.max(1, end));
  const joining = (word: string, at: number) => at > 0 && at < named.length - 1 && /^(?:and|und|et)$/.test(word);
  const key = named
    .filter((word, at) => !joining(word, at))
    .join('')
    .slice(0, 100);
  if (key !== '') return key;
  return (
    [...company]
      .slice(0, 20)
      .map((character) => (character.codePointAt(0) ?? 0).toString(16))
      .join('-') || 'unnamed'
  );
}

/** One form less at the end, at least one word left: a word, or the short parts of a dotted form (`S.à r.l.`, `sp. z o.o.`). */
function withoutForm(words: readonly string[], end: number): number {
  if (end > 1 && legalForms.has(words[end - 1] ?? '')) return end - 1;
  for (let size = 2; size <= 4 && size < end; size += 1) {
    const parts = words.slice(end - size, end);
    if (parts.every((part) => part.length <= 2) && legalForms.has(parts.join(''))) return end - size;
  }
  return end;
}
