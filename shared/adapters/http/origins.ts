import ipaddr from 'ipaddr.js';
import * as z from 'zod';

const shape = z.record(z.string(), z.union([z.string(), z.strictObject({ to: z.string(), pace: z.number().min(0).max(1) })]));

/** One redirect of tests and demonstrations: addresses that start like `from` are answered by `to`, on this machine. */
export interface OriginRedirect {
  from: URL;
  to: URL;
  /** Share of the real gaps that is kept, 0-1: a server on this machine needs no gentleness, but a test may want to see it. */
  pace: number;
}

/** The most particular redirect stands first. */
export type Origins = readonly OriginRedirect[];

/**
 * Parses SOURCE_ORIGINS: a JSON object of real origin -> local origin (or `{"to": local origin, "pace": share of the gaps kept}`); either side may go on with a
 * path, so that one board of a service can be redirected while the others are not. Throws when it is set inside a deployed function (`AWS_EXECUTION_ENV` of real Lambda), when it is malformed, or when a target is
 * not on the loopback interface.
 */
export function parseOrigins(text: string | undefined, executionEnvironment: string | undefined): Origins {
  if (text === undefined || text.trim() === '') return [];
  if (executionEnvironment?.startsWith('AWS_Lambda_'))
    throw new Error('SOURCE_ORIGINS is set on a deployed function, where it is never honoured: remove it from the environment.');
  let entries: z.infer<typeof shape>;
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
  const redirects = Object.entries(entries).map(([source, entry]) => {
    const { to: target, pace } = typeof entry === 'string' ? { to: entry, pace: 0 } : entry;
    if (!URL.canParse(source) || !URL.canParse(target))
      throw new Error(`SOURCE_ORIGINS: ${source} -> ${target} is not a pair of addresses.`);
    const redirect = { from: new URL(source), to: new URL(target), pace };
    if (!isLoopback(redirect.to.hostname))
      throw new Error(`SOURCE_ORIGINS: ${target} is not on the loopback interface, so it is refused.`);
    return redirect;
  });
  return redirects.sort((a, b) => b.from.href.length - a.from.href.length);
}

/** The local address that stands for a URL and the share of the pace kept there, or null when it is not redirected. What follows the redirected part stays. */
export function redirected(url: URL, origins: Origins): { to: URL; pace: number } | null {
  for (const { from, to, pace } of origins) {
    if (url.origin !== from.origin) continue;
    const base = from.pathname.replace(/\/$/, '');
    if (url.pathname !== base && !url.pathname.startsWith(`${base}/`)) continue;
    if (![...from.searchParams].every(([name, value]) => url.searchParams.get(name) === value)) continue;
    return { to: new URL(`${to.origin}${to.pathname.replace(/\/$/, '')}${url.pathname.slice(base.length)}${url.search}`), pace };
  }
  return null;
}

/** Whether a host name is this machine itself. */
export function isLoopback(hostname: string): boolean {
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (literal === 'localhost') return true;
  return ipaddr.isValid(literal) && ipaddr.parse(literal).range() === 'loopback';
}
