import { cleanLine, foldSameLength } from '../text.ts';
import { descriptionWords } from '../word-index.ts';
import { namedForm } from './legal-forms.ts';

/** A company's name as one field gives it. */
export interface StatedName {
  /** For showing: without legal form and without what boards add; empty when there is nothing to show. */
  shown: string;
  /** With the legal form, where the field has one. */
  legal: string | null;
}

/** What boards and people add to a name: the accelerator's batch, the page's title, signs of registration. */
const added =
  /\s*[([](?:YC|Y Combinator)[\s,-]*[A-Z]?\d{0,4}[)\]]|[®™©℠]|\s*\((?:formerly|f\/k\/a|fka|ehemals|anciennement|ex)\s[^()]{1,80}\)/giu;
const pageTitle =
  /\s*[-–—|:·]\s*(?:careers?(?: page| site)?|jobs?(?: board)?|job openings|open (?:positions|roles)|karriere|stellenangebote|recruiting|recruitment team|talent acquisition|hiring|carri[eè]res?|recrutement|lavora con noi|empleo|vagas|vacatures|werken bij)$/iu;
const tradesAs = /\s(?:d\/b\/a|dba|d\.b\.a\.|doing business as|t\/a|trading as|a\/k\/a|aka|operating as|o\/a)\s/iu;

let latestName: { text: string; stated: StatedName } = { text: '', stated: { shown: '', legal: null } };

/** The parts of a company's name; the empty name for none. The latest is remembered: the postings of a board come one after the other. */
export function statedName(text: string): StatedName {
  if (latestName.text !== text) latestName = { text, stated: partsOf(text) };
  return latestName.stated;
}

function partsOf(text: string): StatedName {
  let stated: StatedName = { shown: cleanLine(text, 200), legal: null };
  // Each turn takes something away: what is shown in the end is shown as it is.
  for (;;) {
    const { shown, legal } = oneTurn(stated.shown);
    if (shown === stated.shown) return { shown, legal: stated.legal ?? legal };
    stated = { shown, legal: stated.legal ?? legal };
  }
}

function oneTurn(text: string): StatedName {
  const name = trimmed(trimmed(text.replace(added, '')).replace(pageTitle, ''));
  const [registered = '', trading] = name.split(tradesAs, 2);
  if (trading !== undefined && /[\p{L}\p{N}]{2}/u.test(trading) && /[\p{L}\p{N}]{2}/u.test(registered))
    return { shown: trimmed(trading.replace(/^["“']|["”']$/gu, '')), legal: namedForm(registered)?.legal ?? null };
  const form = namedForm(name);
  return { shown: form ? trimmed(form.brand) : name, legal: form?.legal ?? null };
}

/** The company's name for showing: cleaned, without legal form and without stray marks around it; empty when there is nothing to show. */
export function cleanCompany(text: string): string {
  return statedName(text).shown;
}

function trimmed(text: string): string {
  return cleanLine(text.replace(/^[\s"'“”„«»·|,;:-]+|[\s"“”„«»·|,;:-]+$/gu, ''), 200);
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
