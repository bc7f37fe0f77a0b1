import type { Place } from '../../place.ts';
import { citiesNamed, countryNamed, regionsNamed } from '../places/gazetteer.ts';
import { fold, foldWords } from '../text.ts';

/** What the posting says elsewhere of its employer and places, folded; worked out when a title first asks. */
export class Surroundings {
  readonly employer: string;
  private names: { own: ReadonlySet<string>; countries: ReadonlySet<string> } | null = null;
  private readonly places: readonly Place[];

  constructor(company: string, places: readonly Place[]) {
    this.employer = foldWords(company);
    this.places = places;
  }

  isEmployer(text: string): boolean {
    return this.employer !== '' && text.length < 2 * this.employer.length + 10 && foldWords(text) === this.employer;
  }

  get any(): boolean {
    return this.places.length > 0;
  }

  /** Cities, regions and parts of the places' own words. */
  get own(): ReadonlySet<string> {
    return this.read().own;
  }

  get countries(): ReadonlySet<string> {
    return this.read().countries;
  }

  /** The title without a city of the posting at its end, null where none stands there. */
  withoutCity(title: string): string | null {
    const lower = title.toLowerCase();
    for (const { city } of this.places)
      if (city && lower.endsWith(city.toLowerCase()) && title.charAt(title.length - city.length - 1) === ' ')
        return title.slice(0, title.length - city.length - 1);
    return null;
  }

  private read() {
    if (this.names !== null) return this.names;
    const own = new Set<string>();
    const countries = new Set<string>();
    for (const place of this.places) {
      for (const name of [place.city, place.region, place.country]) if (name) own.add(foldWords(name));
      for (const part of place.text.split(/[,;|/()–-]/)) if (part.trim() !== '') own.add(foldWords(part));
      if (place.country) countries.add(place.country);
    }
    own.delete('');
    this.names = { own, countries };
    return this.names;
  }
}

const modelWord =
  '(?:100 ?% |fully |full |mostly |partially )?(?:remote|hybrid|hybride|híbrido|ibrido|hybrides arbeiten|on-?\\s?site|home ?-?office|in[- ]office|in[- ]person|remoto|télétravail|teletrabajo|smart working|thuiswerken|wfh|work from home|work from anywhere|remote first|remote ok|remote möglich|homeoffice möglich|flexible|flexible location|remote friendly|remote only|presencial|virtual|anywhere|worldwide)';
const contractWord =
  '(?:full[- ]?time|part[- ]?time|full[- ]?or[- ]part[- ]?time|fulltime|parttime|ft|pt|vollzeit|teilzeit|in vollzeit|in teilzeit|temps plein|temps partiel|tempo pieno|tempo parziale|tiempo completo|tiempo parcial|jornada completa|media jornada|tempo integral|tempo inteiro|voltijd|deeltijd|fulltime of parttime|permanent|temporary|temp|temporária|temporário|temporaire|fixed[- ]term|fixed[- ]term contract|befristet|unbefristet|festanstellung|in festanstellung|direktvermittlung|contract|contractor|contract to hire|temp to hire|w2|1099|c2c|freelance|freelancer|cdi|cdd|intérim|interim|minijob|auf minijob-?basis|geringfügig|indefinido|contrato indefinido|tempo determinato|tempo indeterminato|seasonal|saisonal|casual|per diem|prn|zeitarbeit|ab sofort|asap|immediate start|immediate joiner|sofort|m\\/f|vaste baan|freiberuflich)';
const loneModel = new RegExp(`^${modelWord}(?: (?:role|position|job|possible|option|optional|available))?$`, 'iu');
const loneContract = new RegExp(
  `^(?:\\d{1,2}[- ](?:month|monate?|mois|mesi|meses|maanden|week)s? )?${contractWord}(?:(?:\\s*(?:[,/&+|-]|and|or|oder|und|ou|o|et)\\s*|\\s+)(?:${contractWord}|${modelWord})){0,3}(?: (?:position|role|job|contract|stelle|for \\d{1,2} months|\\d{1,2} months|auf \\d{1,2} (?:jahre?|monate?)|bis \\d{2}[./]\\d{4}|für \\d{1,2} monate|\\d{1,2} mois|\\d{1,2}[- ]month contract))?$`,
  'iu',
);
const workload =
  /^(?:pensum:?|workload:?|à|ca\.|zu|mit|auslastung:?)?\s?\d{2,3}\s?%?\s?(?:[-–]|bis|à|to|a)?\s?(?:\d{2,3}\s?)?%(?:\s?(?:pensum|workload|stelle|anstellung|fte))?$/iu;
const pay =
  /^(?:up to|from|bis zu|bis|ab|jusqu'à|hasta|até|fino a|ote|salary:?|pay:?|gehalt:?|circa|c\.|to)?\s?(?:[$£€]|usd|eur|gbp|chf|us\$|r\$)\s?[\d.,*]{1,12}\s?k?(?:\s?(?:[-–]|to|bis)\s?(?:[$£€]|usd|eur|gbp|chf|r\$)?\s?[\d.,*]{1,12}\s?k?)?\s?(?:usd|eur|gbp|chf)?(?:\s?(?:\/|per|an|pro|p\.?)\s?(?:hour|hr|h|stunde|std|year|yr|annum|a|month|mo|monat|day|week|jahr))?(?:\s?(?:ote|\+ ?bonus|\+ ?benefits|brutto|gross|doe|starting|sign[- ]on(?: bonus)?))?$|^[\d.,*]{1,8}\s?(?:per hour|p\/?h|\/hr|an hour|per annum|pa|ph)$|^(?:[+w/]*\s?)?(?:[$£€][\d.,k]{1,8} )?sign[- ]?on bonus$|^competitive (?:salary|pay)$|^\+? ?benefits$|^\+ ?bonus$/iu;
const noise =
  /^(?:urgent(?:ly hiring)?|dringend|new|neu|nouveau|nuevo|hot|hot job|hiring now|now hiring|we(?:'|’)?re hiring|we are hiring|immediate opening|immediate hire|apply now|jetzt bewerben|multiple openings|multiple positions|several openings|multiple vacancies|multiple locations|various locations|all locations|nationwide|bundesweit|deutschlandweit|schweizweit|repost|reposted|featured)!*$/iu;
const lead =
  /^(?:(?:urgent(?:ly hiring)?|dringend(?: gesucht)?|new|neu|nouveau|nuevo|hot job|hiring now|now hiring|we(?:'|’)?re hiring|we are hiring|hiring|immediate hire|job(?: title)?|jobs|stelle|stellenangebot|stellenausschreibung|gesucht|offre d'emploi|poste|oferta de empleo|oferta|offerta di lavoro|vacature|vaga|position|role|title)\s?[:!]+\s?|(?:urgent|dringend gesucht|now hiring|we are hiring|hiring)\s+[-–]?\s?|wir suchen (?:dich |sie )?(?:zum nächstmöglichen zeitpunkt |ab sofort |per sofort )?(?:als )?(?:eine[nr]? )?|(?:we are |we're )?looking for (?:an? )?)(?=\p{L})/iu;

const workloadBehind = /^(.*\p{L}\S*?)\s+(?:\(?\s?\d{2,3}\s?%?\s?(?:[-–]|bis|à|to)\s?)?\d{2,3}\s?%\)?$/u;
const timeBehind =
  /^(.*\p{L}\S*)\s+(?:in (?:vollzeit|teilzeit)(?: (?:oder|und|\/) (?:vollzeit|teilzeit))?|(?:in )?(?:voll|teil)[- ]?(?:\/|und|oder|or)[- ]?(?:voll|teil)zeit)$/iu;

/** The title without what stands around the name of the job: place, work model, contract, workload, pay, employer, calls to attention. */
export function withoutAffixes(title: string, around: Surroundings): string {
  let result = title.replace(lead, '');
  for (let round = 0; round < 6; round += 1) {
    const next = tidy(withoutAffix(result, around));
    if (next === result || next === '') break;
    result = next;
  }
  return result;
}

function withoutAffix(title: string, around: Surroundings): string {
  const end = lastPart(title);
  if (end && isAside(end.part, around)) return end.rest;
  const start = firstPart(title);
  if (start && isLead(start.part, around)) return start.rest;
  if (title.includes('%')) {
    const load = workloadBehind.exec(title)?.[1];
    if (load !== undefined && !/(?:\s|^)(?:to|bis|up|von|zu)$/i.test(load)) return load.replace(/\s(?:à|zu|mit|at|ca\.)$/u, '');
  }
  if (/zeit/i.test(title)) {
    const free = timeBehind.exec(title)?.[1];
    if (free !== undefined) return free;
  }
  return withoutPlaceBehind(title, around);
}

/** The part behind the last separator, or in the last brackets. */
function lastPart(title: string): { rest: string; part: string } | null {
  const last = title.charAt(title.length - 1);
  if (last === ')' || last === ']') {
    const open = title.lastIndexOf(last === ')' ? '(' : '[');
    return open > 0 ? { rest: title.slice(0, open), part: title.slice(open + 1, -1) } : null;
  }
  let best: { at: number; size: number } | null = null;
  for (const separator of [' - ', ' – ', ' — ', '|', ' – ', ', ', ': ', '- ', ' -', ' @ ', '–', ' / ', '!']) {
    const at = title.lastIndexOf(separator);
    if (at > 0 && (best === null || at + separator.length > best.at + best.size)) best = { at, size: separator.length };
  }
  if (best === null) return null;
  const rest = title.slice(0, best.at);
  // The end of a list of places goes with the list or not at all.
  if (title.charAt(best.at) === ',' && rest.includes(';')) return null;
  return { rest, part: title.slice(best.at + best.size) };
}

/** The part before the first separator, or in brackets at the beginning. */
function firstPart(title: string): { rest: string; part: string } | null {
  const found = /^(?:[([]([^()[\]]{1,60})[)\]]\s*|([^|–—:()[\]]{2,60}?)\s*(?:[|–—:!]+|\s-\s)\s*)(?=\S)/u.exec(title);
  const part = found?.[1] ?? found?.[2];
  return found && part !== undefined ? { part: part.trim(), rest: title.slice(found[0].length) } : null;
}

function isAside(text: string, around: Surroundings): boolean {
  const part = text.trim();
  if (part === '') return true;
  if (part.length > 90) return false;
  return (
    loneModel.test(part) ||
    loneContract.test(part) ||
    noise.test(part) ||
    (/\d|\*/.test(part) && (workload.test(part) || pay.test(part))) ||
    (/bonus|benefits|competitive/i.test(part) && pay.test(part)) ||
    around.isEmployer(part) ||
    isOwnPlace(part, around)
  );
}

/** In front only what cannot be the job: no place, for the job may be named after it. */
function isLead(part: string, around: Surroundings): boolean {
  return loneModel.test(part) || loneContract.test(part) || noise.test(part) || around.isEmployer(part);
}

const joining =
  /^(?:of|for|the|and|und|für|von|der|des|de|du|da|do|di|del|et|y|new|san|los|las|saint|south|north|east|west|greater)$/iu;

/** `Nurse in Berlin`, `Staff Nurse Wigan`, `Pharmacy Technician Job Norwich`, `Engineer at Example Co`. */
function withoutPlaceBehind(title: string, around: Surroundings): string {
  const job = /\sjobs?$/i.test(title) ? /^(.*\p{L}\S*)\s+jobs?$/iu.exec(title) : null;
  if (
    job?.[1] !== undefined &&
    /\s/.test(job[1]) &&
    !/\s(?:dream|summer|side|student|mini|weekend|day|ideal|next|first)$/i.test(job[1])
  )
    return job[1];
  if (around.employer !== '' && /\s(?:at|bei|chez|@|presso|bij|na)\s/i.test(title)) {
    const at = /^(.*\S)\s+(?:at|bei|chez|@|presso|bij|na)\s+([^,]+)$/iu.exec(title);
    if (at?.[1] && at[2] && foldWords(at[2]) === around.employer) return at[1];
  }
  if (!around.any) return title;
  const within = title.toLowerCase().lastIndexOf(' in ');
  if (within > 0 && isOwnPlace(title.slice(within + 4), around)) return title.slice(0, within);
  const rest = around.withoutCity(title);
  const before = rest?.slice(rest.lastIndexOf(' ') + 1) ?? '';
  if (rest?.includes(' ') && /^[\p{L})]{3,}[,)]?$/u.test(before) && !joining.test(before)) return rest;
  return title;
}

function isOwnPlace(segment: string, around: Surroundings): boolean {
  if (!around.any) return false;
  const parts = segment.split(/\s*(?:,|\/|&|;|\bor\b|\band\b|\boder\b|\bund\b|\bou\b|\bet\b|\s[-–]\s|-\s)\s*/iu).filter(Boolean);
  return (
    parts.length > 0 &&
    parts.every((part) => {
      const bare = part
        .replace(/^(?:in|based in|standort|raum|region|near|großraum|location:?|lieu:?|sede:?)\s+/iu, '')
        .replace(/\b(?:based|area|only|office|metro)\b/giu, '')
        .trim();
      if (bare === '' || loneModel.test(bare)) return true;
      const words = foldWords(bare);
      if (around.own.has(words)) return true;
      if (bare.length > 40) return false;
      const country = countryNamed(bare);
      if (country !== null) return around.countries.has(country);
      return (
        citiesNamed(bare).some((city) => around.own.has(fold(city.name))) ||
        regionsNamed(bare).some((region) => around.own.has(foldWords(region.name)))
      );
    })
  );
}

const untidy = /^[^A-Za-z0-9]|[^A-Za-z0-9)+#]$|\s\s|\s[,;:)\]]|[([{][\s\-–|/,)\]}]/;

/** Collapses white space and drops empty brackets, and separators at the ends. */
export function tidy(title: string): string {
  if (!untidy.test(title)) return title;
  return title
    .replace(/[([{]\s*[-–|/,]?\s*[)\]}]/g, ' ')
    .replace(/([([])\s+/g, '$1')
    .replace(/\s+([,;:)\]])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^(?:[\s\-–—|/,;:*•·~!]|\.(?!\p{L}))+|[\s\-–—|/,;:*•·~!]+$/gu, '')
    .replace(/^["'“„](.*)["'”“]$/u, '$1')
    .trim();
}
