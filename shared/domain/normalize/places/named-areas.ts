import { cleanLine } from '../text.ts';
import { draftsOf } from './drafts.ts';
import { settle } from './settle.ts';

/** What a phrase such as `US, Canada or EMEA` names. */
export interface NamedAreas {
  /** ISO 3166-1 alpha-2, each once, in the order of the phrase; those of named cities and regions too. */
  countries: string[];
  regions: { name: string; country: string }[];
  /** Areas larger than a country by their usual names (`EMEA`, `Europe`, `LATAM`, `worldwide`), and metropolitan areas. */
  areas: string[];
}

const noContext = { countries: new Set<string>(), regions: new Set<string>(), hint: () => 1 };

/** The countries, regions and areas that a short phrase names (its first 300 characters are read). Never throws. */
export function namedAreas(text: string): NamedAreas {
  const line = cleanLine(text, 300);
  const countries = new Set<string>();
  const regions = new Map<string, { name: string; country: string }>();
  const areas = new Set<string>();
  for (const draft of draftsOf(line)) {
    const place = settle(draft, line, noContext)?.place;
    if (!place) continue;
    if (place.country !== null) countries.add(place.country);
    if (place.area !== undefined) areas.add(place.area);
    else if (place.city === null && place.region !== null && place.country !== null)
      regions.set(`${place.country} ${place.region}`, { name: place.region, country: place.country });
  }
  return { countries: [...countries], regions: [...regions.values()], areas: [...areas] };
}
