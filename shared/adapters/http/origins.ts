import ipaddr from 'ipaddr.js';
import * as z from 'zod';

const shape = z.record(z.string(), z.string());

/** One redirect of tests and demonstrations: addresses that start like `from` are answered by `to`, on this machine. */
export interface OriginRedirect {
  from: URL;
  to: URL;
}

/** The most particular redirect stands first. */
export type Origins = readonly OriginRedirect[];

/**
 * Parses SOURCE_ORIGINS: a JSON object of real origin -> local origin; either side may go on with a path, so that one board of a service can be redirected
 * while the others are not. Throws when it is set inside a deployed function (`AWS_EXECUTION_ENV` of real Lambda), when it is malformed, or when a target is
 * not on the loopback interface.
 */
export function parseOrigins(text: string | undefined, executionEnvironment: string | undefined): Origins {
  if (text === undefined || text.trim() === '') return [];
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
  const redirects = Object.entries(entries).map(([source, target]) => {
    if (!URL.canParse(source) || !URL.canParse(target))
      throw new Error(`SOURCE_ORIGINS: ${source} -> ${target} is not a pair of addresses.`);
    const redirect = { from: new URL(source), to: new URL(target) };
    if (!isLoopback(redirect.to.hostname))
      throw new Error(`SOURCE_ORIGINS: ${target} is not on the loopback interface, so it is refused.`);
    return redirect;
  });
  return redirects.sort((a, b) => b.from.href.length - a.from.href.length);
}

/** The local address that stands for a URL, or null when it is not redirected. What follows the redirected part stays. */
export function redirected(url: URL, origins: Origins): URL | null {
  for (const { from, to } of origins) {
    if (url.origin !== from.origin) continue;
    const base = from.pathname.replace(/\/$/, '');
    if (url.pathname !== base && !url.pathname.startsWith(`${base}/`)) continue;
    if (![...from.searchParams].every(([name, value]) => url.searchParams.get(name) === value)) continue;
    return new URL(`${to.origin}${to.pathname.replace(/\/$/, '')}${url.pathname.slice(base.length)}${url.search}`);
  }
  return null;
}

/** Whether a host name is this machine itself. */
export function isLoopback(hostname: string): boolean {
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (literal === 'localhost') return true;
  return ipaddr.isValid(literal) && ipaddr.parse(literal).range() === 'loopback';
}
