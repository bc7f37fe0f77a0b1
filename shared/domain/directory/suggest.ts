import { type DirectoryEntry, directoryUrl, type Sector } from './directory.ts';
import { countryOf, foldPlace } from './places.ts';
import { sectorsOf } from './skill-sectors.ts';

/** What boards are looked for. Empty lists are no wish. */
export interface BoardWishes {
  skills: readonly string[];
  /** Places as people write them: a city, a country, or both. */
  places: readonly string[];
  sectors: readonly Sector[];
}

export interface SuggestedBoard {
  boardId: string;
  system: string;
  url: string;
  company: string;
  country: string;
  city: string | null;
  sector: Sector;
  /** 0..100: 40 for the city (20 for the country), 40 for the sector, up to 20 for skills; half when a place is asked for and this is elsewhere. */
  score: number;
  /** Why, in words. */
  reasons: string[];
}

const points = { city: 40, country: 20, sector: 40, skills: 20 } as const;
const mostReasonSkills = 3;

/**
 * Boards of the directory that fit, the best first. Who names sectors gets no others. Of what else is asked for (place, skills) something must be met, and what is not asked for
 * counts for nothing. Same wishes, same answer. Pure.
 */
export function suggestBoards(entries: readonly DirectoryEntry[], wishes: BoardWishes): SuggestedBoard[] {
  const codes = new Set(entries.map(({ country }) => country));
  const places = wishes.places.flatMap((text) => placesIn(text, codes)).map((place) => withCountry(place, entries));
  const skills = wishes.skills.map((skill) => ({ skill, sectors: sectorsOf(skill) }));
  const asked = wishes.places.length + wishes.sectors.length + wishes.skills.length > 0;
  return entries
    .filter(({ sector }) => wishes.sectors.length === 0 || wishes.sectors.includes(sector))
    .map((entry) => suggested(entry, places, wishes.sectors, skills))
    .filter(({ score }) => !asked || score > 0)
    .sort((a, b) => b.score - a.score || (a.company.toLowerCase() < b.company.toLowerCase() ? -1 : 1));
}

interface WishedPlace {
  text: string;
  city: string | null;
  country: string | null;
}

/** A city beside its country counts only in that country. */
function placesIn(text: string, codes: ReadonlySet<string>): WishedPlace[] {
  const parts = text
    .split(/[,;/()]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const country = parts.map((part) => countryOf(part, codes)).find((code) => code !== null) ?? null;
  const cities = parts.filter((part) => countryOf(part, codes) === null).map(foldPlace);
  return cities.length === 0 ? [{ text, city: null, country }] : cities.map((city) => ({ text, city, country }));
}

/** A city named alone says its country, too, where the directory knows only one city of that name. */
function withCountry(place: WishedPlace, entries: readonly DirectoryEntry[]): WishedPlace {
  if (place.country !== null || place.city === null) return place;
  const found = new Set(
    entries.filter(({ city }) => city !== null && foldPlace(city) === place.city).map(({ country }) => country),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? { ...place, country: only } : place;
}

function suggested(
  entry: DirectoryEntry,
  places: readonly WishedPlace[],
  sectors: readonly Sector[],
  skills: readonly { skill: string; sectors: readonly Sector[] }[],
): SuggestedBoard {
  const reasons: string[] = [];
  let score = 0;
  const here = entry.city === null ? null : foldPlace(entry.city);
  const inCity = places.some(
    ({ city, country }) => city !== null && city === here && (country === null || country === entry.country),
  );
  const inCountry = places.some(({ country }) => country === entry.country);
  if (inCity || inCountry) {
    score += inCity ? points.city : points.country;
    reasons.push(inCity ? `head office in ${entry.city}` : `head office in ${countryName(entry.country)}`);
  }
  if (sectors.includes(entry.sector)) {
    score += points.sector;
    reasons.push(`sector ${entry.sector}`);
  }
  const wanted = skills.flatMap(({ skill, sectors: looking }) => {
    const rank = looking.indexOf(entry.sector);
    return rank === -1 ? [] : [{ skill, weight: 1 / (rank + 1) }];
  });
  if (wanted.length > 0) {
    const share = wanted.reduce((sum, { weight }) => sum + weight, 0) / skills.length;
    score += Math.max(1, Math.round(points.skills * Math.min(1, share)));
    const named = wanted.sort((a, b) => b.weight - a.weight).slice(0, mostReasonSkills);
    reasons.push(`${entry.sector} often looks for ${named.map(({ skill }) => skill).join(', ')}`);
  }
  // Who names a place wants to be there: elsewhere even a good fit comes second.
  if (places.length > 0 && !inCity && !inCountry) score = Math.round(score / 2);
  const { boardId, system, company, country, city, sector } = entry;
  return { boardId, system, url: directoryUrl(entry), company, country, city, sector, score, reasons };
}

function countryName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
}
