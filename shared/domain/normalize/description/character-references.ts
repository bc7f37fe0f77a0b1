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
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7}|[xX][0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}))(;?)/g,
    (whole, number: string | undefined, name: string | undefined, end: string) => {
      if (number !== undefined) return ofNumber(number);
      if (name === undefined) return whole;
      const known = end === ';' ? named.get(name) : undefined;
      return known ?? metReference(whole);
    },
  );
}

function ofNumber(number: string): string {
  const code = /^[xX]/.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number);
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
