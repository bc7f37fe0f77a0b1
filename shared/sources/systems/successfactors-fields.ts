import type { RawRecord } from '../../domain/raw-record.ts';
import { elements, said } from '../page/elements.ts';

/** Number of postings the page states ("Showing 1 to 25 of 26", `jobRecordsFound: parseInt("26")`). */
export function totalIn(html: string): number | null {
  const found =
    /jobRecordsFound["']?\s*[:=]\s*(?:parseInt\()?\s*["']?(\d{1,6})/.exec(html)?.[1] ??
    /class="paginationLabel"[^<>]{0,200}>[^<]{0,200}<b>[^<]{0,100}<\/b>[^<]{0,100}<b>(\d{1,6})<\/b>/.exec(html)?.[1];
  return found === undefined ? null : Number(found);
}

const mostLocales = 12;

/** Languages a site is offered in, its own first. */
export function localesIn(html: string): string[] {
  const own = /<html[^<>]{0,1000}\slang=["']?([a-z]{2})[-_]([A-Z]{2})\b/i.exec(html);
  const offered = [...html.matchAll(/[?&;"']locale(?:=|["']?\s*:\s*["'])([a-z]{2}_[A-Z]{2})\b/g)].flatMap(
    ([, locale]) => locale ?? [],
  );
  const first = own?.[1] !== undefined && own[2] !== undefined ? [`${own[1].toLowerCase()}_${own[2].toUpperCase()}`] : [];
  const all = [...new Set([...first, ...offered])].slice(0, mostLocales);
  return all.length > 0 ? all : ['en_US'];
}

/** What a tile or row says, by the name of the field: its key, or for the employer's own fields its label. Lower case. */
export function tileFields(holder: ReturnType<typeof elements>[number]): Map<string, string> {
  const fields = new Map<string, string>();
  const put = (name: string | undefined, value: string | undefined) => {
    const key = name?.replace(/:$/, '').trim().toLowerCase();
    if (key !== undefined && key !== '' && value !== undefined && !fields.has(key)) fields.set(key, value);
  };
  for (const element of elements(holder, (each) => /^job-\d+-(desktop|tablet|mobile)-section-/.test(each.attribs.id ?? ''))) {
    const [, key, part] = /-section-(\w+?)(?:-(value|label))?$/.exec(element.attribs.id ?? '') ?? [];
    if (key === undefined || part === 'label') continue;
    const inside = elements(element, () => true);
    const label = part === 'value' ? undefined : said(inside[0]);
    const value = part === 'value' ? said(element) : said(inside.length > 1 ? inside.at(-1) : element);
    put(/^customfield|^facet|^shifttype/.test(key) ? (label ?? key) : key, value);
  }
  for (const element of elements(holder, (each) =>
    /\bjob(Location|Date|Department|Facility|Shifttype|Function)\b/.test(each.attribs.class ?? ''),
  )) {
    const name = /\bjob(Location|Date|Department|Facility|Shifttype|Function)\b/.exec(element.attribs.class ?? '')?.[1];
    put(name, said(element));
  }
  return fields;
}

/** The title without the place that many sites write behind it in brackets. */
export function bareTitle(title: string | undefined, place: string | undefined): string | undefined {
  const [, bare, inside] = /^(.*\S)\s*\(([^()]+)\)$/s.exec(title ?? '') ?? [];
  return bare !== undefined && inside !== undefined && place?.startsWith(inside) === true ? bare : title;
}

/** Places are written as city, region, country code and postal code, each but the country optional: `Bern, CH, 3000`, `Dallas, TX, US, 75201`. */
export function placeOf(text: string): NonNullable<RawRecord['locations']>[number] {
  const parts = text.split(/\s*,\s*/);
  const postal = parts.length > 1 && /\d/.test(parts.at(-1) ?? '') ? parts.pop() : undefined;
  const country = parts.at(-1);
  if (country === undefined || !/^[A-Z]{2}$/.test(country) || parts.length > 3) return { text };
  // "Dallas, TX" alone: the code is as likely that of a state.
  if (parts.length === 2 && postal === undefined && states.has(country)) return { text };
  const city = parts.length > 1 ? parts[0] : undefined;
  const region = parts.length > 2 ? parts[1] : undefined;
  return {
    text,
    country,
    ...(city === undefined ? {} : { city }),
    ...(region === undefined ? {} : { region }),
    ...(postal === undefined ? {} : { postalCode: postal }),
  };
}

const states = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NL NS ON QC SK'.split(
    ' ',
  ),
);

/** A date in the form of its language: day first, but for American English; two digits of a year are of this century. Other forms stay as they are. */
export function dayOf(text: string | undefined, locale = 'en_US'): string | undefined {
  if (text === undefined || /^\d{4}-\d{2}-\d{2}/.test(text)) return text;
  const [, one, separator, two, year] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text.trim()) ?? [];
  if (one !== undefined && two !== undefined && year !== undefined) {
    const [day, month] = separator === '/' && locale === 'en_US' ? [two, one] : [one, two];
    return Number(month) > 12 || Number(day) > 31
      ? text
      : `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  // "Mon, 05 Oct 2026 00:00:00 GMT", "Mon Oct 05 00:00:00 UTC 2026", "Jun 29, 2026"
  const spelled = /^[A-Z][a-z]{2,8}[ ,].*\d{4}/.test(text.trim())
    ? Date.parse(/\d:\d/.test(text) ? text : `${text} UTC`)
    : Number.NaN;
  return Number.isNaN(spelled) ? text : new Date(spelled).toISOString();
}
