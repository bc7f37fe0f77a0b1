import type { Place } from '../../place.ts';
import type { ApplicantLocation } from '../../work-model.ts';
import { type Hit, trigger } from '../phrase-scanner.ts';
import { countryNamed, regionsNamed } from '../places/gazetteer.ts';
import { cleanLine, fold } from '../text.ts';
import type { WordIndex } from '../word-index.ts';

/** Areas larger than a country, by the name they are given under. */
const areas: Readonly<Record<string, string>> = {
  emea: 'EMEA',
  europe: 'Europe',
  europa: 'Europe',
  eu: 'European Union',
  'european union': 'European Union',
  eea: 'EEA',
  apac: 'APAC',
  'asia pacific': 'APAC',
  'asia-pacific': 'APAC',
  asia: 'Asia',
  latam: 'LATAM',
  'latin america': 'LATAM',
  latinoamerica: 'LATAM',
  'america latina': 'LATAM',
  'south america': 'South America',
  'north america': 'North America',
  americas: 'Americas',
  'the americas': 'Americas',
  amer: 'Americas',
  dach: 'DACH',
  nordics: 'Nordics',
  benelux: 'Benelux',
  mena: 'MENA',
  'middle east': 'Middle East',
  africa: 'Africa',
  anz: 'ANZ',
  oceania: 'Oceania',
  'eastern europe': 'Eastern Europe',
  'western europe': 'Western Europe',
  'central europe': 'Central Europe',
  'southern europe': 'Southern Europe',
  cee: 'Central and Eastern Europe',
  'southeast asia': 'Southeast Asia',
  worldwide: 'worldwide',
  global: 'worldwide',
  globally: 'worldwide',
  anywhere: 'worldwide',
  'anywhere in the world': 'worldwide',
  weltweit: 'worldwide',
  earth: 'worldwide',
  world: 'worldwide',
  mundo: 'worldwide',
}; // prettier-ignore

const filler =
  /\b(?:fully|100 ?%|remot[eoa]|remotely|hybrid|home ?-?office|home[- ]based|work from home|wfh|telecommute|teletravail|teletrabajo|da|en|in|within|across|from|anywhere in|the|any|all|only|based|eligible|candidates?|location|locations|must be|residents?|applicants?|either|timezones?|time ?zones?|friendly|first|ok|possible|preferred|nationwide|states?|aus|innerhalb|deutschlandweit|of|solo|nur|uniquement|partout|toda|todo|heel|region)\b/g;

const most = 50;

/** The countries, regions and areas a phrase such as `Remote - US, Canada or EMEA` names; cities and unknown words are left out. */
export function applicantLocationsOf(phrase: string): ApplicantLocation[] {
  const found: ApplicantLocation[] = [];
  const line = cleanLine(phrase, 300);
  for (const part of line.split(/[,;|/()[\]&+·•:]| - |–|—|-(?=[A-Z])|\b(?:or|and|und|oder|et|ou|y|e|en|of)\b/u).slice(0, 60)) {
    const folded = fold(part);
    const text = folded.replace(filler, ' ').replace(/\s+/g, ' ').trim();
    const area = areas[folded.trim()] ?? areas[text];
    if (area !== undefined) add(found, { text: part.trim(), country: null, region: null, area });
    else if (text.length >= 2 && text.length <= 40) {
      const country = /^(?:us|u\.s\.?|usa|u\.s\.a\.?)$/.test(text)
        ? 'US'
        : text.length === 2 && !/^[A-Z]{2}$/.test(part.trim())
          ? null
          : countryNamed(text);
      if (country !== null) add(found, { text: part.trim(), country, region: null, area: null });
      else {
        const regions = text.length > 3 ? regionsNamed(text) : [];
        const [region] = regions;
        if (region && regions.length === 1)
          add(found, { text: part.trim(), country: region.country, region: region.name, area: null });
      }
    }
    if (found.length >= most) break;
  }
  return found;
}

function add(found: ApplicantLocation[], one: ApplicantLocation): void {
  const text = one.text.slice(0, 200);
  if (found.some((each) => each.country === one.country && each.region === one.region && each.area === one.area)) return;
  found.push({ ...one, text, region: one.region?.slice(0, 80) ?? null });
}

/** Places of a remote posting that are a whole country or region, in the words of its place fields: from there the work may be done. */
export function areasOfPlaces(places: readonly Place[], fields: readonly string[]): ApplicantLocation[] {
  const found: ApplicantLocation[] = [];
  for (const place of places.slice(0, most)) {
    // A country that only the text or the pay gave away is not offered to applicants.
    if (place.city !== null || !fields.some((field) => field.includes(place.text))) continue;
    if (place.country !== null) add(found, { text: place.text, country: place.country, region: place.region, area: null });
    else if (place.area !== undefined) add(found, { text: place.text, country: null, region: null, area: place.area });
  }
  return found;
}

/** Words that begin a phrase about from where the work may be done. */
export const askedWords = trigger(
  [
    'remot',
    'anywhere\\b',
    'based[ ]in',
    'reside\\b',
    'residing\\b',
    'resident\\b',
    'located\\b',
    'live\\b',
    'living\\b',
    'ansassig',
    'wohnsitz',
    'resid(?:ir|er|encia|ence|enza|ente)',
    'homeoffice',
    'woonachtig',
  ],
  30,
  true,
);
const name = "((?:(?:the |any |all )?[a-z][a-z.'-]*(?:,? ?(?:and|or|oder|und|/|&|y|e|et|ou|,|of) ?| )?){1,8})";
const statements = [
  new RegExp(
    `^remot(?:e|ely|o|a)?[ ]?(?:work |working |role |position |job )?(?:\\(|-(?!first|friendly|only|based|ready)|:|,|within|across|in|from|anywhere in|based in|aus|innerhalb|desde|depuis|vanuit)[ ]?(?:in |within |from |anywhere in )?${name}`,
  ),
  new RegExp(`^anywhere (?:in|within|across) ${name}`),
  new RegExp(`^(?:based|reside|residing|located|live|living|resident) (?:in|within) ${name}`),
  new RegExp(
    `^(?:wohnsitz|ansassig|residencia|residence|residenza|residente|residir|woonachtig|homeoffice) (?:in|en|em|dans|nach|aus) ${name}`,
  ),
];
const required =
  /\b(?:must|need to|required to|have to|should|candidates?|applicants?|eligible|only|open to|hire|hiring|you (?:are|'re|live|reside)|you will be|muss|erforderlich|debe\w*|doit|devi|deve|moet)\b[^.\n]{0,60}$/;
const reach = 110;

/** From where a remote job may be done, as its text says: "remote within the US and Canada", "must be based in Germany". */
export function applicantLocationsInText(
  index: WordIndex,
  hits: readonly Hit[],
): { locations: ApplicantLocation[]; start: number; end: number } | null {
  for (const { start: at } of hits) {
    const line = index.folded.slice(at, at + reach).split(/[\n.;!?](?= |$|\n)/, 1)[0] ?? '';
    const match = statements.map((pattern) => pattern.exec(line)).find((hit) => hit !== null);
    if (!match?.[1]) continue;
    const own = /^(?:remot|anywhere|homeoffice)/.test(line);
    if (!own && !required.test(index.folded.slice(Math.max(0, at - 90), at))) continue;
    const begin = at + match[0].length - match[1].length;
    const locations = applicantLocationsOf(index.text.slice(begin, at + match[0].length));
    if (locations.length > 0) return { locations, start: at, end: at + match[0].trimEnd().length };
  }
  return null;
}
