import { cleanLine } from '../text.ts';
import { type Draft, draftsOf, fitting } from './drafts.ts';
import { areaNamed, citiesNamed, countryNamed, countryOfField, regionsNamed } from './gazetteer.ts';
import { looksLikeName, readName } from './names.ts';

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

/** Whether the place has parts of its own, so that its text need not be taken apart. */
export function hasParts(place: StructuredPlace): boolean {
  return (
    [place.city, place.region, place.country].some((part) => part !== undefined && part.trim() !== '') || place.area !== undefined
  );
}

const noDraft = {
  city: null,
  candidates: [],
  region: null,
  options: [],
  country: null,
  area: null,
  postal: null,
  eitherRegion: null,
  start: 0,
  end: 0,
};

/** The parts of a structured place, read; the text fills in a city only where the parts name no more than a country. */
export function fromParts(parts: StructuredPlace, text: string): Draft {
  const draft: Draft = { ...noDraft };
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
  if (parts.area !== undefined) {
    const area = cleanLine(parts.area, 100);
    if (area !== '')
      draft.area = areaNamed(area) ?? {
        name: area,
        country: draft.country,
        regionCode: draft.region?.code ?? null,
        centre: null,
      };
  }
  const city = parts.city ? cleanLine(parts.city, 100) : '';
  if (city !== '') takeCity(draft, city);
  else if (draft.region === null && draft.country !== null && parts.area === undefined) {
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
