import ipaddr from 'ipaddr.js';
import * as z from 'zod';

const shape = z.record(z.string(), z.string());

/** Origin redirects for tests and demonstrations: origin on the web -> origin on this machine. */
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
    if (source === null || target === null) throw new Error(`SOURCE_ORIGINS: ${from} -> ${to} is not a pair of origins.`);
    if (!isLoopback(target.hostname))
      throw new Error(`SOURCE_ORIGINS: ${to} is not on the loopback interface, so it is refused.`);
    origins.set(source.origin, target);
  }
  return origins;
}

/** The local address that stands for a URL, or null when its origin is not redirected. Path and query stay. */
export function redirected(url: URL, origins: Origins): URL | null {
  const target = origins.get(url.origin);
  if (target === undefined) return null;
  const prefix = target.pathname.replace(/\/$/, '');
  return new URL(`${target.origin}${prefix}${url.pathname}${url.search}`);
}

/** Whether a host name is this machine itself. */
export function isLoopback(hostname: string): boolean {
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (literal === 'localhost') return true;
  return ipaddr.isValid(literal) && ipaddr.parse(literal).range() === 'loopback';
}
