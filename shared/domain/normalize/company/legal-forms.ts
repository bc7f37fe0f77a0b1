/**
 * Legal forms as companies write them behind their names, as sources of a regular expression. Short ones that are also words or syllables stand with
 * their own capitals only.
 */
const anyCase = [
  String.raw`s\.?\s?a\.?(?:\s?p\.?\s?i\.?|\s?b\.?)?\s?de\s?c\.?\s?v\.?|s\.?\s?de\s?r\.?\s?l\.?(?:\s?de\s?c\.?\s?v\.?)?`,
  String.raw`(?:gmbh|ug|ag|se|stiftung|b\.?v\.?|limited|ltd\.?)\s?(?:&|und|and|\+)\s?co\.?,?\s?(?:kgaa|kg|ohg)`,
  String.raw`g?gmbh|ges\.?\s?m\.?\s?b\.?\s?h\.?|mbh|kgaa|ohg|ug\s?\(haftungsbeschr(?:ä|ae)nkt\)|aktiengesellschaft|e\.\s?v\.|e\.\s?k\.|e\.\s?kfm\.|vvag|partg(?:\s?mbb)?`,
  String.raw`co\.?,?\s?(?:ltd\.?|limited|inc\.?|llc)|inc(?:orporated)?\.?|l\.?l\.?c\.?|l\.?l\.?p\.?|p\.?l\.?l\.?c\.?|\(?(?:pty|pte|pvt|private)\.?\)?\s?\(?(?:ltd|limited)\.?\)?|ltd\.?|limited|p\.?l\.?c\.?|corp(?:oration)?\.?|p\.?b\.?c\.?|l\.p\.|c\.?i\.?c\.`,
  String.raw`s\.\s?a\.(?:\s?s\.)?(?:\s?u\.)?|sasu?|s\.?\s?[àa]\.?\s?r\.?\s?l\.?|eurl|s\.\s?n\.\s?c\.|s\.\s?c\.\s?a\.|s\.?r\.?l\.?s?\.?|s\.\s?p\.\s?a\.?|s\.\s?c\.\s?a?\.?\s?r\.?\s?l\.?|soc(?:iet[àa])?\.?\s?coop(?:erativa)?\.?`,
  String.raw`s\.\s?l\.(?:\s?u\.)?|slu|s\.?\s?a\.?(?:\s?p\.?\s?i\.?|\s?b\.?)?\s?de\s?c\.?\s?v\.?|s\.?\s?de\s?r\.?\s?l\.?(?:\s?de\s?c\.?v\.?)?|l\.?d\.?a\.?|ltda\.?|eireli|b\.\s?v\.?(?:b\.\s?a\.)?|bvba|n\.\s?v\.|v\.o\.f\.`,
  String.raw`a/s|aps|oyj?|asa|ehf\.?|sp\.?\s?z\s?\.?o\.?\s?o\.?|s\.\s?r\.\s?o\.|spol\.\s?s\s?r\.\s?o\.|d\.\s?o\.\s?o\.|kft\.?|zrt\.?|nyrt\.?|a\.\s?s\.|k\.\s?k\.|sdn\.?\s?bhd\.?|s\.?a\.?\s?r\.?\s?l\.?`,
];
const ownCase = [
  'AG',
  'SE',
  'KG',
  'UG',
  'eG',
  'eV',
  'SA',
  'SAS',
  'SRL',
  'SpA',
  'SPA',
  'SL',
  'SLU',
  'BV',
  'NV',
  'AB',
  'AS',
  'LP',
  'KK',
  'ADöR',
  'AöR',
  'CV',
];

const inFront = String.raw`(?<=[\p{L}\p{N})!.®™”"'’])(?:,\s?|\s{1,2})`;
const anyForm = new RegExp(`${inFront}(?:${anyCase.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
const ownForm = new RegExp(`${inFront}(?:${ownCase.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
/** What may stand behind a form: a branch, an office, a division. */
const branch =
  /^[\s,;:–-]{1,3}(?:\(|NL\b|N[Ll]\.|(?:Zweig)?[Nn]iederlassung|Standort|Filiale|Zentrale|Hauptverwaltung|Gesch[äa]ftsstelle|GB\b|LS\b|Vertriebsst|Werk\b|Betrieb|Region|Branch|Office|Sucursal|Succursale|filiale|sede|vestiging|c\/o|- )/u;

export interface NamedForm {
  /** What stands before the form. */
  brand: string;
  /** The name with its form, without what follows. */
  legal: string;
}

/** Parts a name at the legal form that ends it (or that a branch follows); null when it has none, or when nothing else is left. */
export function namedForm(name: string): NamedForm | null {
  let [from, to] = [name.length, 0];
  for (const pattern of [anyForm, ownForm])
    for (const match of name.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const rest = name.slice(end);
      if (!/^[\s.,)]*$/.test(rest) && !branch.test(rest)) continue;
      from = Math.min(from, match.index);
      to = Math.max(to, end);
    }
  if (to === 0) return null;
  const brand = name.slice(0, from).replace(/[\s,&+–-]+$/u, '');
  if (!/[\p{L}\p{N}]{2}/u.test(brand)) return null;
  return { brand, legal: name.slice(0, name.charAt(to) === '.' ? to + 1 : to).trim() };
}
