import type { Place } from '../../place.ts';
import type { Draft } from './draft.ts';
import { type City, firstLevelRegion, type Region } from './gazetteer.ts';

/** What speaks for one country where a name is ambiguous. */
export interface Context {
  /** Countries of the other places of the record. */
  countries: ReadonlySet<string>;
  /** Regions of the other places, `country.GeoNames code`. */
  regions: ReadonlySet<string>;
  /** How much the posting's language, employer and currency speak for a country; 1 is nothing. Asked for only when a name is ambiguous. */
  hint: (country: string) => number;
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

/** Least inhabitants of a city that is believed without any context. */
const believedAlone = 5_000;
/** A name is clear when its first city weighs twice as much as the first one abroad. */
const clear = 2;

export interface Settled {
  place: Place;
  confidence: number;
  /** Still between several countries. */
  open: boolean;
}

/** Makes a place of a draft. A city without country is taken for the likeliest in its context when it is twice as likely as its rivals abroad, otherwise its country stays null. Null: nothing believable. */
export function settle(draft: Draft, text: string, context: Context): Settled | null {
  const place: Place = {
    text,
    city: null,
    region: null,
    country: draft.country ?? draft.region?.country ?? null,
    latitude: null,
    longitude: null,
  };
  const georgia = stateInstead(draft, context);
  if (georgia) return { place: withRegion({ ...place, country: georgia.country }, georgia), confidence: 0.65, open: false };
  const canton = draft.city !== null && draft.candidates.length === 0 ? draft.eitherRegion : null;
  if (
    canton &&
    draft.country !== null &&
    (context.countries.has(canton.country) || context.hint(canton.country) > context.hint(draft.country))
  )
    return { place: withRegion({ ...place, city: draft.city, country: canton.country }, canton), confidence: 0.65, open: false };
  if (draft.area) place.area = draft.area.name;
  if (draft.city !== null) {
    if (draft.candidates.length === 0 && draft.region === null && draft.options.length > 0) {
      // `Mokane, MO`: a town nobody knows in the usual region of that code.
      const region = usual(draft.options, place.country, context);
      return region
        ? { place: withRegion({ ...place, city: draft.city, country: region.country }, region), confidence: 0.7, open: false }
        : null;
    }
    const chosen = choose(draft, place.country, context);
    if (chosen === null) return null;
    const { city, confidence, open } = chosen;
    place.city = city?.name ?? draft.city;
    if (open && city) return { place, confidence, open };
    if (city) {
      place.country = city.country;
      place.latitude = city.latitude;
      place.longitude = city.longitude;
      return { place: withRegion(place, draft.region ?? firstLevelRegion(city.country, city.regionCode)), confidence, open };
    }
    place.country ??= countryOfCode(draft, context.hint);
    const land = draft.region === null && draft.postal?.region?.startsWith(`${place.country}.`) ? draft.postal.region : null;
    const region = draft.region ?? (land === null ? null : firstLevelRegion(land.slice(0, 2), land.slice(3)));
    return { place: withRegion(place, region), confidence, open: place.country === null };
  }
  if (draft.area && draft.area.country !== null) {
    const { area } = draft;
    if (area.centre) Object.assign(place, { latitude: area.centre.latitude, longitude: area.centre.longitude });
    const region =
      draft.region ??
      (area.country !== null && area.regionCode !== null ? firstLevelRegion(area.country, area.regionCode) : null);
    return { place: region ? withRegion(place, region) : place, confidence: 0.85, open: false };
  }
  if (draft.region) return { place: withRegion(place, draft.region), confidence: 0.9, open: false };
  if (draft.options.length > 0) {
    const region = usual(draft.options, place.country, context);
    return region ? { place: withRegion({ ...place, country: region.country }, region), confidence: 0.75, open: false } : null;
  }
  return { place, confidence: 0.95, open: place.country === null };
}

/** Gives the place a region; its ISO code where there is one. */
export function withRegion(place: Place, region: Region | null): Place {
  if (region === null) return place;
  const { regionCode: _, ...rest } = place;
  return { ...rest, region: region.name, ...(region.iso === null ? {} : { regionCode: region.iso }) };
}

/** `Georgia` is the country among other countries, and the state where the context speaks for the United States or for nothing: postings name the state far more often. */
function stateInstead(draft: Draft, { countries, hint }: Context): Region | null {
  const { eitherRegion: region, country } = draft;
  if (region === null || country === null || draft.city !== null || draft.region !== null) return null;
  if (countries.has(region.country)) return region;
  return countries.size > 0 || hint(country) > hint(region.country) ? null : region;
}

/** The region of a code that several countries use (CA, WA, SP): the one in context, else the state of the United States. */
function usual(options: readonly Region[], country: string | null, context: Context): Region | null {
  const inCountry = options.filter((region) => country === null || region.country === country);
  return (
    inCountry.find((region) => context.countries.has(region.country)) ??
    inCountry.find((region) => region.country === (country ?? 'US')) ??
    (inCountry.length === 1 || country !== null ? (inCountry[0] ?? null) : null)
  );
}

function choose(
  draft: Draft,
  country: string | null,
  context: Context,
): { city: City | null; confidence: number; open: boolean } | null {
  const candidates = byPostalCode(draft);
  if (country !== null) {
    const beside = candidates.find(
      (city) =>
        context.regions.has(`${city.country}.${city.regionCode}`) && city.population * 20 > (candidates[0]?.population ?? 0),
    );
    const city = draft.region === null && beside ? beside : candidates[0];
    return { city: city ?? null, confidence: city ? 0.95 : 0.7, open: false };
  }
  if (candidates.length === 0) return { city: null, confidence: 0.5, open: true };
  // `San José` is written with its accent in one country.
  const accented = /[^\x00-\x7f]/.test(draft.city ?? '');
  const weights = candidates.map((city) => {
    const near = context.regions.has(`${city.country}.${city.regionCode}`) ? 6 : 1;
    const beside = context.countries.has(city.country) && city.population > 2_000 ? 40 : 1;
    const exact = accented && city.name === draft.city ? 40 : 1;
    return city.population * (countryWeight[city.country] ?? 1) * near * beside * exact;
  });
  const ranked = rank(candidates, weights);
  const first = ranked[0];
  if (!first) return null;
  const rival = ranked.find(({ city }) => city.country !== first.city.country);
  const small = first.city.population < believedAlone && !context.countries.has(first.city.country) && draft.postal === null;
  if (!small && (!rival || first.weight >= rival.weight * clear))
    return { city: first.city, confidence: rival ? 0.8 : 0.9, open: false };
  const hinted = rank(
    candidates,
    weights.map((weight, index) => weight * context.hint(candidates[index]?.country ?? '')),
  );
  const best = hinted[0];
  if (!best) return null;
  const other = hinted.find(({ city }) => city.country !== best.city.country);
  const spokenFor = context.hint(best.city.country) > 1;
  if (small && !spokenFor) return null;
  if (!other || best.weight >= other.weight * clear) return { city: best.city, confidence: spokenFor ? 0.75 : 0.6, open: false };
  return { city: first.city, confidence: 0.5, open: true };
}

/** The candidates that the postal code allows: by its region, else by its form. */
function byPostalCode({ candidates, postal, region, options }: Draft): readonly City[] {
  if (postal === null || candidates.length === 0 || region !== null || options.length > 0) return candidates;
  const byRegion = candidates.filter((city) => postal.region === `${city.country}.${city.regionCode}`);
  return byRegion.length > 0 ? byRegion : candidates.filter((city) => postal.countries.includes(city.country));
}

/** The country of a postal code whose town nobody knows: the one that the posting speaks for among those that write such codes. */
function countryOfCode({ postal }: Draft, hint: Context['hint']): string | null {
  if (postal === null) return null;
  if (postal.countries.length === 1) return postal.countries[0] ?? null;
  const ranked = postal.countries.map((country) => ({ country, weight: hint(country) })).sort((a, b) => b.weight - a.weight);
  const [first, second] = ranked;
  return first && first.weight > Math.max(1, second?.weight ?? 1) ? first.country : null;
}

function rank(cities: readonly City[], weights: readonly number[]): { city: City; weight: number }[] {
  return cities.map((city, index) => ({ city, weight: weights[index] ?? 0 })).sort((a, b) => b.weight - a.weight);
}
