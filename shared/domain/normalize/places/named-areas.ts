import { cleanLine } from '../text.ts';
import { readNames } from './read-places.ts';

/** What a phrase such as `US, Canada or EMEA` names. */
export interface NamedAreas {
  /** ISO 3166-1 alpha-2, each once, in the order of the phrase; those of named cities and regions too. */
  countries: string[];
  regions: { name: string; country: string }[];
  /** Areas larger than a country by their usual names (`EMEA`, `Europe`, `Latin America`, `worldwide`), and metropolitan areas. */
  areas: string[];
}

/** The countries, regions and areas that a short phrase names (its first 300 characters are read). Never throws. */
export function namedAreas(text: string): NamedAreas {
  return readNames(cleanLine(text, 300));
}
