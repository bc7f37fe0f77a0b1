/** Recorded real places with labels that nobody here wrote, as raw records; empty where the recordings are not there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { citiesNamed, countryOfField, regionsNamed } from '../../shared/domain/normalize/places/gazetteer.ts';
import { namedAreas } from '../../shared/domain/normalize/places/named-areas.ts';
import { foldWords } from '../../shared/domain/normalize/text.ts';
import type { Place } from '../../shared/domain/place.ts';
import type { RawRecord } from '../../shared/domain/raw-record.ts';
import { ashbyJobs, hiddenRecord } from './ashby-records.ts';
import { parseCsv } from './csv.ts';
import { type Figures, type Half, halfOf } from './figures.ts';

const data = new URL('../../../shared/data/', import.meta.url);

/** A posting with what its labels say of its places; null: they do not say. */
export interface LabelledPlace {
  set: string;
  half: Half;
  record: RawRecord;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  city: string | null;
  region: string | null;
}

function textOf(file: string): string | null {
  const url = new URL(file, data);
  return existsSync(url) ? gunzipSync(readFileSync(url)).toString('utf8') : null;
}

/** Bare words for areas that stand in the field for a city. */
const noCity =
  /^(?:remote|emea|apac|latam|europe|east coast|west coast|bay area|.*\bbay area|various.*|multiple.*|hybrid|uk|the city)$/;

function addresses(): LabelledPlace[] {
  return ashbyJobs().map((entry) => {
    const address = entry.job.address?.postalAddress;
    const locality = address?.addressLocality?.trim() ?? '';
    const isCity = locality !== '' && !noCity.test(foldWords(locality)) && countryOfField(locality) === null;
    return {
      set: 'Ashby',
      half: halfOf(entry.board),
      record: hiddenRecord(entry),
      country: address?.addressCountry ? countryOfField(address.addressCountry) : null,
      city: isCity ? locality : null,
      region: address?.addressRegion?.trim() || null,
    };
  });
}

/** Further places of the same postings, each by itself, without title and text. */
function secondary(): LabelledPlace[] {
  return ashbyJobs().flatMap(({ board, job }) =>
    (job.secondaryLocations ?? []).map(({ location, address }, index) => {
      const labels = address?.postalAddress ?? address;
      const locality = labels?.addressLocality?.trim() ?? '';
      const isCity = locality !== '' && !noCity.test(foldWords(locality)) && countryOfField(locality) === null;
      return {
        set: 'Ashby secondary',
        half: halfOf(board),
        record: { source: 'ashby', board, externalId: `${job.id} ${index}`, url: job.jobUrl, title: 'Clerk', location },
        country: labels?.addressCountry ? countryOfField(labels.addressCountry) : null,
        city: isCity ? locality : null,
        region: labels?.addressRegion?.trim() || null,
      };
    }),
  );
}

function adzuna(): LabelledPlace[] {
  const text = textOf('labels/adzuna-salary-location.csv.gz');
  return (text === null ? [] : parseCsv(text)).map((row) => ({
    set: 'Adzuna',
    half: halfOf(row.Id ?? ''),
    record: {
      source: 'adzuna',
      board: 'uk',
      externalId: row.Id ?? '',
      url: 'https://example.org',
      title: row.Title ?? '',
      location: row.LocationRaw ?? '',
      descriptionText: row.FullDescription ?? '',
      ...(row.Company ? { company: row.Company } : {}),
    },
    country: 'GB',
    city: !row.LocationNormalized || noCity.test(foldWords(row.LocationNormalized)) ? null : row.LocationNormalized,
    region: null,
  }));
}

/** `[{'adresse': {'plz': '65479', 'ort': 'Raunheim', ...` */
function arbeitsagentur(): LabelledPlace[] {
  const text = textOf('boards/arbeitsagentur/job_details_2025-05-08.csv.gz');
  return (text === null ? [] : parseCsv(text)).flatMap((row) => {
    const first = /\{'adresse': \{([^}]*)\}/.exec(row.stellenlokationen ?? '')?.[1] ?? '';
    const part = (name: string) => new RegExp(`'${name}': '([^']*)'`).exec(first)?.[1] ?? '';
    if (part('ort') === '') return [];
    return {
      set: 'Arbeitsagentur',
      half: halfOf(row.refnr ?? ''),
      record: {
        source: 'arbeitsagentur',
        board: 'de',
        externalId: row.refnr ?? '',
        url: 'https://example.org',
        title: row.stellenangebotsTitel ?? '',
        location: `${part('plz')} ${part('ort')}`.trim(),
        descriptionText: row.stellenangebotsBeschreibung ?? '',
      },
      country:
        { DEUTSCHLAND: 'DE', OESTERREICH: 'AT', SPANIEN: 'ES', VEREINIGTE_STAATEN: 'US', SCHWEIZ: 'CH' }[part('land')] ?? null,
      city: part('ort').replace(/ \(..\)$/, ''),
      region: part('region').replaceAll('_', '-') || null,
    };
  });
}

const uberFile = z.object({
  jobs: z.array(z.object({ url: z.string(), title: z.string(), location: z.string(), description: z.string() })),
});

/** Its places are `city, country` or `city, state, country`. */
function uber(): LabelledPlace[] {
  const text = textOf('labels/uber_careers.json.gz');
  return (text === null ? [] : uberFile.parse(JSON.parse(text)).jobs).map((job) => {
    const parts = job.location.split(',').map((part) => part.trim());
    return {
      set: 'Uber',
      half: halfOf(job.url),
      record: {
        source: 'uber',
        board: 'uber',
        externalId: job.url,
        url: job.url,
        title: job.title,
        location: parts.slice(0, -1).join(', ') || job.location,
      },
      country: countryOfField(parts.at(-1) ?? ''),
      city: parts.length > 1 ? (parts[0] ?? null) : null,
      region: null,
    };
  });
}

const towns = z.object({ jobs: z.array(z.object({ title: z.string(), url: z.string(), city: z.string(), zip: z.string() })) });

/** A Swiss retailer's `zip city`. */
function swiss(): LabelledPlace[] {
  const text = textOf('boards/swiss/aldi__aldi_jobs.json.gz');
  return (text === null ? [] : towns.parse(JSON.parse(text)).jobs).map(({ title, url, city, zip }) => ({
    set: 'Swiss shops',
    half: halfOf(url),
    record: {
      source: 'swiss',
      board: 'shops',
      externalId: url,
      url: `https://example.ch/${url}`,
      title,
      location: `${zip} ${city}`,
    },
    country: 'CH',
    city,
    region: null,
  }));
}

export function labelledPlaces(): LabelledPlace[] {
  return [...addresses(), ...secondary(), ...adzuna(), ...arbeitsagentur(), ...uber(), ...swiss()];
}

const titles = z.array(z.object({ company_slug: z.string(), title: z.string(), location: z.string(), url: z.string() }));

/** Titles and free-text places of some 900 boards, without labels. */
export function unlabelledPlaces(): { half: Half; record: RawRecord }[] {
  const folder = new URL('lists/greenhouse-longtail/', data);
  if (!existsSync(folder)) return [];
  const file = readdirSync(folder).sort().at(-1) ?? '';
  return titles.parse(JSON.parse(gunzipSync(readFileSync(new URL(file, folder))).toString('utf8'))).map((job, index) => ({
    half: halfOf(job.company_slug),
    record: {
      source: 'greenhouse',
      board: job.company_slug,
      externalId: String(index),
      url: job.url,
      title: job.title,
      location: job.location,
    },
  }));
}

/** Whether a label names the city of a place, in any of the spellings that the gazetteer knows. */
export function sameCity(label: string, place: Place): boolean {
  const named = place.city;
  if (named === null) return false;
  const spelled = (text: string) => foldWords(text.split(/[,(]/)[0] ?? '');
  if (spelled(label) === spelled(named)) return true;
  const names = [label, label.split(/[,(]/)[0]?.trim() ?? ''];
  return names.some((name) =>
    citiesNamed(name).some((city) => city.name === named && (place.country === null || city.country === place.country)),
  );
}

/** What the place field of a posting names at all. */
export function namedIn({ location = '' }: RawRecord): string {
  if (
    /^[\W\d]*(?:(?:fully|full|100%)\s)?(?:remote|remoto|anywhere|distributed)(?:\s*-?\s*multiple locations)?[\W\d]*$/i.test(
      location,
    )
  )
    return 'only "remote" in the field';
  const { countries, areas } = namedAreas(location);
  return countries.length === 0 && areas.length > 0 ? 'only an area in the field' : 'place in the field';
}

/** Counts country, city and region of the places against the labels. A county or region that stands for the city in the label counts when it is the place's region. */
export function countPlaces(
  figures: Figures,
  { set, half, country, city, region, record }: LabelledPlace,
  places: readonly Place[],
): void {
  const about = `"${record.location ?? ''}" ${record.board} | ${record.title ?? ''}`;
  const first = places[0];
  if (country !== null) {
    const found = places.some((place) => place.country === country);
    const answer = found ? country : (first?.country ?? null);
    figures.count(`country, ${set}`, half, country, answer, about);
    if (set.startsWith('Ashby')) figures.count(`country, ${set}, ${namedIn(record)}`, half, country, answer, about);
  }
  if (city !== null) {
    const asRegion = regionsNamed(city).some((each) =>
      places.some((place) => place.city === null && (place.region === each.name || place.area === city)),
    );
    const right =
      places.some((place) => sameCity(city, place)) ||
      asRegion ||
      places.some((place) => place.city === null && foldWords(place.area ?? '') === foldWords(city));
    // Employers also put the address of their office where the field names another city, or none: no reading finds that.
    const inField = right || foldWords(record.location ?? '').includes(foldWords(city));
    const answer = right ? city : (first?.city ?? null);
    if (!set.startsWith('Ashby') || inField) figures.count(`city, ${set}`, half, city, answer, about);
    else if (first?.city) figures.count(`city, ${set}, another city in the field than in the address`, half, city, answer, about);
  }
  if (region !== null && first?.country) {
    const names = regionsNamed(region).filter((each) => each.country === first.country);
    if (names.length > 0 && first.region !== null && first.city !== null)
      figures.count(
        `region, ${set}`,
        half,
        region,
        names.some((each) => each.name === first.region) ? region : first.region,
        about,
      );
  }
}
