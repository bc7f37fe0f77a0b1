import { type PageRequest, ReadFailure } from '../../ports/page-fetcher.ts';

/** What is sent, apart from where to. */
export interface Outgoing {
  method: 'GET' | 'POST';
  headers: Readonly<Record<string, string>>;
  /** Null where nothing is sent but headers. */
  body: Buffer | null;
}

/**
 * Headers a source may set. Who we are (`user-agent`, which only `agent` of a request may replace, `cookie`), where the request goes (`host`, `x-forwarded-*`) and how it is carried
 * (`content-length`, `transfer-encoding`, `connection` ...) are never a source's to say.
 */
const settable: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
  'api-key',
  'authorization',
  'authorization-key',
  'origin',
  'referer',
  'x-api-key',
  'x-csrf-token',
  'x-requested-with',
]);

const accept: Readonly<Record<PageRequest['expect'], string>> = {
  json: 'application/json',
  html: 'text/html, application/xhtml+xml;q=0.9',
  xml: 'application/xml, text/xml;q=0.9, */*;q=0.1',
  any: '*/*',
};

/** What a request sends to the address it names. Throws ReadFailure for headers that are not a source's to set, or that no header can carry. */
export function outgoing(request: PageRequest, userAgent: string): Outgoing {
  const { body, validators } = request;
  return {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...plain(request, userAgent),
      ...(request.agent === undefined ? {} : agentOf(request.agent)),
      ...checked(request.headers ?? {}),
      ...(body === undefined ? {} : checkedValue('content-type', body.contentType)),
      ...(body === undefined && validators?.etag ? checkedValue('if-none-match', validators.etag) : {}),
      ...(body === undefined && validators?.lastModified ? checkedValue('if-modified-since', validators.lastModified) : {}),
    },
    body: body === undefined ? null : Buffer.from(body.text),
  };
}

/**
 * What follows a redirect (Fetch standard, "HTTP-redirect fetch"): a POST becomes a GET at 301, 302 and 303 and stays one at 307 and 308. Another origin
 * gets nothing but a plain GET: neither headers of the source nor a body, which may hold keys. Throws ReadFailure where the body would have to go there.
 */
export function afterRedirect(
  sent: Outgoing,
  status: number,
  sameOrigin: boolean,
  request: PageRequest,
  userAgent: string,
): Outgoing {
  const again = status === 307 || status === 308;
  if (sent.method === 'POST' && again && !sameOrigin)
    throw new ReadFailure('unexpected_shape', 'a request with a body was redirected to another host, which does not get it', {
      status,
    });
  if (sent.method === 'POST' && again) return sent;
  const headers = sameOrigin ? sent.headers : plain(request, userAgent);
  const { 'content-type': _dropped, ...rest } = headers;
  return { method: 'GET', headers: rest, body: null };
}

/** A person's own address is the only other name we go by. */
function agentOf(agent: string): Record<string, string> {
  if (!/^[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+$/.test(agent))
    throw new ReadFailure('key_refused', 'the address that belongs to the key is no mail address, so nothing was asked');
  return { 'user-agent': agent };
}

function plain(request: PageRequest, userAgent: string): Record<string, string> {
  return { 'user-agent': userAgent, accept: accept[request.expect], 'accept-language': 'en, *;q=0.5' };
}

function checked(headers: Readonly<Record<string, string>>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const lower = name.toLowerCase();
    if (!settable.has(lower))
      throw new ReadFailure(
        'refused_by_policy',
        `the header "${lower.slice(0, 60)}" is not a source's to set, so nothing was asked`,
      );
    Object.assign(result, checkedValue(lower, value));
  }
  return result;
}

/** Line breaks would begin a header of their own; other characters no server expects. */
function checkedValue(name: string, value: string): Record<string, string> {
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
    throw new ReadFailure(
      'key_refused',
      `the header ${name} would hold line breaks or other characters that no header can carry: look at the key it is made of`,
    );
  return { [name]: value };
}
