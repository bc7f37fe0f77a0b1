/** A number as somebody wrote it. */
export interface WrittenNumber {
  start: number;
  /** One past its last character, a written-out "no cents" (`4.500,-`) included. */
  end: number;
  /** NaN for a slip of the pen (`$70,0000`): guessing the wrong digit is not our business, and a range with such a bound is none. */
  value: number;
  /** Whether it has thousands separators. */
  grouped: boolean;
  /** Separator and digits behind it where the last three digits may be decimals instead of thousands (`137.375`). */
  ambiguous: boolean;
  /** A comma with one or two digits behind it. */
  decimalComma: boolean;
}

const [zero, nine, comma, point, blank, apostrophe, curly] = [48, 57, 44, 46, 32, 39, 0x2019];

const isDigit = (code: number) => code >= zero && code <= nine;
const isDash = (code: number) => code === 45 || (code >= 0x2010 && code <= 0x2015);
const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code > 0xbf && code < 0x2000);

function digitsFrom(text: string, at: number, most: number): number {
  let end = at;
  while (end - at <= most && isDigit(text.charCodeAt(end))) end += 1;
  return end - at;
}

/**
 * The number that begins at a digit: thousands separators of all locales (`1,234` `1.234` `1 234` `1'234`, Indian `1,23,456`), then at most two
 * decimals (`.50` `,50`) or the sign for none (`,-` `.--`). Total; looks at most at the digits and separators themselves.
 */
export function numberAt(text: string, start: number): WrittenNumber {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  const first = end - start;
  let separator = 0;
  let groups = 0;
  if (first <= 2 && text.charCodeAt(end) === comma) {
    // Lakh and crore: groups of two, the last of three.
    let at = end;
    while (text.charCodeAt(at) === comma && digitsFrom(text, at + 1, 2) === 2 && text.charCodeAt(at + 3) === comma) at += 3;
    if (at > end && text.charCodeAt(at) === comma && digitsFrom(text, at + 1, 3) === 3) {
      end = at + 4;
      separator = comma;
      groups = 2;
    }
  }
  if (separator === 0 && first <= 3)
    for (;;) {
      const code = text.charCodeAt(end);
      if (
        separator === 0
          ? !(code === comma || code === point || code === blank || code === apostrophe || code === curly)
          : code !== separator
      )
        break;
      const gap = code === comma && text.charCodeAt(end + 1) === blank ? 2 : 1;
      if (digitsFrom(text, end + gap, 3) !== 3) break;
      // `$25 100% covered`, `$50 401k`: a blank joins whole numbers only.
      const next = text.charCodeAt(end + gap + 3);
      if ((code === blank || gap === 2) && (next === 37 || isLetter(next))) break;
      separator = code;
      groups += 1;
      end += gap + 3;
    }
  const wholeEnd = end;
  let decimals = '';
  let decimalComma = false;
  const mark = text.charCodeAt(end);
  if ((mark === point || mark === comma) && mark !== separator) {
    const count = digitsFrom(text, end + 1, 2);
    if (count === 1 || count === 2) {
      decimals = text.slice(end + 1, end + 1 + count);
      decimalComma = mark === comma;
      end += 1 + count;
    } else if (count === 0 && isDash(text.charCodeAt(end + 1))) {
      const past = end + (isDash(text.charCodeAt(end + 2)) ? 3 : 2);
      const next = text.charCodeAt(past);
      if (Number.isNaN(next) || next === blank || next === 10 || isLetter(next) || next === 41) end = past;
    }
  }
  const behind = text.charCodeAt(end);
  const slip = (behind === comma || behind === point || behind === apostrophe) && isDigit(text.charCodeAt(end + 1));
  return {
    start,
    end,
    value: slip ? Number.NaN : worthOf(text, start, wholeEnd, decimals),
    grouped: groups > 0,
    ambiguous: groups === 1 && (separator === point || separator === comma) && decimals === '',
    decimalComma,
  };
}

/** Digits that a number holds exactly. */
const exactly = 15;

/** Value of the digits of a part of a text and of decimals behind them. */
function worthOf(text: string, start: number, end: number, decimals: string): number {
  if (decimals !== '' || end - start > exactly) return Number(`${text.slice(start, end).replace(/\D/g, '')}.${decimals}`);
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) value = value * 10 + code - zero;
  }
  return value;
}

/** Value of a written number: thousands separators of all locales, decimals of one or two digits; NaN where the text begins with no digit. */
export function numberOf(text: string): number {
  return isDigit(text.charCodeAt(0)) ? numberAt(text, 0).value : Number.NaN;
}
