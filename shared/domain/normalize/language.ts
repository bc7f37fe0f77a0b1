import { emptyHash, extendHash, hashOfWord } from './word-index.ts';

/** Words that are frequent in one language and rare in the others. A word may count for several languages. */
const words: Readonly<Record<string, string>> = {
  en: 'the and of to in for with you your we our is are will be on as that this from have or at an by who work team experience',
  de: 'der die das und du dich wir mit für dein deine ist sind ein eine einen auf von bei zu den dem im zur zum sowie oder als ihre sie uns unser nicht auch werden',
  fr: 'le la les des et vous nous pour une un du dans est sont avec votre notre vos nos au aux sur par ou qui que en plus être cette',
  it: 'il lo la gli le di e del della delle dei per con una un sono che nel nella alla al tra si anche presso ricerca lavoro esperienza come',
  es: 'el la los las de y del para con una un en que es son por tu nuestro nuestra se como al experiencia trabajo más años equipo',
  pt: 'o a os as de e do da dos das para com uma um em que é são por você nosso nossa na no ao experiência trabalho mais equipe não',
  nl: 'de het een en van je jij wij met voor bij ons onze is zijn op te aan als of die dat niet ook jouw naar werken ervaring',
  sv: 'och att du vi är som för med på av en ett det den till har inom eller din våra vår om dig kan vara arbeta',
  da: 'og at du vi er som for med på af en et det den til har inden eller din vores om dig kan være ikke arbejde hos dine',
  no: 'og å du vi er som for med på av en et det den til har innen eller din vår våre om deg kan være ikke arbeid hos dine',
  pl: 'i w na z do się jest oraz dla od lub nie to że o jako przez twoje nasz naszej pracy doświadczenie w ramach będziesz mile',
  fi: 'ja on ei se että olet tai sekä joka ovat kanssa työ me sinun meillä',
  cs: 'a je na v se pro s do nebo jako práce jsme máte budete',
  ro: 'și de în cu la pe pentru sau este un o din care experiență',
  tr: 've bir için ile bu olarak deneyim çalışma veya iş',
  hu: 'és a az hogy egy vagy nem munka csapat meg',
}; // prettier-ignore

const languages = Object.keys(words);

/** Slots for the hashes of the words: a power of two, about eight times as many as words. */
const slots = 4096;
const slotOf = (hash: number) => Math.imul(hash, 0x9e3779b1) >>> 20;

/**
 * Hash of each word at its slot; from `first` on, pairs of language position and weight up to the next word's; a word shared by n languages weighs 1/n in each.
 */
const table = (() => {
  const spoken = new Map<string, number[]>();
  for (const [position, list] of Object.values(words).entries())
    for (const word of new Set(list.split(' '))) spoken.set(word, [...(spoken.get(word) ?? []), position]);
  const hashes = new Int32Array(slots);
  const first = new Int32Array(slots);
  const count = new Int32Array(slots);
  const positions: number[] = [];
  const shares: number[] = [];
  for (const [word, list] of spoken) {
    const hash = hashOfWord(word);
    let slot = slotOf(hash);
    while (hashes[slot] !== 0) slot = (slot + 1) % slots;
    hashes[slot] = hash;
    first[slot] = positions.length;
    count[slot] = list.length;
    positions.push(...list);
    shares.push(...list.map(() => 1 / list.length));
  }
  return { hashes, first, count, positions: Uint8Array.from(positions), shares: Float64Array.from(shares) };
})();
const longestWord = Math.max(...Object.values(words).flatMap((list) => list.split(' ').map((word) => word.length)));

/** Letters of Latin script below U+0250, by code. */
const latin = Uint8Array.from({ length: 0x250 }, (_, code) => (/\p{L}/u.test(String.fromCharCode(code)) ? 1 : 0));

function isLetter(code: number): boolean {
  return code < 0x250 ? latin[code] === 1 : (code < 0x2000 || code > 0x2bff) && /\p{L}/u.test(String.fromCharCode(code));
}

const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30FF]/gu],
  ['ko', /[\uAC00-\uD7AF]/gu],
  ['zh', /[\u4E00-\u9FFF]/gu],
  ['ar', /[\u0600-\u06FF]/gu],
  ['he', /[\u0590-\u05FF]/gu],
  ['el', /[\u0370-\u03FF]/gu],
  ['th', /[\u0E00-\u0E7F]/gu],
  ['hi', /[\u0900-\u097F]/gu],
  ['ru', /[\u0400-\u04FF]/gu],
];

export interface LanguageRead {
  language: string;
  confidence: number;
}

/**
 * The language of a text (ISO 639-1) by its script, or by the share of frequent words in its first 3,000 characters; null when the text is too
 * short or two languages are equally likely.
 */
export function readLanguage(text: string): LanguageRead | null {
  const middle = Math.floor(text.length / 2);
  const sample = text.length > 1500 ? `${text.slice(0, 500)}\n${text.slice(middle, middle + 700)}` : text;
  if (/[\u0370-\u1FFF\u3040-\uFFEF]/.test(sample)) {
    const letters = sample.match(/\p{L}/gu)?.length ?? 0;
    for (const [language, pattern] of scripts) {
      const count = sample.match(pattern)?.length ?? 0;
      // Japanese mixes kana with Chinese signs: a tenth of kana is enough.
      if (count > 3 && count > letters * (language === 'ja' ? 0.1 : 0.4))
        return { language: language === 'ru' && /[іїєґ]/iu.test(sample) ? 'uk' : language, confidence: 0.95 };
    }
  }
  const scores = new Float64Array(languages.length);
  let count = 0;
  const lower = sample.toLowerCase();
  const { hashes } = table;
  for (let at = 0; at < lower.length; at += 1) {
    let code = lower.charCodeAt(at);
    if (!isLetter(code)) continue;
    const start = at;
    let hash = emptyHash;
    do {
      hash = extendHash(hash, code);
      at += 1;
      code = at < lower.length ? lower.charCodeAt(at) : 32;
    } while (isLetter(code));
    count += 1;
    if (at - start > longestWord) continue;
    let slot = slotOf(hash);
    while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) % slots;
    const end = (table.first[slot] ?? 0) + (table.count[slot] ?? 0);
    for (let pair = table.first[slot] ?? 0; pair < end; pair += 1) {
      const position = table.positions[pair] ?? 0;
      scores[position] = (scores[position] ?? 0) + (table.shares[pair] ?? 0);
    }
  }
  if (count < 5) return null;
  const [first, second] = languages
    .map((language, position) => [language, scores[position] ?? 0] as const)
    .sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < Math.max(2, count * 0.04)) return null;
  const margin = first[1] / (first[1] + (second?.[1] ?? 0));
  if (margin < 0.56) return null;
  return { language: first[0], confidence: Math.min(0.99, margin) };
}
