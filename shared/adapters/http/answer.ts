import { type FetchedPage, type PageRequest, type RawPage, ReadFailure } from '../../ports/page-fetcher.ts';
import { shown } from './address-guard.ts';
import type { Exchange } from './exchange.ts';
import { asksForPassword, isChallenge, isLoginPage } from './walls.ts';

/** No server is waited for longer than a day; afterwards the board's own rhythm holds. */
const longestRetryAfterSeconds = 86_400;

/** `Retry-After` as a moment (RFC 9110 section 10.2.3: seconds or a date), capped; null when there is none that can be read. */
export function retryAfter(value: string | undefined, now: Date): Date | null {
  if (value === undefined) return null;
  const seconds = /^\s*\d+\s*$/.test(value) ? Number(value) : (Date.parse(value) - now.getTime()) / 1000;
  if (!Number.isFinite(seconds)) return null;
  return new Date(now.getTime() + Math.min(Math.max(seconds, 0), longestRetryAfterSeconds) * 1000);
}

/** Turns a finished exchange (no redirect) into a page, or throws ReadFailure. */
export function toPage(url: URL, request: PageRequest, { status, headers, body }: Exchange, now: Date): FetchedPage {
  const contentType = headers.get('content-type') ?? null;
  const page: RawPage = { url: url.href, contentType, body };
  const where = shown(url);
  const retryAt = retryAfter(headers.get('retry-after'), now) ?? undefined;
  const challenged = isChallenge({ headers, body });
  const fail = (reason: ReadFailure['reason'], message: string) => new ReadFailure(reason, message, { status, retryAt, page });

  if (status === 304 && (request.validators?.etag || request.validators?.lastModified))
    return { kind: 'unchanged', url: url.href };
  // 206 to a request without `Range` is the service's own paging (the total stands in `content-range`).
  if (status !== 200 && status !== 203 && status !== 204 && status !== 206) {
    if (challenged) throw fail('captcha', `${where} answered with a challenge for people (HTTP ${status})`);
    if (status === 404 || status === 410) throw fail('not_found', `${where} does not exist (HTTP ${status})`);
    if (status === 429)
      throw fail(
        'rate_limited',
        `${where} asks for fewer requests (HTTP 429)${retryAt ? `, again from ${retryAt.toISOString()}` : ''}`,
      );
    if (status === 401 || status === 403 || status === 407 || status === 451)
      throw fail('forbidden', `${where} refuses us (HTTP ${status})`);
    if (status >= 500 || status === 408 || status === 425)
      throw fail('server_error', `${where} failed on its side (HTTP ${status})`);
    throw fail('unexpected_shape', `${where} answered with HTTP ${status}`);
  }

  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (challenged) throw fail('captcha', `${where} answered with a challenge for people instead of its content`);
  if (status !== 204 && !fits(request.expect, type, body)) {
    if (asksForPassword({ headers, body }))
      throw fail('login_page', `${where} answered with a login page where ${request.expect} was expected`);
    throw fail(
      'wrong_content_type',
      `${where} answered with ${type || 'an unnamed content type'} where ${request.expect} was expected`,
    );
  }
  if (request.expect === 'html' && isLoginPage(url, new URL(request.url).hostname, { headers, body }))
    throw fail('login_page', `${where} answered with a form to sign in with instead of its content`);
  if (headers.get('tdm-reservation')?.trim() === '1' && request.robots)
    throw new ReadFailure('robots_disallowed', `${where} reserves text and data mining (tdm-reservation), so it is not read`, {
      status,
    });
  return {
    kind: 'page',
    url: url.href,
    contentType,
    body,
    validators: { etag: headers.get('etag') ?? null, lastModified: headers.get('last-modified') ?? null },
    headers: Object.fromEntries(telling.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? '']] : []))),
  };
}

/** Headers by which services say how much there is, and where it goes on. */
const telling = ['x-total-count', 'content-range', 'link', 'x-wp-total', 'x-wp-totalpages'];

/** Whether a content type may be what was asked for. Types that say nothing are decided by the first characters. */
function fits(expect: PageRequest['expect'], type: string, body: Buffer): boolean {
  const silent = type === '' || type === 'application/octet-stream' || type === 'text/plain';
  const start = () =>
    body
      .subarray(0, 300)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimStart();
  switch (expect) {
    case 'any':
      return true;
    case 'json':
      return /^(application|text)\/([a-z0-9.+-]+\+)?json$/.test(type) || (silent && /^[[{]/.test(start()));
    case 'html':
      return type === 'text/html' || type === 'application/xhtml+xml' || (silent && /^</.test(start()));
    case 'xml':
      return (
        /^(application|text)\/([a-z0-9.+-]+\+)?xml$/.test(type) || (silent && /^<(\?xml|urlset|sitemapindex)/i.test(start()))
      );
  }
}
