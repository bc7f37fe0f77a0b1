import { around, begins, phrases, type WordIndex } from '../word-index.ts';
import type { Clues } from './clues.ts';
import type { Draft } from './draft.ts';
import { draftsOf } from './drafts.ts';
import { readName, tidy } from './names.ts';
import { hybridWords, onsiteWords, remoteWords } from './place-words.ts';

/** A place that the title or the text names. */
export interface TextPlace {
  draft: Readonly<Draft>;
  /** The span as it stands. */
  quote: string;
  from: 'title' | 'text';
  confidence: number;
}

/** What of a posting is read for places when its fields give no country. */
export type Prose = Pick<Clues, 'words'> & { titleText: string };

/**
 * Places named by the title or the text, from the surest kind of evidence that is there: a labelled line (`Arbeitsort: Köln`), the title's end (`- Germany`), a sentence about where to work or live
 * (`authorized to work in the United States`). `customs` (no area is named either): at last words of employment that only one country has (`401(k)`).
 */
export function placesInText({ words, titleText }: Prose, customs: boolean): TextPlace[] {
  for (const read of [
    () => labelled(words),
    () => inTitle(titleText).filter(inCountry),
    () => inSentences(words),
    () => (customs ? byCustoms(words) : []),
    () => inTitle(titleText),
  ]) {
    const found = read();
    if (found.length > 0) return found.slice(0, 10);
  }
  return [];
}

/** An area larger than a country in a title is mostly the market, not the place. */
const inCountry = ({ draft }: TextPlace) => draft.area === null || draft.area.country !== null;

const usable = (draft: Readonly<Draft>) =>
  draft.country !== null || draft.region !== null || draft.candidates.length > 0 || draft.area !== null;

const labels = phrases([
  'location',
  'workplace',
  'place of work',
  'arbeitsort',
  'standort',
  'einsatzort',
  'dienstort',
  'dienstsitz',
  'lieu\\b',
  'localisation',
  'sede\\b',
  'luogo',
  'ubicacion',
  'localizacion',
  'localizacao',
  'lugar',
  'local',
  'standplaats',
  'werklocatie',
  'locatie',
]);
const beforeLabel =
  /^[^\p{L}]{0,6}(?:(?:job|work|working|office|your|primary|role|position|der|die|le|la|il|ihr|dein)\s+){0,2}$/iu;
const afterLabel =
  /^(?:s|\(s\)|e|es)?(?: (?:de|du|di) (?:travail|poste|lavoro|trabajo|trabalho)| of work|\/office)?[ *]{0,3}[:：][ *]{0,3}\n?/iu;

/** `Location: Berlin or Munich`, at the beginning of a line. */
function labelled(words: WordIndex): TextPlace[] {
  const { text, starts, ends } = words;
  for (let word = 0; word < words.count; word += 1) {
    if (!begins(labels, words, word)) continue;
    const start = starts[word] ?? 0;
    // Only near the beginning of a line.
    const ahead = text.slice(Math.max(0, start - 31), start);
    const lineFeed = ahead.lastIndexOf('\n');
    if ((lineFeed < 0 && start > 30) || !beforeLabel.test(ahead.slice(lineFeed + 1))) continue;
    const end = Math.max(ends[word] ?? 0, labels.pattern.lastIndex);
    const label = afterLabel.exec(text.slice(end, end + 60));
    if (!label) continue;
    const from = end + label[0].length;
    const value = (text.slice(from, from + 160).split('\n', 1)[0] ?? '').split(/\.\s|\s{3,}/, 1)[0] ?? '';
    const drafts = draftsOf(value).filter(usable);
    if (drafts.length > 0)
      return drafts.map((draft) => ({ draft, quote: spanOf(value, draft, drafts.length), from: 'text', confidence: 0.8 }));
  }
  return [];
}

function spanOf(text: string, draft: Readonly<Draft>, count: number): string {
  return (count === 1 ? text : text.slice(draft.start, draft.end)).trim();
}

/** Codes that are no abbreviation of something else in a title. */
const knownCodes = new Set(['US', 'UK', 'EU', 'USA', 'UAE', 'NYC', 'DMV', 'DFW', 'GTA']);

/** The end of a title, when all it says are places: `Account Executive - UK & Ireland (Remote)`. */
function inTitle(title: string): TextPlace[] {
  const found: TextPlace[] = [];
  const parts = title.split(/\s[-–—|]\s|[()[\]|@]|,\s|\s(?:in|bei)\s(?=\p{Lu})/u);
  for (const part of parts.slice(1)) {
    const words = tidy(part.replace(remoteWords, ' ').replace(hybridWords, ' ').replace(onsiteWords, ' '));
    const names = words.split(/\s*[,/]\s*|\s+(?:or|and|&|oder|und|ou|et)\s+/u).filter((name) => name !== '');
    if (names.length === 0 || names.length > 6) continue;
    const sure = names.map((name) => {
      const { kind, cities } = readName(name);
      const written = /^\p{Lu}/u.test(name) && (!/^[A-Z]{2,3}$/.test(name) || knownCodes.has(name));
      return (
        written &&
        (kind === 'country' ||
          kind === 'region' ||
          kind === 'area' ||
          (kind === 'city' && (cities[0]?.population ?? 0) > 200_000))
      );
    });
    if (
      !sure.some(Boolean) ||
      names.some((name, index) => !sure[index] && (!/^[A-Z]{2}$/.test(name) || readName(name).regions.length === 0))
    )
      continue;
    for (const draft of draftsOf(words).filter(usable)) found.push({ draft, quote: words, from: 'title', confidence: 0.7 });
  }
  return found;
}

/** Where sentences about the place begin; `around` keeps what stands near them. */
const keywords = phrases([
  'authori',
  'eligib',
  'right to work',
  'entitled to work',
  'permit',
  'based',
  'located',
  'resid',
  'living in',
  'live in',
  'anywhere in',
  'remote',
  'within',
  'hiring',
  'candidates',
  'applicants',
  'arbeitserlaubnis',
  'wohnhaft',
  'wohnsitz',
  'ansassig',
  'deutschlandweit',
  'bundesweit',
  'schweizweit',
  'autoris',
  'basee?\\b',
  'situe',
  'reside',
  'permiso',
  'autoriz',
  'autorizz',
  'woonachtig',
  'gevestigd',
  'werkvergunning',
]);
/** A sentence that ends where the place's name begins. No match without one of the gate's words, which are found faster. */
const openings: readonly { gate: RegExp; pattern: RegExp; confidence: number }[] = [
  {
    confidence: 0.8,
    gate: /authori|eligib|entitled|permit|\b(?:able|allowed) (?:and|to) |right to|work (?:visa|rights)|arbeitserlaubnis|autoris|autoriz|permis de|permiso|werkvergunning/i,
    pattern:
      /\b(?:(?:legally |currently |already )?(?:authori[sz]ed|eligible|entitled|permitted|able|allowed)(?: and \w+)? to (?:legally |lawfully )?work (?:full[- ]time )?(?:in|within|for any employer in)|authori[sz]ation to work (?:in|within)|right to (?:live and )?work in|work (?:authori[sz]ation|permit|visa|rights) (?:in|for|within)|eligib(?:le|ility) to work in|arbeitserlaubnis (?:für|in)|autorisé(?:e|\(e\))? à travailler (?:en|au|aux)|permis de travail (?:en|au|aux|pour)|permiso de trabajo (?:en|para)|autorización para trabajar en|autorização para trabalhar (?:em|no|na|nos)|werkvergunning voor)\s+(?:the |der |die |l[ae'’] ?|los |les |den )?/giu,
  },
  {
    confidence: 0.75,
    gate: /based|located|resid|living|live|situated|domiciled|anywhere|remote|hiring|recruiting|hire|open to|wohn|ansässig|situé|bas[eé]|woonachtig|gevestigd/i,
    pattern:
      /\b(?:(?:must|should|need(?:s)? to|required to|have to|has to|you|you are|you're|you will|candidates?|applicants?|individuals?|people|anyone|preferably|preference (?:for|given to) \w+|currently|ideally|role|position|job|opportunity|hire|hires)(?: (?:must|should|can|may|will|who|are|is|be|live|also|currently|physically|either|to be|and)){0,4} (?:based|located|resid(?:e|ing)|living|live|situated|domiciled)(?: and (?:based|located|authorized))? (?:in|within|anywhere in|near|out of)|anywhere (?:in|within)|(?:work(?:ing)?|works?|role|position|job|fully|100%|is|be|open to) remote(?:ly)?(?: work)?,? (?:in|within|from(?: anywhere in)?|across|anywhere in|throughout|inside)|remote(?:ly)?(?: work)? (?:within|from anywhere in|anywhere in|across|throughout|in the|in)|(?:hiring|recruiting|hire)(?: \w+)? (?:in|within|across)|open to (?:candidates|applicants|remote candidates|people)(?: based| located)? (?:in|across|from|within)|wohnhaft in|wohnsitz in|ansässig in|basé(?:e|\(e\))? (?:à|en|au|aux)|situé(?:e)? (?:à|en|au)|residir en|residente en|residenza in|residente in|residir (?:no|na|em)|woonachtig in|gevestigd in)\s+(?:the |der |die |den |l[ae'’] ?|los |les |continental |contiguous )?/giu,
  },
];
/** `US-based candidates`, `Canada only`: a name that ends where these words begin. */
const closings =
  /(?<![\p{L}\p{N}])((?:\p{Lu}[\p{L}.]{1,15}[ -]){0,2}\p{Lu}[\p{L}.]{1,15})(?:[ -]based (?:applicants|candidates|employees|role|position|team members|individuals|remote|only|hires)|[ -]only\b| (?:candidates|applicants|residents) only|[ -]wide remote| work authori[sz]ation)/gu;
/** What every one of the closings has, found faster. */
const closingGate =
  /[ -]based (?:applicants|candidates|employees|role|position|team|individuals|remote|only|hires)|[ -]only|wide remote| work authori/;

function inSentences(words: WordIndex): TextPlace[] {
  const parts = around(words, keywords, 90);
  for (const { gate, pattern, confidence } of openings) {
    const found: TextPlace[] = [];
    for (const part of parts) {
      if (!gate.test(part)) continue;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(part); match && found.length < 10; match = pattern.exec(part)) {
        const from = match.index + match[0].length;
        const size = namesAhead(part.slice(from, from + 120));
        if (size === 0) continue;
        const value = part.slice(from, from + size);
        for (const draft of draftsOf(value).filter(usable))
          found.push({ draft, quote: part.slice(match.index, from + size), from: 'text', confidence });
      }
    }
    if (found.length > 0) return found;
  }
  for (const part of parts) {
    if (!closingGate.test(part)) continue;
    closings.lastIndex = 0;
    for (let match = closings.exec(part); match; match = closings.exec(part)) {
      const all = (match[1] ?? '').split(' ');
      for (let skip = 0; skip < all.length; skip += 1) {
        const name = tidy(all.slice(skip).join(' '));
        const { kind } = readName(name);
        if (kind !== 'country' && kind !== 'region') continue;
        const drafts = /^[A-Z]{2}$/.test(name) && !['US', 'UK'].includes(name) ? [] : draftsOf(name).filter(usable);
        if (drafts.length > 0) return drafts.map((draft) => ({ draft, quote: match[0], from: 'text' as const, confidence: 0.7 }));
      }
    }
  }
  return [];
}

/** How many characters of a sentence's rest are names of places: `the US or Canada with a preference ...`. */
function namesAhead(rest: string): number {
  let end = 0;
  let at = 0;
  for (let count = 0; count < 12; count += 1) {
    const words = /^(?:\S{1,25} ?){1,4}/.exec(rest.slice(at))?.[0].split(' ') ?? [];
    let taken = 0;
    for (let size = Math.min(4, words.length); size >= 1 && taken === 0; size -= 1) {
      const phrase = words.slice(0, size).join(' ');
      const name = phrase.replace(/[,;:.)/–-]+$/, '').replace(/^\(/, '');
      const known = /^\p{Lu}/u.test(name) && (readName(name).kind !== 'unknown' || readName(`${name}.`).kind === 'country');
      if (known && (!/^[A-Z]{2,3}$/.test(name) || count > 0 || readName(name).kind !== 'region' || name === 'NY'))
        taken = phrase.indexOf(name) + name.length;
    }
    if (taken === 0) break;
    end = at + taken;
    const joint = /^\.?(?:,? (?:or|and|&|oder|und|ou|et|o|y|of)(?: in)?(?: the| der)? |, (?:the )?|\/| \()/u.exec(
      rest.slice(end),
    );
    if (!joint) break;
    at = end + joint[0].length;
  }
  return end;
}

/** Words of law and benefits that one country has. */
const unitedStates = phrases([
  '401k',
  '401\\b',
  'protected veteran',
  'veteran status',
  'disabled veteran',
  'everify',
  'fair chance ordinance',
  'fair chance act',
]);
const spelled = /401 ?\(?k\)?|veteran|e-?verify|Fair Chance (?:Ordinance|Act)/i;

function byCustoms(words: WordIndex): TextPlace[] {
  const [country] = draftsOf('United States');
  if (!country) return [];
  for (let word = 0; word < words.count; word += 1) {
    if (!begins(unitedStates, words, word)) continue;
    const start = words.starts[word] ?? 0;
    const quote = spelled.exec(words.text.slice(start, start + 30))?.[0];
    if (quote) return [{ draft: country, quote, from: 'text', confidence: 0.55 }];
  }
  return [];
}
