import type { Place } from '../../place.ts';
import { cleanLine } from '../text.ts';
import { type Draft, emptyDraft, fitting } from './draft.ts';
import { draftsOf } from './drafts.ts';
import { areaNamed, citiesNamed, countryNamed, countryOfField, regionsNamed } from './gazetteer.ts';
import { looksLikeName, readName } from './names.ts';
import { takePostalCode } from './postal-codes.ts';

/** A place as a source gives it: `area` only by a record that is complete, so that nothing more is looked for in its text. */
export interface StructuredPlace {
  text: string;
  city?: string | undefined;
  region?: string | undefined;
  country?: string | undefined;
  area?: string | undefined;
  postalCode?: string | undefined;
  latitude?: number | undefined;
  longitude?: number | undefined;
}

/** The place of a complete record (see `area`) as it stands: nothing is resolved again. Null when it is not complete, or no record of ours can look so. */
export function asItStands(given: StructuredPlace): Place | null {
  const { country, area, latitude, longitude } = given;
  if (area === undefined || area.length > 80 || (country !== undefined && !/^[A-Z]{2}$/.test(country))) return null;
  const [city, region] = [given.city, given.region].map((part) => (part === undefined ? null : cleanLine(part, 100)));
  const of = regionsNamed(region ?? '').find((each) => each.name === region && each.country === country);
  const onGlobe = latitude !== undefined && longitude !== undefined && withinGlobe(latitude, longitude);
  return {
    text: cleanLine(given.text, 300),
    city: city ?? null,
    region: region ?? null,
    ...(of?.iso ? { regionCode: of.iso } : {}),
    country: country ?? null,
    ...(area === '' ? {} : { area: cleanLine(area, 80) }),
    latitude: onGlobe ? latitude : null,
    longitude: onGlobe ? longitude : null,
  };
}

/** Whether a pair of degrees is a point of the earth. */
export function withinGlobe(latitude: number, longitude: number): boolean {
  return Number.isFinite(latitude) && Number.isFinite(longitude) && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

/** Whether the place has parts of its own, so that its text need not be taken apart. */
export function hasParts(place: StructuredPlace): boolean {
  return [place.city, place.region, place.country].some((part) => part !== undefined && part.trim() !== '');
}

/** The parts of a structured place, read; the text fills in a city only where the parts name no more than a country. */
export function fromParts(parts: StructuredPlace, text: string): Draft {
  const draft = emptyDraft(0);
  if (parts.country) draft.country = countryOfField(cleanLine(parts.country, 100));
  if (parts.region) {
    const name = cleanLine(parts.region, 100);
    const options = regionsNamed(name).filter((region) => draft.country === null || region.country === draft.country);
    const shown = options.filter((region) => region.name === name);
    const use = shown.length === 1 ? shown : options;
    draft.region = use.length === 1 ? (use[0] ?? null) : null;
    draft.options = use;
    if (draft.country === null && options.length === 0) draft.country = countryNamed(name);
  }
  if (draft.country === null && draft.region === null && parts.postalCode !== undefined)
    draft.postal = takePostalCode(`${cleanLine(parts.postalCode, 20)} Town`)?.code ?? null;
  const city = parts.city ? cleanLine(parts.city, 100) : '';
  if (city !== '') takeCity(draft, city);
  else if (draft.region === null && draft.country !== null) {
    // Only a country in the structure: the text may still name the city.
    const inner = draftsOf(text).find(
      (each) => each.candidates.some((candidate) => candidate.country === draft.country) || each.area?.country === draft.country,
    );
    if (inner)
      return {
        ...inner,
        country: draft.country,
        candidates: inner.candidates.filter((candidate) => candidate.country === draft.country),
      };
  }
  return draft;
}

function takeCity(draft: Draft, city: string): void {
  const known = fitting(citiesNamed(city), draft);
  if (known.length > 0) {
    draft.city = city;
    draft.candidates = known;
    return;
  }
  const inner = draftsOf(city).find((each) => each.city !== null);
  const candidates = inner ? fitting(inner.candidates, draft) : [];
  if (inner?.city && candidates.length > 0) {
    draft.city = inner.city;
    draft.candidates = candidates;
    draft.region ??= inner.region;
    return;
  }
  const { kind } = readName(city);
  if (kind === 'city' || (kind === 'unknown' && looksLikeName(city))) {
    draft.city = city;
    draft.candidates = known;
  } else if (kind === 'area' && draft.area === null) draft.area = areaNamed(city);
}
