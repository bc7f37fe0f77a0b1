import { inflateSync } from 'node:zlib';

const longestLink = 8192;
const mostWrappings = 5;
/** Query members in which redirecting services write the address they lead to. */
const targetMembers = [
  'url',
  'u',
  'q',
  'r',
  'target',
  'redirect',
  'redirect_url',
  'redirectUrl',
  'dest',
  'destination',
  'link',
  'to',
];
/** Query members by which careers pages tell one posting from another. Everything else in a query is taken for tracking. */
const postingMembers = new Set(
  [
    ...['gh_jid', 'job', 'jobid', 'job_id', 'jid', 'id', 'jk', 'jl', 'joblistingid', 'req', 'reqid', 'req_id', 'requisitionid'],
    ...['vacancy', 'vacancyid', 'position', 'positionid', 'posting', 'postingid', 'opening', 'ashby_jid', 'lever-id', 'jobreqid'],
    ...[
      'job_listing_slug',
      'offerid',
      'offer',
      'stelle',
      'stellenid',
      'rcid',
      'career_job_req_id',
      'jobref',
      'pid',
      'vid',
      'htidocid',
    ],
  ].map((name) => name.toLowerCase()),
);

/** A web address in a mail, or null for everything that is none (mail addresses, scripts, broken escapes, addresses with a password). */
export function webAddress(href: string): URL | null {
  const url = href.length > longestLink ? null : URL.parse(href.trim());
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  return url.username === '' && url.password === '' ? url : null;
}

/**
 * The addresses that a link holds, from the outermost to the innermost: a redirect that carries its target inside the address (as a query
 * member, in plain text or Base64, also packed) is unwrapped by reading alone. Nothing is fetched; a redirect that only its server can
 * resolve stays as it is.
 */
export function unwrappings(href: string): URL[] {
  const found: URL[] = [];
  let present = webAddress(href);
  while (present !== null && found.length < mostWrappings) {
    found.push(present);
    present = targetOf(present);
  }
  return found;
}

function targetOf(url: URL): URL | null {
  // Mail filters that rewrite links: urldefense.com/v3/__https://host/path__;...
  const defended = isUnder(url.hostname, 'urldefense.com') ? /\/v3\/__(https?:\/.+?)__;/.exec(url.href)?.[1] : undefined;
  if (defended !== undefined) return webAddress(defended.replace(/^(https?:)\/(?!\/)/, '$1//'));
  for (const member of targetMembers) {
    const value = url.searchParams.get(member);
    const target = value === null ? null : (inWords(value, url.hostname) ?? inBase64(value));
    if (target !== null) return target;
  }
  return null;
}

function inWords(value: string, host: string): URL | null {
  if (/^https?:\/\//i.test(value)) return webAddress(value);
  if (/^https?%3a/i.test(value)) return webAddress(decoded(value));
  // urldefense v2 writes - for % and _ for /.
  if (isUnder(host, 'urldefense.proofpoint.com') && /^https?-3A__/i.test(value))
    return webAddress(decoded(value.replaceAll('-', '%').replaceAll('_', '/')));
  return null;
}

function inBase64(value: string): URL | null {
  if (value.length < 12 || !/^[A-Za-z0-9+/_=-]+$/.test(value)) return null;
  const bytes = Buffer.from(value.replaceAll('-', '+').replaceAll('_', '/'), 'base64');
  return asAddress(bytes) ?? asAddress(unpacked(bytes));
}

function asAddress(bytes: Buffer | null): URL | null {
  const text = bytes?.toString('latin1') ?? '';
  return /^https?:\/\/[\x21-\x7e]+$/i.test(text) ? webAddress(text) : null;
}

/** Some services pack the target (zlib, RFC 1950); what unpacks to more than any address needs is none. */
function unpacked(bytes: Buffer): Buffer | null {
  if ((bytes[0] ?? 0) % 16 !== 8) return null;
  try {
    return inflateSync(bytes, { maxOutputLength: longestLink });
  } catch {
    // Not packed after all, cut, or too large: no address.
    return null;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Whether a host is the domain or below it; a look-alike (`linkedin.com.example.org`) is not. */
export function isUnder(host: string, domain: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return name === domain || name.endsWith(`.${domain}`);
}

/**
 * The address of a posting on a host that is not the alert service's own, without what only tells who clicked: fragment, port other than
 * the usual, and all of the query but the members that name the posting. Null when what is left carries a token in its path or tells
 * nothing apart from the host.
 */
export function withoutTracking(url: URL): string | null {
  if (url.port !== '' || url.pathname.split('/').some(isOpaque)) return null;
  const members = [...url.searchParams]
    .filter(([name, value]) => postingMembers.has(name.toLowerCase()) && value !== '' && value.length <= 64 && !isOpaque(value))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  if (url.pathname === '/' && members.length === 0) return null;
  return `${url.protocol}//${url.host}${url.pathname}${members.length > 0 ? `?${members.join('&')}` : ''}`;
}

/** Whether a piece of an address looks like a sealed token and not like a name or a number. */
function isOpaque(piece: string): boolean {
  if (piece.includes('~~') || /^eyJ[\w-]{10,}/.test(piece)) return true;
  const longest = piece.split(/[-_.,%+]/).reduce((most, part) => (part.length > most.length ? part : most), '');
  return longest.length >= 40 && /\d/.test(longest) && /[a-z]/.test(longest) && /[A-Z]/.test(longest);
}
