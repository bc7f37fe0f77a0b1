/**
 * Marks that say a job is open to every gender, in the spellings of seven languages. What stays is the basic form (`Verkäufer`, `Infirmier`), as a reader would look for it.
 */

const letter =
  '(?:m|w|d|f|x|h|i|n|gn|nb|v|u|k|t|mann|frau|masculin|féminin|divers|diverse|div|all genders?|alle geschlechter|alle|a|\\*)';
const letters = new RegExp(
  `\\s*[([{]?(?<![\\p{L}\\p{N}])${letter}(?:\\s*[/|*,.\\\\+-]\\s*${letter}){1,3}(?![\\p{L}\\p{N}])[)\\]}]?`,
  'giu',
);
const plainLetter = /^(?:m|w|d|f|x|h|gn|nb|v|i|mann|frau|divers|diverse|div|all genders?|\*)$/;
const words =
  /\s*[([{]\s*(?:gn|mwd|wmd|mfd|fmd|mfx|fmx|wmx|dmw|dwm|mwx|any gender|all ?genders?(?: (?:welcome|are welcome))?|alle geschlechter|alle|gender ?neutral|geschlechtsneutral|geschlecht egal|divers|human|humans|mensch(?:en)?|tous genres?|toutes|a|t|x)\s*[)\]}]|\s+(?:all genders|\(?all gender\)?)(?=$|\s*[-–|,])/giu;

const german = /(?<=\p{Ll}{2})(?:(?:\s?[*:_·]\s?|\s?\/\s?-?)(?:innen|in)|\s?\((?:innen|in)\))(?![\p{L}])/gu;
const germanInner = /(?<=\p{Ll}(?:er|or|ist|ent|ant|eur|log|oge|kt|hr))In(?:nen)?(?!\p{L})/gu;
/** `Lernende/-r`, `Studierende:r`. */
const germanAdjective = /(?<=\p{Ll}e)(?:\s?[*:_·/]\s?-?r|-r|\(r\))(?!\p{L})/gu;
const germanAlternatives: readonly (readonly [RegExp, string])[] = [
  [/frau(?:\s?[*:_·/]\s?-?|en\s?[*:_/]\s?-?)mann(?!\p{L})/gu, 'mann'],
  [/mann\s?[*:_·/]\s?-?frau(?!\p{L})/gu, 'mann'],
  [/(?<=\p{Ll})ärztin\s?[*:_·/]\s?-?arzt(?!\p{L})/gu, 'arzt'],
  [/(?<!\p{L})Ärztin\s?[*:_·/]\s?-?[Aa]rzt(?!\p{L})/gu, 'Arzt'],
  [/\(e\)in(?:nen)?(?!\p{L})/gu, 'e'],
  [/\(er\)(?:e|in)(?!\p{L})/gu, 'er'],
  [/(?<=[äÄ]rzt)\s?[*:_·/]-?innen(?!\p{L})/gu, 'e'],
  [/anwältin\s?[*:_·/]\s?-?anwalt(?!\p{L})/gu, 'anwalt'],
];
const french =
  /(?<=\p{Ll}{2})(?:[·.•](?:e|fe|ne|le|te|se|ère|ière|euse|rice|trice)|-(?:e|fe|ne|ère|ière|euse|rice|trice)|\/-?(?:e|fe|ne|se|ère|ière|euse|rice|trice)|\s?\((?:e|fe|ne|le|te|se|ère|ière|euse|rice|trice)\))(?:[·.-]?s)?(?!\p{L})/gu;
/** `Consultor(a)`, `Técnico/a`, `Lavorator/trice`. */
const iberian = /(?<=\p{Ll}{2}[orelszn])\s?(?:\(as?\)|\/-?as?(?!\p{L}))(?:s(?!\p{L}))?/gu;
const dutch = /\(st\)er(?=s?(?!\p{L}))|(?<=er)\/-?ster(?!\p{L})/gu;

/** The title without marks for genders. */
export function withoutGenderMarks(title: string): string {
  let result = title
    .replace(words, ' ')
    .replace(letters, (mark, offset: number, whole: string) => (isMark(mark, offset, whole) ? ' ' : mark));
  for (const [pattern, basic] of germanAlternatives) result = result.replace(pattern, basic);
  return withoutPairs(
    result
      .replace(germanInner, '')
      .replace(german, '')
      .replace(germanAdjective, 'r')
      .replace(french, '')
      .replace(iberian, '')
      .replace(dutch, (ending) => (ending.startsWith('(') ? 'er' : '')),
  );
}

function isMark(mark: string, offset: number, whole: string): boolean {
  const inner = mark.replace(/[\s()[\]{}]/g, '').toLowerCase();
  const parts = inner.split(/[/|,.\\+-]/).filter(Boolean);
  const bracketed = /[([{]/.test(mark) && /[)\]}]/.test(mark);
  const genders = parts.length > 1 ? parts : inner.split('*').filter(Boolean);
  // Without brackets only unmistakable forms count: `m/w/d` yes, `A/V` or `n-a` no.
  if (!genders.every((part) => plainLetter.test(part)))
    return bracketed && genders.includes('m') && genders.some((part) => /^(?:w|f|k|v)$/.test(part));
  const has = (...wanted: string[]) => wanted.some((part) => genders.includes(part));
  if (!(has('m', 'h', 'x', 'mann', 'all genders') && has('w', 'f', 'v', 'd', 'frau'))) return false;
  return (
    bracketed ||
    genders.length > 2 ||
    offset + mark.length >= whole.length - 12 ||
    /[|–-]\s*$/.test(whole.slice(0, offset)) ||
    /^\s*[-–|,]/.test(whole.slice(offset + mark.length))
  );
}

/** Endings of the two forms of one word: feminine, masculine. */
const pairs: readonly (readonly [string, string])[] = [
  ['in', ''],
  ['in', 'e'],
  ['innen', ''],
  ['innen', 'en'],
  ['e', ''],
  ['e', 'er'],
  ['es', 's'],
  ['fe', ''],
  ['ne', ''],
  ['le', ''],
  ['te', ''],
  ['euse', 'eur'],
  ['trice', 'teur'],
  ['trice', 'tore'],
  ['drice', 'deur'],
  ['ière', 'ier'],
  ['ère', 'er'],
  ['ive', 'if'],
  ['a', 'o'],
  ['a', ''],
  ['a', 'e'],
  ['essa', 'e'],
  ['essa', 'o'],
  ['ster', 'er'],
  ['frau', 'mann'],
  ['esse', ''],
];

/** The masculine one of two words that are forms of one, else null. */
function oneOf(a: string, b: string): string | null {
  if (a === b) return a;
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  for (const [feminine, masculine] of pairs)
    for (const [woman, man, given] of [
      [x, y, b],
      [y, x, a],
    ] as const) {
      const stem = woman.length - feminine.length;
      if (stem < 3 || !woman.endsWith(feminine)) continue;
      const other = woman.slice(0, stem) + masculine;
      if (other === man || other.normalize('NFD').replace(/\p{M}/gu, '') === man.normalize('NFD').replace(/\p{M}/gu, ''))
        return given;
    }
  return null;
}

const between = /\s*\/\s*|\s+(?:ou|oder|bzw\.|o|e|y|and|or)\s+/giu;

/** `Vendeur / Vendeuse`, `Directrice ou directeur`, `Assistante sociale ou Assistant social`: the two forms of up to three words become one. */
function withoutPairs(title: string): string {
  if (!/\/|\s(?:ou|oder|bzw\.|o)\s/i.test(title)) return title;
  let result = title;
  for (let round = 0; round < 4; round += 1) {
    const next = withoutPair(result);
    if (next === result) break;
    result = next;
  }
  return result;
}

function withoutPair(title: string): string {
  for (const separator of title.matchAll(between)) {
    const before = title.slice(0, separator.index);
    const after = title.slice(separator.index + separator[0].length);
    const left = before.split(' ');
    const right = after.split(' ');
    for (let size = Math.min(3, left.length, right.length); size > 0; size -= 1) {
      const first = left.slice(-size);
      const second = right.slice(0, size).map((word) => word.replace(/[,;)]+$/, ''));
      const ones = first.map((word, index) => oneOf(word, second[index] ?? ''));
      if (ones.includes(null) || first.every((word, index) => word === second[index])) continue;
      const tail = right.slice(0, size).join(' ').slice(second.join(' ').length);
      const start = left.slice(0, -size).join(' ');
      const written = ones.join(' ');
      // `Directrice ou directeur` begins with a capital as before.
      const capital = /^\p{Lu}/u.test(first[0] ?? '') ? written.charAt(0).toUpperCase() + written.slice(1) : written;
      return `${start === '' ? '' : `${start} `}${capital}${tail}${right.length > size ? ` ${right.slice(size).join(' ')}` : ''}`;
    }
  }
  return title;
}
