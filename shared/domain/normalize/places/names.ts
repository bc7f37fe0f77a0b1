import { fold } from '../text.ts';
import {
  type Area,
  areaNamed,
  type City,
  citiesNamed,
  countryNamed,
  countryOfField,
  type Region,
  regionsNamed,
} from './gazetteer.ts';
import { commonWords, noise } from './place-words.ts';
import { remembered } from './remembered.ts';

/** What a name may mean, and what it is taken for when nothing beside it says otherwise. */
export interface Reading {
  kind: 'country' | 'region' | 'city' | 'area' | 'unknown';
  country: string | null;
  regions: readonly Region[];
  cities: readonly City[];
  area: Area | null;
}

/** A name of the text with its position in the line. */
export interface Name extends Reading {
  text: string;
  start: number;
  end: number;
  /** Stood in brackets. */
  aside: boolean;
}

const none: Reading = { kind: 'unknown', country: null, regions: [], cities: [], area: null };

/** Short names of cities that are codes of states too: alone they are the city. */
const shortCities = new Set(['NY', 'SF', 'LA', 'DC', 'TO', 'SD']);
/** Cities that are countries, or named like their country. */
const cityStates = new Set(['SG', 'LU', 'MC', 'HK', 'PA', 'GT', 'SV', 'KW', 'DJ', 'MO', 'SM', 'VA']);
/** Countries whose codes of regions stand alone in postings. */
const codeCountries = new Set(['US', 'CA', 'AU']);

/** What a name means by itself; remembered. */
export const readName: (name: string) => Reading = remembered(readAfresh);

function readAfresh(name: string): Reading {
  if (name.length < 2 || name.length > 80) return name === '' ? none : { ...none, cities: [] };
  const code = /^[A-Z]{2,3}$/.test(name);
  const area = areaNamed(name);
  let regions = regionsNamed(name);
  // Codes are written in capitals: `in`, `me` and `or` are words.
  if (/^[a-z]{2,3}$/i.test(name) && !code)
    regions = regions.filter((region) => fold(region.name) === fold(name) && region.name !== name.toUpperCase());
  if (/^\d[\dAB]$/.test(name)) return none;
  let country = countryNamed(name);
  const found = citiesNamed(name);
  // Short names of cities are written in capitals: `La` and `To` are words.
  const cities =
    code && !shortCities.has(name)
      ? found.filter((city) => city.population > 100_000)
      : !code && name.length <= 2
        ? found.filter((city) => fold(city.name) === fold(name))
        : found;
  if (code && name.length === 2 && !shortCities.has(name) && name !== 'US' && name !== 'UK') {
    country ??= name === 'EU' ? null : countryOfField(name);
    const alone = regions.some((region) => codeCountries.has(region.country));
    return {
      kind: alone ? 'region' : country !== null ? 'country' : regions.length > 0 ? 'region' : area ? 'area' : 'unknown',
      country,
      regions,
      cities,
      area,
    };
  }
  const all = { country, regions, cities, area };
  if (area !== null) return { ...all, kind: 'area' };
  if (country !== null && (cities.length === 0 || !cityStates.has(country) || cities[0]?.country !== country))
    return { ...all, kind: 'country' };
  if (cities.length > 0 && !commonWords.has(fold(name)) && (regions.length === 0 || ratherCity(regions, cities)))
    return { ...all, kind: 'city' };
  if (regions.length > 0) return { ...all, kind: 'region' };
  return all.cities.length > 0 ? { ...all, kind: commonWords.has(fold(name)) ? 'unknown' : 'city' } : none;
}

/** Countries whose states are named alone more often than cities elsewhere that are called so. */
const statesFirst = new Set(['US', 'CA', 'AU', 'GB', 'IN', 'BR', 'MX', 'DE', 'FR', 'IT', 'ES']);

/** `New York`, `Berlin`, `Zürich`, `Madrid` are cities first, and `Freiburg` and `Münster` before a canton and a province; `Ontario`, `Victoria`, `Surrey` and `Wallis` are not. */
function ratherCity(regions: readonly Region[], cities: readonly City[]): boolean {
  if ((cities[0]?.population ?? 0) > 100_000 && regions.every((region) => !statesFirst.has(region.country))) return true;
  return regions.some((region) =>
    cities.some(
      (city) =>
        city.country === region.country &&
        !region.division &&
        (city.population > 500_000 || (city.regionCode === region.code && city.population > 15_000)),
    ),
  );
}

export function tidy(token: string): string {
  return token.replace(/^[\s,.:;()[\]/&+*"'–-]+|[\s,:;()[\]/&+*"'–-]+$/g, '');
}

/** Whether a name that nobody knows may be the name of a town. */
export function looksLikeName(name: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{M} .'’/-]{1,40}$/u.test(name) &&
    name.split(' ').length <= 4 &&
    !/\b(?:remote|hybrid|office|hq|home|tbd|n\/?a|none|field|see|all|any|multiple|various|team|solutions?|services?|division|department|company|inc|gmbh|ag|llc|ltd|group|hospital|university|school|plant|warehouse|store|facility|airport|building|travel|shift|region|district|corporate|materials|site|zone|time|standard|central|eastern|western|northern|southern)\b/iu.test(
      name,
    ) &&
    !/^(?:the )?(?:north|south|east|west|mid)?[ -]?(?:north|south|east|west|midlands|central)(?: of)?$/iu.test(name) &&
    !commonWords.has(fold(name))
  );
}

const directions =
  /^(?:(?:north|south|east|west|northern|southern|eastern|western|central|upstate|downtown|greater|metro|midtown|inner|outer|upper|lower|north-?east|north-?west|south-?east|south-?west|großraum|grossraum|raum|region|région|área metropolitana de|grande|gran|regio|nördliches|südliches)\s+)(?=\p{L})/iu;

/** German additions to a name: `Offenbach a. M.`, `Freiburg i. Br.`, `Bern b. Zollikofen`. */
const addition = /\s(?:a|am|an|b|bei|i|im|in|o|ob|u|v|vor)\.?\s?(?:d\.?\s?|der\s)?\p{Lu}[\p{L}.]{0,20}$/u;

/** A token that is no known name as a whole may be one with words around it, or several names joined. */
export function namesIn(token: string, start: number, aside: boolean): Name[] {
  const at = (text: string, from = 0): { text: string; start: number; end: number; aside: boolean } => {
    const found = Math.max(0, token.indexOf(text, from));
    return { text, start: start + found, end: start + found + text.length, aside };
  };
  const named = (text: string, reading: Reading, from = 0): Name => ({ ...reading, ...at(text, from) });
  const whole = readName(token);
  if (whole.kind !== 'unknown') return [named(token, whole)];
  const bare = tidy(
    token
      .replace(/(?<=\p{Ll})(?=HQ$)/u, ' ')
      .replace(noise, ' ')
      .replace(/\(\s*\)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  if (bare === '') return [];
  const inner = readName(bare);
  if (inner.kind !== 'unknown') return [named(bare, inner)];
  const base = bare.replace(addition, '');
  if (base !== bare && readName(base).kind === 'city') return [named(base, readName(base))];
  const joint = joined(bare, named);
  if (joint) return joint;
  const directed = directions.exec(bare);
  if (directed) {
    const rest = bare.slice(directed[0].length);
    const read = readName(rest);
    if (
      read.kind === 'region' ||
      read.kind === 'country' ||
      (read.kind === 'city' && (read.cities[0]?.population ?? 0) > 50_000)
    ) {
      const part = read.kind === 'city' ? read : { ...read, area: partOf(bare, read) };
      return [{ ...part, ...at(bare) }];
    }
  }
  return inWords(bare, named, aside);
}

/** `Southern California`: the region stays, the part is its area. */
function partOf(name: string, { kind, country, regions }: Reading): Area | null {
  const region = kind === 'region' && regions.length === 1 ? regions[0] : undefined;
  if (kind === 'country' && country !== null) return { name, country, regionCode: null, centre: null };
  return region ? { name, country: region.country, regionCode: region.code, centre: null } : null;
}

/** A name without the words around it: `Paris area`. */
function known(part: string): Reading {
  const reading = readName(part);
  return reading.kind === 'unknown' ? readName(tidy(part.replace(noise, ' ').replace(/\s+/g, ' '))) : reading;
}

function joined(bare: string, named: (text: string, reading: Reading, from?: number) => Name): Name[] | null {
  for (const mark of ['/', '-', '&', '+', ' and ', ' und ', ' et ', ' y ', ' e ', ' en ']) {
    if (!bare.includes(mark)) continue;
    const parts = bare.split(mark).map(tidy);
    if (parts.length > 8 || parts.some((part) => part === '')) continue;
    const readings = parts.map((part) => known(part));
    // `Frankfurt/Main`, `Köln-Deutz`: what follows is a river or a quarter.
    if (readings.every((reading) => reading.kind !== 'unknown'))
      return parts.map((part, index) => named(part, readings[index] ?? none));
    const first = readings[0];
    if (mark === '-' && first?.kind === 'city' && (first.cities[0]?.population ?? 0) > 100_000 && parts[0])
      return [named(parts[0], first)];
    if (
      mark === '/' &&
      first &&
      first.kind !== 'unknown' &&
      parts[0] &&
      (first.kind !== 'city' || (first.cities[0]?.population ?? 0) > 30_000)
    )
      return [named(parts[0], first)];
  }
  return null;
}

/** `New York NY`, `Berlin Germany`, `US Remote`: a known name at the end or the beginning of words. */
function inWords(bare: string, named: (text: string, reading: Reading, from?: number) => Name, aside: boolean): Name[] {
  const words = bare.split(' ');
  for (let size = Math.min(3, words.length - 1); size >= 1; size -= 1) {
    const tail = words.slice(-size).join(' ');
    const last = readName(tail);
    if (last.kind === 'country' || last.kind === 'region') {
      const head = tidy(words.slice(0, -size).join(' '));
      const first = readName(head);
      if (first.kind !== 'unknown') return [named(head, first), named(tail, last, head.length)];
      const inside = words.length > size + 1 ? (lastCity(words.slice(0, -size)) ?? firstCity(words.slice(0, -size))) : null;
      if (inside) return [named(inside.text, inside.reading), named(tail, last, head.length)];
      if ((looksLikeName(head) || first.cities.length > 0) && !aside) return [named(head, first), named(tail, last, head.length)];
      return [named(tail, last)];
    }
  }
  for (let size = Math.min(3, words.length - 1); size >= 1; size -= 1) {
    const head = words.slice(0, size).join(' ');
    const first = readName(head);
    if (first.kind === 'country' || (first.kind === 'city' && (first.cities[0]?.population ?? 0) > 100_000))
      return [named(head, first)];
  }
  const last = lastCity(words);
  if (last) return [named(last.text, last.reading)];
  return [named(bare, readName(bare))];
}

/** A city at the beginning of other words: `Shanghai HTP`. */
function firstCity(words: readonly string[]): { text: string; reading: Reading } | null {
  for (let size = Math.min(3, words.length - 1); size >= 1; size -= 1) {
    const text = words.slice(0, size).join(' ');
    const reading = readName(text);
    if (reading.kind === 'city' && (reading.cities[0]?.population ?? 0) > 300_000) return { text, reading };
  }
  return null;
}

/** A city at the end of other words: `500 Fifth Avenue New York`, `Werk Stuttgart`. */
function lastCity(words: readonly string[]): { text: string; reading: Reading } | null {
  for (let size = Math.min(3, words.length - 1); size >= 1; size -= 1) {
    const text = words.slice(-size).join(' ');
    const reading = readName(text);
    if (reading.kind === 'city' && (reading.cities[0]?.population ?? 0) > 100_000) return { text, reading };
  }
  return null;
}
