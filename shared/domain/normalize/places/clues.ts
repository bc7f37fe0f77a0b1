import { begins, phrases, type WordIndex } from '../word-index.ts';

/** What of a posting may tell its country, beside its places. */
export interface Clues {
  company: string;
  /** ISO 639-1. */
  language: string | null;
  words: WordIndex;
  url: string | null;
}

/** Legal forms that one country or few use. */
const legalForms: readonly [RegExp, string][] = [
  [/\b(?:gmbh|ggmbh|ohg|e\.? ?v\.?|ug \(haftungsbeschränkt\)|kgaa|mbh)(?!\p{L})/iu, 'DE AT CH'],
  [/\b(?:llc|l\.l\.c\.|inc\.?|corp\.?|pbc)(?!\p{L})/iu, 'US'],
  [/\b(?:ltd|limited|llp|plc)\b/iu, 'GB IE'],
  [/\b(?:s\.?r\.?l\.?|s\.?p\.?a\.?)$/iu, 'IT'],
  [/\b(?:sas|sarl|sasu|s\.a\.s\.|s\.a\.r\.l\.)$/iu, 'FR'],
  [/\b(?:s\.l\.u?\.?|s\.?l\.?u)$/iu, 'ES'],
  [/\b(?:b\.?v\.?|n\.v\.)$/iu, 'NL BE'],
  [/\bpty\b/iu, 'AU'],
  [/\bltda\b/iu, 'BR'],
  [/\blda\b/iu, 'PT'],
  [/\bsp\. ?z ?o\.? ?o/iu, 'PL'],
  [/\baktiebolag$|\bAB$/u, 'SE'],
  [/\b(?:aps|a\/s)$/iu, 'DK'],
  [/\boyj?$/iu, 'FI'],
  [/\b(?:pvt|private limited)\b/iu, 'IN'],
  [/\bpte\b/iu, 'SG'],
];

const languageCountries: Readonly<Record<string, string>> = {
  de: 'DE AT CH',
  fr: 'FR CH BE CA LU',
  it: 'IT CH',
  es: 'ES MX CO AR CL',
  pt: 'BR PT',
  nl: 'NL BE',
};

const domains: Readonly<Record<string, string>> = {
  uk: 'GB',
  de: 'DE',
  ch: 'CH',
  at: 'AT',
  fr: 'FR',
  it: 'IT',
  es: 'ES',
  pt: 'PT',
  nl: 'NL',
  be: 'BE',
  ie: 'IE',
  ca: 'CA',
  au: 'AU',
  nz: 'NZ',
  br: 'BR',
  mx: 'MX',
  in: 'IN',
  pl: 'PL',
  se: 'SE',
  dk: 'DK',
  no: 'NO',
  fi: 'FI',
  gov: 'US',
  us: 'US',
}; // prettier-ignore

/** Words of employment in one country: its laws, taxes, pensions. */
const customs: readonly { country: string; words: ReturnType<typeof phrases> }[] = [
  { country: 'US', words: phrases(['401k', '401\\b', 'veteran', 'everify', 'hipaa', 'eeoc', 'fmla\\b', 'fsa\\b', 'hsa\\b']) },
  { country: 'GB', words: phrases(['hmrc\\b', 'nhs\\b', 'bank holiday', 'gbp\\b', 'dbs check', 'right to work in the uk']) },
  { country: 'CA', words: phrases(['rrsp', 'cad\\b', 'canadian']) },
  { country: 'DE', words: phrases(['deutschlandticket', 'minijob', 'sozialversicherung', 'tvod\\b', 'tv-l\\b']) },
  { country: 'AT', words: phrases(['kollektivvertrag', 'osterreich', 'oesterreich']) },
  { country: 'CH', words: phrases(['chf\\b', 'pensionskasse', 'schweiz', 'suisse', 'svizzer']) },
  { country: 'AU', words: phrases(['superannuation', 'aud\\b', 'australia']) },
];

/** How much a posting speaks for a country: 1 is nothing, each clue multiplies. Reads the text at most once. */
export function hintsOf(clues: Clues | null): (country: string) => number {
  let weights: Map<string, number> | null = null;
  return (country) => {
    if (clues === null) return 1;
    weights ??= weigh(clues);
    return weights.get(country) ?? 1;
  };
}

function weigh({ company, language, words, url }: Clues): Map<string, number> {
  const weights = new Map<string, number>();
  const speak = (countries: string, times: number) => {
    for (const country of countries.split(' ')) weights.set(country, (weights.get(country) ?? 1) * times);
  };
  for (const [pattern, countries] of legalForms) if (pattern.test(company)) speak(countries, 4);
  speak(languageCountries[language ?? ''] ?? '', 8);
  const domain = /^https?:\/\/[^/?#]{1,200}\.([a-z]{2,3})(?:[:/?#]|$)/i.exec(url ?? '')?.[1]?.toLowerCase();
  speak(domains[domain ?? ''] ?? '', 4);
  if (words.text.includes('£')) speak('GB', 5);
  for (const { country, words: wanted } of customs) if (occurs(words, wanted)) speak(country, 4);
  return weights;
}

/** Whether one of the phrases stands in the text. */
export function occurs(words: WordIndex, wanted: ReturnType<typeof phrases>): boolean {
  for (let word = 0; word < words.count; word += 1) if (begins(wanted, words, word)) return true;
  return false;
}
