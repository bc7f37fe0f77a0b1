import type { Robots } from '../../domain/host-state.ts';

/** RFC 9309 section 2.5: at least 500 KiB are read; the rest is ignored. */
const mostCharacters = 512_000;
const mostRules = 5000;

/** What a missing robots.txt says. */
export const noRobots: Robots = { rules: [], reserved: [], crawlDelaySeconds: null, sitemaps: [] };

/**
 * A wish about use as `Content-Signal: search=no` (contentsignals.org) or `Content-Usage: search=n` (IETF AIPREF); a path may stand in front. What we do is
 * a search for one's own use; training is none of it. What forbids searching forbids reading.
 */
const signal = /^(?:(\/\S*)\s+)?(.*)$/s;

/**
 * Parses a robots.txt for a product token (case-insensitive). All groups that name the token are merged; only when there is none do those of `*` hold.
 */
export function parseRobots(text: string, product: string): Robots {
  const groups: { agents: string[]; rules: { allow: boolean; pattern: string }[]; reserved: string[]; delay: number | null }[] =
    [];
  const sitemaps: string[] = [];
  let open = false;
  for (const line of text
    .slice(0, mostCharacters)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)) {
    const match = /^\s*([a-z-]+)\s*:\s*(.*?)\s*$/i.exec(line.replace(/#.*$/, ''));
    const name = match?.[1]?.toLowerCase();
    const value = match?.[2] ?? '';
    if (name === 'user-agent') {
      if (!open) groups.push({ agents: [], rules: [], reserved: [], delay: null });
      open = true;
      groups.at(-1)?.agents.push(value.toLowerCase());
    } else if (name === 'allow' || name === 'disallow') {
      open = false;
      const group = groups.at(-1);
      // An empty pattern forbids nothing.
      if (group && value !== '' && group.rules.length < mostRules) group.rules.push({ allow: name === 'allow', pattern: value });
    } else if (name === 'content-signal' || name === 'content-usage') {
      const [, path = '/', wishes = ''] = signal.exec(value) ?? [];
      const group = groups.at(-1);
      open = false;
      if (group && group.reserved.length < 100 && /(^|[\s,;])search\s*=\s*n(o)?\s*($|[,;])/i.test(wishes))
        group.reserved.push(path);
    } else if (name === 'crawl-delay') {
      const group = groups.at(-1);
      const seconds = Number(value);
      if (group && Number.isFinite(seconds) && seconds >= 0) group.delay = seconds;
    } else if (name === 'sitemap' && sitemaps.length < 100) sitemaps.push(value);
  }
  const token = product.toLowerCase();
  const own = groups.filter((group) => group.agents.some((agent) => agent.split('/')[0]?.trim() === token));
  const chosen = own.length > 0 ? own : groups.filter((group) => group.agents.includes('*'));
  return {
    rules: chosen.flatMap((group) => group.rules),
    reserved: chosen.flatMap((group) => group.reserved),
    crawlDelaySeconds: chosen.find((group) => group.delay !== null)?.delay ?? null,
    sitemaps: sitemaps.filter((each) => URL.canParse(each)),
  };
}

/** Whether a path (with query) may be read: the longest pattern that matches decides, allow wins a tie; what is reserved may not, whatever else allows it. robots.txt itself always may. */
export function mayRead(robots: Robots, pathAndQuery: string): boolean {
  const path = normal(pathAndQuery);
  if (path === '/robots.txt') return true;
  if (robots.reserved.some((pattern) => matches(normal(pattern), path))) return false;
  let best = { length: -1, allow: true };
  for (const { allow, pattern } of robots.rules) {
    const wanted = normal(pattern);
    if (wanted.length < best.length || (wanted.length === best.length && !allow)) continue;
    if (matches(wanted, path)) best = { length: wanted.length, allow };
  }
  return best.allow;
}

/** Percent-encoding as in RFC 9309 section 2.2.2: octets outside of ASCII are encoded, escapes in upper case, unreserved characters plain. */
function normal(text: string): string {
  return text
    .replace(/[^\x21-\x7e]/gu, (char) => encodeURIComponent(char.isWellFormed() ? char : '\ufffd'))
    .replace(/%([0-9a-f]{2})/gi, (whole, hex) => {
      const char = String.fromCharCode(Number.parseInt(hex, 16));
      return /[A-Za-z0-9._~-]/.test(char) ? char : whole.toUpperCase();
    });
}

/** `*` stands for any run of characters, `$` at the end for the end. Greedy by parts, so linear in the path for each part. */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  const first = parts[0] ?? '';
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of parts.entries()) {
    if (index === 0) continue;
    if (anchored && index === parts.length - 1) return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return !anchored || at === path.length;
}
