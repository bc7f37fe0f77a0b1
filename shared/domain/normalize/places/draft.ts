import type { Area, City, Region } from './gazetteer.ts';
import type { PostalCode } from './postal-codes.ts';

/** What the names of one place say together, before the context of the posting decides between what is left open. */
export interface Draft {
  /** The city's name as it stands. */
  city: string | null;
  candidates: readonly City[];
  region: Region | null;
  /** Regions of that name or code in several countries. */
  options: readonly Region[];
  country: string | null;
  area: Area | null;
  postal: PostalCode | null;
  /** What a country's name or code may be instead: a state (`Georgia`), a canton (`Ittigen (BE)`). */
  eitherRegion: Region | null;
  /** Part of the line. */
  start: number;
  end: number;
}

/** A draft of nothing yet, from that position of the line. */
export function emptyDraft(start: number): Draft {
  return {
    city: null,
    candidates: [],
    region: null,
    options: [],
    country: null,
    area: null,
    postal: null,
    eitherRegion: null,
    start,
    end: start,
  };
}

/** Whether a name is written like the code of a state or country. */
export function isCode(name: string): boolean {
  return /^[A-Z]{2,3}$/.test(name);
}

/** Whether a city lies in a region, or in the region that a division lies in. */
export function inRegion(city: City, region: Region): boolean {
  return city.country === region.country && city.regionCode === region.code;
}

/** The candidates that the draft's country and region allow. */
export function fitting(candidates: readonly City[], draft: Pick<Draft, 'country' | 'region' | 'options'>): readonly City[] {
  return candidates.filter((city) => {
    if (draft.country !== null && city.country !== draft.country) return false;
    if (draft.region !== null) return inRegion(city, draft.region);
    return draft.options.length === 0 || draft.options.some((region) => inRegion(city, region));
  });
}
