/** Other names of cities of the directory, folded: what people type and what the city calls itself. */
const otherNames: Readonly<Record<string, string>> = {
  zurich: 'zurich',
  zuerich: 'zurich',
  geneva: 'geneve',
  genf: 'geneve',
  ginevra: 'geneve',
  basle: 'basel',
  bale: 'basel',
  berne: 'bern',
  berna: 'bern',
  lucerne: 'luzern',
  munich: 'munchen',
  muenchen: 'munchen',
  monaco: 'munchen',
  cologne: 'koln',
  koeln: 'koln',
  nuremberg: 'nurnberg',
  nuernberg: 'nurnberg',
  duesseldorf: 'dusseldorf',
  frankfurt: 'frankfurt am main',
  freiburg: 'freiburg im breisgau',
  hanover: 'hannover',
  vienna: 'wien',
  vienne: 'wien',
  brussels: 'bruxelles',
  brussel: 'bruxelles',
  bruessel: 'bruxelles',
  antwerp: 'antwerpen',
  anvers: 'antwerpen',
  ghent: 'gent',
  gand: 'gent',
  'the hague': 'den haag',
  'la haye': 'den haag',
  milan: 'milano',
  mailand: 'milano',
  rome: 'roma',
  rom: 'roma',
  florence: 'firenze',
  florenz: 'firenze',
  seville: 'sevilla',
  lisbon: 'lisboa',
  lissabon: 'lisboa',
  lisbonne: 'lisboa',
  copenhagen: 'kobenhavn',
  kopenhagen: 'kobenhavn',
  copenhague: 'kobenhavn',
  gothenburg: 'goteborg',
  prague: 'praha',
  prag: 'praha',
  warsaw: 'warszawa',
  warschau: 'warszawa',
  varsovie: 'warszawa',
  cracow: 'krakow',
  bucharest: 'bucuresti',
  londres: 'london',
  londra: 'london',
  nyc: 'new york',
  'new york city': 'new york',
  'washington dc': 'washington',
};

/** A place name without case, accents and punctuation; letters that have no accent to lose are written out (`ø` o, `ß` ss). */
export function foldPlace(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return otherNames[folded] ?? folded;
}

const languages = ['en', 'de', 'fr', 'it', 'es', 'pt', 'nl', 'sv', 'da'];
let countries: Map<string, string> | undefined;

/** The country a text names: its code, or its name in one of nine languages; null for everything else. */
export function countryOf(text: string, codes: ReadonlySet<string>): string | null {
  const code = text.trim().toUpperCase();
  if (codes.has(code)) return code;
  if (code === 'UK') return codes.has('GB') ? 'GB' : null;
  if (code === 'USA') return codes.has('US') ? 'US' : null;
  countries ??= new Map(
    languages.flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: 'region' });
      return [...codes].flatMap((each) => {
        const name = names.of(each);
        return name === undefined ? [] : [[foldPlace(name), each] as const];
      });
    }),
  );
  return countries.get(foldPlace(text)) ?? null;
}
