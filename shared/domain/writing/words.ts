/** Words, numbers and months of a text, as the proof and the relevance score see them. */

export type Token =
  /** `start`: first word of a sentence, where a capital says nothing. `index` counts tokens of the text. */
  | { kind: 'word'; text: string; start: boolean; index: number }
  | { kind: 'number'; value: number; unit: NumberUnit; text: string; index: number }
  /** Punctuation at which one statement ends and another may begin. */
  | { kind: 'break'; text: string; index: number };

/** What a number counts, as far as its own sign tells. A number with another sign is another number. */
export type NumberUnit = 'plain' | 'percent' | 'times' | 'EUR' | 'USD' | 'GBP' | 'CHF' | 'ordinal';

const currencies: Readonly<Record<string, NumberUnit>> = {
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  $: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  chf: 'CHF',
};

const percentWords = new Set(['%', 'percent', 'prozent', 'pourcent']);

/** Cardinal words of the three languages; articles that are also numbers (ein, un) are left out: they claim nothing. */
const numberWords: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dutzend: 12,
  zwanzig: 20,
  dreißig: 30,
  dreissig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  douzaine: 12,
  quinze: 15,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
};

const scaleWords: Readonly<Record<string, number>> = {
  k: 1e3,
  tsd: 1e3,
  hundred: 100,
  hundreds: 100,
  hundert: 100,
  hunderte: 100,
  cent: 100,
  cents: 100,
  thousand: 1e3,
  thousands: 1e3,
  tausend: 1e3,
  tausende: 1e3,
  mille: 1e3,
  m: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  millionen: 1e6,
  b: 1e9,
  bn: 1e9,
  mrd: 1e9,
  billion: 1e9,
  billions: 1e9,
  milliarde: 1e9,
  milliarden: 1e9,
  milliard: 1e9,
  milliards: 1e9,
};

/** Words that say how many times as much. */
const timesWords: Readonly<Record<string, number>> = {
  twice: 2,
  double: 2,
  doubled: 2,
  doubling: 2,
  doubles: 2,
  triple: 3,
  tripled: 3,
  tripling: 3,
  quadrupled: 4,
  half: 0.5,
  halved: 0.5,
  halving: 0.5,
  verdoppelt: 2,
  verdoppelte: 2,
  verdoppelung: 2,
  verdreifacht: 3,
  halbiert: 0.5,
  halbierte: 0.5,
  doublé: 2,
  doubler: 2,
  triplé: 3,
  moitié: 0.5,
};

const ordinalWords: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  erste: 1,
  ersten: 1,
  erster: 1,
  zweite: 2,
  zweiter: 2,
  dritte: 3,
  premier: 1,
  première: 1,
  deuxième: 2,
  troisième: 3,
};

const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'jänner', 'janvier', 'janv'],
  ['february', 'feb', 'februar', 'feber', 'février', 'févr'],
  ['march', 'mar', 'märz', 'mrz', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni', 'juin'],
  ['july', 'jul', 'juli', 'juillet', 'juil'],
  ['august', 'aug', 'août'],
  ['september', 'sep', 'sept', 'septembre'],
  ['october', 'oct', 'oktober', 'okt', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'déc'],
];
const monthByName = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** The month (1..12) a word may name, or null. */
export function monthOf(word: string): number | null {
  return monthByName.get(word.toLowerCase()) ?? null;
}

const shape =
  /(?<number>(?<![\p{L}\p{N}])(?:[$€£]\s?)?(?:[1-9]\d{0,2}(?:[.,’' \u00a0\u202f]\d{3})+|\d+)(?!\d)(?:[.,]\d+)?(?:[ \u00a0\u202f]?(?:%|€|\$|£)|(?:k|K|M|Mio|bn|B|x|th|st|nd|rd))?(?![\p{L}\p{N}]))|(?<word>\.?[\p{L}\p{M}\p{N}]+(?:[.'’&_+/#-][\p{L}\p{M}\p{N}]+)*[+#]*)|(?<break>[,;:.!?()–—•|]|\n)/gu;

/** Splits a text. Numbers carry their value whatever way they are written: `40k`, `40,000`, `40 000`, `forty thousand`. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let start = true;
  for (const match of text.normalize('NFC').matchAll(shape)) {
    const { number, word, break: stop } = match.groups ?? {};
    const index = found.length;
    if (number !== undefined) {
      found.push(readNumber(number, index));
      start = false;
    } else if (word !== undefined) {
      // An elided article belongs to the next word: l'équipe, d'Acme.
      const bare = word.replace(/^(?:l|d|j|qu|n|s|c|m)['’](?=\p{L})/iu, '');
      found.push(readWord(bare, start, index));
      start = false;
    } else if (stop !== undefined) {
      found.push({ kind: 'break', text: stop, index });
      if (/[.!?:\n•]/.test(stop)) start = true;
    }
  }
  return combine(found);
}

function readNumber(text: string, index: number): Token {
  const body = /\d[\d.,’' \u00a0\u202f]*/.exec(text)?.[0].trim() ?? '';
  const grouped = /^[1-9]\d{0,2}(?:[.,’' \u00a0\u202f]\d{3})+/.exec(body)?.[0] ?? '';
  const plain = grouped.replace(/\D/g, '') + body.slice(grouped.length).replace(',', '.');
  const rest = text.replace(body, '').trim();
  const scale = scaleWords[rest.replace(/[^a-z]/gi, '').toLowerCase()] ?? 1;
  return { kind: 'number', value: Number(plain) * scale, unit: signUnit(rest), text: text.trim(), index };
}

function signUnit(sign: string): NumberUnit {
  if (sign === '%') return 'percent';
  if (sign === 'x') return 'times';
  if (/^(?:th|st|nd|rd)$/.test(sign)) return 'ordinal';
  return currencies[sign.replace(/[a-z]/gi, '')] ?? 'plain';
}

function readWord(text: string, start: boolean, index: number): Token {
  const lower = text.toLowerCase();
  const cardinal = numberWords[lower] ?? (lower.length > 2 ? scaleWords[lower] : undefined);
  if (cardinal !== undefined) return { kind: 'number', value: cardinal, unit: 'plain', text, index };
  const times = timesWords[lower];
  if (times !== undefined) return { kind: 'number', value: times, unit: 'times', text, index };
  const ordinal = ordinalWords[lower];
  if (ordinal !== undefined) return { kind: 'number', value: ordinal, unit: 'ordinal', text, index };
  const compound = /^(\p{L}+)-(\p{L}+)$/u.exec(lower);
  const tens = compound?.[1] && numberWords[compound[1]];
  const ones = compound?.[2] && numberWords[compound[2]];
  if (tens && ones && tens >= 20 && ones < 10) return { kind: 'number', value: tens + ones, unit: 'plain', text, index };
  return { kind: 'word', text, start, index };
}

/** `forty thousand` -> 40,000, `30 percent` -> 30 %, `20 million euros` -> 20,000,000 EUR. */
function combine(list: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of list) {
    const last = joined.at(-1);
    if (last?.kind === 'number' && token.kind !== 'break') {
      const lower = token.text.toLowerCase();
      const scale = scaleWords[lower];
      if (scale !== undefined && last.value < scale && (token.kind === 'number' || lower.length > 1)) {
        joined[joined.length - 1] = { ...last, value: last.value * scale, text: `${last.text} ${token.text}` };
        continue;
      }
      const unit = percentWords.has(lower) ? 'percent' : currencies[lower];
      if (token.kind === 'word' && unit !== undefined && last.unit === 'plain') {
        joined[joined.length - 1] = { ...last, unit, text: `${last.text} ${token.text}` };
        continue;
      }
    }
    joined.push(token);
  }
  return joined.map((token, index) => ({ ...token, index }));
}

const endings = /(?:ings?|ed|ees?|es|en|em|e|s)$/;

/**
 * A light stem for comparing inflected forms in English, German and French: lower case, no accents, one common ending less on words of
 * five letters and more. The ending -er stays: it makes an agent out of a verb (manage, manager), which is another claim. Words that
 * hold a digit or a sign, and words in capitals, are names and stay whole.
 */
export function stem(word: string): string {
  const bare = word.replace(/['’]s$/u, '');
  const lower = bare.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
  if (lower.length < 5 || /[\d.+#&/_]/.test(bare) || /^\p{Lu}{2,}$/u.test(bare)) return lower;
  const cut = lower.replace(endings, '');
  return cut.length >= 4 ? cut : lower;
}

/** Lower-cased content words of a text for comparing texts with each other: stems of three characters and more, without numbers. */
export function contentStems(text: string, ignore: ReadonlySet<string>): string[] {
  const stems: string[] = [];
  for (const token of tokens(text)) {
    if (token.kind !== 'word') continue;
    if (ignore.has(token.text.toLowerCase())) continue;
    const each = stem(token.text);
    if (each.length >= 3 || /^(?:go|ui|ux|hr|qa|ai|ml|c#)$/.test(each)) stems.push(each);
  }
  return stems;
}
