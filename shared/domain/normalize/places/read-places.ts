import type { Evidence } from '../../evidence.ts';
import type { RemotePolicy } from '../../job-posting.ts';
import type { Place } from '../../place.ts';
import type { RawRecord } from '../../raw-record.ts';
import { cleanLine, fold } from '../text.ts';
import { type City, citiesNamed, countryNamed, countryOfField, type Region, regionName, regionsNamed } from './gazetteer.ts';

export interface PlacesRead {
  places: Place[];
  evidence: Evidence[];
  /** Work-model words that stood in a place field, with the field's text. */
  workModel: { policy: RemotePolicy; path: string; quote: string }[];
}

const maxPlaces = 50;

const remoteWords =
  /\b(?:100% )?(?:fully |full )?(?:remote(?:ly|-first)?|work from (?:home|anywhere)|wfh|home ?-?office|home based|télétravail|teletravail|telearbeit|remoto|teletrabajo|teletrabalho|telelavoro|thuiswerken|virtual|anywhere|worldwide|distributed)\b/giu;
const hybridWords = /\b(?:hybrid[eo]?|ibrido|híbrido|hybride)\b/giu;
const onsiteWords = /\b(?:on-?\s?site|in[- ]?office|in[- ]person|presencial|vor ort|sur site|in sede)\b/giu;
/** Words around a place that are no part of it. */
const noise =
  /\b(?:headquarters?|hq|offices?|hub|campus|büro|bureau|oficina|ufficio|based|only|preferred|flexible|multiple (?:locations|cities|offices)|various(?: locations)?|other|onsite|metro(?:politan)?(?: area)?|greater|area|region|nearby|near|city of|within|from|any(?:where)?(?: in)?|in|the|eligible|candidates|us-based|work|job|jobs|location|locations|main|global|remote)\b/giu;
const schedule =
  /\b(?:\d(?:\s?[-–]\s?\d)?|two|three|four|one)\+?\s*(?:days?|x|tage?|jours?|giorni|días)\b[^,;|]*|\b(?:m|mon|tue|tu|wed|w|thu|th|f|fri)(?:\s?[,/&]\s?(?:m|mon|tue|tu|wed|w|thu|th|f|fri))+\b|\b\d{1,3}\s?%/giu;

/** Names of areas larger than a country: known words, but neither city, region nor country. */
const areas = new Set(
  'north to south america|emea|europe|eu|european union|apac|asia pacific|asia|latam|latin america|south america|north america|americas|the americas|amer|dach|nordics|nordic|benelux|mena|middle east|africa|anz|oceania|cee|eastern europe|western europe|uki|uk&i|sea|south east asia|southeast asia|baltics|balkans|central europe|central america|caribbean|global|world|worldwide|international|earth|est|cet|pst|east coast|west coast|midwest|northeast|southeast|southwest|northwest|europa|europe central|iberia|northern europe|southern europe|gcc|mideast|na|row'.split(
    '|',
  ),
);

type Reading =
  | { kind: 'country'; country: string }
  | { kind: 'region'; regions: readonly Region[] }
  | { kind: 'city'; cities: readonly City[] }
  | { kind: 'area' }
  | { kind: 'unknown' };

interface Draft {
  city: string | null;
  candidates: readonly City[];
  region: Region | null;
  regionOptions: readonly Region[];
  country: string | null;
}

/**
 * The places of work of a raw record: structured parts win over text, a free text may name several places, work-model words in it are
 * taken out and handed on. A city is resolved by its context (named region or country, the other places of the record); without context
 * a name is taken for the likeliest city (inhabitants times how much its country posts) when it is twice as likely as its rivals abroad, otherwise its country
 * stays null.
 */
export function readPlaces(raw: RawRecord): PlacesRead {
  const read: PlacesRead = { places: [], evidence: [], workModel: [] };
  const drafts: { draft: Draft; text: string; path: string; structured: StructuredPlace | null }[] = [];
  const given =
    raw.locations && raw.locations.length > 0 ? raw.locations : raw.location !== undefined ? [{ text: raw.location }] : [];
  for (const [index, entry] of given.slice(0, maxPlaces).entries()) {
    const path = raw.locations && raw.locations.length > 0 ? `locations.${index}` : 'location';
    const text = cleanLine(entry.text, 300);
    const structured: StructuredPlace = entry;
    for (const policy of workModelOf(text)) read.workModel.push({ policy, path, quote: text });
    const hasParts = [structured.city, structured.region, structured.country].some(
      (part) => part !== undefined && part.trim() !== '',
    );
    if (hasParts) drafts.push({ draft: fromParts(structured, text), text, path, structured });
    else for (const draft of draftsOf(text)) drafts.push({ draft, text, path, structured: null });
  }
  const countries = new Set(
    drafts
      .map(({ draft }) => draft.country ?? draft.region?.country)
      .filter((country) => country !== undefined && country !== null),
  );
  const seen = new Set<string>();
  for (const { draft, text, path, structured } of drafts) {
    const { place, confidence } = settle(draft, text, countries);
    if (
      structured?.latitude !== undefined &&
      structured.longitude !== undefined &&
      withinGlobe(structured.latitude, structured.longitude)
    ) {
      place.latitude = structured.latitude;
      place.longitude = structured.longitude;
    }
    const key = [place.city, place.region, place.country, place.city || place.country ? '' : text].join('\n');
    if (seen.has(key) || read.places.length >= maxPlaces) continue;
    seen.add(key);
    read.places.push(place);
    if (text !== '' || structured)
      read.evidence.push({
        from: 'field',
        path,
        quote: text || [structured?.city, structured?.region, structured?.country].filter(Boolean).join(', ').slice(0, 300),
        confidence,
      });
  }
  return read;
}

interface StructuredPlace {
  city?: string | undefined;
  region?: string | undefined;
  country?: string | undefined;
  latitude?: number | undefined;
  longitude?: number | undefined;
}

function withinGlobe(latitude: number, longitude: number): boolean {
  return Number.isFinite(latitude) && Number.isFinite(longitude) && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

/** Work-model words of a place text, in the order remote, hybrid, onsite. */
export function workModelOf(text: string): RemotePolicy[] {
  const found: RemotePolicy[] = [];
  if (text.search(remoteWords) >= 0) found.push('remote');
  if (text.search(hybridWords) >= 0) found.push('hybrid');
  if (text.search(onsiteWords) >= 0) found.push('onsite');
  return found;
}

function empty(): Draft {
  return { city: null, candidates: [], region: null, regionOptions: [], country: null };
}

function fromParts(parts: StructuredPlace, text: string): Draft {
  const draft = empty();
  if (parts.country) draft.country = countryOfField(cleanLine(parts.country, 100));
  if (parts.region) {
    const options = regionsNamed(cleanLine(parts.region, 100)).filter(
      (region) => draft.country === null || region.country === draft.country,
    );
    draft.region = options.length === 1 ? (options[0] ?? null) : null;
    draft.regionOptions = options;
    if (draft.country === null && options.length === 0) draft.country = countryNamed(cleanLine(parts.region, 100));
  }
  const city = parts.city ? cleanLine(parts.city, 100) : '';
  if (city !== '') {
    const inner = draftsOf(city)[0];
    if (inner?.city && consistent(inner.candidates, draft).length > 0) {
      draft.city = inner.city;
      draft.candidates = consistent(inner.candidates, draft);
      draft.region ??= inner.region;
    } else if (reading(city).kind === 'city' || (reading(city).kind === 'unknown' && looksLikeName(city))) {
      draft.city = city;
      draft.candidates = consistent(citiesNamed(city), draft);
    }
  } else if (draft.region === null && draft.country !== null) {
    // Only a country in the structure: the text may still name the city.
    const inner = draftsOf(text).find((each) => each.candidates.some((candidate) => candidate.country === draft.country));
    if (inner)
      return {
        ...inner,
        country: draft.country,
        candidates: inner.candidates.filter((candidate) => candidate.country === draft.country),
      };
  }
  return draft;
}

/** Splits a free text into the places it names. */
function draftsOf(text: string): Draft[] {
  const bare = text.replace(remoteWords, ' \u0000 ').replace(hybridWords, ' ').replace(onsiteWords, ' ').replace(schedule, ' ');
  const drafts: Draft[] = [];
  for (const alternative of bare.split(/\s*(?:;|\||\u2022|·|\n|\s\/\s|\s\+\s|\bor\b|\boder\b|\bou\b)\s*/iu)) {
    const words = alternative.replaceAll('\u0000', ' ').trim();
    if (words === '') continue;
    for (const part of reading(tidy(words)).kind === 'unknown' ? words.split(/\s+(?:&|and|und|et|e|y)\s+/iu) : [words])
      drafts.push(...walk(tokens(part)));
  }
  return drafts.slice(0, maxPlaces);
}

function tidy(token: string): string {
  return token.replace(/^[\s,.:()[\]–-]+|[\s,:()[\]–-]+$/g, '');
}

function tokens(text: string): string[] {
  return text
    .split(/\s*[,()[\]:@→>]\s*|\s+[-–—]+\s+|\s*[–—]\s*|\s\/\s|\s+-|-\s+/u)
    .map(tidy)
    .filter((token) => /\p{L}/u.test(token));
}

function reading(token: string): Reading {
  if (/^[A-Z]{2}$/.test(token) && !['US', 'UK', 'NY', 'SF', 'LA', 'DC'].includes(token)) {
    const regions = regionsNamed(token);
    if (regions.length > 0) return { kind: 'region', regions };
    const country = token === 'EU' ? null : countryOfField(token);
    if (country !== null) return { kind: 'country', country };
  }
  if (areas.has(fold(token))) return { kind: 'area' };
  const country = countryNamed(token);
  const cities = citiesNamed(token);
  const regions = regionsNamed(token);
  // City states and capitals named like their country are cities; New York is the city unless its state is meant by position.
  if (
    country !== null &&
    (cities.length === 0 ||
      !['SG', 'LU', 'MC', 'HK', 'PA', 'GT', 'SV', 'KW', 'DJ', 'MO'].includes(country) ||
      cities[0]?.country !== country)
  )
    return { kind: 'country', country };
  if (
    cities.length > 0 &&
    (regions.length === 0 ||
      regions.some((region) =>
        cities.some(
          (city) =>
            city.country === region.country &&
            (city.population > 500_000 || (city.regionCode === region.code && city.population > 50_000)),
        ),
      ))
  )
    return { kind: 'city', cities };
  if (regions.length > 0) return { kind: 'region', regions };
  return cities.length > 0 ? { kind: 'city', cities } : { kind: 'unknown' };
}

/** A token that is no known name as a whole may be one with words around it, or two names joined. */
function readings(token: string): { name: string; reading: Reading }[] {
  const whole = reading(token);
  if (whole.kind !== 'unknown') return [{ name: token, reading: whole }];
  const bare = tidy(
    token
      .replace(noise, ' ')
      .replace(/\(\s*\)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  if (bare === '') return [];
  const inner = reading(bare);
  if (inner.kind !== 'unknown') return [{ name: bare, reading: inner }];
  for (const joint of [/^(.+?)-(.+)$/u, /^(.+)\/(.+)$/u]) {
    const match = joint.exec(bare);
    if (match?.[1] && match[2]) {
      const both = [match[1], match[2]].map((name) => ({ name: tidy(name), reading: reading(tidy(name)) }));
      if (both.every((each) => each.reading.kind !== 'unknown')) return both;
    }
  }
  // `New York NY`, `Berlin Germany`, `US Remote`: a known name at the end or the beginning.
  const words = bare.split(' ');
  for (let size = Math.min(3, words.length - 1); size >= 1; size -= 1) {
    const tail = words.slice(-size).join(' ');
    const last = reading(tail);
    if (last.kind === 'country' || last.kind === 'region') {
      const head = words.slice(0, -size).join(' ');
      const first = reading(head);
      if (first.kind !== 'unknown' || looksLikeName(head))
        return [
          { name: head, reading: first },
          { name: tail, reading: last },
        ];
    }
  }
  for (let size = Math.min(3, words.length - 1); size >= 1; size -= 1) {
    const head = words.slice(0, size).join(' ');
    const first = reading(head);
    if (first.kind === 'country' || (first.kind === 'city' && (first.cities[0]?.population ?? 0) > 100_000))
      return [{ name: head, reading: first }];
  }
  return [{ name: bare, reading: { kind: 'unknown' } }];
}

function looksLikeName(name: string): boolean {
  return (
    /^[\p{L}][\p{L}\p{M} .'’-]{1,40}$/u.test(name) &&
    name.split(' ').length <= 4 &&
    !/^(?:remote|hybrid|office|hq|home|tbd|n\/?a|none|field|see|all|any)$/iu.test(name)
  );
}

function consistent(candidates: readonly City[], draft: Draft): readonly City[] {
  return candidates.filter((city) => {
    if (draft.country !== null && city.country !== draft.country) return false;
    if (draft.region !== null) return city.country === draft.region.country && city.regionCode === draft.region.code;
    return (
      draft.regionOptions.length === 0 ||
      draft.regionOptions.some((region) => region.country === city.country && region.code === city.regionCode)
    );
  });
}

/** Walks the names of one alternative and groups them: `San Francisco, CA, Berlin, Germany` are two places. */
function walk(parts: readonly string[]): Draft[] {
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  const start = (): Draft => {
    const draft = empty();
    drafts.push(draft);
    current = draft;
    return draft;
  };
  const names = parts.flatMap(readings).map((each, index) => {
    // `Shreveport, LA`: a code after a name is a state, although alone it is the short name of a city.
    const regions = index > 0 && /^[A-Z]{2}$/.test(each.name) && each.reading.kind === 'city' ? regionsNamed(each.name) : [];
    return regions.length > 0 ? { name: each.name, reading: { kind: 'region' as const, regions } } : each;
  });
  for (const [index, { name, reading: read }] of names.entries()) {
    const draft: Draft = current ?? start();
    if (read.kind === 'area') continue;
    if (read.kind === 'country' && draft.city !== null && !draft.candidates.some((city) => city.country === read.country)) {
      // `Atlanta, Georgia`: a country's name that is also a region, and the region fits the city.
      const region = regionsNamed(name).find((each) => consistent(draft.candidates, { ...draft, region: each }).length > 0);
      if (region && draft.region === null) {
        draft.region = region;
        draft.candidates = consistent(draft.candidates, draft);
        continue;
      }
    }
    if (read.kind === 'country') {
      const target = draft.country !== null && draft.country !== read.country ? start() : draft;
      const kept = target.candidates.filter((city) => city.country === read.country);
      if (
        target.city !== null &&
        target.candidates.length > 0 &&
        kept.length === 0 &&
        target.region === null &&
        target.regionOptions.length === 0 &&
        target.country === null &&
        countryAsCity(name)
      ) {
        const next = start();
        next.country = read.country;
        continue;
      }
      target.country = read.country;
      if (target.city !== null) target.candidates = kept;
      if (target.regionOptions.length > 1) narrowRegion(target);
    } else if (read.kind === 'region') {
      const options = read.regions.filter((region) => draft.country === null || region.country === draft.country);
      const fitting =
        draft.city !== null && draft.candidates.length > 0
          ? options.filter((region) =>
              draft.candidates.some((city) => city.country === region.country && city.regionCode === region.code),
            )
          : options;
      const use = fitting.length > 0 ? fitting : options;
      if (use.length === 0 || draft.region !== null || draft.regionOptions.length > 0) {
        const asCountry = /^[A-Z]{2}$/.test(name) ? countryOfField(name) : null;
        if (
          asCountry !== null &&
          (draft.country === null || draft.country === asCountry) &&
          (draft.region === null || draft.region.country === asCountry)
        ) {
          draft.country = asCountry;
          continue;
        }
        const cities = citiesNamed(name);
        const next = start();
        next.regionOptions = read.regions;
        next.region = read.regions.length === 1 ? (read.regions[0] ?? null) : null;
        if (cities.length > 0 && next.region === null) setCity(next, name, cities);
        continue;
      }
      if (/^[A-Z]{2}$/.test(name) && draft.city !== null && draft.candidates.length > 0 && fitting.length === 0) {
        // `Toronto, CA`: the code is no region of that city; it is its country.
        const country = countryOfField(name);
        if (country !== null && draft.candidates.some((city) => city.country === country)) {
          draft.country = country;
          draft.candidates = draft.candidates.filter((city) => city.country === country);
          continue;
        }
      }
      draft.regionOptions = use;
      draft.region = use.length === 1 ? (use[0] ?? null) : null;
      draft.candidates = consistent(draft.candidates, draft);
    } else if (read.kind === 'city') {
      const asRegion = regionsNamed(name);
      if (draft.city !== null) {
        // `New York, New York`, `Berlin, Berlin, Germany`: the second is the region of the first.
        const region = asRegion.find((each) =>
          draft.candidates.some((city) => city.country === each.country && city.regionCode === each.code),
        );
        if (region && draft.region === null) {
          draft.region = region;
          draft.candidates = consistent(draft.candidates, draft);
          continue;
        }
        if (name === draft.city) continue;
        const next = start();
        setCity(next, name, read.cities);
        continue;
      }
      const fitting = consistent(read.cities, draft);
      if ((draft.country !== null || draft.region !== null || draft.regionOptions.length > 0) && fitting.length === 0) {
        const next = start();
        setCity(next, name, read.cities);
      } else setCity(draft, name, fitting);
    } else {
      const next = names[index + 1]?.reading.kind;
      const context = draft.country !== null || draft.region !== null;
      // An unknown name is a city only beside a known region or country.
      if (draft.city === null && looksLikeName(name) && (next === 'region' || next === 'country') && !context) draft.city = name;
      else if (
        draft.city === null &&
        looksLikeName(name) &&
        context &&
        index > 0 &&
        index === names.length - 1 &&
        names[index - 1]?.reading.kind !== 'unknown' &&
        draft.region !== null
      )
        draft.city = name;
    }
  }
  return drafts.filter(
    (draft) => draft.city !== null || draft.country !== null || draft.region !== null || draft.regionOptions.length > 0,
  );
}

function countryAsCity(name: string): boolean {
  return name.length > 2;
}

function setCity(draft: Draft, name: string, candidates: readonly City[]): void {
  draft.city = name;
  draft.candidates = candidates;
}

/** How often postings name a city of that country without naming the country, against the rest of the world; a rough share of what is posted. */
const countryWeight: Readonly<Record<string, number>> = {
  US: 6,
  GB: 4,
  CA: 4,
  AU: 4,
  DE: 4,
  FR: 4,
  NL: 4,
  CH: 4,
  AT: 4,
  IE: 4,
  ES: 4,
  IT: 3,
  IN: 3,
  PT: 3,
  BE: 3,
  SE: 3,
  PL: 2,
  IL: 2,
};

function weightOf(city: City): number {
  return city.population * (countryWeight[city.country] ?? 1);
}

function narrowRegion(draft: Draft): void {
  const options = draft.regionOptions.filter((region) => region.country === draft.country);
  draft.regionOptions = options;
  draft.region = options.length === 1 ? (options[0] ?? null) : null;
}

function settle(draft: Draft, text: string, countries: ReadonlySet<string>): { place: Place; confidence: number } {
  const place: Place = {
    text,
    city: null,
    region: null,
    country: draft.country ?? draft.region?.country ?? null,
    latitude: null,
    longitude: null,
  };
  let confidence = 0.95;
  let chosen: City | undefined;
  if (draft.city !== null) {
    const inContext =
      place.country === null && countries.size > 0
        ? draft.candidates.filter((city) => countries.has(city.country) && city.population > 50_000)
        : draft.candidates;
    const candidates = inContext.length > 0 ? inContext : draft.candidates;
    const [first, ...others] = place.country === null ? [...candidates].sort((a, b) => weightOf(b) - weightOf(a)) : candidates;
    const rival = others.find((city) => city.country !== first?.country);
    if (first && place.country === null && rival && weightOf(rival) * 2 > weightOf(first)) {
      place.city = first.name;
      return { place, confidence: 0.5 };
    }
    chosen = first;
    place.city = first?.name ?? draft.city;
    if (place.country === null) confidence = rival ? 0.8 : 0.9;
    if (!first) confidence = 0.7;
  }
  if (chosen) {
    place.country = chosen.country;
    place.region = draft.region?.name ?? regionName(chosen.country, chosen.regionCode);
    place.latitude = chosen.latitude;
    place.longitude = chosen.longitude;
  } else if (draft.region) place.region = draft.region.name;
  else if (draft.regionOptions.length > 0) {
    // A code that several countries use (CA, WA, SP): states of the United States are written so, others hardly ever alone.
    const usual = draft.regionOptions.find((region) => region.country === (place.country ?? 'US'));
    const context = [...countries]
      .map((country) => draft.regionOptions.find((region) => region.country === country))
      .find((region) => region !== undefined);
    const region = context ?? usual;
    if (region) {
      place.region = region.name;
      place.country = region.country;
      confidence = 0.75;
    }
  }
  return { place, confidence };
}

/** What a line of text names: see `namedAreas`. */
export function readNames(line: string): { countries: string[]; regions: { name: string; country: string }[]; areas: string[] } {
  const drafts = draftsOf(line).map((draft) => ({ draft, place: settle(draft, line, new Set()).place }));
  const countries = new Set<string>();
  const regions = new Map<string, { name: string; country: string }>();
  for (const { draft, place } of drafts) {
    if (place.country !== null) countries.add(place.country);
    if (draft.city === null && place.region !== null && place.country !== null)
      regions.set(`${place.country} ${place.region}`, { name: place.region, country: place.country });
  }
  const named = line.split(/[,;/|()]|\bor\b|\band\b|\s[-–]\s/iu).map((part) => tidy(part.replace(remoteWords, ' ')));
  return {
    countries: [...countries],
    regions: [...regions.values()],
    areas: [...new Set(named.filter((part) => areas.has(fold(part))))],
  };
}
