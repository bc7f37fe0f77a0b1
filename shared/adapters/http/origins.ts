import ipaddr from 'ipaddr.js';
import * as z from 'zod';

const shape = z.record(z.string(), z.string());

/**
 * Redirects for tests and demonstrations: an address prefix on the web (mostly a whole origin) -> an address on this machine. Of several
 * prefixes that fit, the longest wins; so single boards of a service can be redirected while its others stay real.
 */
export type Origins = ReadonlyMap<string, URL>;

/**
 * Parses SOURCE_ORIGINS. Throws when it is set inside a deployed function (`AWS_EXECUTION_ENV` of real Lambda), when it is malformed, or when a target is
 * not on the loopback interface.
 */
export function parseOrigins(text: string | undefined, executionEnvironment: string | undefined): Origins {
  if (text === undefined || text.trim() === '') return new Map();
  if (executionEnvironment?.startsWith('AWS_Lambda_'))
    throw new Error('SOURCE_ORIGINS is set on a deployed function, where it is never honoured: remove it from the environment.');
  let entries: Record<string, string>;
  try {
    entries = shape.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(
      'SOURCE_ORIGINS must be a JSON object of origin -> origin, like {"https://api.lever.co": "http://127.0.0.1:9001"}.',
      {
        cause,
      },
    );
  }
  const origins = new Map<string, URL>();
  for (const [from, to] of Object.entries(entries)) {
    const source = URL.canParse(from) ? new URL(from) : null;
    const target = URL.canParse(to) ? new URL(to) : null;
    if (source === null || target === null) throw new Error(`SOURCE_ORIGINS: ${from} -> ${to} is not a pair of addresses.`);
    if (!isLoopback(target.hostname))
      throw new Error(`SOURCE_ORIGINS: ${to} is not on the loopback interface, so it is refused.`);
    origins.set(source.pathname === '/' && source.search === '' ? source.origin : source.href, target);
  }
  return origins;
}

/** The local address that stands for a URL, or null when no prefix fits. What follows the prefix stays. */
export function redirected(url: URL, origins: Origins): URL | null {
  let longest: { prefix: string; target: URL } | null = null;
  for (const [prefix, target] of origins) {
    // A whole origin must not fit a longer host name that begins with it.
    const fits = prefix === new URL(prefix).origin ? url.origin === prefix : url.href.startsWith(prefix);
    if (fits && prefix.length > (longest?.prefix.length ?? 0)) longest = { prefix, target };
  }
  if (longest === null) return null;
  const rest = url.href.slice(longest.prefix.length).replace(/#.*$/s, '');
  return new URL(`${longest.target.origin}${longest.target.pathname.replace(/\/$/, '')}${rest}`);
}

/** Whether a host name is this machine itself. */
export function isLoopback(hostname: string): boolean {
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (literal === 'localhost') return true;
  return ipaddr.isValid(literal) && ipaddr.parse(literal).range() === 'loopback';
}
