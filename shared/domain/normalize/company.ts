import { cleanLine, foldSameLength, foldWords } from './text.ts';
import { descriptionWords } from './word-index.ts';

/** Legal forms that end a company's name, folded to words. */
const legalForms = new Set(
  'gmbh|mbh|ag|se|kg|kgaa|ohg|ug|haftungsbeschrankt|ev|eg|co|inc|incorporated|llc|llp|lp|ltd|limited|plc|corp|corporation|company|pbc|pty|sa|sas|sasu|sarl|snc|srl|spa|sl|slu|bv|nv|vof|ab|oy|oyj|as|asa|aps|a s|kft|zrt|sro|spzoo|ooo|kk|gk|pte|bhd|sdn|pvt|private|ltda|eireli|sab|cv|sapi|holding|holdings|group|gruppe|international'.split(
    '|',
  ),
);

/** The company's name for showing: cleaned, without stray marks around it; empty when there is nothing to show. */
export function cleanCompany(text: string): string {
  return cleanLine(text, 200)
    .replace(/^[\s"'“”„«»·|,;:-]+|[\s"“”„«»·|,;:-]+$/gu, '')
    .trim();
}

/** Path of the evidence of a company that is known by its board's token only. */
export const tokenPath = 'board.token';

/** A readable name made of a board's token, for a board that never names its company: `acme-labs` becomes `Acme Labs`. */
export function companyOfBoard(token: string): string {
  const words = cleanLine(decode(token).replace(/[-_+.]+/g, ' '), 200);
  return words.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/**
 * The name behind a board's token, as a text spells it: `AlephAlpha` is `Aleph Alpha` where the posting writes so. Null when the text does not
 * use the token's letters as a name: with a capital (or digit) in front, within a sentence or more than once. The most frequent spelling wins.
 */
export function companyInText(token: string, text: string): string | null {
  const name = spellings(token);
  if (name === null) return null;
  const { starts, heads, count } = descriptionWords(text);
  const counts = new Map<string, number>();
  let end = 0;
  for (let word = 0; word < count; word += 1) {
    const start = starts[word] ?? 0;
    if ((heads[word] ?? 0) >>> 24 !== name.first || start < end) continue;
    if (start > 20_000) break;
    name.pattern.lastIndex = start;
    const spelling = name.pattern.exec(text)?.[0];
    if (spelling === undefined) continue;
    end = start + spelling.length;
    if (!/^[\p{Lu}\p{N}]/u.test(spelling)) continue;
    const within = /[\p{Ll},] $/u.test(text.slice(Math.max(0, start - 2), start));
    counts.set(spelling, (counts.get(spelling) ?? 0) + (within ? 2 : 1));
  }
  let best: string | null = null;
  for (const [spelling, count] of counts) if (count >= 2 && count > (counts.get(best ?? '') ?? 0)) best = spelling;
  return best;
}

/** How a name may be written: the first folded letter's low byte, as in the heads of a word index, and a sticky pattern. */
interface Spellings {
  first: number;
  pattern: RegExp;
}

let latest: { token: string; spellings: Spellings | null } | null = null;

/**
 * The letters of a token with the signs people write between them; null for a token that is too short or long to be looked for. The latest is
 * remembered: the postings of a board come one after the other.
 */
function spellings(token: string): Spellings | null {
  if (latest?.token !== token) latest = { token, spellings: compile(token) };
  return latest.spellings;
}

function compile(token: string): Spellings | null {
  const words = companyOfBoard(token).split(' ');
  const letters = words.join('');
  if (letters.length < 3 || letters.length > 60 || !/^[\p{L}\p{N}]+$/u.test(letters)) return null;
  const between = "[ .&+'’-]?";
  const of = (word: string) => (/^and$/i.test(word) ? '(?:and|&|\\+)' : [...word].join(between));
  return {
    first: foldSameLength(letters).charCodeAt(0) & 0xff,
    pattern: new RegExp(`${words.map(of).join('[ .&+’-]{0,2}')}(?![\\p{L}\\p{N}])`, 'iuy'),
  };
}

function decode(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}

/**
 * The employer's block a posting is filed under. A posting whose employer is not known has a block of its own: nothing says that two of them are of the same
 * one.
 */
export function employerBlock(posting: { company: string; source: string; board: string; externalId: string }): string {
  if (posting.company !== '') return employerKey(posting.company);
  return `unnamed#${posting.source}:${posting.board}:${posting.externalId}`;
}

/**
 * The block in which duplicates are looked for: the company's name folded, without legal forms at its end and without `and`
 * (which others write `&`), words joined. Never empty:
 * a name of legal forms or signs only is kept as it is, in code points.
 */
export function employerKey(company: string): string {
  const words = foldWords(company.replace(/\b((?:\p{L}\.){2,})/gu, (dotted) => dotted.replaceAll('.', '')))
    .split(' ')
    .filter(Boolean);
  let end = words.length;
  while (end > 1 && legalForms.has(words[end - 1] ?? '')) end -= 1;
  // `Foo GmbH & Co. KG`, `Foo S.A.`: single letters of a dotted form.
  while (end > 1 && /^[a-z]$/.test(words[end - 1] ?? '') && legalForms.has(words.slice(end - 2, end).join(''))) end -= 2;
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
