import { brotliDecompressSync } from 'node:zlib';
import { fold } from '../text.ts';
import { gazetteerData } from './gazetteer-data.ts';

export interface City {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** GeoNames first-level code inside the country. */
  regionCode: string;
  /** Inhabitants, in steps of about 20 %. */
  population: number;
  /** Degrees, within 0.02. */
  latitude: number;
  longitude: number;
}

export interface Region {
  code: string;
  name: string;
  country: string;
}

interface Gazetteer {
  cities: Map<string, City[]>;
  regions: Map<string, Region[]>;
  regionNames: Map<string, string>;
  countries: Map<string, string>;
}

/** Key under which a name is found: folded, `saint` for `st`, without dots, apostrophes or hyphens. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/[.'`´]/g, '')
    .replace(/[-–_/\s]+/g, ' ')
    .replace(/\b(?:st|sankt) /g, 'saint ')
    .trim();
}

const alphabet = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter((c) => !'\\`$'.includes(c));
const digits = new Map(alphabet.map((character, index) => [character, index]));
let loaded: Gazetteer | null = null;

/** Unpacks the compiled data once, on first use (about 30 ms). */
function gazetteer(): Gazetteer {
  loaded ??= unpack(brotliDecompressSync(Buffer.from(gazetteerData, 'base64')).toString('utf8'));
  return loaded;
}

function unpack(text: string): Gazetteer {
  const [countryPart = '', regionPart = '', aliasPart = '', cityPart = ''] = text.split('\n\n');
  const countries = new Map<string, string>();
  for (const line of countryPart.split('\n')) {
    const [code = '', ...names] = line.split('\t');
    for (const name of names) countries.set(nameKey(name), code);
  }
  const regions = new Map<string, Region[]>();
  const regionNames = new Map<string, string>();
  for (const line of regionPart.split('\n')) {
    const [key = '', ...names] = line.split('\t');
    const country = key.slice(0, 2);
    const code = key.slice(3);
    const region: Region = { code, country, name: names[0] ?? code };
    regionNames.set(key, region.name);
    for (const name of [...names, ...(/^[A-Z]{2,3}$/.test(code) ? [code] : [])]) push(regions, nameKey(name), region);
  }
  const cities = new Map<string, City[]>();
  const byName = new Map<string, City>();
  const lines = cityPart.split('\n');
  for (let index = 0; index + 1 < lines.length; index += 2) {
    const [key = '', ...names] = (lines[index] ?? '').split('\t');
    const codes = lines[index + 1] ?? '';
    for (const [position, name] of names.entries()) {
      const at = (offset: number) => digits.get(codes.charAt(position * 5 + offset)) ?? 0;
      const city: City = {
        name,
        country: key.slice(0, 2),
        regionCode: key.slice(3),
        population: Math.round(2 ** (at(0) / 3.5)),
        latitude: round(((at(1) * 91 + at(2)) / 8280) * 180 - 90),
        longitude: round(((at(3) * 91 + at(4)) / 8280) * 360 - 180),
      };
      push(cities, nameKey(name), city);
      const known = byName.get(`${city.country}\t${name}`);
      if (!known || known.population < city.population) byName.set(`${city.country}\t${name}`, city);
    }
  }
  for (const line of aliasPart.split('\n')) {
    const [country = '', name = '', ...aliases] = line.split('\t');
    const city = byName.get(`${country}\t${name}`);
    if (city) for (const alias of aliases) push(cities, nameKey(alias), city);
  }
  for (const list of cities.values()) list.sort((a, b) => b.population - a.population || (a.country < b.country ? -1 : 1));
  return { cities, regions, regionNames, countries };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function round(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}

/** Cities of that name, largest first. */
export function citiesNamed(name: string): readonly City[] {
  const key = nameKey(name);
  const { cities } = gazetteer();
  return cities.get(key) ?? cities.get(key.replace(/ city$/, '')) ?? [];
}

/** Regions of that name or code, in any country. */
export function regionsNamed(name: string): readonly Region[] {
  return gazetteer().regions.get(nameKey(name)) ?? [];
}

/** The country of that name in one of the compiled languages, or of that alpha-2 or alpha-3-like code; null when unknown. */
export function countryNamed(name: string): string | null {
  return gazetteer().countries.get(nameKey(name)) ?? null;
}

const alpha3: Readonly<Record<string, string>> = {
  DEU: 'DE',
  AUT: 'AT',
  CHE: 'CH',
  FRA: 'FR',
  ITA: 'IT',
  ESP: 'ES',
  PRT: 'PT',
  NLD: 'NL',
  BEL: 'BE',
  GBR: 'GB',
  IRL: 'IE',
  CAN: 'CA',
  AUS: 'AU',
  NZL: 'NZ',
  POL: 'PL',
  CZE: 'CZ',
  DNK: 'DK',
  SWE: 'SE',
  NOR: 'NO',
  FIN: 'FI',
  IND: 'IN',
  CHN: 'CN',
  JPN: 'JP',
  SGP: 'SG',
  BRA: 'BR',
  MEX: 'MX',
  ARG: 'AR',
  COL: 'CO',
  ISR: 'IL',
  ARE: 'AE',
  ZAF: 'ZA',
  PHL: 'PH',
  KOR: 'KR',
  HKG: 'HK',
  TWN: 'TW',
  ROU: 'RO',
  HUN: 'HU',
  GRC: 'GR',
  TUR: 'TR',
  UKR: 'UA',
  LUX: 'LU',
  MYS: 'MY',
  IDN: 'ID',
  THA: 'TH',
  VNM: 'VN',
}; // prettier-ignore
let codes: ReadonlySet<string> | null = null;

/** The country of a structured field: a name, an alpha-2 code in any case, or a common alpha-3 code. */
export function countryOfField(text: string): string | null {
  const named = countryNamed(text);
  if (named !== null) return named;
  const code = text.trim().toUpperCase();
  codes ??= new Set(gazetteer().countries.values());
  if (/^[A-Z]{2}$/.test(code)) return code === 'UK' ? 'GB' : codes.has(code) ? code : null;
  return alpha3[code] ?? null;
}

/** Name of a first-level region, or null when the compiled data does not name it. */
export function regionName(country: string, code: string): string | null {
  return gazetteer().regionNames.get(`${country}.${code}`) ?? null;
}
