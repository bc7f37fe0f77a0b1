import * as z from 'zod';
import type { RawRecord } from '../../domain/raw-record.ts';
import { escapeHtml, unescapeHtml, unescapeOnce } from '../text.ts';

type Node = Record<string, unknown>;
const node = z.record(z.string(), z.unknown());

const mostPostings = 2000;

/** The schema.org JobPosting objects in the JSON-LD texts of a page, wherever they hang; texts beyond repair are counted. */
export function jobPostings(texts: readonly string[]): { postings: Node[]; broken: number } {
  const postings: Node[] = [];
  let broken = 0;
  for (const text of texts) {
    if (text.trim() === '') continue;
    const value = parseLenient(text);
    if (value === undefined) broken += 1;
    else walk(value, 0, postings);
  }
  return { postings, broken };
}

function walk(value: unknown, depth: number, found: Node[]): void {
  if (depth > 10 || found.length >= mostPostings) return;
  if (Array.isArray(value)) {
    for (const each of value) walk(each, depth + 1, found);
    return;
  }
  const parsed = node.safeParse(value);
  if (!parsed.success) return;
  if (isJobPosting(parsed.data['@type'])) {
    found.push(parsed.data);
    return;
  }
  for (const member of Object.values(parsed.data)) if (typeof member === 'object') walk(member, depth + 1, found);
}

function isJobPosting(type: unknown): boolean {
  const types = Array.isArray(type) ? type : [type];
  return types.some((each) => typeof each === 'string' && /^(https?:\/\/schema\.org\/|schema:)?JobPosting$/.test(each));
}

/**
 * Strict JSON, else what usual faults leave to be repaired: wrappers, escaped quotes, raw line breaks in strings, commas before a bracket, commas
 * forgotten between members.
 */
function parseLenient(text: string): unknown {
  const unwrapped = text.replace(/^[^[{]*<!\[CDATA\[/, '').replace(/\]\]>[^\]}]*$/, '');
  const start = unwrapped.search(/[[{]/);
  const bare = start === -1 ? '' : unwrapped.slice(start, Math.max(unwrapped.lastIndexOf('}'), unwrapped.lastIndexOf(']')) + 1);
  const unescaped = /^[[{]\s*&quot;/.test(bare) ? unescapeOnce(bare) : bare;
  for (const attempt of [unescaped, repaired(unescaped)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt repairs more; a text that no attempt can read is counted by the caller.
    }
  }
  return undefined;
}

/**
 * Escapes control characters inside strings, drops commas that stand before a closing bracket, adds the comma that is missing where a value is followed by
 * a string. One pass, linear.
 */
function repaired(text: string): string {
  let out = '';
  let inString = false;
  /** Whether the last thing that is no space was the end of a value. */
  let afterValue = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (inString) {
      if (char === '\\') {
        out += char + text.charAt(index + 1);
        index += 1;
        continue;
      }
      if (char === '"') {
        inString = false;
        afterValue = true;
      }
      out += char < ' ' ? (char === '\n' ? '\\n' : char === '\t' ? '\\t' : ' ') : char;
      continue;
    }
    if ((char === '"' || char === '{') && afterValue) out += ',';
    if (char === '"') inString = true;
    if (char === ',' && /^\s*[\]}]/.test(text.slice(index + 1, index + 200))) continue;
    out += char;
    if (!/\s/.test(char)) afterValue = char === '}' || char === ']' || /[\w]/.test(char);
  }
  return out;
}

/** The text of a value: itself, its `@value`, its `name`, or the first of a list that has one. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : unescapeOnce(value.trim());
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    for (const each of value) {
      const text = textOf(each);
      if (text !== undefined) return text;
    }
    return undefined;
  }
  const parsed = node.safeParse(value);
  return parsed.success ? textOf(parsed.data['@value'] ?? parsed.data.name ?? parsed.data.value) : undefined;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const texts = (value: unknown): string[] => list(value).flatMap((each) => textOf(each) ?? []);

/** A number, or a text that is nothing but one (`18.50`, `90000`). */
function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : null;
}

/** The fields of a JobPosting in the words of a raw record; identity and company fallback are the caller's. */
export function fieldsOf(posting: Node): Omit<RawRecord, 'source' | 'board' | 'externalId'> {
  const locations = list(posting.jobLocation).flatMap(placeOf);
  const allowed = list(posting.applicantLocationRequirements);
  const telecommute = texts(posting.jobLocationType).some((text) => /^telecommute$/i.test(text));
  return {
    url: textOf(posting.url) ?? textOf(posting.sameAs),
    title: textOf(posting.title) ?? textOf(posting.name),
    company: employerOf(posting),
    locations:
      locations.length > 0
        ? locations
        : telecommute && allowed.length > 0
          ? allowed.flatMap((each) => areaOf(each) ?? [])
          : undefined,
    remote: telecommute ? 'remote' : undefined,
    remoteText: telecommute ? ['TELECOMMUTE', ...texts(allowed)].join(', ') : undefined,
    employmentTypeText: texts(posting.employmentType).join(', ') || undefined,
    ...payOf(posting),
    descriptionHtml: descriptionOf(posting),
    department: textOf(posting.occupationalCategory) ?? textOf(posting.industry),
    requisitionId: identifierOf(posting),
    postedAt: textOf(posting.datePosted),
    updatedAt: textOf(posting.dateModified),
    validThrough: textOf(posting.validThrough),
    language: textOf(posting.inLanguage),
    tags: typeof posting.skills === 'string' ? undefined : texts(posting.skills).length > 0 ? texts(posting.skills) : undefined,
    completeness: posting.description === undefined ? 'title_only' : 'full',
  };
}

/** The employer's own id of a posting, where it gives one. */
export function identifierOf(posting: Node): string | undefined {
  const parsed = node.safeParse(posting.identifier);
  return parsed.success ? textOf(parsed.data.value) : textOf(posting.identifier);
}

/** The name of the employer; `confidential` is none. */
function employerOf(posting: Node): string | undefined {
  const name = textOf(posting.hiringOrganization);
  return name === undefined || /^(confidential|anonymous|vertraulich|confidentiel)$/i.test(name) ? undefined : name;
}

type Place = NonNullable<RawRecord['locations']>[number];

function placeOf(value: unknown): Place[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ text: unescapeOnce(value.trim()) }];
  const place = node.safeParse(value);
  if (!place.success) return [];
  const { address, geo, name } = place.data;
  if (Array.isArray(address)) return address.flatMap((each) => placeOf({ ...place.data, address: each }));
  if (typeof address === 'string') return placeOf(address);
  const parsed = node.safeParse(address);
  const parts = parsed.success ? parsed.data : {};
  const city = textOf(parts.addressLocality);
  const region = textOf(parts.addressRegion);
  const country = textOf(parts.addressCountry);
  const postalCode = textOf(parts.postalCode);
  const text = [city, region, country].filter((part) => part !== undefined).join(', ') || textOf(parts.name) || textOf(name);
  if (text === undefined) return [];
  const point = node.safeParse(geo);
  const latitude = point.success ? degrees(point.data.latitude, 90) : undefined;
  const longitude = point.success ? degrees(point.data.longitude, 180) : undefined;
  return [
    {
      text,
      city,
      region,
      country,
      postalCode,
      ...(latitude !== undefined && longitude !== undefined ? { latitude, longitude } : {}),
    },
  ];
}

function degrees(value: unknown, limit: number): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Math.abs(number) <= limit ? number : undefined;
}

/** An area a remote worker may live in. */
function areaOf(value: unknown): Place | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  const parsed = node.safeParse(value);
  return parsed.success && parsed.data['@type'] === 'Country' ? { text, country: text } : { text };
}

/** The employer's own pay; `estimatedSalary` is somebody's guess and is left out. */
function payOf(posting: Node): Pick<RawRecord, 'salary' | 'salaryText'> {
  const base = posting.baseSalary;
  const currency = textOf(posting.salaryCurrency) ?? null;
  const direct = numberOf(base);
  if (direct !== null) return direct > 0 ? { salary: { min: direct, max: direct, currency, period: null } } : {};
  if (typeof base === 'string') return base.trim() === '' ? {} : { salaryText: unescapeOnce(base.trim()) };
  const amount = node.safeParse(Array.isArray(base) ? base[0] : base);
  if (!amount.success) return {};
  const value = node.safeParse(amount.data.value);
  const range = value.success ? value.data : amount.data;
  const single = numberOf(range.value);
  const min = positive(numberOf(range.minValue) ?? single);
  const max = positive(numberOf(range.maxValue) ?? single);
  const period = textOf(range.unitText) ?? textOf(amount.data.unitText) ?? null;
  if (min !== null || max !== null)
    return { salary: { min, max, currency: textOf(amount.data.currency) ?? textOf(range.currency) ?? currency, period } };
  const words = typeof range.value === 'string' ? range.value.trim() : '';
  return words === '' || numberOf(words) !== null ? {} : { salaryText: unescapeOnce(words) };
}

const positive = (amount: number | null) => (amount !== null && amount > 0 ? amount : null);

/** Parts of the text that some pages keep beside the description. */
const sections = [
  ['responsibilities', 'Responsibilities'],
  ['qualifications', 'Qualifications'],
  ['skills', 'Skills'],
  ['experienceRequirements', 'Experience'],
  ['educationRequirements', 'Education'],
  ['jobBenefits', 'Benefits'],
  ['workHours', 'Work hours'],
] as const;

function descriptionOf(posting: Node): string | undefined {
  const description = realHtml(rawText(posting.description));
  const more = sections.flatMap(([field, heading]) => {
    const text = realHtml(rawText(posting[field]));
    // Often a copy of a paragraph that stands in the description already.
    return text === undefined || description?.includes(text) ? [] : [`<h3>${escapeHtml(heading)}</h3>\n${text}`];
  });
  return [description, ...more].filter((part) => part !== undefined).join('\n') || undefined;
}

const rawText = (value: unknown): string | undefined =>
  Array.isArray(value)
    ? value.filter((each) => typeof each === 'string').join('\n') || undefined
    : typeof value === 'string' && value.trim() !== ''
      ? value
      : undefined;

function realHtml(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const html = unescapeHtml(text);
  // Escaped once too often on the way into JSON: line breaks that stand there as backslash and n.
  return (html.match(/\\r?\\?n/g)?.length ?? 0) > 1 ? html.replace(/(\\r)?\\n/g, '\n') : html;
}
