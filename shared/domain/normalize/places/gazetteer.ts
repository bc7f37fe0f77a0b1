import { brotliDecompressSync } from 'node:zlib';
import { type City, CityTable } from './city-table.ts';
import { gazetteerData } from './gazetteer-data.ts';
import { nameKey } from './name-key.ts';

export type { City } from './city-table.ts';

/** A state, province, canton ..., or a division inside one (an English county, a French département). */
export interface Region {
  /** GeoNames first-level code inside the country: of a division, of the region it lies in. */
  code: string;
  name: string;
  country: string;
  /** ISO 3166-2, for example `US-CA`; null where ISO has none. */
  iso: string | null;
  division: boolean;
}

/** A metropolitan area or another part of a country, or an area larger than a country (`country` null). */
export interface Area {
  name: string;
  country: string | null;
  /** GeoNames first-level code inside the country. */
  regionCode: string | null;
  /** Its largest city. */
  centre: City | null;
}

interface Gazetteer {
  cities: CityTable;
  regions: ReadonlyMap<string, Region[]>;
  /** First-level regions by `country.code`. */
  firstLevel: ReadonlyMap<string, Region>;
  countries: ReadonlyMap<string, string>;
  codes: ReadonlySet<string>;
  areas: ReadonlyMap<string, Area>;
}

let loaded: Gazetteer | null = null;

/** Unpacks the compiled data once, on first use. */
function gazetteer(): Gazetteer {
  loaded ??= unpack(brotliDecompressSync(Buffer.from(gazetteerData, 'base64')).toString('utf8'));
  return loaded;
}

function unpack(text: string): Gazetteer {
  const [countryPart = '', regionPart = '', divisionPart = '', aliasPart = '', areaPart = '', cityPart = ''] = text.split('\n\n');
  const countries = new Map<string, string>();
  const codes = new Set<string>();
  for (const line of countryPart.split('\n')) {
    const [code = '', ...names] = line.split('\t');
    codes.add(code);
    for (const name of names) countries.set(nameKey(name), code);
  }
  const regions = new Map<string, Region[]>();
  const firstLevel = new Map<string, Region>();
  const takeRegion = (line: string, division: boolean) => {
    const [key = '', iso = '', ...given] = line.split('\t');
    const names = given.filter((name) => !name.startsWith('~') && name !== '');
    const country = key.slice(0, 2);
    const code = key.slice(3);
    const shown = (given[0] ?? '').replace('~', '');
    const region: Region = {
      code,
      country,
      name: shown === '' ? iso : shown,
      iso: iso === '' ? null : `${country}-${iso}`,
      division,
    };
    if (!division) firstLevel.set(key, region);
    for (const name of names) push(regions, nameKey(name), region);
    if (/^[A-Z]{2,3}$/.test(iso)) push(regions, iso.toLowerCase(), region);
    // French départements go by their numbers.
    else if (country === 'FR' && division) push(regions, iso.toLowerCase(), region);
  };
  for (const line of regionPart.split('\n')) takeRegion(line, false);
  for (const line of divisionPart.split('\n')) takeRegion(line, true);

  const table = new CityTable(cityPart);
  const largest = (name: string, country: string): number | null => {
    let best: number | null = null;
    for (const index of table.find(name)) {
      const city = table.city(index);
      if (city.country === country && (best === null || city.population > table.city(best).population)) best = index;
    }
    return best;
  };
  const aliases = aliasPart.split('\n').map((line) => {
    const [country = '', name = '', ...others] = line.split('\t');
    return { index: largest(name, country), others };
  });
  for (const { index, others } of aliases) if (index !== null) for (const name of others) table.add(name, 0, name.length, index);
  const areas = new Map<string, Area>();
  for (const line of areaPart.split('\n')) {
    const [where = '', centre = '', ...named] = line.split('\t');
    const country = where === '' ? null : where.slice(0, 2);
    const index = country === null || centre === '' ? null : largest(centre, country);
    const area: Area = {
      name: named[0] ?? '',
      country,
      regionCode: where.length > 3 ? where.slice(3) : null,
      centre: index === null ? null : table.city(index),
    };
    for (const name of named) areas.set(nameKey(name), area);
  }
  return { cities: table, regions, firstLevel, countries, codes, areas };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** Cities of that name, largest first. */
export function citiesNamed(name: string): readonly City[] {
  const { cities } = gazetteer();
  const exact = cities.named(name);
  if (exact.length > 0) return exact;
  // `Panama City` is found whole; `Leeds City` as Leeds. `Burton on Trent` is `Burton upon Trent`.
  if (/ city$/i.test(name)) return cities.named(name.slice(0, -5));
  const upon = /[- ](?:on|upon)[- ]/i.exec(name)?.[0];
  return upon === undefined ? exact : cities.named(name.replace(upon, /upon/i.test(upon) ? ' on ' : ' upon '));
}

/** Regions and divisions of that name or ISO code, in any country. */
export function regionsNamed(name: string): readonly Region[] {
  return gazetteer().regions.get(nameKey(name)) ?? [];
}

/** The country of that name in one of the compiled languages; null when unknown. */
export function countryNamed(name: string): string | null {
  return gazetteer().countries.get(nameKey(name)) ?? null;
}

/** The area of that name; null when unknown. */
export function areaNamed(name: string): Area | null {
  return gazetteer().areas.get(nameKey(name)) ?? null;
}

const alpha3Codes: Readonly<Record<string, string>> = Object.fromEntries(
  'DEU=DE AUT=AT CHE=CH FRA=FR ITA=IT ESP=ES PRT=PT NLD=NL BEL=BE GBR=GB IRL=IE CAN=CA AUS=AU NZL=NZ POL=PL CZE=CZ DNK=DK SWE=SE NOR=NO FIN=FI IND=IN CHN=CN JPN=JP SGP=SG BRA=BR MEX=MX ARG=AR COL=CO CHL=CL PER=PE ISR=IL ARE=AE SAU=SA ZAF=ZA PHL=PH KOR=KR HKG=HK TWN=TW ROU=RO HUN=HU GRC=GR TUR=TR UKR=UA LUX=LU MYS=MY IDN=ID THA=TH VNM=VN SVK=SK SVN=SI HRV=HR SRB=RS BGR=BG EST=EE LVA=LV LTU=LT ISL=IS LIE=LI MLT=MT CYP=CY EGY=EG MAR=MA NGA=NG KEN=KE PAK=PK BGD=BD LKA=LK CRI=CR URY=UY'
    .split(' ')
    .map((pair) => pair.split('=')),
);

/** The country of a structured field: a name, an alpha-2 code in any case, or a common alpha-3 code. */
export function countryOfField(text: string): string | null {
  const named = countryNamed(text) ?? countryNamed(text.split(',')[0] ?? '');
  if (named !== null) return named;
  const code = text.trim().toUpperCase();
  if (/^[A-Z]{2}$/.test(code)) return code === 'UK' ? 'GB' : gazetteer().codes.has(code) ? code : null;
  return alpha3Codes[code] ?? null;
}

/** The first-level region of that GeoNames code, or null when the compiled data does not name it. */
export function firstLevelRegion(country: string, code: string): Region | null {
  return gazetteer().firstLevel.get(`${country}.${code}`) ?? null;
}
