/** Text basics that every extractor stands on: cleaning what came from outside, and folding for comparison. */

const invisible =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFC\uFFFE\uFFFF]/g;
const plain = /^[\n\x20-\x7E]*$/;
/** Nothing to clean: ASCII, Latin letters and signs that NFC leaves alone, usual punctuation. */
const alreadyClean = /^[\n\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u20AC\u2122]*$/;

/**
 * Text that is safe to store and show: well-formed UTF-16 (lone surrogates become U+FFFD), NFC, no control characters, no invisible or
 * direction-overriding marks. Line feeds stay, other white space becomes a space. Cleaning twice equals cleaning once.
 */
export function cleanText(text: string): string {
  if (alreadyClean.test(text)) return text;
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(invisible, '')
    .toWellFormed()
    .normalize('NFC');
}

/** One line: cleaned, white space collapsed, trimmed, at most `limit` UTF-16 units (never cutting a surrogate pair). */
export function cleanLine(text: string, limit: number): string {
  const bounded = text.length > limit * 8 ? text.slice(0, limit * 8) : text;
  return cut(cleanText(bounded).replace(/\s+/g, ' ').trim(), limit).trim();
}

/** The first `limit` UTF-16 units without a half surrogate pair at the end. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '’': "'",
  ʼ: "'",
  '–': '-',
  '—': '-',
  '‑': '-',
}; // prettier-ignore

/** Lower case without accents, for comparing names. The length may change; use `foldSameLength` where positions matter. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøæœłđðþı’ʼ–—‑]/g, (letter) => letters[letter] ?? letter);
}

/** Folded words only: everything that is no letter or digit separates. */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const foldTable = (() => {
  const table = new Map<string, string>();
  for (let code = 0xc0; code < 0x250; code += 1) {
    const letter = String.fromCharCode(code);
    const base = letter.toLowerCase().normalize('NFKD').charAt(0);
    if (/[a-z]/.test(base)) table.set(letter, base);
  }
  for (const [from, to] of Object.entries({
    ß: 's',
    ø: 'o',
    Ø: 'o',
    ł: 'l',
    Ł: 'l',
    đ: 'd',
    Đ: 'd',
    ı: 'i',
    İ: 'i',
    '’': "'",
    '\n': '\n',
  }))
    table.set(from, to);
  for (const dash of '–—‑−') table.set(dash, '-');
  return table;
})();

/** Lower case and without accents, keeping every position: `result[i]` belongs to `text[i]`. */
export function foldSameLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length !== text.length)
    return text.replace(
      /[\s\S]/g,
      (unit) => foldTable.get(unit) ?? (unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit),
    );
  return lower.replace(/[^\x00-\x7f]/g, (letter) => foldTable.get(letter) ?? letter);
}

/** A quote for evidence: the span as it stands, on one line, at most 300 characters. */
export function quoteOf(text: string, start: number, end: number): string {
  return cut(text.slice(start, end).trim(), 300);
}
