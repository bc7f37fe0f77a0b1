/** How one member of a search is written in the token: its canonical form, or null when the value says nothing. */
export type Member = (value: string) => string | null;

/** Members of a search by the names they have in the token; whatever else an address carries is left out of it. */
export type SearchShape = Readonly<Record<string, Member>>;

/** A board's id holds its token and stands in keys of rows and objects. */
const longestToken = 400;

/**
 * The token of a search: its members in canonical form, sorted, as a query (`was=pflege&wo=bern`), so that addresses which mean the same search are one board.
 * A member may be given several times: each value once, in order. Empty when the address searches for nothing, null when the search is too long for a token.
 */
export function searchToken(given: Iterable<readonly [string, string]>, shape: SearchShape): string | null {
  const members = new Set<string>();
  for (const [name, value] of given) {
    const canonical = Object.hasOwn(shape, name) ? (shape[name]?.(value) ?? null) : null;
    if (canonical !== null) members.add(new URLSearchParams([[name, canonical]]).toString());
  }
  const token = [...members].sort().join('&');
  return token.length > longestToken ? null : token;
}

/** What to say of an address of a search service that searches for nothing; null for an address of somebody else, or of a page that is no search. */
export function askForSearch(
  url: URL,
  { title, hosts, path, example }: { title: string; hosts: RegExp; path: RegExp; example: string },
): string | null {
  if (!hosts.test(url.hostname.toLowerCase()) || !path.test(url.pathname)) return null;
  return `This address of ${title} searches for nothing, and everything there is would be too much. Search there for what you are looking for and give the address of the result, like ${example}.`;
}

/** The members of a search by its token. */
export function searchOf(token: string): URLSearchParams {
  return new URLSearchParams(token);
}

/** Text as a service compares it: in one spelling of spaces, lower case. */
export const words: Member = (value) => exact(value)?.toLowerCase() ?? null;

/** Text whose case may matter: names and codes. */
export const exact: Member = (value) => {
  const text = value.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return text === '' || text.length > 120 || /\p{C}/u.test(text) ? null : text;
};

/** A whole number within bounds. */
export const whole =
  (least: number, most: number): Member =>
  (value) => {
    const number = /^\d{1,9}$/.test(value.trim()) ? Number(value) : Number.NaN;
    return number >= least && number <= most ? String(number) : null;
  };

/** A switch that is on. Off is what a search is without it. */
export const on: Member = (value) => (/^(true|1|yes|on)$/i.test(value.trim()) ? 'true' : null);

/** A switch that says something both ways. */
export const either: Member = (value) => {
  const text = value.trim().toLowerCase();
  return text === 'true' || text === 'false' ? text : null;
};

/** One of a few words. */
export const oneOf =
  (...choices: readonly string[]): Member =>
  (value) =>
    choices.find((choice) => choice.toLowerCase() === value.trim().toLowerCase()) ?? null;

/** Several values in one, set apart by a character: each once, in order. */
export const listed =
  (separator: string, member: Member): Member =>
  (value) => {
    const parts = [...new Set(value.split(separator).flatMap((part) => member(part) ?? []))].sort();
    return parts.length === 0 ? null : parts.join(separator);
  };
