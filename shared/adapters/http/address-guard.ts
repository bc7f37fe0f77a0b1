import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { closedService } from '../../domain/closed-service.ts';
import { ReadFailure } from '../../ports/page-fetcher.ts';

export interface Address {
  address: string;
  family: 4 | 6;
}

/** Turns a host name into all its addresses. */
export type Resolve = (hostname: string) => Promise<Address[]>;

/** The resolver of the operating system. */
export const systemResolve: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true, order: 'ipv4first' })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }));

/** Public by number, but reached only from inside a cloud: Azure's wire server. */
const platformAddresses = new Set(['168.63.129.16']);

/** Whether an address is one of the open internet. Private, loopback, link-local, CGNAT, multicast, reserved, mapped and translated ones are not. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text) || text.includes('%') || platformAddresses.has(text)) return false;
  const parsed = ipaddr.parse(text);
  if (parsed.range() !== 'unicast') return false;
  // What IANA has given out for the open internet is 2000::/3; IPv4-compatible, translated and unassigned addresses lie outside.
  return parsed.kind() === 'ipv4' || /^[23][0-9a-f]{3}:/.test(parsed.toNormalizedString());
}

const privateName = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|localdomain|arpa|onion|test|invalid)$/;

/**
 * Checks a URL before anything is resolved: https on its own port (plain http for nobody: every service we read answers on https, and what travels open can be
 * changed by anybody on the way), no credentials, no private name, no private address, no service that forbids
 * reading. Throws ReadFailure (`blocked_address`, `refused_by_policy`).
 */
export function checkUrl(url: URL): void {
  const blocked = (why: string) => new ReadFailure('blocked_address', `${shown(url)} is not fetched: ${why}`);
  if (url.protocol !== 'https:') throw blocked(`only https is allowed, not ${url.protocol.replace(/:$/, '')}`);
  if (url.username !== '' || url.password !== '') throw blocked('the address carries credentials');
  if (url.port !== '') throw blocked(`port ${url.port} is not the one of https`);
  const host = url.hostname.toLowerCase().replace(/\.+$/, '');
  const literal = host.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(literal)) {
    if (!isPublicAddress(literal)) throw blocked('the address is private, local or reserved');
  } else if (!host.includes('.') || privateName.test(host)) throw blocked('the host name is not one of the open internet');
  const closed = closedService(host, url.pathname);
  if (closed) throw new ReadFailure('refused_by_policy', closed.sentence);
}

/**
 * Resolves a host and hands out only addresses of the open internet; if any of them is not, none is handed out. The connection is made to exactly these.
 * Throws ReadFailure (`blocked_address`) or what the resolver throws.
 */
export async function resolvePublic(hostname: string, resolve: Resolve): Promise<Address[]> {
  const addresses = await resolve(hostname);
  const bad = addresses.find((each) => !isPublicAddress(each.address));
  if (bad)
    throw new ReadFailure(
      'blocked_address',
      `${hostname} is not fetched: it resolves to ${bad.address}, which is private, local or reserved`,
    );
  if (addresses.length === 0) throw new ReadFailure('network', `${hostname} has no address`);
  return addresses;
}

/** Parses an address. Throws ReadFailure `blocked_address` for what is none. */
export function parseUrl(text: string): URL {
  if (!URL.canParse(text))
    throw new ReadFailure('blocked_address', `"${text.slice(0, 100)}" is not an address that can be fetched`);
  return new URL(text);
}

/** A URL as it may stand in a message: without credentials, query cut short. */
export function shown(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`.slice(0, 300);
}
