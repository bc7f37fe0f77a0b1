import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import * as z from 'zod';
import { messageOf } from './wire.ts';

export interface AuthorizerSpec {
  id: string;
  /** `iss` of good tokens; its `/.well-known/openid-configuration` names the keys. */
  issuer: string;
  audience: readonly string[];
  /** Default: `$request.header.Authorization`. */
  identitySource?: string | undefined;
}

export type Verdict =
  | { allowed: true; claims: Readonly<Record<string, string>>; scopes: readonly string[] | null }
  | { allowed: false; status: 401 | 403; reason: string };

/** Where the token is looked for. */
export interface TokenSource {
  header(name: string): string | undefined;
  query(name: string): string | null;
}

export type JwtAuthorizer = (request: TokenSource, scopes: readonly string[]) => Promise<Verdict>;

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/**
 * A JWT authorizer by the rules of API Gateway ("Control access to HTTP APIs with JWT authorizers"): an RSA signature by a key of
 * the issuer, `iss`, `aud` (or `client_id` when there is no `aud`), `exp` required, `nbf` and `iat` not in the future; when the
 * route names scopes the token has at least one of them (else 403). Keys are fetched on first use and kept.
 */
export function createJwtAuthorizer(spec: AuthorizerSpec, clock: { now(): Date }): JwtAuthorizer {
  const source = /^\$request\.(header|querystring)\.([A-Za-z0-9_-]+)$/.exec(
    spec.identitySource ?? '$request.header.Authorization',
  );
  if (!source)
    throw new Error(`authorizer ${spec.id}: ${spec.identitySource} is no identity source such as $request.header.Authorization`);
  const [, place, name = ''] = source;
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | null = null;
  const openKeys = () => {
    keys ??= discover(spec.issuer).catch((error: unknown) => {
      keys = null;
      throw error;
    });
    return keys;
  };

  return async (request, scopes) => {
    const given = place === 'header' ? request.header(name.toLowerCase()) : request.query(name);
    const token = given?.replace(/^Bearer +/i, '').trim();
    if (!token) return refuse('the request has no token');
    let claims: JWTPayload;
    try {
      const verified = await jwtVerify(token, await openKeys(), {
        issuer: spec.issuer,
        algorithms: ['RS256', 'RS384', 'RS512'],
        requiredClaims: ['exp'],
        currentDate: clock.now(),
        clockTolerance: 0,
      });
      claims = verified.payload;
    } catch (error) {
      return refuse(messageOf(error));
    }
    if (claims.iat !== undefined && claims.iat > clock.now().getTime() / 1000)
      return refuse('the token was issued in the future');
    const audience = claims.aud === undefined ? [claims.client_id] : [claims.aud].flat();
    if (!audience.some((each) => typeof each === 'string' && spec.audience.includes(each)))
      return refuse('the token is for another audience');
    const held = [claims.scope, claims.scp]
      .flat()
      .filter((each) => typeof each === 'string')
      .flatMap((each) => each.split(' '))
      .filter((each) => each !== '');
    if (scopes.length > 0 && !scopes.some((each) => held.includes(each)))
      return { allowed: false, status: 403, reason: 'the token lacks the scopes of the route' };
    const texts = Object.entries(claims).map(([key, value]) => [key, claimText(value)] as const);
    return { allowed: true, claims: Object.fromEntries(texts), scopes: scopes.length > 0 ? held : null };
  };
}

function refuse(reason: string): Verdict {
  return { allowed: false, status: 401, reason };
}

async function discover(issuer: string): Promise<ReturnType<typeof createRemoteJWKSet>> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(5_000) });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  const found = discovery.parse(await answer.json());
  if (found.issuer !== issuer) throw new Error(`${address} is of the issuer ${found.issuer}`);
  return createRemoteJWKSet(new URL(found.jwks_uri), { cacheMaxAge: 2 * 60 * 60 * 1000 });
}

/** Claims reach the function as text; a list as `[a b]`. */
function claimText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(claimText).join(' ')}]`;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
