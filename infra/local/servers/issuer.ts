import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import * as z from 'zod';
import { openState } from './durable.ts';
import { type LocalServer, listen } from './wire.ts';

export interface PoolSpec {
  poolId: string;
  clientIds: readonly string[];
}

export interface IssuerOptions {
  stateDir: string;
  /** Part of the issuer's name: tokens are good only for the port they were issued on. 0 takes a free one. */
  port?: number;
  pools: readonly PoolSpec[];
  clock?: { now(): Date };
}

export interface TokenRequest {
  poolId: string;
  clientId: string;
  sub: string;
  /** Further claims; those the issuer sets itself win. */
  claims?: Readonly<Record<string, unknown>>;
  /** Default 3600, as Cognito. */
  expiresInSeconds?: number;
  /** An access token carries `client_id`, an id token `aud`, as Cognito's do. Default: access. */
  use?: 'access' | 'id';
}

export interface Issuer extends LocalServer {
  /** The `iss` of a pool's tokens; `<it>/.well-known/openid-configuration` answers. */
  issuerUrl(poolId: string): string;
  /** A signed token. Throws when the pool or its client is not known. */
  issue(request: TokenRequest): Promise<string>;
}

const keyShape = z.object({ kid: z.string(), key: z.record(z.string(), z.unknown()) });

/** A local stand-in for Cognito user pools: signs RS256 tokens with a key kept in `stateDir` (mode 0600) and publishes its public half. */
export async function createIssuer(options: IssuerOptions): Promise<Issuer> {
  const { kid, privateJwk } = await openKey(join(options.stateDir, 'issuer-key.json'));
  const signingKey = await importJWK(privateJwk, 'RS256');
  const { kty, n, e } = privateJwk;
  const publicKeys = JSON.stringify({ keys: [{ kty, n, e, kid, alg: 'RS256', use: 'sig' }] });
  const pools = new Map(options.pools.map((pool) => [pool.poolId, new Set(pool.clientIds)]));

  const server = await listen(async (request, response) => {
    const [, poolId = '', document = ''] =
      /^\/([A-Za-z0-9_-]+)\/\.well-known\/([a-z-]+(?:\.json)?)(?:\?.*)?$/.exec(request.url ?? '') ?? [];
    const known = pools.has(poolId) && (request.method === 'GET' || request.method === 'HEAD');
    const issuer = `${server.url}/${poolId}`;
    const body =
      known && document === 'openid-configuration'
        ? JSON.stringify({
            issuer,
            jwks_uri: `${issuer}/.well-known/jwks.json`,
            id_token_signing_alg_values_supported: ['RS256'],
            response_types_supported: ['token'],
            subject_types_supported: ['public'],
          })
        : known && document === 'jwks.json'
          ? publicKeys
          : null;
    response.writeHead(body === null ? 404 : 200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(body ?? '{"message":"Not Found"}');
  }, options.port);

  const issuerUrl = (poolId: string): string => {
    if (!pools.has(poolId)) throw new Error(`there is no user pool ${poolId}`);
    return `${server.url}/${poolId}`;
  };
  return {
    ...server,
    issuerUrl,
    async issue({ poolId, clientId, sub, claims = {}, expiresInSeconds = 3600, use = 'access' }) {
      const issuer = issuerUrl(poolId);
      if (!pools.get(poolId)?.has(clientId)) throw new Error(`the user pool ${poolId} has no client ${clientId}`);
      const seconds = Math.floor((options.clock?.now() ?? new Date()).getTime() / 1000);
      return new SignJWT({
        ...claims,
        token_use: use,
        ...(use === 'access' ? { client_id: clientId } : { aud: clientId }),
        sub,
        iss: issuer,
        jti: randomUUID(),
        auth_time: seconds,
        iat: seconds,
        exp: seconds + expiresInSeconds,
      })
        .setProtectedHeader({ alg: 'RS256', kid })
        .sign(signingKey);
    },
  };
}

async function openKey(path: string): Promise<{ kid: string; privateJwk: JWK }> {
  const state = openState(path, keyShape, { kid: '', key: {} });
  if (state.value.kid === '') {
    const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
    const key = await exportJWK(privateKey);
    state.value = { kid: await calculateJwkThumbprint(key), key: { ...key } };
    state.save();
  }
  return { kid: state.value.kid, privateJwk: { kty: 'RSA', ...state.value.key } };
}
