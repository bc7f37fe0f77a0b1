import type { Place } from '../place.ts';
import { citiesNamed, countryNamed, regionsNamed } from './places/gazetteer.ts';
import { cleanLine, fold, foldWords } from './text.ts';

export interface TitleRead {
  title: string;
  /** Requisition number that stood in the title. */
  requisitionId: string | null;
}

const emoji = /\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}]|[\u{1F3FB}-\u{1F3FF}]|[\u{FE00}-\u{FE0F}]|\u200D|\u20E3/gu;
const kept = /[©®™]/u;
const genderLetters = '(?:m|w|d|f|x|h|i|n|gn|v|u|k|mann|frau|divers|div|all genders?|alle geschlechter|alle|a)';
const genderMark = new RegExp(
  `\\s*[([{]?(?<![\\p{L}\\p{N}])${genderLetters}(?:\\s*[/|*,.\\\\+-]\\s*${genderLetters}){1,3}(?![\\p{L}\\p{N}])[)\\]}]?`,
  'giu',
);
const genderWords =
  /\s*[([{]\s*(?:gn|mwd|wmd|mfd|fmd|mfx|fmx|dmw|dwm|m\/w|f\/m|all ?genders?(?: welcome)?|alle geschlechter|w,m,d|gender ?neutral|h\/f|f\/h|human|mensch)\s*[)\]}]/giu;
const germanEnding = /(?<=\p{Ll}{2})(?:\s?[*:_·]\s?|\/-?|\()(?:in|innen)\)?(?![\p{L}])/gu;
const frenchEnding =
  /(?<=\p{Ll}{2})(?:[·.]|\((?=e\)|ne\)|se\)|rice\)|trice\)|euse\)|ère\)))(?:e|ne|se|rice|trice|euse|ère)s?\)?(?![\p{L}])/gu;
const requisition =
  /\s*[([]?\s*(?:#\s?|(?:job|req(?:uisition)?|ref(?:erence)?|position|posting|stellen?|kennziffer|vacancy|id|nr|no|r|jr|jo|rq)[\s-]*(?:id|nr|no|number|code|ziffer)?\.?\s?[:#-]\s*)([A-Z]{0,6}-?\d[\w-]{1,19})\s*[)\]]?/iu;
const bracketRequisition = /\s*[([]\s*([A-Z]{1,6}[-_ ]?\d{2,10}(?:[-_]\d{1,6})?|\d{4,10})\s*[)\]]/u;
const trailingRequisition = /\s+[-–|]\s*((?:[A-Z]{1,4}[-_]?)?\d{4,10})$/u;
const remoteOnly =
  /^(?:100% |fully )?(?:remote|hybrid|on-?\s?site|home ?office|in[- ]office|remoto|híbrido|télétravail|wfh|work from home|remote first|remote ok|flexible|remote friendly)$/iu;
const acronyms = new Set(
  'AI API AWS BI B2B B2C CAD CEO CFO CIO CNC COO CPA CRM CTO CX DBA EHS EMEA EMT ERP ESG ETL FP&A GCP GIS GTM HR HVAC IAM ICU IOS IP IT KYC LPN LVN ML MEP MLOPS MRI NLP OT PHP PLC PMO PR PT QA QC RN RPA SAP SDET SDR SEO SEM SQL SRE SOC SDK UI UK US USA UX VP VR XR R&D II III IV'.split(
    ' ',
  ),
); // prettier-ignore

/**
 * The title a reader would speak: without gender marks (m/w/d, H/F, *in), requisition numbers, emoji, shouting, and without place, work
 * model or company suffixes that the posting says elsewhere. Cleaning twice equals cleaning once. Never empty for a non-empty title.
 */
export function cleanTitle(text: string, company: string, places: readonly Place[]): TitleRead {
  const original = cleanLine(text, 300);
  const own = ownPlaces(places);
  let title = original;
  let requisitionId: string | null = null;
  for (let round = 0; round < 5; round += 1) {
    const before = title;
    const found = bracketRequisition.exec(title) ?? requisition.exec(title) ?? trailingRequisition.exec(title);
    if (found?.[1] && !/^(?:19|20)\d\d$/.test(found[1])) {
      requisitionId ??= found[1];
      title = `${title.slice(0, found.index)} ${title.slice(found.index + found[0].length)}`;
    }
    if (/[^ -~]/.test(title)) title = title.replace(emoji, (mark) => (kept.test(mark) ? mark : ' '));
    // Marks and endings are written with these signs: most titles have none of them.
    if (/[^\p{L}\p{N} ]/u.test(title))
      title = title
        .replace(genderWords, ' ')
        .replace(genderMark, (mark, offset: number, whole: string) => (isGenderMark(mark, offset, whole) ? ' ' : mark))
        .replace(germanEnding, '')
        .replace(frenchEnding, '');
    title = tidy(title);
    title = withoutSuffix(title, company, own);
    title = tidy(calm(title));
    if (title === before) break;
  }
  return { title: title === '' ? original : title, requisitionId };
}

function isGenderMark(mark: string, offset: number, whole: string): boolean {
  const inner = mark.replace(/[\s()[\]{}]/g, '').toLowerCase();
  const parts = inner.split(/[/|*,.\\+-]/).filter(Boolean);
  const bracketed = /[([{]/.test(mark) && /[)\]}]/.test(mark);
  // Without brackets only unmistakable forms count: `m/w/d` yes, `A/V` or `n-a` no.
  const letters = parts.every((part) => /^(?:m|w|d|f|x|h|gn|v|i|mann|frau|divers|div|all genders?)$/.test(part));
  if (!letters) return bracketed && parts.includes('m') && parts.some((part) => part === 'w' || part === 'f' || part === 'k');
  const hasPair =
    (parts.includes('m') || parts.includes('h') || parts.includes('x') || parts.includes('mann')) &&
    (parts.includes('w') || parts.includes('f') || parts.includes('v') || parts.includes('d') || parts.includes('frau'));
  return (
    hasPair &&
    (bracketed || parts.length > 2 || offset + mark.length >= whole.length - 12 || /[|–-]\s*$/.test(whole.slice(0, offset)))
  );
}

/** Collapses white space and drops empty brackets and separators at the ends. */
function tidy(title: string): string {
  return title
    .replace(/[([{]\s*[)\]}]/g, ' ')
    .replace(/\s+([,;:)\]])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^(?:[\s\-–—|/,;:.*•·~!]+)|(?:[\s\-–—|/,;:*•·~]+)$/gu, '')
    .replace(/^["'“„](.*)["'”“]$/u, '$1')
    .trim();
}

/** Words of all known names of the posting's places, and the country names. */
function ownPlaces(places: readonly Place[]): ReadonlySet<string> {
  const own = new Set<string>();
  for (const place of places) {
    for (const name of [place.city, place.region, place.country]) if (name) own.add(foldWords(name));
    for (const part of place.text.split(/[,;|/()–-]/)) if (part.trim() !== '') own.add(foldWords(part));
  }
  return own;
}

function isOwnPlace(
  segment: string,
  own: ReadonlySet<string>,
  places: { countries: ReadonlySet<string>; cities: ReadonlySet<string> },
): boolean {
  const parts = segment.split(/\s*(?:,|\/|&|;|\bor\b|\band\b|\boder\b|\bund\b|\s[-–]\s)\s*/iu).filter(Boolean);
  return (
    parts.length > 0 &&
    parts.every((part) => {
      const bare = part
        .replace(/^(?:in|based in|standort|raum|region|near)\s+/iu, '')
        .replace(/\b(?:based|area|only|office)\b/giu, '')
        .trim();
      if (bare === '' || remoteOnly.test(bare)) return true;
      const words = foldWords(bare);
      if (own.has(words)) return true;
      const country = countryNamed(bare);
      if (country !== null) return places.countries.has(country);
      return (
        citiesNamed(bare).some((city) => places.cities.has(fold(city.name))) ||
        regionsNamed(bare).some((region) => own.has(foldWords(region.name)))
      );
    })
  );
}

function withoutSuffix(title: string, company: string, own: ReadonlySet<string>): string {
  const known = { countries: new Set<string>(), cities: own };
  for (const name of own) {
    if (/^[a-z]{2}$/.test(name)) known.countries.add(name.toUpperCase());
    else {
      const country = countryNamed(name);
      if (country !== null) known.countries.add(country);
    }
  }
  const employer = foldWords(company);
  const droppable = (segment: string) => {
    const words = foldWords(segment);
    return (
      words === '' ||
      remoteOnly.test(segment.trim()) ||
      (employer !== '' && words === employer) ||
      isOwnPlace(segment.trim(), own, known)
    );
  };
  let result = title;
  for (let round = 0; round < 4; round += 1) {
    const bracket = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/u.exec(result);
    const dash = /^(.*\S)(?:\s+[-–—|@]\s*|\s*[|–—]\s*|:\s+)([^|–—]+?)$/u.exec(result);
    const comma = /^(.*\S),\s*([^,]+)$/u.exec(result);
    const at = employer !== '' ? /^(.*\S)\s+(?:at|bei|chez|@)\s+(.+)$/iu.exec(result) : null;
    const within = /^(.*\S)\s+in\s+(.+)$/iu.exec(result);
    if (bracket?.[1] && bracket[2] && droppable(bracket[2])) result = bracket[1];
    else if (dash?.[1] && dash[2] && droppable(dash[2])) result = dash[1];
    else if (comma?.[1] && comma[2] && droppable(comma[2])) result = comma[1];
    else if (at?.[1] && at[2] && foldWords(at[2]) === employer) result = at[1];
    else if (within?.[1] && within[2] && own.size > 0 && isOwnPlace(within[2], own, known)) result = within[1];
    else {
      const lead = /^(?:[([]([^()[\]]+)[)\]]|(\S[^|–—:]*?)\s*(?:[|–—:]|\s-\s))\s*(\S.*)$/u.exec(result);
      const head = lead?.[1] ?? lead?.[2];
      if (head && lead?.[3] && (remoteOnly.test(head.trim()) || (employer !== '' && foldWords(head) === employer)))
        result = lead[3];
      else break;
    }
    result = tidy(result);
  }
  return result;
}

/** Lower-cases a shouted title, keeping acronyms. */
function calm(title: string): string {
  const letters = title.replace(/[^\p{L}]/gu, '');
  if (letters.length < 8 || letters !== letters.toUpperCase() || !/\p{Lu}/u.test(letters)) return title;
  if (letters === letters.toLowerCase()) return title;
  return title.replace(/[\p{L}][\p{L}\p{M}'’&]*/gu, (word) =>
    acronyms.has(word) || word.length === 1 ? word : word.charAt(0) + word.slice(1).toLowerCase(),
  );
}
