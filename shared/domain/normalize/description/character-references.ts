import { Parser } from 'htmlparser2';

/** Named references of HTML 4 for Latin-1, in order from U+00A0. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );

/** Decoded references, by what stands between the ampersand and the semicolon. */
const named = new Map<string, string>([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['lsaquo', '‹'],
  ['rsaquo', '›'],
  ['bull', '•'],
  ['hellip', '…'],
  ['euro', '€'],
  ['trade', '™'],
  ['rarr', '→'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['OElig', 'Œ'],
  ['oelig', 'œ'],
  ['Scaron', 'Š'],
  ['scaron', 'š'],
  ...latin1.map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
]);

/** The other references that were met lately: what they stand for, as htmlparser2 has it. */
const met = new Map<string, string>();
const mostMet = 2000;

/** What U+0080 to U+009F mean to browsers when they are written as numbers: Windows-1252. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text with its character references replaced by the characters, as browsers do; unknown ones stay as they stand. Linear. */
export function decodeReferences(text: string): string {
  let mark = text.indexOf('&');
  if (mark < 0) return text;
  let decoded = '';
  let done = 0;
  for (; mark >= 0; mark = text.indexOf('&', Math.max(mark + 1, done))) {
    const numbered = text.charCodeAt(mark + 1) === 35;
    const digits = numbered ? mark + ((text.charCodeAt(mark + 2) | 32) === 120 ? 3 : 2) : mark + 1;
    const limit = Math.min(text.length, digits + (numbered ? 8 : 32));
    let end = digits;
    while (end < limit && belongs(text.charCodeAt(end), numbered, digits > mark + 2)) end += 1;
    if (end === digits || (!numbered && isDigit(text.charCodeAt(digits)))) continue;
    const closed = text.charCodeAt(end) === 59;
    const characters = numbered
      ? ofNumber(Number.parseInt(text.slice(digits, end), digits > mark + 2 ? 16 : 10))
      : ((closed ? named.get(text.slice(digits, end)) : undefined) ?? metReference(text.slice(mark, closed ? end + 1 : end)));
    decoded += text.slice(done, mark) + characters;
    done = closed ? end + 1 : end;
  }
  return decoded + text.slice(done);
}

const isDigit = (code: number) => code >= 48 && code <= 57;

/** Whether a sign belongs to a reference: digits of a number, letters and digits of a name. */
function belongs(code: number, numbered: boolean, hexadecimal: boolean): boolean {
  if (isDigit(code)) return true;
  const lower = code | 32;
  return numbered ? hexadecimal && lower >= 97 && lower <= 102 : lower >= 97 && lower <= 122;
}

function ofNumber(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windows.charAt(code - 0x80);
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code);
}

/** A rarer reference, or one without its semicolon. */
function metReference(reference: string): string {
  const known = met.get(reference);
  if (known !== undefined) return known;
  let decoded = '';
  const parser = new Parser({
    ontext: (text) => {
      decoded += text;
    },
  });
  parser.end(reference);
  if (met.size >= mostMet) met.clear();
  met.set(reference, decoded);
  return decoded;
}

/** The value of an attribute with its references replaced; there a reference without semicolon before `=` or a letter stays, as in `?a=1&copy=2`. */
export function decodeAttribute(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(
    /&(?:#(?:\d{1,7}|[xX][0-9a-fA-F]{1,6})|[a-zA-Z][a-zA-Z0-9]{1,31})(?:;|(?![=a-zA-Z0-9;]))/g,
    decodeReferences,
  );
}
